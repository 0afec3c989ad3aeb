/** Where upper rooms may have a say. */
import type { AudienceId } from '#platform/audiences.ts'
import { gate } from '#platform/gates.ts'
import { slot } from '#platform/slots.ts'
import type { Asked } from './agenda.ts'
import type { Answer } from './seats.ts'
import type { Gathering } from './gathering.ts'

/** Somebody is about to write what others will read: a gathering, a question beforehand. */
export const gatheringGate = gate<{ readonly audience: AudienceId; readonly text: string }>('gatherings.writing')

export type Around = {
  readonly gathering: Gathering
  /** What this reader said. */
  readonly answer: Answer | undefined
}
/** Under the way to sign up: the button that opens the room, from a while before it begins. */
export const live = slot<Around>('gatherings.live')
/** First on the page of one that is over: the replay. */
export const after = slot<Around>('gatherings.after')
/** Beside the way to sign up: putting it into a calendar. */
export const keep = slot<Around>('gatherings.keep')
/** Small acts about one, at the end of its page: report it. */
export const gatheringActs = slot<Gathering>('gatherings.acts')
/** Small acts about what somebody would like to hear about: report it. */
export const askedActs = slot<{ readonly asked: Asked; readonly gathering: Gathering }>('gatherings.askedActs')
/** What its hosts and those who judge read above one that moderation took out of sight. */
export const hiddenGathering = slot<Gathering>('gatherings.hidden')
