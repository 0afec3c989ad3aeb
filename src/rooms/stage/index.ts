/**
 * The stage: the live room of a gathering. Hosts and speakers are seen and heard by everybody who comes; the others watch, write,
 * ask, vote, raise a hand and are brought up. What is said is said in the gathering's conversation, and all of it stays with
 * the gathering. Who may watch and who may send is asked in each offer; pictures and sound are the business of the engine.
 */
export { askQuestion, voteFor } from './asking.ts'
export { openRoom } from './leading.ts'
export { answerPoll, openPoll } from './polling.ts'
