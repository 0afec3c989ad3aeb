/** Where a ritual is at home: the whole home, a space, a group. Never the whole world: one returns among those one knows. */
import { holds, type Actor } from '#platform/action.ts'
import type { Db } from '#platform/database/index.ts'
import { wheresJoined, wheresWith, type Where } from '#spaces'

export { placeOf, sayWhere, WHERE_SAID } from '#spaces'
export type { Where, WhereSaid } from '#spaces'

export const { whereSaid, wheresOf } = wheresWith()

export async function wheresOffered(db: Db, actor: Actor): Promise<Where[]> {
  const joined = await wheresJoined(db, actor)
  return joined.filter((where) => where.kind !== 'group' || holds(actor, 'member', where.audience))
}
