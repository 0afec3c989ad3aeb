/** Who may do what. Pure: the actions ask, and the views ask the same to show a button. */
import { holds, sees, type Actor } from '#platform/action.ts'
import { HOME } from '#platform/audiences.ts'
import { canPostIn, type Where } from '#spaces'
import { hostableUntil, whenOf, type Occasion } from './occasion.ts'
import { stateOf, type Ritual, type Shape } from './ritual.ts'

const isHere = (actor: Actor): boolean => holds(actor, 'member', HOME)
const leads = (actor: Actor, { audience }: Pick<Ritual, 'audience'>): boolean => holds(actor, 'facilitator', audience)

/** Any member, wherever they may speak. A ritual is nothing for the whole world; one is welcomed into a group. */
export const canProposeIn = (actor: Actor, where: Where, shape: Shape): boolean => {
  if (where.kind === 'open') return false
  if (where.kind === 'group') return canPostIn(actor, where.group)
  if (shape === 'welcome') return false
  return isHere(actor) && sees(actor, where.audience) && !(where.kind === 'space' && where.space.archivedAt !== null)
}

const isOwn = (actor: Actor, { proposedBy }: Pick<Ritual, 'proposedBy'>): boolean =>
  actor.standing === 'member' && actor.person !== null && actor.person === proposedBy

/** What waits for a yes is read by those who may say it, and by whoever proposed it; what was hidden by those who judge. */
export const canReadRitual = (actor: Actor, ritual: Ritual): boolean => {
  if (!sees(actor, ritual.audience)) return false
  if (isOwn(actor, ritual)) return true
  if (ritual.hiddenAt !== null) return holds(actor, 'moderator', ritual.audience)
  return ritual.acceptedAt !== null || leads(actor, ritual)
}

export const isInSight = ({ acceptedAt, hiddenAt }: Pick<Ritual, 'acceptedAt' | 'hiddenAt'>): boolean =>
  acceptedAt !== null && hiddenAt === null
const stands = (ritual: Ritual): boolean => stateOf(ritual) === 'standing' && ritual.hiddenAt === null

/** Nobody says yes to what is their own, unless they look after the place. */
export const canAccept = (actor: Actor, ritual: Ritual): boolean =>
  stateOf(ritual) === 'proposed' && leads(actor, ritual)

export const canChange = (actor: Actor, ritual: Ritual): boolean =>
  (isOwn(actor, ritual) || leads(actor, ritual)) &&
  ritual.hiddenAt === null &&
  ['proposed', 'standing'].includes(stateOf(ritual))
export const canEnd = (actor: Actor, ritual: Ritual): boolean => canChange(actor, ritual) && stands(ritual)

/** Who takes part is for those who are at home here. */
export const canTakePart = (actor: Actor, ritual: Ritual): boolean =>
  isHere(actor) && canReadRitual(actor, ritual) && isInSight(ritual)
export const canTakeTurns = (actor: Actor, ritual: Ritual): boolean => canTakePart(actor, ritual) && stands(ritual)

/** While nobody hosts it, anybody may. */
export const canTake = (actor: Actor, ritual: Ritual, occasion: Occasion, now: Date): boolean =>
  canTakeTurns(actor, ritual) && occasion.host === null && isHostable(ritual, occasion, now)

export const isHostable = (ritual: Ritual, occasion: Occasion, now: Date): boolean =>
  occasion.cancelledAt === null && hostableUntil(ritual, occasion) > now

/** Something stays of what has begun, for whoever takes part in the ritual. */
export const canRemember = (actor: Actor, ritual: Ritual, occasion: Occasion, now: Date): boolean =>
  canTakePart(actor, ritual) && ['now', 'past'].includes(whenOf(occasion, now))

type Was = { readonly came: boolean }
/** A picture is brought by the host, or by somebody who was there. */
export const canPicture = (actor: Actor, ritual: Ritual, occasion: Occasion, { came }: Was, now: Date): boolean =>
  canRemember(actor, ritual, occasion, now) &&
  occasion.pictureHiddenAt === null &&
  (came || occasion.host === actor.person || leads(actor, ritual))
export const canTakePictureAway = (actor: Actor, ritual: Ritual, occasion: Occasion): boolean =>
  canTakePart(actor, ritual) &&
  occasion.picture !== null &&
  occasion.pictureHiddenAt === null &&
  (occasion.pictureBy === actor.person || occasion.host === actor.person || leads(actor, ritual))

/** Of what people meet for, one may say oneself that one was there; what one answered is known. */
export const canSayThere = (actor: Actor, ritual: Ritual, occasion: Occasion, now: Date): boolean =>
  ritual.shape === 'gathering' && canRemember(actor, ritual, occasion, now) && occasion.settledAt !== null
