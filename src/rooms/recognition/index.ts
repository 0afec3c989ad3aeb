/**
 * Recognition: people thank each other, with a word or without, and what grew out of somebody's gift says so. There are
 * no points, no ranks and nothing to buy: the texts this home was made after say that gifts damaged a community. Whoever
 * is thanked decides what is seen of it; without their yes they stand on no page. What is said about a need, or in
 * private, joins two people and is counted by nobody. Upper rooms call these from their own actions, in their transaction.
 */
export { choose, hideWithThing, restoreWithThing } from './showing.ts'
export { sayThanks, takeBackAbout } from './saying.ts'
export { saidInTheOpen } from './store.ts'
export { giveCredit } from './crediting.ts'
export { creditsOf, thanksAbout, thingsThanked, type ThanksSaid } from './asking.ts'
export { thankedLately } from './lately.ts'
export { wordActs } from './gates.ts'
export { leftOut, mayBeNamed } from './choices-store.ts'
export { LONGEST_WORD, opennesses, type Openness } from './thanks.ts'
export { thanked, thanksHidden, thanksRestored, thanksTakenBack } from './facts.ts'
