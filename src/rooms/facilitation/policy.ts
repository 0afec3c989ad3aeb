/** Who may know. Pure: the page and the way to it ask the same. */
import { canFacilitate, type Group } from '#spaces'
import { holds, type Actor } from '#platform/action.ts'

/** Their own groups only: whoever holds the power from above and is not in it has nobody to thank there. */
export const canSteward = (actor: Actor, group: Group, isIn: boolean): boolean =>
  actor.standing === 'member' && isIn && canFacilitate(actor, group)

/** Whether there is anything they look after: then their morning has a page. */
export const facilitatesSomewhere = (actor: Actor): boolean =>
  [...actor.roles.keys()].some((audience) => holds(actor, 'facilitator', audience))
