import type { Actor } from '#platform/action.ts'
import { canRead, type Group } from '#spaces'

/** What everybody may read has an address for everybody; the others are followed by those who read them. */
export const isOpen = (group: Group): boolean =>
  group.openness === 'public' && group.state === 'open' && group.hiddenAt === null
export const canFollow = (actor: Actor, group: Group): boolean =>
  actor.standing === 'member' && !isOpen(group) && group.state === 'open' && canRead(actor, group)
