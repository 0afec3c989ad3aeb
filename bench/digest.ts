/**
 * A digest for 100,000 members, as a home sends it: killed half-way and begun again, to a mail server in a process of its own.
 * The ceiling: the same letters to the same server by nodemailer alone.
 */
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { openPostgres } from '#platform/postgres/index.ts'
import { workApart } from './apart.ts'
import type { BarePost } from './bare-post.ts'
import { CROWD, gather, MONDAY } from './crowd.ts'
import type { DigestHome } from './digest-home.ts'
import type { Measured, Measurement } from './measure.ts'
import { script } from './places.ts'
import type { Sunk } from './post-sink.ts'
import type { Bench } from './run.ts'
import { residentOf } from './running.ts'

/** A slower machine measures the share that it gets through. */
const MINUTES = Number(process.env['FOYER_BENCH_MINUTES'] ?? 10)
const BARE_LETTERS = 6_000
const LOOK_MS = 250
/** Nothing more comes: all have theirs, or have nothing to be told. */
const SILENT_MS = 15_000

export const digests: readonly Measurement[] = [
  { name: 'digest.100k', unit: 'letters/s', onRequest: true, measure: measureDigest },
]

async function measureDigest(bench: Bench): Promise<Measured> {
  const dir = await bench.fresh('digest')
  const postgres = await openPostgres({ dir })
  const sink = await openSink()
  try {
    await withClient(postgres.url, (client) => gather(client))
    const spec: DigestHome = { dir, databaseUrl: postgres.url, smtpUrl: sink.url, now: MONDAY }
    const until = Date.now() + MINUTES * 60_000
    const first = await sendUntil(spec, sink, { letters: CROWD / 2, at: Date.now() + MINUTES * 30_000 })
    const second = await sendUntil(spec, sink, { letters: CROWD, at: until })
    const { letters, twice, kept } = await sink.ask('letters')
    const ceiling = await workApart<number>('bare-post', {
      smtpUrl: sink.url,
      letters: kept,
      times: BARE_LETTERS,
    } satisfies BarePost)
    const megabytes = [...first.megabytes, ...second.megabytes].map((one) => one.toFixed(0)).join(' → ')
    const share =
      letters < CROWD
        ? `${letters.toLocaleString('en')} of ${CROWD.toLocaleString('en')} (the rest was not waited for); `
        : ''
    return {
      value: letters / (first.seconds + second.seconds),
      ceiling,
      note: `${share}killed after ${first.letters.toLocaleString('en')} and begun again: ${twice} had two; ${first.pace}; memory ${megabytes} MB (begin, middle, end of either run)`,
    }
  } finally {
    await sink.close()
    await postgres.stop()
  }
}

type Run = {
  readonly letters: number
  readonly seconds: number
  readonly megabytes: readonly number[]
  readonly pace: string
}

/** A home that sends until so many have left, or the time is over, or nobody is left; then it is killed without a word. */
async function sendUntil(spec: DigestHome, sink: Sink, end: { letters: number; at: number }): Promise<Run> {
  const child = fork(script('digest-home'), { serialization: 'advanced' })
  const before = (await sink.ask('count')).letters
  child.send(spec)
  await once(child, 'message')
  const looks: { at: number; letters: number; megabytes: number }[] = []
  for (let moved = performance.now(), last = before; ;) {
    const { letters } = await sink.ask('count')
    const at = performance.now()
    if (letters > last) looks.push({ at, letters, megabytes: residentOf(child.pid ?? 0) })
    if (letters > last) [moved, last] = [at, letters]
    if (letters >= end.letters || Date.now() > end.at || at - moved > SILENT_MS) break
    await wait(LOOK_MS)
  }
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
  const [first, middle, last] = [looks[0], looks[Math.floor(looks.length / 2)], looks.at(-1)]
  if (!first || !middle || !last) throw new Error('no letter left')
  const pace = (from: typeof first, to: typeof first) =>
    ((to.letters - from.letters) / ((to.at - from.at) / 1000)).toFixed(0)
  return {
    letters: last.letters,
    seconds: (last.at - first.at) / 1000,
    megabytes: [first, middle, last].map(({ megabytes }) => megabytes),
    pace: `${pace(first, middle)}/s in its first half, ${pace(middle, last)}/s in its second`,
  }
}

type Sink = { readonly url: string; ask(what: 'count' | 'letters' | 'forget'): Promise<Sunk>; close(): Promise<void> }

async function openSink(): Promise<Sink> {
  const child: ChildProcess = fork(script('post-sink'), { serialization: 'advanced' })
  const [{ port }] = (await once(child, 'message')) as [{ port: number }]
  return {
    url: `smtp://127.0.0.1:${port}`,
    async ask(what) {
      child.send(what)
      const [said] = (await once(child, 'message')) as [Sunk]
      return said
    },
    async close() {
      const over = once(child, 'exit')
      child.disconnect()
      await over
    },
  }
}

export async function withClient<R>(url: string, deed: (client: pg.Client) => Promise<R>): Promise<R> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return await deed(client)
  } finally {
    await client.end()
  }
}
