/** What is told of gatherings beyond the home: to readers of feeds, and to search engines. */
import { sql } from 'kysely'
import type { AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import type { Gathering } from './gathering.ts'
import { columns } from './store.ts'

/** The last that were settled in some audiences; of what comes round its next date alone, not eight at once. */
export async function gatheringsSettled(
  db: Db,
  audiences: readonly AudienceId[],
  { now, limit }: { now: Date; limit: number },
): Promise<Gathering[]> {
  const { rows } = await sql<Gathering>`
    select ${columns} from gatherings.gatherings g
    where g.audience_id = any(${audiences}) and g.accepted_at is not null and g.hidden_at is null
      and (g.series_id is null or g.id = (
        select n.id from gatherings.gatherings n
        where n.series_id = g.series_id and n.accepted_at is not null and n.hidden_at is null and n.cancelled_at is null
          and n.ends_at > ${now}
        order by n.starts_at limit 1))
    order by g.accepted_at desc, g.id desc limit ${limit}`.execute(db)
  return rows
}

export type GatheringFound = Pick<Gathering, 'id' | 'title'> & { readonly at: Date }

/** The last that were held or will be, for the map of the home. */
export async function gatheringsToFind(
  db: Db,
  audiences: readonly AudienceId[],
  limit: number,
): Promise<GatheringFound[]> {
  const { rows } = await sql<GatheringFound>`
    select id, title, greatest(accepted_at, changed_at, cancelled_at) at from gatherings.gatherings
    where audience_id = any(${audiences}) and accepted_at is not null and hidden_at is null
    order by starts_at desc, id desc limit ${limit}`.execute(db)
  return rows
}
