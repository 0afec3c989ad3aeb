/** One answer reaching everybody who has its conversation open: members, each over a connection of their own. */
import { readFileSync } from 'node:fs'
import { workApart, keepApart } from './apart.ts'
import type { BareLive } from './bare-live.ts'
import type { Heard, Listening } from './listeners.ts'
import type { Measured, Measurement } from './measure.ts'
import type { Bench } from './run.ts'
import type { Request } from './request.ts'

/** The ceiling counts with how long a post takes to be kept, too: nothing can be told before. */
export const live: readonly Measurement[] = [
  { name: 'live.fanout.1000', unit: 'ms (p99)', aim: { under: 150 }, measure: (bench) => fanOut(bench, 1000, 20) },
  { name: 'live.fanout.10000', unit: 'ms (p99)', measure: (bench) => fanOut(bench, 10_000, 8) },
]

/** Beside its connections a process has files, pipes and the database's lines open. */
const OTHER_FILES = 300
/** Who is here is told a crowd 8 s after the last came: answers are measured when that is over. */
const SETTLING_MS = 9000

async function fanOut(bench: Bench, listeners: number, posts: number): Promise<Measured> {
  const most = filesAtMost()
  if (most < listeners + OTHER_FILES)
    return {
      value: null,
      ceiling: null,
      why: `a process may open ${most} files here (ulimit -Hn): too few for ${listeners} connections`,
    }
  const { port } = await bench.home()
  const { live } = await bench.scene()
  const listening = { listeners, topic: live.topic, ears: live.ears }
  const own = await workApart<Heard>('listeners', {
    ...listening,
    port,
    posts: live.posts.slice(0, posts),
    settlingMs: SETTLING_MS,
  } satisfies Listening)
  const bare = await keepApart<{ port: number }>('bare-live', { message: own.message } satisfies BareLive)
  try {
    const best = await workApart<Heard>('listeners', {
      ...listening,
      port: bare.ready.port,
      posts: bareOf(live.posts.slice(0, posts)),
      settlingMs: 0,
    } satisfies Listening)
    if (own.missing > 0)
      return { value: null, ceiling: best.p99, why: `${own.missing} of ${listeners * posts} never heard` }
    return { value: own.p99, ceiling: best.p99, note: noteOf(own, best) }
  } finally {
    await bare.end()
  }
}

/** The bare server knows no forms: what the answer bears to be known by is all it is sent. */
const bareOf = (posts: readonly Request[]): Request[] => posts.map((post) => ({ ...post, path: '/', headers: '' }))

const noteOf = (own: Heard, best: Heard): string =>
  `p50 ${own.p50.toFixed(0)} ms (bare ${best.p50.toFixed(0)}), the first hears it after ${own.first.toFixed(0)} ms; ${own.message.length} bytes each; ${own.arrived} arrivals, ${own.twice} twice; they came in ${own.connectedMs.toFixed(0)} ms`

/** What Node raises its own limit to at its start. Only Linux says so in a file; elsewhere we try. */
function filesAtMost(): number {
  try {
    const said = /Max open files\s+\d+\s+(\d+)/.exec(readFileSync('/proc/self/limits', 'utf8'))?.[1]
    return said === undefined ? Infinity : Number(said)
  } catch {
    return Infinity
  }
}
