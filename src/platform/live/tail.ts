/**
 * Follows the facts from a position, in memory: each node reads them all, in order and without a gap, behind the same
 * horizon as every consumer (`facts/consumer.ts` says why), and keeps no cursor, since nothing of it is stored.
 */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { Fact } from '#platform/facts/index.ts'
import { paced } from '#platform/paced.ts'
import { positionOf, writePosition, type Position } from './position.ts'

const BATCH = 500
/** A wake-up can be lost with its connection; nobody waits longer than this. */
const AT_THE_LATEST_MS = 5000
/** Facts that wait behind a transaction still open somewhere: looked for again soon, then less and less often. */
const LOOK_AGAIN_MS = 15
const LOOK_AGAIN_AT_MOST_MS = 1000
/**
 * After something was told, before more is: what is said in that time goes out as one piece. To two thousand who have a room open,
 * fifty lines a second would be a hundred thousand pieces; so they are twenty-five thousand. What comes alone is told at once.
 */
const REST_MS = 80

type Following = {
  readonly db: Db
  /** Awaited: the next facts come when these are dealt with. */
  readonly onFacts: (facts: readonly Fact[], position: Position) => Promise<void>
  readonly onError: (error: unknown) => void
}
export type Tail = { position(): Position; wake(): void; settled(): Promise<void>; stop(): Promise<void> }

export async function followFacts({ db, onFacts, onError }: Following): Promise<Tail> {
  let position = await headOf(db)
  let stopped = false
  let soon: NodeJS.Timeout | undefined
  let pause = LOOK_AGAIN_MS

  const readOn = async (): Promise<boolean> => {
    clearTimeout(soon)
    const { facts, waiting } = await factsAfter(db, position, BATCH)
    const last = facts.at(-1)
    if (last) {
      pause = LOOK_AGAIN_MS
      const reached = positionOf(last)
      await onFacts(facts, reached).catch(onError)
      position = reached
      // There may be more, or some that wait.
      reading.wake()
    } else if (waiting && !stopped) {
      soon = setTimeout(reading.wake, pause)
      pause = Math.min(pause * 2, LOOK_AGAIN_AT_MOST_MS)
    }
    return last !== undefined
  }
  const reading = paced(() => readOn().catch((error: unknown) => (onError(error), false)), REST_MS)
  const timer = setInterval(reading.wake, AT_THE_LATEST_MS)
  return {
    position: () => position,
    wake: reading.wake,
    async settled() {
      while (await reading.now());
    },
    async stop() {
      stopped = true
      clearInterval(timer)
      clearTimeout(soon)
      await reading.stop()
      clearTimeout(soon)
    },
  }
}

async function headOf(db: Db): Promise<Position> {
  const { rows } = await sql<{ tx: string; id: number }>`
    select tx::text tx, id from platform.facts where tx < pg_snapshot_xmin(pg_current_snapshot())
    order by facts.tx desc, id desc limit 1`.execute(db)
  return positionOf(rows[0] ?? { tx: '0', id: 0 })
}

/** The next facts in order, and when there are none whether some are waiting behind an open transaction. */
export async function factsAfter(db: Db, position: Position, limit: number): Promise<{ facts: Fact[]; waiting: boolean }> {
  const [tx = '0', id = '0'] = writePosition(position).split('-')
  const { rows } = await sql<Fact>`/*=platform.factsAfter*/
    select f.id, f.tx::text tx, f.name, f.actor, f.at, f.subject_kind kind, f.subject_id subject, f.data, f.imported
    from platform.facts f
    where (f.tx, f.id) > (${tx}::xid8, ${id}::bigint) and f.tx < pg_snapshot_xmin(pg_current_snapshot())
    order by f.tx, f.id limit ${limit}`.execute(db)
  if (rows.length > 0) return { facts: rows, waiting: false }
  const { rows: more } = await sql<{ waiting: boolean }>`/*=platform.factsWaiting*/
    select exists (select 1 from platform.facts f where (f.tx, f.id) > (${tx}::xid8, ${id}::bigint)) waiting`.execute(db)
  return { facts: [], waiting: more[0]?.waiting ?? false }
}
