/** Everything live on this machine: rooms with their stages, and the legs that lead to them. Runs in a process of its own. */
import { randomBytes } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { strainOf, type Strain } from './bandwidth.ts'
import type { Asked, Answered, Counted, Reach } from './asking.ts'
import type { Leg, Muting, Told } from './engine.ts'
import { openLine, type Line, type Native } from './line.ts'
import { openPublisher, takeSent, type Publisher } from './publisher.ts'
import type { Why } from './refusals.ts'
import { candidatesAt, MOST_OFFERED, readOffer, writeAnswer, type Offer, type Taken } from './sdp.ts'
import { openStage, type Stage } from './stage.ts'
import { openWatcher, takeReceived } from './watcher.ts'

/** Lines that were answered and are not open yet. Each costs a handshake; a crowd comes in turn. */
const MOST_OPENING = 100
/** A phone, a computer, and a page that is being loaded again. */
const LEGS_PER_VIEWER = 3
const LATE_MS = 3000
/** Slow ways (through a TURN server, from far away) may still open until then. */
const GIVE_UP_MS = 15_000

type OpenLeg = {
  readonly id: string
  readonly room: string
  readonly name: string
  readonly publishes: boolean
  readonly since: number
  connected: boolean
  late: boolean
  line: Line | undefined
  /** Leaves the stage. */
  out: () => void
}

type Going = {
  readonly native: Native
  readonly reach: Reach
  readonly tell: (told: Told) => void
  readonly left: (room: string) => void
  readonly stumbled: (error: unknown) => void
  readonly now?: () => number
}

export type Forwarding = { ask(asked: Asked): Promise<Answered>; isEmpty(): boolean; close(): void }

