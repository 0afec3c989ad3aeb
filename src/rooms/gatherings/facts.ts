/** What can happen here. Who comes where is said as it was answered; what they wrote is in no fact. */
import { z } from 'zod'
import type { Confine } from '#platform/changes.ts'
import { factKind, type NewFact } from '#platform/facts/index.ts'

const id = z.number()
const KIND = 'gathering'
const standing = z.enum(['coming', 'maybe', 'no', 'asked', 'refused', 'waiting'])

/** The actor proposed it. `accepted`: it stands at once. */
export const proposed = factKind('gatherings.proposed', KIND, z.object({ group: id.nullable(), accepted: z.boolean() }))
/** `person` had proposed it. */
export const accepted = factKind('gatherings.accepted', KIND, z.object({ person: id.nullable() }))
export const declined = factKind('gatherings.declined', KIND, z.object({ person: id.nullable() }))
/** Other words, another place: those who come read them on its page. */
export const changed = factKind('gatherings.changed', KIND, z.object({}))
/** Another day, another hour or another place: those who come are told. */
export const moved = factKind('gatherings.moved', KIND, z.object({}))
export const cancelled = factKind('gatherings.cancelled', KIND, z.object({}))
/** Its live room was ended before its hour was over; and opened again. */
export const ended = factKind('gatherings.ended', KIND, z.object({}))
export const resumed = factKind('gatherings.resumed', KIND, z.object({}))
export const hidden = factKind('gatherings.hidden', KIND, z.object({}))
export const shown = factKind('gatherings.shown', KIND, z.object({}))
/** The actor said whether they come; `standing` is what that came to. */
export const answered = factKind('gatherings.answered', KIND, z.object({ standing }))
/** A host said yes to `person`, or no. */
export const approved = factKind('gatherings.approved', KIND, z.object({ person: id }))
export const refused = factKind('gatherings.refused', KIND, z.object({ person: id }))
/** A seat was free, and it was the turn of `person`. */
export const movedUp = factKind('gatherings.movedUp', KIND, z.object({ person: id }))
/** The same of somebody without an account: who they are is in no fact, and nobody of the community did it. */
export const outsiderAnswered = factKind(
  'gatherings.outsiderAnswered',
  KIND,
  z.object({ outsider: id, standing: standing.exclude(['maybe']) }),
)
export const outsiderApproved = factKind('gatherings.outsiderApproved', KIND, z.object({ outsider: id }))
export const outsiderRefused = factKind('gatherings.outsiderRefused', KIND, z.object({ outsider: id }))
export const outsiderMovedUp = factKind('gatherings.outsiderMovedUp', KIND, z.object({ outsider: id }))
/** `person` hosts it, or speaks there, from now on; or no longer. */
export const called = factKind('gatherings.called', KIND, z.object({ person: id, part: z.enum(['host', 'speaker']) }))
export const released = factKind(
  'gatherings.released',
  KIND,
  z.object({ person: id, part: z.enum(['host', 'speaker']) }),
)
/** Those who come are told: it is tomorrow; it begins within the hour. */
export const tomorrow = factKind('gatherings.tomorrow', KIND, z.object({}))
export const soon = factKind('gatherings.soon', KIND, z.object({}))

/** What will be done, in which order. */
export const agendaChanged = factKind('gatherings.agendaChanged', KIND, z.object({}))

/** Somebody who comes proposes a point; whoever prepares it says yes, and `person` had proposed it. */
export const pointProposed = factKind('gatherings.pointProposed', KIND, z.object({ point: id }))
export const pointAccepted = factKind('gatherings.pointAccepted', KIND, z.object({ point: id, person: id.nullable() }))

/** Somebody would like to hear about something. */
const ASKED = 'asked'
const within = z.object({ gathering: id })
export const asked = factKind('gatherings.asked', ASKED, within)
export const askedTakenBack = factKind('gatherings.askedTakenBack', ASKED, within)
export const voted = factKind('gatherings.voted', ASKED, within)
export const unvoted = factKind('gatherings.unvoted', ASKED, within)
export const askedHidden = factKind('gatherings.askedHidden', ASKED, within)
export const askedShown = factKind('gatherings.askedShown', ASKED, within)

export const facts = [
  proposed,
  accepted,
  declined,
  changed,
  moved,
  cancelled,
  ended,
  resumed,
  hidden,
  shown,
  answered,
  approved,
  refused,
  movedUp,
  outsiderAnswered,
  outsiderApproved,
  outsiderRefused,
  outsiderMovedUp,
  called,
  released,
  tomorrow,
  soon,
  agendaChanged,
  pointProposed,
  pointAccepted,
  asked,
  askedTakenBack,
  voted,
  unvoted,
  askedHidden,
  askedShown,
]

/** Every fact of this room is about one gathering: pages of others stay as they are. */
export const confinedTo = ({ kind, subject, data }: NewFact): Confine | undefined => {
  if (kind === KIND) return `gathering ${subject}`
  return 'gathering' in data && typeof data.gathering === 'number' ? `gathering ${data.gathering}` : undefined
}
