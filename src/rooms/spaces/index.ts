/**
 * Spaces are the islands of a home, groups the rooms on them. This room knows where they are, who sees them, how one
 * comes in and who takes care of them; what people say there is the business of the rooms above. A group's content
 * carries `group.audience`: its openness can change without rewriting anything. Everything asked here with an actor
 * answers only what that actor may know of; what is asked by id alone (`groupsOf`, `groupOfAudience`) does not.
 */
export type { Door, Group, Openness, PlaceRole, Space } from './place.ts'
export { groupById, groupBySlug, groupOfAudience, groupsJoined, groupsOf, groupsSeen, helpGroups, openGroups, spaceById, spaceBySlug, spacesSeen } from './store.ts'
export { groupsNamed } from './directory-store.ts'
export { canFacilitate, canPostIn, canRead } from './policy.ts'
export { changePlace } from './changing.ts'
export { joinGroup } from './joining.ts'
export { joined, left } from './facts.ts'
export { foundGroup, openSpace } from './founding.ts'
export { bringGroup, bringIn, bringSpace, type Coming } from './bringing.ts'
export { firstSpaceIsBare, placesFrom } from './bringing-store.ts'
export { placeOf, sayWhere, WHERE_SAID, wheresJoined, wheresWith, type Where, type WhereSaid } from './where.ts'
export { groupActs, groupPage, placeSettings } from './gates.ts'
export { logoWithin, type LogoPicture } from './logo-picture.ts'
export { callHome, changeLook, homeColours, lookOf, type HomeColour } from './look.ts'
