/** Who may do what. Pure: the actions ask, and the views ask the same to show a button. */
import { holds, sees, type Actor } from '#platform/action.ts'
import { GUESTS, HOME } from '#platform/audiences.ts'
import { canPostIn, canRead, type Group, type Space } from '#spaces'
import type { Proposal } from './proposal.ts'
import { isLooking, isOpen, type Wish } from './wish.ts'

/** Here as a brand or a partner: figures of who needs whom are not for them. */
export const isGuest = (actor: Actor): boolean => sees(actor, GUESTS)

const isMember = (actor: Actor): boolean => holds(actor, 'member', HOME)

/** Anybody who is at home here may ask, and may offer: on their first evening too. */
export const canAsk = isMember
/** In a group, whoever may speak there; in a space, whoever reads it. */
export const canAskIn = (actor: Actor, place: Group | Space): boolean =>
  isMember(actor) && (place.kind === 'group' ? canPostIn(actor, place) : canRead(actor, place))

export const isOwn = (actor: Actor, wish: Wish): boolean =>
  actor.standing === 'member' && actor.person !== null && actor.person === wish.author

/**
 * What is open, whoever sees its audience. What waits for a look, or was taken out of sight, its author and those who look after
 * the place; whoever helps with it goes on reading other words that wait. What is over is nobody's business any more, but for those who helped, and where it was thanked in the open.
 */
export const canReadWish = (actor: Actor, wish: Wish, helped = false): boolean =>
  isMember(actor) &&
  (isOwn(actor, wish) || (sees(actor, wish.audience) && (isInSight(wish, helped) || canLook(actor, wish))))

export const isInSight = (wish: Wish, helped = false): boolean =>
  wish.hiddenAt === null &&
  (wish.lookedAt !== null || helped) &&
  (wish.closedAt === null || wish.thanksPublic || wish.outcome === 'merged' || helped)

/** Nobody waves through what is their own. */
export const canLook = (actor: Actor, wish: Wish): boolean =>
  holds(actor, 'moderator', wish.audience) && !isOwn(actor, wish)

export const canChange = (actor: Actor, wish: Wish): boolean =>
  isOwn(actor, wish) && wish.closedAt === null && wish.hiddenAt === null
export const canClose = (actor: Actor, wish: Wish): boolean => isOwn(actor, wish) && wish.closedAt === null
export const canRenew = canChange

export const canPropose = (actor: Actor, wish: Wish, own: Proposal | undefined): boolean =>
  isMember(actor) &&
  sees(actor, wish.audience) &&
  !isOwn(actor, wish) &&
  isLooking(wish) &&
  (own === undefined || own.state === 'withdrawn')

/** Its author alone answers what was held out to them. */
export const canAnswer = (actor: Actor, wish: Wish, proposal: Proposal): boolean =>
  isOwn(actor, wish) && isOpen(wish) && proposal.state === 'held'
/** As long as that part is not done. */
export const canLetGo = (actor: Actor, wish: Wish, proposal: Proposal): boolean =>
  isOwn(actor, wish) && wish.closedAt === null && proposal.state === 'accepted' && proposal.doneAt === null
export const canStandBack = (actor: Actor, wish: Wish, proposal: Proposal): boolean =>
  isOf(actor, proposal) && wish.closedAt === null && (proposal.state === 'held' || proposal.state === 'accepted')

/** The two of them, once one has accepted the other. Nobody writes to whoever asked before that. */
export const canWrite = (actor: Actor, wish: Wish, proposal: Proposal): boolean =>
  isMember(actor) &&
  (isOwn(actor, wish) || isOf(actor, proposal)) &&
  proposal.state === 'accepted' &&
  wish.closedAt === null &&
  wish.hiddenAt === null
/** Either of the two says that this part is done. */
export const canSayDone = (actor: Actor, wish: Wish, proposal: Proposal): boolean =>
  canWrite(actor, wish, proposal) && proposal.doneAt === null

const isOf = (actor: Actor, proposal: Proposal): boolean =>
  actor.standing === 'member' && actor.person !== null && actor.person === proposal.person
