/** The few of a person's groups that stand in the rail, whatever their number. */
import { sql } from 'kysely'
import type { Actor } from '#platform/action.ts'
import type { AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import type { Group } from './place.ts'
import { groups, joined } from './store.ts'

type Asked = {
  /** The group the reader stands in. */
  readonly here: string | undefined
  /** Those that come before others, in this order. */
  readonly first: readonly AudienceId[]
  readonly limit: number
}

export const groupsForRail = (db: Db, actor: Actor, { here, first, limit }: Asked): Promise<Group[]> =>
  groups(
    db,
    'groupsForRail',
    joined(actor),
    sql`order by p.slug = ${here ?? ''} desc, array_position(${first}::bigint[], p.audience_id), p.people desc, p.id limit ${limit}`,
  )

/** How many groups they are in. */
export async function countJoined(db: Db, actor: Actor): Promise<number> {
  const { rows } = await sql<{ n: number }>`/*=spaces.countJoined*/
    select count(*) n from spaces.places p where p.space_id is not null and ${joined(actor)}`.execute(db)
  return rows[0]?.n ?? 0
}
