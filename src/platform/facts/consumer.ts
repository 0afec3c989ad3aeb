/**
 * Reading facts without a gap. Identity numbers are taken before the commit, so a cursor on `id` alone would skip a
 * slow transaction. The order is (transaction, id), and a consumer reads only below the oldest transaction that is
 * still open: whatever commits later sorts after everything read so far.
 */
import { sql } from 'kysely'
import type { Db, Tx } from '#platform/database/index.ts'
import type { Fact } from './index.ts'

export type Reaction = {
  /** `room.what`, unique in the house; names its cursor. */
  readonly name: string
  /** The facts it reads; all of them when left out. */
  readonly on?: readonly string[]
  /** Runs in the transaction that moves the cursor: what it writes there is written exactly once. `now`: the home's, when it reads. */
  readonly react: (tx: Tx, facts: readonly Fact[], now: Date) => Promise<void>
}

const BATCH = 1000

/** Reads until nothing is left; answers how many facts were read. Two servers may call it at once: one waits its turn. */
export async function catchUp(db: Db, reaction: Reaction, now = () => new Date()): Promise<number> {
  let total = 0
  for (;;) {
    const read = await takeBatch(db, reaction, now())
    total += read
    if (read < BATCH) return total
  }
}

const takeBatch = (db: Db, reaction: Reaction, now: Date): Promise<number> =>
  db.transaction().execute(async (tx) => {
    await waitFor(tx, reaction.name)
    const { seen, last, wanted } = await nextFacts(tx, reaction)
    if (!last) return 0
    if (wanted.length > 0) await reaction.react(tx, wanted, now)
    await moveCursor(tx, reaction.name, last)
    return seen
  })

/** Until this transaction ends, the consumer reads nothing: for what must not happen between its reading and its writing. */
export async function waitFor(tx: Tx, consumer: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`fact consumer ${consumer}`}, 0))`.execute(tx)
}

type Next = { readonly seen: number; readonly last: Fact | undefined; readonly wanted: readonly Fact[] }

/**
 * What a consumer does not want stays in the database, but for the last of a batch: the cursor goes there. Where it
 * stands is two single values, not a joined row: only so the index is entered there, and not read from its beginning.
 */
async function nextFacts(tx: Tx, { name: consumer, on }: Reaction): Promise<Next> {
  const { rows } = await sql<Fact & { seen: number }>`
    with seen as materialized (
      select * from platform.facts f
      where (f.tx, f.id) > (
          coalesce((select tx from platform.fact_cursors where consumer = ${consumer}), '0'::xid8),
          coalesce((select id from platform.fact_cursors where consumer = ${consumer}), 0))
        and f.tx < pg_snapshot_xmin(pg_current_snapshot())
      order by f.tx, f.id limit ${BATCH})
    select f.id, f.tx::text tx, f.name, f.actor, f.at, f.subject_kind kind, f.subject_id subject, f.data, f.imported,
      (select count(*) from seen) seen
    from seen f
    where f.name = any(coalesce(${on ?? null}, array[f.name])) or f.id = (select id from seen order by tx desc, id desc limit 1)
    order by f.tx, f.id`.execute(tx)
  const facts = rows.map(({ seen: _, ...fact }) => fact)
  return { seen: rows[0]?.seen ?? 0, last: facts.at(-1), wanted: facts.filter((fact) => on?.includes(fact.name) ?? true) }
}

async function moveCursor(tx: Tx, consumer: string, to: Fact): Promise<void> {
  await sql`
    insert into platform.fact_cursors (consumer, tx, id) values (${consumer}, ${to.tx}::xid8, ${to.id})
    on conflict (consumer) do update set tx = excluded.tx, id = excluded.id`.execute(tx)
}

/** Behind by less than this is a moment behind. */
const A_MOMENT = 5 * BATCH

/** How much of all facts a consumer has read, from 0 to 1; undefined when it is not behind. Two looks at an index. */
export async function stillReading(db: Db, consumer: string): Promise<number | undefined> {
  const { rows } = await sql<{ last: number; read: number }>`
    select coalesce((select max(id) from platform.facts), 0) last,
      coalesce((select id from platform.fact_cursors where consumer = ${consumer}), 0) "read"`.execute(db)
  const { last = 0, read = 0 } = rows[0] ?? {}
  return last - read > A_MOMENT ? read / last : undefined
}

/** Forgets what a consumer has read: it will read from the first fact again. Its tables are emptied by whoever asks. */
export async function rewind(tx: Tx, consumer: string): Promise<void> {
  await sql`delete from platform.fact_cursors where consumer = ${consumer}`.execute(tx)
}

/**
 * Facts that came from another database (a restore, a move) carry transaction numbers from there, which this one has
 * not reached: nothing would be read until it did, and what is new would sort before what is old. All of them are put
 * before everything new, and each cursor before the first fact it had not read; a reaction may see a few facts twice.
 */
export async function settleForeignFacts(db: Db): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ foreign: boolean }>`
      select exists (select 1 from platform.facts where tx > pg_current_xact_id()) as "foreign"`.execute(tx)
    if (!rows[0]?.foreign) return false
    await sql`
      update platform.fact_cursors c set tx = '0', id = coalesce(
        (select min(f.id) - 1 from platform.facts f where (f.tx, f.id) > (c.tx, c.id)),
        (select max(f.id) from platform.facts f))`.execute(tx)
    await sql`update platform.facts set tx = '0'`.execute(tx)
    return true
  })
}
