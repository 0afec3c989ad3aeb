/**
 * Belonging: do people feel that this place is theirs? A scale of eight items that others have tested, asked now and then of
 * some members drawn by lot. Answers are added to sums as they come and never kept for themselves; who was asked is kept
 * apart; and below ten answers nothing is said. Record 23 says what somebody who held the database could still learn.
 */
export { ask as askMembers } from './asking.ts'
export { answerRun } from './answering.ts'
export { endRuns } from './ending.ts'
export { peopleAsked } from './store.ts'
