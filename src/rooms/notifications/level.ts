/** How closely somebody follows a place, and what that means for one post. Pure. */

/** From the most to the least. */
export const levels = ['everything', 'concerns', 'nothing'] as const
export type Level = (typeof levels)[number]

export type PlaceKind = 'group' | 'conversation'
export type FollowedPlace = { readonly kind: PlaceKind; readonly id: number }

/** Why somebody is told of a post, the most personal first. */
export const reasons = ['called', 'reminded', 'named', 'answered', 'helped', 'followed'] as const
export type Reason = (typeof reasons)[number]

export type Levels = {
  readonly conversation: Level | undefined
  readonly began: boolean
  readonly group: Level | undefined
}

/** What was said about the conversation, then what follows from having begun it, then what was said about its group. */
export const levelOf = ({ conversation, began, group }: Levels): Level =>
  conversation ?? (began ? 'everything' : (group ?? 'concerns'))

export const tells = (level: Level, why: Reason): boolean =>
  level === 'everything' || (level === 'concerns' && why !== 'followed')
