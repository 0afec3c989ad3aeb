/** Who may say thanks, and who decides what is seen of it. Pure: the action and the button ask the same. */
import { holds, type Actor } from '#platform/action.ts'
import { HOME } from '#platform/audiences.ts'
import type { RoleKind } from '#ui/who.tsx'
import { readsCard } from '#platform/subjects.ts'
import { readBy, type Thanks, type ThanksRow } from './thanks.ts'

export type Receiver = { readonly person: number; readonly is: RoleKind }

/** Nobody thanks themselves, and a program needs no thanks. */
export const canThank = (actor: Actor, to: Receiver): boolean =>
  holds(actor, 'member', HOME) && actor.person !== to.person && to.is !== 'bot'

const isReceiver = (actor: Actor, { receiver }: Thanks): boolean =>
  actor.standing === 'member' && actor.person === receiver
/**
 * Whoever lost sight of the place keeps what was said to them there, and what they said. What was hidden is read by whoever
 * said it and by those who look after the place.
 */
export function canRead(actor: Actor, { thanks, choices }: ThanksRow): boolean {
  if (actor.standing !== 'member') return false
  if (actor.person === thanks.giver) return true
  if (thanks.hiddenAt !== null) return holds(actor, 'moderator', thanks.audience)
  return (
    actor.person === thanks.receiver ||
    readsCard(actor, { audience: thanks.audience, between: readBy(thanks, choices) })
  )
}

/** One's own thanks are one's own to show. */
export const canShow = isReceiver

/** What moderation took away stays where it is, for whoever looks at it again. */
export const canTakeBack = (actor: Actor, { giver, hiddenAt }: Thanks): boolean =>
  actor.standing === 'member' && actor.person === giver && hiddenAt === null

/** Members and volunteers: what staff, guests and bots do is never counted as the community's. */
export const isCommunity = (is: RoleKind): boolean => is === 'member' || is === 'volunteer'
