/** Where a resource stands: on the shelf of the home, of a space or a group, or on the one that the whole world reads. */
import { holds, type Actor } from '#platform/action.ts'
import { HOME } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import { wheresJoined, wheresWith, type Where } from '#spaces'
import { openShelf } from './store.ts'

export { sayWhere as sayShelf, WHERE_SAID as SHELF_SAID } from '#spaces'
export type { Where as Shelf, WhereSaid as ShelfSaid } from '#spaces'

/** The shelf that a form says, and the shelves of some audiences, as far as this actor sees them. */
export const { whereSaid: shelfSaid, wheresOf: shelvesOf } = wheresWith(openShelf)

/** Where somebody may put something: the home, the spaces they read, the groups they are in; the world, for whoever looks after the home. */
export async function shelvesOffered(db: Db, actor: Actor): Promise<Where[]> {
  const joined = await wheresJoined(db, actor)
  return holds(actor, 'facilitator', HOME) ? [...joined, { kind: 'open', audience: await openShelf(db) }] : joined
}
