/** Who may do what with people: pure, the same for the action and for the button. */
import { holds, type Actor } from '#platform/action.ts'
import { HOME } from '#platform/audiences.ts'
import { atLeast } from '#platform/audiences.ts'
import type { PersonCard, PersonId } from './person.ts'

export const isHost = (actor: Actor): boolean => holds(actor, 'host', HOME)
/** Every member may bring somebody: a community grows by its people. */
export const canInvite = (actor: Actor): boolean => holds(actor, 'member', HOME)
export const canMark = isHost
export const canGiveHomeRole = isHost
/** To say "this is really them" for somebody an import brought: whoever answers for a group, a space or the home. */
export const canVouch = (actor: Actor, person: PersonCard): boolean =>
  person.unclaimed && actor.standing === 'member' && [...actor.roles.values()].some((role) => atLeast(role, 'facilitator'))
/** Nobody suspends themselves, and hosts are not suspended by moderators. */
export const canSuspend = (actor: Actor, person: PersonId, isTheirHost: boolean): boolean =>
  actor.person !== person && (isTheirHost ? isHost(actor) : holds(actor, 'moderator', HOME))
