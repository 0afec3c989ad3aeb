/**
 * The network of 20,000 people: everything that a home does to count, veil and place it, with the team and without, as its job does
 * it. Beside it what cannot be spared: the ties out of the database by one statement, and circles and places by the libraries alone.
 */
import { sql } from 'kysely'
import type pg from 'pg'
import { circles } from '#platform/numbers/circles.ts'
import { randomFrom, type Tie } from '#platform/numbers/index.ts'
import { standing } from '#platform/numbers/standing.ts'
import { openPostgres } from '#platform/postgres/index.ts'
import type { Home } from '#platform/home.ts'
import { HASTY } from './big-village.ts'
import { withClient } from './digest.ts'
import type { Measured, Measurement } from './measure.ts'
import { openOn } from './open.ts'
import type { Bench } from './run.ts'

const PEOPLE = 20_000
const POSTS = 200_000

export const ties: readonly Measurement[] = [
  { name: 'ties', unit: 'ms', aim: { most: 3 }, onRequest: true, measure: measureTies },
]

async function measureTies(bench: Bench): Promise<Measured> {
  const dir = bench.empty('ties')
  const postgres = await openPostgres({ dir, settings: HASTY })
  try {
    const home = await openOn(postgres.url, dir, false)
    try {
      await withClient(postgres.url, live)
      const count = home.house.rooms.find(({ name }) => name === 'ties')?.jobs?.['ties.count']
      if (!count) throw new Error('nothing counts ties in this house')
      const before = process.memoryUsage().rss
      let most = before
      let longest = 0
      let last = performance.now()
      const watch = setInterval(() => {
        most = Math.max(most, process.memoryUsage().rss)
        longest = Math.max(longest, performance.now() - last - EACH_MS)
        last = performance.now()
      }, EACH_MS)
      const began = performance.now()
      await count(home, { window: 'all' }, new AbortController().signal)
      const value = performance.now() - began
      clearInterval(watch)
      const { bare, dots, lines } = await unspared(home, postgres.url)
      return {
        value,
        ceiling: bare,
        note: `${dots} dots and ${lines} lines from ${POSTS} posts; ${Math.round((most - before) / 1e6)} MB more in this process; whoever else asked it waited ${Math.round(longest)} ms at most`,
      }
    } finally {
      await home.close()
    }
  } finally {
    await postgres.stop()
  }
}
const EACH_MS = 20

/** Most write little and some much; seven in ten answers stay among the four hundred who meet most; thirty are of the team. */
async function live(client: pg.Client): Promise<void> {
  await client.query(`
    with said as (
      select n, floor(${PEOPLE} * power(((n::bigint * 7919) % 99991) / 99991.0, 2.5))::int a,
        floor(${PEOPLE} * power(((n::bigint * 104729) % 99989) / 99989.0, 2.5))::int b, (n::bigint * 31) % 10 < 7 near
      from generate_series(1, ${POSTS}) n
    )
    insert into pulse.posts (id, conversation_id, author, at, opening, length, imported, answers)
    select n, n / 5 + 1, a + 1, timestamptz '2025-01-01' + n * interval '1 minute', n % 5 = 0, 80, false,
      nullif(case when near then (b / 50) * 50 + a % 50 else b end + 1, a + 1) from said`)
  await client.query(`
    insert into pulse.conversations (id, group_id, kind, asks, author, started_at)
    select c, c % 20 + 1, 'question', true, (c * 37) % ${PEOPLE} + 1, timestamptz '2025-01-01' + c * interval '5 minutes'
    from generate_series(1, ${POSTS / 5 + 1}) c`)
  await client.query(
    `insert into pulse.marks (person, kind, since) select n * 7, 'staff', '2020-01-01' from generate_series(1, 30) n`,
  )
  await client.query('vacuum analyze')
}

/** The same network once more, by as little as can do it. */
async function unspared(home: Home, url: string): Promise<{ bare: number; dots: number; lines: number }> {
  const began = performance.now()
  await withClient(url, (client) =>
    client.query(
      `select author, answers, count(*), max(at) from pulse.posts where counts and answers is not null group by 1, 2`,
    ),
  )
  let bare = performance.now() - began
  const { rows } = await sql<{
    dots: number[]
    lines: number[]
  }>`select dots, lines from ties.drawings order by side`.execute(home.db)
  for (const { dots, lines } of rows) {
    const n = dots.length / 4
    const pairs = Array.from({ length: lines.length / 2 }, (_, k): Tie => [lines[2 * k] ?? 0, lines[2 * k + 1] ?? 0])
    const from = performance.now()
    const found = await circles(n, pairs, new Float64Array(pairs.length).fill(1), randomFrom(1))
    await standing(n, pairs, found.of, randomFrom(2))
    bare += performance.now() - from
  }
  const [first] = rows
  return { bare, dots: (first?.dots.length ?? 0) / 4, lines: (first?.lines.length ?? 0) / 2 }
}
