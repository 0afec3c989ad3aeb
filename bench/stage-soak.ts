/**
 * A room that is full for an hour, with people who come and go: does the engine's memory stay where it was? Said every half minute on
 * stderr. `FOYER_BENCH_MINUTES=5 FOYER_BENCH_PEOPLE=50` tries it small.
 */
import { openEmbedded } from '#platform/media/engine.ts'
import { startClients, type Client } from '#platform/media/test-clients.ts'
import { turns } from '#platform/turns.ts'
import type { Measured, Measurement } from './measure.ts'

const MINUTES = Number(process.env['FOYER_BENCH_MINUTES'] ?? 60)
const VIEWERS = Number(process.env['FOYER_BENCH_PEOPLE'] ?? 400)
const KILOBITS = 1000
const AT_ONCE = 8
const LOOKED_AT_EVERY_MS = 30_000
/** Each time it is looked at, one of twenty leaves and somebody else comes. */
const LEAVING = 0.05

export const stageSoak: readonly Measurement[] = [
  { name: 'stage.soak', unit: 'MB', aim: { most: 1.1 }, onRequest: true, measure: soak },
]

async function soak(): Promise<Measured> {
  const engine = openEmbedded({
    ports: { from: 45_000, to: 46_999 },
    addresses: [],
    bind: '127.0.0.1',
    log: () => undefined,
  })
  const clients = startClients()
  const inTurn = turns(AT_ONCE)
  let came = 0
  const come = (): Promise<Client> =>
    inTurn(() => clients.watch((offer) => engine.watch('soak', `viewer ${(came += 1)}`, offer)))
  try {
    await clients.publish((offer) => engine.publish('soak', 'maya', offer), { kilobits: KILOBITS })
    const here = await Promise.all(Array.from({ length: VIEWERS }, come))
    const memory: number[] = []
    const began = performance.now()
    while (performance.now() - began < MINUTES * 60_000) {
      await after(LOOKED_AT_EVERY_MS)
      const { memory: bytes, watching, loss, processor, strain, restarts } = await engine.figures()
      if (restarts > 0) return { value: null, ceiling: null, why: 'the engine fell' }
      memory.push(bytes / 2 ** 20)
      process.stderr.write(
        `${Math.round((performance.now() - began) / 1000)} s: ${Math.round(bytes / 2 ** 20)} MB, ${watching} watching, ${processor.toFixed(2)} cores, ${(loss.out * 100).toFixed(2)} % lost, strain: ${strain}\n`,
      )
      const leaving = here.splice(0, Math.ceil(here.length * LEAVING))
      for (const one of leaving) {
        await one.leave()
        await engine.close(one.leg)
      }
      here.push(...(await Promise.all(leaving.map(come))))
    }
    return said(memory, came)
  } finally {
    await clients.end()
    await engine.stop()
  }
}

/** The last third beside the first, whose own first quarter is warming up. */
function said(memory: readonly number[], came: number): Measured {
  const third = Math.floor(memory.length / 3)
  const [first, last] = [memory.slice(Math.floor(third / 4), third), memory.slice(-third)]
  const middle = (some: readonly number[]) => some.toSorted((a, b) => a - b)[Math.floor(some.length / 2)] ?? null
  if (third < 1) return { value: null, ceiling: null, why: 'too short to say' }
  return {
    value: middle(last),
    ceiling: middle(first),
    note: `${MINUTES} minutes, ${VIEWERS} watching, ${came} came in all; at most ${Math.round(Math.max(...memory))} MB`,
  }
}

const after = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds))
