/** Who may do what in the library. Pure: the actions ask, and the views ask the same to show a button. */
import { holds, sees, type Actor } from '#platform/action.ts'
import { HOME } from '#platform/audiences.ts'
import { canPostIn } from '#spaces'
import { isWhole, type Resource } from './resource.ts'
import type { Shelf } from './shelf.ts'

const isHere = (actor: Actor): boolean => holds(actor, 'member', HOME)

/** In a group, whoever may speak there. What the whole world reads is the home's own word: those who look after it. */
export const canWriteOn = (actor: Actor, shelf: Shelf): boolean => {
  if (shelf.kind === 'group') return canPostIn(actor, shelf.group)
  if (shelf.kind === 'open') return holds(actor, 'facilitator', HOME)
  return isHere(actor) && sees(actor, shelf.audience) && !(shelf.kind === 'space' && shelf.space.archivedAt !== null)
}

const isAuthor = (actor: Actor, { authors }: Pick<Resource, 'authors'>): boolean =>
  actor.standing === 'member' && actor.person !== null && authors.includes(actor.person)

/** Its authors always; beyond them whom it was opened to. Moderators hide, and write in nobody's words. */
export const canEdit = (actor: Actor, resource: Resource, shelf: Shelf | undefined): boolean => {
  if (!isWhole(resource) || !isHere(actor) || !sees(actor, resource.audience)) return false
  if (isAuthor(actor, resource)) return true
  if (resource.editing === 'authors') return false
  if (holds(actor, 'facilitator', resource.audience)) return true
  return resource.editing === 'members' && (shelf?.kind !== 'group' || holds(actor, 'member', resource.audience))
}

export const canModerate = (actor: Actor, { audience }: Pick<Resource, 'audience'>): boolean =>
  holds(actor, 'moderator', audience)

/** Under which words it is found, who may change it. */
export const canTend = (actor: Actor, resource: Resource): boolean =>
  isWhole(resource) && (isAuthor(actor, resource) || holds(actor, 'facilitator', resource.audience))

/** What several wrote is not one of its authors' to take away once others wrote in it: whoever began it may, and facilitators. */
export const canRemove = (actor: Actor, resource: Resource): boolean =>
  isWhole(resource) &&
  ((isAuthor(actor, resource) && actor.person === resource.author) || holds(actor, 'facilitator', resource.audience))
export const canReturn = (actor: Actor, resource: Resource): boolean =>
  resource.removedAt !== null &&
  resource.letGoAt === null &&
  ((isAuthor(actor, resource) && actor.person === resource.author) || holds(actor, 'facilitator', resource.audience))

/** To a shelf that one may write on. What goes further than it was written for is looked at again where it is moved. */
export const canMove = (actor: Actor, resource: Resource, to: Shelf): boolean =>
  canRemove(actor, resource) && canWriteOn(actor, to)

/** One's own name always; that of whoever began it stays until they take it away, or whoever looks after the place does. */
export const canUnname = (actor: Actor, resource: Resource, person: number): boolean =>
  canTend(actor, resource) &&
  (actor.person === person || actor.person === resource.author || holds(actor, 'facilitator', resource.audience))

/** Those who answer for it: whoever it is by, and whoever looks after the place. */
export const canCheck = canTend
/** Anybody may know better. */
export const canDoubt = (actor: Actor, resource: Resource): boolean => isHere(actor) && isWhole(resource)

/** One is not helped by what one wrote. */
export const canBeHelped = (actor: Actor, resource: Resource): boolean =>
  isHere(actor) && isWhole(resource) && !isAuthor(actor, resource)
