/**
 * Facilitation: what those who look after a group need in order to take care of its people. Today it tells them who answers
 * many and is thanked little, with one thing to do about it. It ranks nobody, and keeps nothing but what hosts answer about their own beginning; whoever objects is
 * left out, and nobody from outside the group reads it, whatever powers they have.
 */
export { peopleToThank } from './thanking.ts'
