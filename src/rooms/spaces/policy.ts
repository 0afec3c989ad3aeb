/** Who may do what. Pure: the actions ask, and the views ask the same to show a button. */
import { holds, sees, type Actor } from '#platform/action.ts'
import { HOME } from '#platform/audiences.ts'
import { isForEverybody, type Group, type Place, type PlaceRole, type Space } from './place.ts'

const isHere = (actor: Actor): boolean => actor.standing === 'member'
const runs = (place: Place): boolean => place.archivedAt === null && (place.kind === 'space' || place.state === 'open')

/** Reads what is inside; knowing that it exists is less. */
export const canRead = (actor: Actor, place: Place): boolean => sees(actor, place.audience)

/** Is in, or has powers here from above: of the space for a group, of the home for a space. */
export const canModerate = (actor: Actor, place: Place): boolean => holds(actor, 'moderator', place.audience)
export const canFacilitate = (actor: Actor, place: Place): boolean => holds(actor, 'facilitator', place.audience)

/** Whoever may come in at once may speak at once: `joinGroup` in the same action makes them a member. */
export const canPostIn = (actor: Actor, group: Group): boolean =>
  isHere(actor) &&
  runs(group) &&
  canRead(actor, group) &&
  (holds(actor, 'member', group.audience) || group.door === 'open')

/** There is a door to come to. Whether it opens is the door's business. */
export const canJoin = (actor: Actor, place: Place): boolean => isHere(actor) && runs(place) && !isForEverybody(place)

export const canFound = (actor: Actor, space: Space): boolean => isHere(actor) && runs(space) && canRead(actor, space)
/** Their group opens at once; otherwise it waits for a facilitator's yes. */
export const canFoundAtOnce = (actor: Actor, space: Space): boolean =>
  space.founding === 'members' || canFacilitate(actor, space)
/** Says yes or no to a group that was asked for: a facilitator of the space, never the one who asks. */
export const canAnswerFounding = (actor: Actor, group: Group): boolean =>
  group.state === 'asked' && holds(actor, 'facilitator', group.parent)

export const canOpenSpaces = (actor: Actor): boolean => holds(actor, 'facilitator', HOME)
export const canChangeLook = (actor: Actor): boolean => holds(actor, 'host', HOME)

export const canChange = canFacilitate
export const canArchive = canFacilitate
/** Applications are answered by whoever looks after the place, volunteers included. */
export const canAnswer = canModerate
export const canInvite = (actor: Actor, place: Place): boolean => canFacilitate(actor, place) && runs(place)

/** Powers from above reach a place unless it is hidden. */
const cameFromAbove = (actor: Actor, place: Place): boolean =>
  place.openness !== 'hidden' && holds(actor, 'facilitator', place.parent)

/**
 * A facilitator gives and takes roles; only somebody above takes a facilitator's away, and everyone may step down
 * from their own.
 */
export const canGiveRole = (
  actor: Actor,
  place: Place,
  to: { person: number; has: PlaceRole; gets: PlaceRole },
): boolean => {
  if (to.has === to.gets || !isHere(actor)) return false
  if (to.person === actor.person) return rank(to.gets) < rank(to.has) || cameFromAbove(actor, place)
  return to.has === 'facilitator' ? cameFromAbove(actor, place) : canFacilitate(actor, place)
}

/** Moderators put out members, facilitators moderators too; nobody puts out themselves: they leave. */
export const canPutOut = (actor: Actor, place: Place, who: { person: number; has: PlaceRole }): boolean => {
  if (who.person === actor.person) return false
  if (who.has === 'member') return canModerate(actor, place)
  return who.has === 'moderator' ? canFacilitate(actor, place) : cameFromAbove(actor, place)
}

const rank = (role: PlaceRole): number => ['member', 'moderator', 'facilitator'].indexOf(role)
