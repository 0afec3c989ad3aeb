/** Where a resource stands: on the shelf of the home, of a space or a group, or on the one that the whole world reads. */
import { holds, type Actor } from '#platform/action.ts'
import { HOME, type AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import { sayWhere, WHERE_SAID, wheresJoined, wheresOf, whereSaid, type Where, type WhereSaid } from '#spaces'
import { openShelf } from './store.ts'

export type { Where as Shelf, WhereSaid as ShelfSaid }
export { sayWhere as sayShelf, WHERE_SAID as SHELF_SAID }

export const shelfSaid = (db: Db, actor: Actor, said: WhereSaid): Promise<Where | undefined> =>
  whereSaid(db, actor, said, openShelf)

/** The shelves of some audiences that this actor sees. */
export const shelvesOf = (
  db: Db,
  actor: Actor,
  audiences: readonly AudienceId[],
): Promise<ReadonlyMap<AudienceId, Where>> => wheresOf(db, actor, audiences, openShelf)

/** Where somebody may put something: the home, the spaces they read, the groups they are in; the world, for whoever looks after the home. */
export async function shelvesOffered(db: Db, actor: Actor): Promise<Where[]> {
  const joined = await wheresJoined(db, actor)
  return holds(actor, 'facilitator', HOME) ? [...joined, { kind: 'open', audience: await openShelf(db) }] : joined
}
