/**
 * Gatherings: people meeting at an hour, online, in a place or both. Any member may propose one; whoever sees it says whether
 * they come, and a list of those who wait moves up by itself. The hour is kept as the clock on the host's wall, and every
 * reader is told it by their own. What happens while it goes on, and its replay, are the business of the room above.
 */
export { gatheringFor, type GatheringSeen } from './door.ts'
export { hrefOf, stateOf, type Gathering, type How } from './gathering.ts'
export { canDecideForAll, canHost, canReadGathering, isAcceptedAtOnce } from './policy.ts'
export { pointsOf } from './agenda-store.ts'
export { after, askedActs, gatheringActs, gatheringGate, hiddenGathering, live } from './gates.ts'
export { propose, type Proposing } from './proposing.ts'
export { proposeDates } from './repeating.ts'
export { acceptGathering } from './accepting.ts'
export { answerGathering } from './answering.ts'
export { endEarly, goOn } from './ending.ts'
export { call, cancelGathering, changeGathering, talkAbout } from './tending.ts'
export { facilitatorsIn, gatheringsByIds } from './store.ts'
export { addPoint, askBeforehand, voteFor } from './preparing.ts'
export { askedBeforehand } from './agenda-store.ts'
export { nextGatherings, type NextGathering } from './next.ts'
export { gatheringsSettled, gatheringsToFind } from './told-outside-store.ts'
export { openDoor } from './store.ts'
export { whenFrom } from './when.ts'
export { cityOf, isSameClock } from './saying.ts'
export { datesAfter, ruleFor, sayRepeats, type Repeats } from './series.ts'
export { seriesById } from './series-store.ts'
export { datesOfSeries, hostInTurn, hostNoMore } from './series-door.ts'
export { comingTo } from './answers-store.ts'
export { ownAhead as ownGatherings } from './list-store.ts'
export { askedFirst } from './settings.ts'
export { invitationFor, invitationWhy, type Invitation } from './calendar-inviting.ts'
export {
  forgetInvitations,
  noteInvitation,
  putInvitationOff,
  takeInvitations,
  type DueInvitation,
} from './calendar-invitations-store.ts'
export { endInvitations } from './calendar-store.ts'
