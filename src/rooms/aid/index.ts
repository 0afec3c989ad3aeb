/**
 * Aid: needs and offers, either first. Somebody asks, somebody holds out a hand, the one who asked accepts it; they meet, and it
 * ends in a thank-you. What is confided for meeting is read by whoever was accepted and by nobody else, and is gone when it
 * closes. Nothing here is shown to passers-by, told to machines, or drawn in any picture of who knows whom.
 */
export { askForHelp, offerHelp, type Asking } from './asking.ts'
export { hrefOf, isOpen, type Urgency, type Wish } from './wish.ts'
export { wishesByIds, wishSeen } from './store.ts'
export { onPaper, thankedIn, urgentFirst, type UrgentPlace } from './door.ts'
export { alikeInCrisis, lookingIn, sumOfCrisis, type SumOfCrisis } from './crisis-store.ts'
export { close, mergeInto } from './closing.ts'
export { accept, propose, sayDone, write as writeBetween } from './proposing.ts'
export { boardFoot, hiddenWish, wishActs, wishGate } from './gates.ts'
export { changed, closed, opened } from './facts.ts'
export { stillConfided } from './details-store.ts'
