/**
 * Rituals: what people do together again and again, and what makes them a we. A ritual stands above a gathering that comes round,
 * asks a question each time its hour comes, or welcomes whoever comes into a group. It has a script, hosts who take turns, and a
 * memory of all its times. Whoever comes for the first time is shown as such by nobody but themselves.
 */
export { attended } from './facts.ts'
export { proposeRitual, raiseGathering } from './proposing.ts'
export { hostIt, takeTurns } from './hosting.ts'
export { bringPicture, leaveSentence, noteCame } from './remembering.ts'
export { occasionOn } from './holding.ts'
export { tend } from './tending.ts'
export { type Ritual } from './ritual.ts'
export { ritualsDue } from './due.ts'
