/**
 * Whether a home becomes slow as it grows: everything that a page asks its database, in a village as it was made and in
 * the same one ten and a hundred times as big. The ceiling is the village as it was made; what does not grow stays at 1.
 */
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { openPostgres } from '#platform/postgres/index.ts'
import { questionsOf } from './asked.ts'
import { HASTY } from './big-village.ts'
import { grow } from './growing.ts'
import { transactionIn, type Said } from './heard.ts'
import type { Measured, Measurement } from './measure.ts'
import { openOn } from './open.ts'
import type { Request } from './request.ts'
import type { Bench } from './run.ts'
import { setScene, type Scene } from './scene.ts'

const PAGES = ['front', 'group', 'conversation', 'reply', 'search', 'pulse'] as const
type Page = (typeof PAGES)[number]
/** 50,000 posts become 500,000 and 5,000,000. */
const SIZES = [10, 100]

export const growth: readonly Measurement[] = SIZES.flatMap((size) =>
  PAGES.map((page) => ({
    name: `growth.${page}.${size}`,
    unit: 'ms of SQL',
    onRequest: true,
    measure: async (bench: Bench) => comparedWith(await grownIn(bench), page, size),
  })),
)

/** Milliseconds by statement: its part of one page. */
type Times = readonly { readonly key: string; readonly ms: number; readonly said: Said }[]
type Grown = { readonly times: ReadonlyMap<string, Times>; readonly why: ReadonlyMap<number, string> }

function comparedWith({ times, why }: Grown, page: Page, size: number): Measured {
  const small = times.get(`${page} 1`)
  const big = times.get(`${page} ${size}`)
  if (!small || !big) return { value: null, ceiling: null, why: why.get(size) ?? 'it was not measured' }
  const grew = mostGrown(small, big)
  const worst =
    grew && `most of it: ${shortOf(grew.said.text)}, ${(grew.ms - grew.more).toFixed(2)} → ${grew.ms.toFixed(2)} ms`
  return { value: sum(big), ceiling: sum(small), note: worst ?? 'nothing grew' }
}

/** Below, it is the machine's own unrest. */
const WORTH_A_WORD_MS = 0.3

function mostGrown(small: Times, big: Times) {
  const before = new Map(small.map(({ key, ms }) => [key, ms]))
  const grown = big.map((one) => ({ ...one, more: one.ms - (before.get(one.key) ?? one.ms) }))
  const worst = grown.toSorted((a, b) => b.more - a.more)[0]
  return worst && worst.more > WORTH_A_WORD_MS ? worst : undefined
}

const sum = (times: Times): number => times.reduce((all, { ms }) => all + ms, 0)

const known = new WeakMap<Bench, Promise<Grown>>()
function grownIn(bench: Bench): Promise<Grown> {
  const asked = known.get(bench) ?? growAndMeasure(bench)
  known.set(bench, asked)
  return asked
}

/** Longer than this nobody waits for a figure, unless they say so. */
const MINUTES = Number(process.env['FOYER_BENCH_MINUTES'] ?? 10)

async function growAndMeasure(bench: Bench): Promise<Grown> {
  const dir = await bench.fresh('growth')
  const postgres = await openPostgres({ dir, settings: HASTY })
  const client = new pg.Client(postgres.url)
  try {
    await client.connect()
    const times = new Map<string, Times>()
    const why = new Map<number, string>()
    const asked = await whatPagesAsk(postgres.url, dir)
    const measureAll = async (size: number) => {
      for (const page of PAGES) times.set(`${page} ${size}`, await timed(client, asked[page]))
    }
    await measureAll(1)
    const began = performance.now()
    for (const [at, size] of SIZES.entries()) {
      const before = SIZES[at - 1] ?? 1
      const took = (performance.now() - began) / 60_000
      if (took * (size / before) > MINUTES) {
        why.set(
          size,
          `it would take about ${Math.round(took * (size / before))} minutes here: FOYER_BENCH_MINUTES=${Math.ceil(took * (size / before) * 1.5)}`,
        )
        break
      }
      await grow(client, before, size)
      await measureAll(size)
      for (const page of PAGES) await writePlan(client, bench, { page, size, times })
    }
    return { times, why }
  } finally {
    await client.end()
    await postgres.stop()
  }
}

