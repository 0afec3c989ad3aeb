/**
 * Search: anything said here can be found again, by those who may see it. It follows the facts, asks each kind of subject
 * for its words, and keeps where they stand; no room has to do anything to be found but answer for its subjects.
 */
/** The best first, among conversations in these audiences. */
export { titlesAlike } from './alike.ts'
