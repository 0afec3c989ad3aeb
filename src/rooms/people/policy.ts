/** Who may do what with people: pure, the same for the action and for the button. */
import { holds, type Actor } from '#platform/action.ts'
import { HOME, type AudienceId } from '#platform/audiences.ts'
import type { PersonCard } from './person.ts'

export const isHost = (actor: Actor): boolean => holds(actor, 'host', HOME)
/** Every member may bring somebody: a community grows by its people. */
export const canInvite = (actor: Actor): boolean => holds(actor, 'member', HOME)
export const canMark = isHost
export const canGiveHomeRole = isHost
/**
 * To say "this is really them" for somebody an import brought: whoever answers for the home, or for a place that they
 * are in. Anybody may found a place of their own: answering for that one says nothing about people who are not in it.
 */
export const canVouch = (actor: Actor, person: PersonCard, isIn: readonly AudienceId[]): boolean =>
  person.unclaimed && [HOME, ...isIn].some((place) => holds(actor, 'facilitator', place))
