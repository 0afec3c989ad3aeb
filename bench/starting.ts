/** How long until a home answers its first page, and how much memory it holds. */
import { setTimeout as pause } from 'node:timers/promises'
import { workApart, keepApart } from './apart.ts'
import type { Load } from './load.ts'
import type { Measured, Measurement } from './measure.ts'
import { residentOf, startHome } from './running.ts'
import type { Bench } from './run.ts'

export const starting: readonly Measurement[] = [
  { name: 'start.cold', unit: 'ms', measure: cold },
  { name: 'start.warm', unit: 'ms', measure: warm },
  { name: 'memory.idle', unit: 'MB', aim: { most: 1 }, measure: idle },
  { name: 'memory.loaded', unit: 'MB', measure: loaded },
]

/** Times vary more upwards than downwards: the middle of a few. */
const TRIES = 3
const middle = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN

/** An empty folder: the database is made, every migration runs. Beside it: making the same database, and nothing else. */
async function cold(bench: Bench): Promise<Measured> {
  const times: number[] = []
  const bare: number[] = []
  for (let nth = 0; nth < TRIES; nth++) {
    const running = await startHome(bench.empty('cold'))
    times.push(running.tookMs)
    await running.close()
    bare.push(await bareStart(bench.empty('cold-bare')))
  }
  return {
    value: middle(times),
    ceiling: middle(bare),
    note: 'to the first page; the ceiling is PostgreSQL made and opened, and a bare server',
  }
}

/** The village, as an evening's restart finds it. */
async function warm(bench: Bench): Promise<Measured> {
  const dir = await bench.fresh('warm')
  const times: number[] = []
  const bare: number[] = []
  for (let nth = 0; nth < TRIES; nth++) {
    const running = await startHome(dir)
    times.push(running.tookMs)
    await running.close()
    bare.push(await bareStart(dir))
  }
  return {
    value: middle(times),
    ceiling: middle(bare),
    note: 'to the first page; the ceiling is PostgreSQL opened, and a bare server',
  }
}

async function bareStart(dir: string): Promise<number> {
  const began = performance.now()
  const { end } = await keepApart('bare-start', { dir })
  const took = performance.now() - began
  await end()
  return took
}

/** Long enough for what a start leaves behind to be let go. */
const SETTLING_MS = 10_000
/** What we promised: the comparison took 274 MB. */
const MOST_MB = 150

async function idle(bench: Bench): Promise<Measured> {
  const running = await startHome(await bench.fresh('idle'))
  try {
    await pause(SETTLING_MS)
    return {
      value: running.residentMB(),
      ceiling: MOST_MB,
      note: `Node alone, ten seconds after its first page; the bench itself takes ${Math.round(residentOf(process.pid))}`,
    }
  } finally {
    await running.close()
  }
}

/** At the end of ten seconds of pages for 64 members. */
async function loaded(bench: Bench): Promise<Measured> {
  const running = await bench.home()
  const { conversation } = await bench.scene()
  await workApart('load', {
    port: running.port,
    requests: conversation.member,
    status: 200,
    connections: 64,
    warmUp: 0,
    seconds: 10,
  } satisfies Load)
  return { value: running.residentMB(), ceiling: null, note: 'Node alone, after ten seconds of pages for 64 members' }
}
