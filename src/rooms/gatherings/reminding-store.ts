/** Gatherings whose hour is near, each taken once. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { GatheringId } from './gathering.ts'

export type Near = { readonly id: GatheringId; readonly starts: Date }

/** Those that begin before a moment, and of whom nobody was told so yet. Taken by one server of several. */
export async function takeNear(db: Db, what: 'day' | 'hour', before: Date, at: Date, limit: number): Promise<Near[]> {
  const told = sql.ref(what === 'day' ? 'day_told_at' : 'hour_told_at')
  const { rows } = await sql<Near>`
    update gatherings.gatherings set ${told} = ${at}
    where id = any(array(
      select id from gatherings.gatherings
      where ${told} is null and accepted_at is not null and cancelled_at is null and starts_at <= ${before}
      order by starts_at limit ${limit} for update skip locked
    )) returning id, starts_at starts`.execute(db)
  return rows
}
