/** Where a gathering is held: any place that one sees, or the whole world. */
import { holds, type Actor } from '#platform/action.ts'
import type { AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import { whereSaid as saidAmong, wheresJoined, wheresOf as among, type Where, type WhereSaid } from '#spaces'
import { openDoor } from './store.ts'

export { placeOf, sayWhere, WHERE_SAID } from '#spaces'
export type { Where, WhereSaid }

export const whereSaid = (db: Db, actor: Actor, said: WhereSaid): Promise<Where | undefined> =>
  saidAmong(db, actor, said, openDoor)

export const wheresOf = (
  db: Db,
  actor: Actor,
  audiences: readonly AudienceId[],
): Promise<ReadonlyMap<AudienceId, Where>> => among(db, actor, audiences, openDoor)

/** Where somebody may propose one: the home, the spaces they read, the groups they are in, the world. */
export async function wheresOffered(db: Db, actor: Actor): Promise<Where[]> {
  const joined = await wheresJoined(db, actor)
  const mine = joined.filter((where) => where.kind !== 'group' || holds(actor, 'member', where.audience))
  return [...mine, { kind: 'open', audience: await openDoor(db) }]
}
