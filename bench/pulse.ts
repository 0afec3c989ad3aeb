/**
 * The pulse of a town of 10,000 members and 100,000 posts, and of 100,000 and a million: how long each of its pages takes, how
 * long until an answer that was just written is told, and how long everything takes to be read again from the first fact, with the
 * home killed half-way. The ceilings are what we promised; on a busy machine the processor time beside them is what can be trusted.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { theHome, type Home } from '#platform/home.ts'
import type { Measured, Measurement } from './measure.ts'
import { openOn } from './open.ts'
import { spentBy } from './processor.ts'
import { asking, beside, inTown, untilIdle, type Asking, type Town } from './pulse-town.ts'
import type { Request } from './request.ts'
import type { Size } from './town-life.ts'
import { wordsOf } from './words.ts'
import { KEY } from './key.ts'

const SIZES: Readonly<Record<string, Size>> = {
  '10k': { members: 10_000, posts: 100_000 },
  '100k': { members: 100_000, posts: 1_000_000 },
}
const PAGES: Readonly<Record<string, string>> = {
  whole: '/pulse', number: '/pulse/answered', ties: '/pulse/ties', people: '/pulse/people', worth: '/pulse/worth',
  belonging: '/pulse/belonging',
} // prettier-ignore
const PAGE_MS = 300
const FRESH_MS = 10_000
const REBUILD_MS = 300_000

export const pulse: readonly Measurement[] = Object.entries(SIZES).flatMap(([size, people]) => [
  ...Object.entries(PAGES).map(([page, path]): Measurement => ({
    name: `pulse.page.${page}.${size}`, unit: 'ms (slowest of 20)', aim: { most: 1 }, onRequest: true,
    measure: async (bench) => pagesOf(await inTown(bench, size, people), path),
  })), // prettier-ignore
  { name: `pulse.fresh.${size}`, unit: 'ms (slowest of 5)', aim: { most: 1 }, onRequest: true, measure: async (bench) => freshness(await inTown(bench, size, people)) },
  { name: `pulse.rebuild.${size}`, unit: 'ms', aim: { most: 1 }, onRequest: true, measure: async (bench) => rebuilding(await inTown(bench, size, people)) },
]) // prettier-ignore

const OPENINGS = 20
/** The first openings ask for the counts that a job makes; then the page is opened as anybody opens it. */
async function pagesOf({ home, members }: Town, path: string): Promise<Measured> {
  const ask = await asking(home)
  try {
    const first = await ask.open(path, members[0] ?? '')
    // What takes longest is counted from the numbers, and they are counted first.
    for (let turn = 0; turn < 3; turn++) {
      await beside(home, untilIdle)
      await ask.open(path, members[0] ?? '')
    }
    const before = spentBy(home)
    const times: number[] = []
    for (let turn = 0; turn < OPENINGS; turn++) times.push(await ask.open(path, members[turn % members.length] ?? ''))
    const after = spentBy(home)
    times.sort((one, other) => one - other)
    const each = (key: 'node' | 'postgres') => ((after[key] - before[key]) / OPENINGS).toFixed(1)
    return {
      value: times.at(-1) ?? null,
      ceiling: PAGE_MS,
      note: `median ${times[OPENINGS / 2]?.toFixed(0)} ms, the very first ${first.toFixed(0)} ms; processor ${each('node')} ms Node, ${each('postgres')} ms PostgreSQL a page`,
    }
  } finally {
    ask.close()
  }
}

const FRESH_TIMES = 5
const LOOKED_EACH_MS = 500
/** An answer is written while somebody looks at the pulse again and again; it is told when both counts have read it. */
async function freshness({ home, members }: Town): Promise<Measured> {
  const ask = await asking(home)
  const other = await openOn(home.databaseUrl(), home.dir, false)
  try {
    const { rows } = await sql<{
      id: number
    }>`select max(id) id from conversations.conversations where group_id is not null`.execute(other.db)
    const conversation = Number(rows[0]?.id)
    const first = await countingFirst(ask, other, members[0] ?? '')
    const before = spentBy(home)
    const times: number[] = []
    for (let turn = 0; turn < FRESH_TIMES; turn++) {
      const began = performance.now()
      await ask.ask(reply(conversation - turn, wordsOf(turn), members[turn + 1] ?? ''), 303)
      const fact = await lastFact(other)
      do {
        await pause(LOOKED_EACH_MS)
        await ask.open('/pulse', members[0] ?? '')
      } while (!(await isTold(other, fact)))
      times.push(performance.now() - began)
    }
    const after = spentBy(home)
    return {
      value: Math.max(...times),
      ceiling: FRESH_MS,
      note: `${times.map((ms) => (ms / 1000).toFixed(1)).join(', ')} s; processor ${((after.node - before.node) / FRESH_TIMES / 1000).toFixed(1)} s Node, ${((after.postgres - before.postgres) / FRESH_TIMES / 1000).toFixed(1)} s PostgreSQL each, the pages that were looked at included; before, all months were counted for the first time in ${(first / 1000).toFixed(1)} s`,
    }
  } finally {
    ask.close()
    await other.close()
  }
}