type Planning = { readonly page: Page; readonly size: number; readonly times: ReadonlyMap<string, Times> }

/** How the statement that grew most is answered: kept beside the village, for whoever mends it. */
async function writePlan(client: pg.Client, { kept }: Bench, { page, size, times }: Planning): Promise<void> {
  const grew = mostGrown(times.get(`${page} 1`) ?? [], times.get(`${page} ${size}`) ?? [])
  if (!grew || /^(begin|start|commit)/i.test(grew.said.text)) return
  await client.query('begin')
  const { rows } = await client.query<Record<string, string>>({
    text: `explain (analyze, costs off, timing off) ${grew.said.text}`,
    values: fresh(grew.said.values),
  })
  await client.query('rollback')
  const plan = rows.map((row) => Object.values(row)[0]).join('\n')
  appendFileSync(
    join(kept, 'growth-plans.txt'),
    `-- ${page}, ${size} times: ${grew.ms.toFixed(2)} ms\n${grew.said.text}\n${plan}\n\n`,
  )
}

async function whatPagesAsk(databaseUrl: string, dir: string): Promise<Record<Page, readonly (readonly Said[])[]>> {
  const home = await openOn(databaseUrl, dir, false)
  const scene = await setScene(home).finally(() => home.close())
  const all: Partial<Record<Page, readonly (readonly Said[])[]>> = {}
  for (const page of PAGES) {
    const keep = page === 'reply' ? transactionIn : undefined
    all[page] = await questionsOf({ databaseUrl: () => databaseUrl, dir }, requestsOf(scene, page), keep)
  }
  return all as Record<Page, readonly (readonly Said[])[]>
}

const ASKING = 4
const requestsOf = (scene: Scene, page: Page): readonly Request[] =>
  (page === 'reply' ? scene.replies : scene[page].member).slice(0, ASKING)

/**
 * The quickest of many, after a few that nobody counts: the first ones prepare the statements and fetch what is on disk,
 * and what a busy machine adds is no growth.
 */
const UNCOUNTED = 3
const COUNTED = 15

/** As the home says it: named where it names, planned for these very words where it does not. By statement, in all requests. */
async function timed(client: pg.Client, requests: readonly (readonly Said[])[]): Promise<Times> {
  const quickest = new Map<string, { ms: number; said: Said }>()
  for (const [nth, request] of requests.entries()) {
    for (let turn = 0; turn < UNCOUNTED + COUNTED; turn++) {
      for (const [at, said] of request.entries()) {
        const began = performance.now()
        await client.query(asSaid(said.text, fresh(said.values)))
        const ms = performance.now() - began
        const key = `${nth} ${at} ${shortOf(said.text)}`
        if (turn >= UNCOUNTED) quickest.set(key, { ms: Math.min(ms, quickest.get(key)?.ms ?? Infinity), said })
      }
    }
  }
  return [...quickest].map(([key, { ms, said }]) => ({ key, ms: ms / requests.length, said }))
}

const shortOf = (text: string): string => nameOf(text) ?? text.trim().replace(/\s+/g, ' ').slice(0, 60)

const nameOf = (text: string): string | undefined => /\/\*=([\w.]+)\*\//.exec(text.slice(0, 200))?.[1]
function asSaid(text: string, values: unknown[]): pg.QueryConfig {
  const name = nameOf(text)
  return name === undefined ? { text, values } : { name, text, values }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const fresh = (values: readonly unknown[]): unknown[] =>
  values.map((value) => (typeof value === 'string' && UUID.test(value) ? crypto.randomUUID() : value))
