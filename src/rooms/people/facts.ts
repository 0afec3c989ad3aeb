import { z } from 'zod'
import { factKind } from '#platform/facts/index.ts'

const person = z.number().nullable()

/** Somebody accepted to be a member, invited by somebody or coming through an open door. */
export const personJoined = factKind('people.joined', 'person', z.object({ invitedBy: person }))
/** Somebody came with an import: shown and credited, not a member until they claim themselves. */
export const personArrived = factKind('people.arrived', 'person', z.object({ bot: z.boolean() }))
/** An unclaimed person said that they are here, vouched for by somebody. */
export const personClaimed = factKind('people.claimed', 'person', z.object({ vouchedBy: person }))
export const personVouched = factKind('people.vouched', 'person', z.object({}))
export const personInvited = factKind('people.invited', 'invitation', z.object({ uses: z.number() }))

const mark = z.enum(['staff', 'guest', 'bot'])
export const personMarked = factKind('people.marked', 'person', z.object({ mark, from: z.iso.datetime() }))
export const personUnmarked = factKind('people.unmarked', 'person', z.object({ mark, until: z.iso.datetime() }))
export const personSuspended = factKind('people.suspended', 'person', z.object({ until: z.iso.datetime().nullable() }))
export const personUnsuspended = factKind('people.unsuspended', 'person', z.object({}))
export const roleGiven = factKind('people.roleGiven', 'person', z.object({ role: z.enum(['member', 'moderator', 'host']) }))
export const personLeft = factKind('people.left', 'person', z.object({}))

export const facts = [
  personJoined, personArrived, personClaimed, personVouched, personInvited, personMarked, personUnmarked, personSuspended,
  personUnsuspended, roleGiven, personLeft,
]