export function openForwarding({
  native,
  reach,
  tell,
  left,
  stumbled,
  now = () => performance.now(),
}: Going): Forwarding {
  const stages = new Map<string, Stage>()
  const legs = new Map<string, OpenLeg>()
  const out = { packets: 0, bytes: 0 }
  const gone = { in: { packets: 0, bytes: 0 }, resent: 0, gone: 0 }
  let lossIn = 0
  let strain: Strain = { is: 'none', since: now() }
  const busy = measureBusy()

  const stageOf = (room: string): Stage => {
    const stage = stages.get(room) ?? openStage()
    stages.set(room, stage)
    return stage
  }
  const tellPlaces = (room: string): void => tell({ is: 'places', room, places: stageOf(room).places() })
  const refuse = (why: Why): Answered => ({ refused: why })
  const drop = (leg: OpenLeg): void => {
    if (!legs.delete(leg.id)) return
    leg.line?.close()
    leg.out()
    if ([...legs.values()].some(({ room }) => room === leg.room)) return
    stages.delete(leg.room)
    left(leg.room)
  }
  const lose = (leg: OpenLeg): void => {
    drop(leg)
    if (leg.publishes && leg.connected) tell({ is: 'lost', room: leg.room, publisher: leg.name })
  }
  /** One leg, from its offer to its answer. */
  const open = async (
    leg: OpenLeg,
    offer: Offer,
    taken: readonly (Taken | undefined)[],
    hear: (bytes: Buffer) => void,
    connected: () => void,
  ): Promise<Leg> => {
    legs.set(leg.id, leg)
    try {
      leg.line = await openLine(native, offer.line, reach, {
        packet: hear,
        stumbled,
        state(state) {
          if (state === 'gone') return lose(leg)
          leg.connected = true
          connected()
        },
      })
    } catch (error) {
      drop(leg)
      throw error
    }
    const own = { ...leg.line.own, candidates: candidatesAt(reach.addresses, leg.line.own.candidates) }
    return { leg: leg.id, answer: writeAnswer(offer, taken, own) }
  }
  const newLeg = (room: string, name: string, publishes: boolean): OpenLeg => ({
    id: randomBytes(16).toString('base64url'), room, name, publishes, since: now(), connected: false, late: false, line: undefined, out: () => undefined,
  }) // prettier-ignore

  const read = (text: string): Offer | Why =>
    text.length > MOST_OFFERED
      ? 'too-large'
      : [...legs.values()].filter(({ connected }) => !connected).length >= MOST_OPENING
        ? 'busy'
        : (readOffer(text) ?? 'not-an-offer')

  const publish = async (
    room: string,
    name: string,
    text: string,
    wished?: number,
    muted: Muting = {},
  ): Promise<Answered> => {
    const offer = read(text)
    if (typeof offer === 'string') return refuse(offer)
    const taken = takeSent(offer)
    if (taken.every((one) => one === undefined)) return refuse('no-codec')
    const stage = stageOf(room)
    const place = stage.placeFor(name, wished)
    if (place === undefined) return refuse('stage-full')
    const before = [...legs.values()].find((one) => one.publishes && one.room === room && one.name === name)
    const leg = newLeg(room, name, true)
    const publisher: Publisher = openPublisher({
      name, muted: before ? (stage.publishers().find((one) => one.name === name)?.muted ?? muted) : muted, offer, taken, now: now(),
      line: () => leg.line,
      heard: (layer, kept, anew, at) => stage.forward(publisher, layer, kept, anew, at),
      changed: () => stage.choose(now()),
    }) // prettier-ignore
    leg.out = () => {
      gone.in.packets += publisher.traffic.packets
      gone.in.bytes += publisher.traffic.bytes
      if (!stage.publishers().includes(publisher)) return
      stage.leave(publisher, now())
      if (stages.get(room) === stage) tellPlaces(room)
    }
    stage.stand(publisher, place, now())
    publishers.set(leg, publisher)
    if (before) drop(before)
    tellPlaces(room)
    return open(
      leg,
      offer,
      taken,
      (bytes) => publisher.hear(bytes, now()),
      () => undefined,
    )
  }
  const publishers = new WeakMap<OpenLeg, Publisher>()

  const watch = async (room: string, name: string, text: string): Promise<Answered> => {
    const offer = read(text)
    if (typeof offer === 'string') return refuse(offer)
    const taken = takeReceived(offer)
    if (!taken) return refuse('too-many-pairs')
    if (taken.every((one) => one === undefined)) return refuse('no-codec')
    if (strain.is === 'refusing') return refuse('full')
    const others = [...legs.values()].filter((one) => !one.publishes && one.room === room && one.name === name)
    for (const oldest of others.slice(0, Math.max(0, others.length + 1 - LEGS_PER_VIEWER))) drop(oldest)
    const stage = stageOf(room)
    const leg = newLeg(room, name, false)
    const watcher = openWatcher({
      name, offer, taken,
      line: () => leg.line,
      sent(bytes) {
        out.packets += 1
        out.bytes += bytes
      },
      wishesWhole: stage.wishWhole,
      now: now(),
    }) // prettier-ignore
    leg.out = () => {
      gone.resent += watcher.again.resent
      gone.gone += watcher.again.gone
      stage.exit(watcher)
    }
    return open(
      leg,
      offer,
      taken,
      (bytes) => watcher.hear(bytes, now()),
      () => stage.enter(watcher, now()),
    )
  }

  const everyone = (): Publisher[] => [...stages.values()].flatMap((stage) => [...stage.publishers()])
  const watching = () => [...stages.values()].flatMap((stage) => [...stage.watchers])
  const timers = [
    every(40, () => everyone().forEach((publisher) => publisher.ask(now()))),
    every(500, () => {
      lossIn = Math.max(0, ...everyone().map((publisher) => publisher.report(now())))
      for (const stage of stages.values()) stage.choose(now(), strain.is !== 'none')
    }),
    every(1000, () => {
      strain = strainOf(strain, busy(), now())
      watching().forEach((watcher) => watcher.report(now()))
    }),
    every(100, () => {
      for (const leg of legs.values()) look(leg)
    }),
  ]
  /** Late ones are told of, silent and hopeless ones go. */
  const look = (leg: OpenLeg): void => {
    const publisher = publishers.get(leg)
    const waited = now() - leg.since
    if (leg.connected && publisher?.isSilent(now())) return lose(leg)
    if (leg.connected || waited < LATE_MS) return
    if (!leg.late) tell({ is: 'late', room: leg.room, leg: leg.id })
    leg.late = true
    if (waited > GIVE_UP_MS) lose(leg)
  }
  const processor = measureProcessor(now)

  const figures = (): Counted => {
    const all = everyone()
    const here = watching()
    const sum = (of: (one: Publisher) => number): number => all.reduce((total, one) => total + of(one), 0)
    return {
      rooms: stages.size,
      publishing: all.length,
      watching: here.length,
      in: {
        packets: gone.in.packets + sum(({ traffic }) => traffic.packets),
        bytes: gone.in.bytes + sum(({ traffic }) => traffic.bytes),
      },
      out,
      loss: {
        in: lossIn,
        out: here.length === 0 ? 0 : here.reduce((total, one) => total + one.lost(), 0) / here.length,
      },
      resent: gone.resent + here.reduce((total, { again }) => total + again.resent, 0),
      gone: gone.gone + here.reduce((total, { again }) => total + again.gone, 0),
      processor: processor(),
      memory: process.memoryUsage.rss(),
      strain: strain.is,
    }
  }

  return {
    async ask(asked) {
      if (asked.do === 'publish') return publish(asked.room, asked.publisher, asked.offer, asked.place, asked.muted)
      if (asked.do === 'watch') return watch(asked.room, asked.viewer, asked.offer)
      if (asked.do === 'figures') return figures()
      if (asked.do === 'mute') stages.get(asked.room)?.mute(asked.publisher, asked.what, now())
      if (asked.do === 'close') {
        const leg = legs.get(asked.leg)
        if (leg) drop(leg)
      }
      if (asked.do === 'end') for (const leg of legs.values()) if (leg.room === asked.room) drop(leg)
      return { done: true }
    },
    isEmpty: () => legs.size === 0,
    close() {
      timers.forEach(clearInterval)
      for (const leg of legs.values()) drop(leg)
    },
  }

  function every(milliseconds: number, work: () => void): NodeJS.Timeout {
    return setInterval(() => {
      try {
        work()
      } catch (error) {
        stumbled(error)
      }
    }, milliseconds)
  }
}

function measureProcessor(now: () => number): () => number {
  let before = { spent: process.cpuUsage(), at: now(), share: 0 }
  return () => {
    const at = now()
    if (at - before.at < 1000) return before.share
    const spent = process.cpuUsage()
    const share = (spent.user + spent.system - before.spent.user - before.spent.system) / 1000 / (at - before.at)
    before = { spent, at, share }
    return share
  }
}

/** The share of its time that this thread was at work since it was last asked: it forwards alone, and is full first. */
function measureBusy(): () => number {
  let before = performance.eventLoopUtilization()
  return () => {
    const since = performance.eventLoopUtilization(before)
    before = performance.eventLoopUtilization()
    return since.utilization
  }
}
