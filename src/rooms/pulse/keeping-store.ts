/** What took long to count, kept with its date. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'

export type Taken = { readonly at: Date; readonly upto: string; readonly tookMs: number; readonly body: unknown }

/** `key`: which count, such as a window. */
export async function takenFor(db: Db, key: string): Promise<Taken | undefined> {
  const { rows } = await sql<Taken>`/*=pulse.taken*/
    select at, upto, took_ms "tookMs", body from pulse.taken where window_name = ${key}`.execute(db)
  return rows[0]
}

export async function keepTaken(db: Db, key: string, { at, upto, tookMs, body }: Taken): Promise<void> {
  await sql`
    insert into pulse.taken (window_name, at, upto, took_ms, body) values (${key}, ${at}, ${upto}, ${tookMs}, ${JSON.stringify(body)}::jsonb)
    on conflict (window_name) do update set at = excluded.at, upto = excluded.upto, took_ms = excluded.took_ms, body = excluded.body`.execute(
    db,
  )
}

/** How far these consumers have read, and who objects: what a count depends on beside the day. */
export async function readUpTo(db: Db, consumers: readonly string[]): Promise<string> {
  const { rows } = await sql<{ upto: string }>`/*=pulse.readUpTo*/
    select coalesce((select string_agg(tx::text || '.' || id, ' ' order by consumer) from platform.fact_cursors where consumer = any(${consumers})), '')
      || ' ' || (select count(*) || '.' || coalesce(max(at)::text, '') from pulse.objections) upto`.execute(db)
  return rows[0]?.upto ?? ''
}

/** Whether there are more posts than can be counted while somebody waits. A home that is large stays so until its next start. */
export async function isLarge(db: Db, most: number): Promise<boolean> {
  if (large.has(db)) return true
  const { rows } = await sql<{ large: boolean }>`/*=pulse.isLarge*/
    select count(*) > ${most} large from (select 1 from pulse.posts limit ${most + 1}) looked`.execute(db)
  if (rows[0]?.large) large.add(db)
  return rows[0]?.large ?? false
}
const large = new WeakSet<Db>()
