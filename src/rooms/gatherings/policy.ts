/** Who may do what. Pure: the actions ask, and the views ask the same to show a button. */
import { holds, sees, type Actor } from '#platform/action.ts'
import { HOME } from '#platform/audiences.ts'
import { canPostIn } from '#spaces'
import { isOver, stateOf, type Gathering } from './gathering.ts'
import type { Where } from './where.ts'

const isHere = (actor: Actor): boolean => holds(actor, 'member', HOME)

/** Any member, wherever they may speak. */
export const canProposeIn = (actor: Actor, where: Where): boolean => {
  if (where.kind === 'group') return canPostIn(actor, where.group)
  if (where.kind === 'open') return isHere(actor)
  return isHere(actor) && sees(actor, where.audience) && !(where.kind === 'space' && where.space.archivedAt !== null)
}
/** Whoever looks after the place says yes, and so need not be asked. What the world may come to is never a member's alone to say. */
export const isAcceptedAtOnce = (actor: Actor, where: Where, askedFirst: boolean): boolean =>
  holds(actor, 'facilitator', where.audience) || (!askedFirst && where.kind !== 'open')

export const isHost = (actor: Actor, { hosts }: Pick<Gathering, 'hosts'>): boolean =>
  actor.standing === 'member' && actor.person !== null && hosts.includes(actor.person)

type Hosted = Pick<Gathering, 'hosts' | 'audience'>

/** Its hosts, and whoever looks after the place: somebody must be able to cancel when a host is ill. */
export const canHost = (actor: Actor, gathering: Hosted): boolean =>
  isHost(actor, gathering) || holds(actor, 'facilitator', gathering.audience)

/** What waits for a yes is read by those who may say it, and by whoever proposed it; what was hidden by those who judge. */
export const canReadGathering = (actor: Actor, gathering: Gathering): boolean => {
  if (isHost(actor, gathering)) return true
  if (!sees(actor, gathering.audience)) return false
  if (gathering.hiddenAt !== null) return holds(actor, 'moderator', gathering.audience)
  return gathering.acceptedAt !== null || canHost(actor, gathering)
}

export const isInSight = ({ acceptedAt, hiddenAt }: Pick<Gathering, 'acceptedAt' | 'hiddenAt'>): boolean =>
  acceptedAt !== null && hiddenAt === null

/** Nobody says yes to what is their own, unless they look after the place. */
export const canAccept = (actor: Actor, gathering: Gathering, now: Date): boolean =>
  stateOf(gathering, now) === 'proposed' && holds(actor, 'facilitator', gathering.audience)

export const canChange = (actor: Actor, gathering: Gathering, now: Date): boolean =>
  canHost(actor, gathering) && gathering.hiddenAt === null && !isOver(gathering, now)
export const canCancel = canChange

/**
 * For all dates that follow one: whoever began it, whoever looks after the place, or whoever hosts every one of them. A guest host
 * of one evening decides of that evening.
 */
export const canDecideForAll = (actor: Actor, first: Gathering, following: readonly Gathering[]): boolean =>
  canHost(actor, first) &&
  first.hiddenAt === null &&
  (first.proposedBy === actor.person ||
    holds(actor, 'facilitator', first.audience) ||
    (following.length > 0 && following.every((one) => canHost(actor, one))))

/** Afterwards too: whoever spoke is named. */
export const canCall = (actor: Actor, gathering: Gathering): boolean =>
  canHost(actor, gathering) && gathering.hiddenAt === null && gathering.cancelledAt === null

/** Hosts are there anyway. */
export const canAnswer = (actor: Actor, gathering: Gathering, now: Date): boolean =>
  isHere(actor) &&
  sees(actor, gathering.audience) &&
  isInSight(gathering) &&
  !isHost(actor, gathering) &&
  ['ahead', 'now'].includes(stateOf(gathering, now))

/** Who comes is for those who are at home here, and who could come themselves. */
export const canReadWhoComes = (actor: Actor, gathering: Gathering): boolean =>
  isHere(actor) && canReadGathering(actor, gathering)
