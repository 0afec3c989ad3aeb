/**
 * One on stage at a megabit a second with sound, and 50, 200, 400 who watch: native clients in one process, which decrypt every
 * packet and report as browsers do. The engine's own process is measured, by Linux's books; the clients share the machine with it.
 */
import { openEmbedded, type LiveEngine } from '#platform/media/engine.ts'
import { startClients, type Client, type Clients } from '#platform/media/test-clients.ts'
import { turns } from '#platform/turns.ts'
import { workApart } from './apart.ts'
import type { BareUdp } from './bare-udp.ts'
import type { Measured, Measurement } from './measure.ts'
import { spent } from './processor.ts'

const KILOBITS = 1000
const SECONDS = 10
/** So many come at once; the next when one is in. */
const AT_ONCE = 8
/** A viewer may miss one packet in a thousand before somebody calls it a loss. */
const ALLOWED = 0.1

const sizes = [50, 200, 400]
export const stage: readonly Measurement[] = sizes.flatMap((viewers): Measurement[] => [
  { name: `stage.viewers.${viewers}`, unit: 'viewers a core', onRequest: true, measure: async () => (await scene(viewers)).viewers },
  { name: `stage.first-frame.${viewers}`, unit: 'ms (p99)', aim: { most: 1 }, onRequest: true, measure: async () => (await scene(viewers)).first },
  { name: `stage.loss.${viewers}`, unit: '%', aim: { most: 1 }, onRequest: true, measure: async () => (await scene(viewers)).loss },
]) // prettier-ignore

type Scene = { readonly viewers: Measured; readonly first: Measured; readonly loss: Measured }
const scenes = new Map<number, Promise<Scene>>()

function scene(viewers: number): Promise<Scene> {
  const played = scenes.get(viewers) ?? play(viewers)
  scenes.set(viewers, played)
  return played
}

async function play(viewers: number): Promise<Scene> {
  const engine = openEmbedded({
    ports: { from: 45_000, to: 46_999 },
    addresses: [],
    bind: '127.0.0.1',
    log: () => undefined,
  })
  const clients = startClients()
  try {
    const maya = await clients.publish((offer) => engine.publish('bench', 'maya', offer), { kilobits: KILOBITS })
    const inTurn = turns(AT_ONCE)
    const came = await Promise.allSettled(
      Array.from({ length: viewers }, (_, at) =>
        inTurn(() => clients.watch((offer) => engine.watch('bench', `viewer ${at}`, offer))),
      ),
    )
    const watching = came.filter((one) => one.status === 'fulfilled').map(({ value }) => value)
    const refused = came.find((one) => one.status === 'rejected')
    if (refused) return nothing(`${watching.length} of ${viewers} came in: ${String(refused.reason)}`)
    const cost = await costOf(engine, clients)
    await maya.pause()
    await after(2000)
    return said(viewers, cost, await Promise.all(watching.map((one) => one.count())))
  } finally {
    await clients.end()
    await engine.stop()
  }
}

const nothing = (why: string): Scene => {
  const measured = { value: null, ceiling: null, why }
  return { viewers: measured, first: measured, loss: measured }
}

type Cost = {
  readonly cores: number
  readonly clients: number
  readonly memory: number
  readonly packets: number
  readonly strain: string
}

async function costOf(engine: LiveEngine, clients: Clients): Promise<Cost> {
  const { pid = 0, out } = await engine.figures()
  const began = performance.now()
  const before = [spent(pid), spent(clients.pid)]
  await after(SECONDS * 1000)
  const took = performance.now() - began
  const now = await engine.figures()
  const share = (of: number, from = 0): number => (spent(of) - from) / took
  return {
    cores: share(pid, before[0]),
    clients: share(clients.pid, before[1]),
    memory: now.memory,
    packets: ((now.out.packets - out.packets) / took) * 1000,
    strain: now.strain,
  }
}

type Counts = Awaited<ReturnType<Client['count']>>

async function said(viewers: number, cost: Cost, counts: readonly Counts[]): Promise<Scene> {
  const bare = await workApart<{ cores: number; sent: number }>('bare-udp', {
    viewers, packetsASecond: cost.packets / viewers, bytes: 1180, seconds: 5,
  } satisfies BareUdp) // prettier-ignore
  const first = counts.map((one) => one.first ?? Infinity).toSorted((a, b) => a - b)
  const at = (share: number): number => first[Math.min(first.length - 1, Math.floor(first.length * share))] ?? Infinity
  const sum = (of: (one: Counts['places'][number]) => number): number =>
    counts.flatMap(({ places }) => places).reduce((total, place) => total + of(place), 0)
  const lost = sum(({ missing }) => missing)
  return {
    viewers: {
      value: viewers / cost.cores,
      ceiling: viewers / bare.cores,
      note: `${cost.cores.toFixed(2)} cores for ${Math.round(cost.packets)} packets a second, bare UDP ${bare.cores.toFixed(2)}; ${Math.round(cost.memory / 2 ** 20)} MB; the clients took ${cost.clients.toFixed(2)} cores; strain: ${cost.strain}`,
    },
    first: {
      value: at(0.99),
      ceiling: 1500,
      note: `p50 ${at(0.5).toFixed(0)} ms, from the offer to the first packet of a whole picture, ${AT_ONCE} coming at once`,
    },
    loss: {
      value: (100 * lost) / Math.max(1, lost + sum(({ video }) => video)),
      ceiling: ALLOWED,
      note: `${lost} of ${lost + sum(({ video }) => video)} packets of pictures never came`,
    },
  }
}

const after = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds))
