/**
 * Follows the facts from a position, in memory: each node reads them all, in order and without a gap, behind the same
 * horizon as every consumer (`facts/consumer.ts` says why), and keeps no cursor, since nothing of it is stored.
 */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { Fact } from '#platform/facts/index.ts'
import { positionOf, writePosition, type Position } from './position.ts'

const BATCH = 500
/** A wake-up can be lost with its connection; nobody waits longer than this. */
const AT_THE_LATEST_MS = 5000
/** Facts that wait behind a transaction still open somewhere: looked for again soon, then less and less often. */
const LOOK_AGAIN_MS = 15
const LOOK_AGAIN_AT_MOST_MS = 1000

type Following = {
  readonly db: Db
  /** Awaited: the next facts come when these are dealt with. */
  readonly onFacts: (facts: readonly Fact[], position: Position) => Promise<void>
  readonly onError: (error: unknown) => void
}
export type Tail = { position(): Position; wake(): void; settled(): Promise<void>; stop(): Promise<void> }

export async function followFacts({ db, onFacts, onError }: Following): Promise<Tail> {
  let position = await headOf(db)
  let running: Promise<void> | undefined
  let again = false
  let stopped = false
  let soon: NodeJS.Timeout | undefined
  let pause = LOOK_AGAIN_MS

  const readOn = async (): Promise<void> => {
    const { facts, waiting } = await factsAfter(db, position, BATCH)
    const last = facts.at(-1)
    if (last) {
      pause = LOOK_AGAIN_MS
      const reached = positionOf(last)
      await onFacts(facts, reached).catch(onError)
      position = reached
      again = true
    } else if (waiting && !stopped) {
      soon = setTimeout(wake, pause)
      pause = Math.min(pause * 2, LOOK_AGAIN_AT_MOST_MS)
    }
  }
  const run = async (): Promise<void> => {
    do {
      again = false
      await readOn().catch(onError)
    } while (again && !stopped)
    running = undefined
  }
  const wake = (): void => {
    if (stopped) return
    clearTimeout(soon)
    if (running) again = true
    else running = run()
  }
  const timer = setInterval(wake, AT_THE_LATEST_MS)
  return {
    position: () => position,
    wake,
    async settled() {
      wake()
      await running
    },
    async stop() {
      stopped = true
      clearInterval(timer)
      clearTimeout(soon)
      await running
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
