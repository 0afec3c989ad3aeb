/** What was counted of a time that is over, and what changed since. */
import { sql } from 'kysely'
import type { Db, Tx } from '#platform/database/index.ts'

export type Time = { readonly from: Date; readonly to: Date }
/** What is counted; it may depend on what happens some days after the time itself. */
export type PieceAsked = { readonly what: string; readonly reach: number; readonly depends: string }
export type Known = { readonly stamp: string; readonly body: readonly unknown[] | null }

/** For each of these times: what a count now would be kept under, and what was kept under just that. */
export async function knownPieces(
  db: Db,
  { what, reach, depends }: PieceAsked,
  times: readonly Time[],
): Promise<Known[]> {
  const { rows } = await sql<Known>`/*=pulse.pieces*/
    with asked as (
      select t.nth, t."from", t."to", ${depends} || ' ' || (select md5(coalesce(string_agg(person::text, ' ' order by person), '')) from pulse.objections)
        || ' ' || coalesce((select seq from pulse.touched where day = '-infinity'), 0)
        || ' ' || coalesce((select max(seq) from pulse.touched where day >= (t."from" at time zone 'UTC')::date and day <= (t."to" at time zone 'UTC')::date + ${reach}::int), 0) stamp
      from unnest(${times.map(({ from }) => from)}::timestamptz[], ${times.map(({ to }) => to)}::timestamptz[]) with ordinality t ("from", "to", nth)
    )
    select a.stamp, p.body from asked a left join pulse.pieces p on p.what = ${what} and p."from" = a."from" and p."to" = a."to" and p.stamp = a.stamp
    order by a.nth`.execute(db)
  return rows
}

export async function keepPieces(
  db: Db,
  what: string,
  pieces: readonly (Time & { stamp: string; body: readonly unknown[] })[],
): Promise<void> {
  if (pieces.length === 0) return
  await sql`
    insert into pulse.pieces (what, "from", "to", stamp, body)
    select ${what}, * from unnest(${pieces.map(({ from }) => from)}::timestamptz[], ${pieces.map(({ to }) => to)}::timestamptz[],
      ${pieces.map(({ stamp }) => stamp)}::text[], ${pieces.map(({ body }) => JSON.stringify(body))}::jsonb[])
    on conflict (what, "from", "to") do update set stamp = excluded.stamp, body = excluded.body`.execute(db)
}

export type Touched = {
  /** These posts count otherwise, or stand under other words. */
  readonly posts?: readonly number[]
  /** A question and its answers belong to the two days after it, too. */
  readonly conversations?: readonly number[]
  readonly moments?: readonly Date[]
}
/** In the transaction of the change: whoever counts reads what was touched before they read the rest. */
export async function touch(tx: Tx, { posts = [], conversations = [], moments = [] }: Touched): Promise<void> {
  await sql`
    with changed (at) as (
      select p.at from unnest(${posts}::bigint[]) c (id) join pulse.posts p on p.id = c.id
      union all select t.at from unnest(${posts}::bigint[]) c (id) join pulse.thanks t on t.kind = 'post' and t.id = c.id
      union all select k.started_at + make_interval(days => d) from unnest(${conversations}::bigint[]) c (id)
        join pulse.conversations k on k.id = c.id cross join generate_series(0, 2) d
      union all select unnest(${moments}::timestamptz[])
    )
    insert into pulse.touched (day, seq)
    select "day", (select nextval('pulse.touchings')) from (select distinct (at at time zone 'UTC')::date "day" from changed) days order by 1
    on conflict (day) do update set seq = excluded.seq`.execute(tx)
}

/** Somebody counts otherwise in all that ever was. */
export async function touchEverything(tx: Tx): Promise<void> {
  await sql`
    insert into pulse.touched (day, seq) values ('-infinity', nextval('pulse.touchings')) on conflict (day) do update set seq = excluded.seq`.execute(
    tx,
  )
}
