/**
 * Gatherings: people meeting at an hour, online, in a place or both. Any member may propose one; whoever sees it says whether
 * they come, and a list of those who wait moves up by itself. The hour is kept as the clock on the host's wall, and every
 * reader is told it by their own. What happens while it goes on, and its replay, are the business of the room above.
 */
export { gatheringFor, type GatheringSeen } from './door.ts'
export { hrefOf, stateOf, type Gathering, type How } from './gathering.ts'
export { canHost } from './policy.ts'
export { askedActs, gatheringActs, gatheringGate, hiddenGathering, live } from './gates.ts'
export { propose, type Proposing } from './proposing.ts'
export { proposeDates } from './repeating.ts'
export { answerGathering } from './answering.ts'
export { call, cancelGathering, changeGathering, talkAbout } from './tending.ts'
export { gatheringsByIds } from './store.ts'
export { addPoint, askBeforehand, voteFor } from './preparing.ts'
export { nextGatherings, type NextGathering } from './next.ts'
export { whenFrom } from './when.ts'
export { invitationFor, invitationWhy, type Invitation } from './calendar-inviting.ts'
export {
  forgetInvitations,
  noteInvitation,
  putInvitationOff,
  takeInvitations,
  type DueInvitation,
} from './calendar-invitations-store.ts'
export { endInvitations } from './calendar-store.ts'
