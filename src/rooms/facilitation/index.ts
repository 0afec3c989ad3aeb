/**
 * Facilitation: what those who look after a group need in order to take care of its people. It tells them which questions
 * nobody answered, and who answers many and is thanked little, with one thing to do about it. It ranks nobody, and keeps
 * nothing but what hosts answer about their own beginning; whoever objects is left out of whom to thank, and nobody from
 * outside the group reads it, whatever powers they have.
 */
export { peopleToThank } from './thanking.ts'