/** The numbers first, and what is counted from them once somebody looks again; what is over is kept from then on. */
async function countingFirst(ask: Asking, other: Home, reader: string): Promise<number> {
  const began = performance.now()
  for (let look = 0; look < 2; look++) {
    await ask.open('/pulse', reader)
    await untilIdle(other)
  }
  return performance.now() - began
}

async function lastFact({ db }: Home): Promise<number> {
  const { rows } = await sql<{
    id: number
  }>`select max(id) id from platform.facts where name = 'conversations.posted'`.execute(db)
  return Number(rows[0]?.id)
}
/** What is kept says how far was read when it was counted: by the projection first. */
async function isTold({ db }: Home, fact: number): Promise<boolean> {
  const { rows } = await sql<{
    upto: string
  }>`select upto from pulse.taken where window_name in ('365', '365 numbers')`.execute(db)
  const read = ({ upto }: { upto: string }) => Number(/\d+\.(\d+)/.exec(upto)?.[1]) >= fact
  return rows.length === 2 && rows.every(read)
}

const reply = (conversation: number, text: string, headers: string): Request => ({
  method: 'POST',
  path: `/conversations/${conversation}/posts`,
  headers: `${headers}origin: http://localhost\r\nsec-fetch-site: same-origin\r\n`,
  body: new URLSearchParams({ text, lang: 'fr', clientKey: KEY }).toString(),
})

/** The pulse forgets what it read; half-way the home is killed, and goes on after its next start. */
async function rebuilding(town: Town): Promise<Measured> {
  await beside(town.home, async (home) => {
    const room = home.house.rooms.find(({ name }) => name === 'pulse')
    await home.act(theHome, async (ctx) => room?.clear?.(ctx, { people: [] } as never))
  })
  const began = performance.now()
  const turns = [await readingOf(town, 0.4)]
  await town.restart()
  turns.push(await readingOf(town, 1))
  const sum = (key: keyof Reading) => turns.reduce((all, one) => all + one[key], 0)
  const cores = (ms: number) => `${(ms / 1000).toFixed(0)} s`
  return {
    value: performance.now() - began,
    ceiling: REBUILD_MS,
    note: `killed at ${((turns[0]?.share ?? 0) * 100).toFixed(0)} %, went on from ${((turns[1]?.from ?? 0) * 100).toFixed(0)} %; processor ${cores(sum('node'))} Node, ${cores(sum('postgres'))} PostgreSQL; meanwhile the slowest page took ${Math.max(...turns.map(({ slowest }) => slowest)).toFixed(0)} ms`,
  }
}

type Reading = { share: number; from: number; node: number; postgres: number; slowest: number }
async function readingOf({ home, members }: Town, until: number): Promise<Reading> {
  const ask = await asking(home)
  const other = await openOn(home.databaseUrl(), home.dir, false)
  try {
    const before = spentBy(home)
    const from = await shareRead(other)
    let [share, slowest] = [from, 0]
    while (share < until) {
      await pause(1000)
      for (const path of ['/groups', '/pulse']) slowest = Math.max(slowest, await ask.open(path, members[0] ?? ''))
      share = await shareRead(other)
    }
    const after = spentBy(home)
    return { share, from, slowest, node: after.node - before.node, postgres: after.postgres - before.postgres }
  } finally {
    ask.close()
    await other.close()
  }
}

async function shareRead({ db }: Home): Promise<number> {
  const { rows } = await sql<{ share: number }>`
    select (select coalesce(min(coalesce(c.id, 0)), 0) from unnest(array['pulse.projection', 'pulse.thanks']) r (name) left join platform.fact_cursors c on c.consumer = r.name)::float8
      / (select max(id) from platform.facts) share`.execute(db)
  return rows[0]?.share ?? 0
}
