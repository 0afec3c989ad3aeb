/** Where a gathering is held: any place that one sees, or the whole world. */
import { holds, type Actor } from '#platform/action.ts'
import type { Db } from '#platform/database/index.ts'
import { wheresJoined, wheresWith, type Where } from '#spaces'
import { openDoor } from './store.ts'

export { placeOf, sayWhere, WHERE_SAID } from '#spaces'
export type { Where, WhereSaid } from '#spaces'

export const { whereSaid, wheresOf } = wheresWith(openDoor)

/** Where somebody may propose one: the home, the spaces they read, the groups they are in, the world. */
export async function wheresOffered(db: Db, actor: Actor): Promise<Where[]> {
  const joined = await wheresJoined(db, actor)
  const mine = joined.filter((where) => where.kind !== 'group' || holds(actor, 'member', where.audience))
  return [...mine, { kind: 'open', audience: await openDoor(db) }]
}
