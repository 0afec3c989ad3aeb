/**
 * A look at all consumers at once. After most deeds most of them have nothing to do: one statement says so for all,
 * where each of them would open a transaction to find it out.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import { catchUp, type Reaction } from './consumer.ts'

/** Whoever has more than this before them reads it in batches. */
const GLANCE = 100

/**
 * The consumers that have something to read. Those before whom lie only facts they do not want are moved on, unless
 * somebody reads for them at this moment, or moved or rewound them meanwhile.
 */
export async function whoIsBehind(db: Db, reactions: readonly Reaction[]): Promise<Reaction[]> {
  const { rows } = await sql<{ name: string }>`/*=facts.behind*/
    with ahead as materialized (
      select r.name, c.tx, c.id, f.seen, f.wanted, f.txs[f.seen] last_tx, f.ids[f.seen] last_id
      from jsonb_to_recordset(${JSON.stringify(reactions.map(({ name, on }) => ({ name, wants: on })))}::jsonb) r (name text, wants text[])
      left join platform.fact_cursors c on c.consumer = r.name
      cross join lateral (
        select count(*)::int seen, bool_or(coalesce(f.name = any(r.wants), true)) wanted, array_agg(f.tx) txs, array_agg(f.id) ids
        from (
          select f.tx, f.id, f.name from platform.facts f
          where (f.tx, f.id) > (coalesce(c.tx, '0'::xid8), coalesce(c.id, 0)) and f.tx < pg_snapshot_xmin(pg_current_snapshot())
          order by f.tx, f.id limit ${GLANCE}
        ) f
      ) f where f.seen > 0
    ), free as (
      select c.consumer from ahead a join platform.fact_cursors c on c.consumer = a.name and c.tx = a.tx and c.id = a.id
      where not a.wanted for update of c skip locked
    ), moved as (
      update platform.fact_cursors c set tx = a.last_tx, id = a.last_id
      from free join ahead a on a.name = free.consumer where c.consumer = a.name
    )
    select name from ahead where wanted or tx is null or seen = ${GLANCE}`.execute(db)
  const behind = new Set(rows.map(({ name }) => name))
  return reactions.filter(({ name }) => behind.has(name))
}

/** How long to wait before looking again for a transaction that is still open somewhere on this database server. */
const LOOK_AGAIN_MS = 20

/**
 * Reads until everything committed before this call has been read by all of them. Transactions of the whole database
 * server count, so somebody else's slow one may have to end first.
 */
export async function catchUpFully(db: Db, reactions: readonly Reaction[], now?: () => Date): Promise<void> {
  const { rows } = await sql<{ tx: string; id: number }>`
    select f.tx::text tx, f.id from platform.facts f order by f.tx desc, f.id desc limit 1`.execute(db)
  const last = rows[0]
  for (;;) {
    await Promise.all((await whoIsBehind(db, reactions)).map((reaction) => catchUp(db, reaction, now)))
    if (!last || (await haveRead(db, reactions, last))) return
    await pause(LOOK_AGAIN_MS)
  }
}

async function haveRead(db: Db, reactions: readonly Reaction[], fact: { tx: string; id: number }): Promise<boolean> {
  const { rows } = await sql<{ n: number }>`
    /*=facts.haveRead*/
    select count(*) n from platform.fact_cursors
    where consumer = any(${reactions.map(({ name }) => name)}) and (tx, id) >= (${fact.tx}::xid8, ${fact.id}::bigint)`.execute(db)
  return rows[0]?.n === reactions.length
}
