/** Everything live on this machine: rooms with their stages, and who is led to them. Runs in a process of its own. */
import { randomUUID } from 'node:crypto'
import type { Answered, Asked, Counted, Reach } from './asking.ts'
import { measureCapacity } from './capacity.ts'
import { strainOf, type Strain } from './bandwidth.ts'
import type { Told } from './engine.ts'
import { openLegs } from './legs.ts'
import type { Native } from './line.ts'
import { measureBusy, measureProcessor } from './processor.ts'
import { openRecorder } from './recorder.ts'
import { openPublisher, takeSent, type Publisher } from './publisher.ts'
import type { Why } from './refusals.ts'
import { MOST_OFFERED, readOffer, type Offer } from './offer.ts'
import { openStage, type Stage } from './stage.ts'
import { openWatcher, takeReceived, type Watcher } from './watcher.ts'

/** Lines that were answered and are not open yet. Each costs a handshake; a crowd comes in turn. */
const MOST_OPENING = 100
/** Of them, lines of people whom nobody knows: a crowd of strangers keeps no member waiting, nor anybody off the stage. */
const MOST_NAMELESS_OPENING = 40
/** A phone, a computer, and a page that is being loaded again. */
const LEGS_PER_VIEWER = 3

type Going = {
  readonly native: Native
  readonly reach: Reach
  readonly tell: (told: Told) => void
  readonly left: (room: string) => void
  readonly stumbled: (error: unknown) => void
}

type Publishing = Extract<Asked, { do: 'publish' }>

export type Forwarding = { ask(asked: Asked): Promise<Answered>; isEmpty(): boolean; close(): Promise<void> }

export function openForwarding({ native, reach, tell, left, stumbled }: Going): Forwarding {
  const now = (): number => performance.now()
  const stages = new Map<string, Stage>()
  const recorder = openRecorder({ now, stumbled, broke: (room) => tell({ is: 'unrecorded', room }) })
  const legs = openLegs({
    native, reach, stumbled, now,
    lost: ({ publishes, room, name, id }) => tell(publishes ? { is: 'lost', room, publisher: name } : { is: 'gone', room, leg: id }),
    late: ({ room, id }) => tell({ is: 'late', room, leg: id }),
    left(room) {
      stages.delete(room)
      left(room)
    },
  }) // prettier-ignore
  /** Of those who are gone, for the sums. */
  const before = { packets: 0, bytes: 0, resent: 0, gone: 0 }
  const out = { packets: 0, bytes: 0 }
  let lossIn = 0
  let strain: Strain = { is: 'none', since: now() }

  const stageOf = (room: string): Stage => {
    const stage = stages.get(room) ?? openStage()
    stages.set(room, stage)
    return stage
  }
  const refuse = (why: Why): Answered => ({ refused: why })
  const read = (text: string, nameless = false): Offer | Why => {
    if (text.length > MOST_OFFERED) return 'too-large'
    const opening = legs.opening()
    if (opening.length >= MOST_OPENING) return 'busy'
    if (nameless && opening.filter((leg) => leg.nameless).length >= MOST_NAMELESS_OPENING) return 'busy'
    return readOffer(text) ?? 'not-an-offer'
  }
  const publish = async ({
    room,
    publisher: name,
    offer: text,
    main,
    place: wished,
    muted = {},
  }: Publishing): Promise<Answered> => {
    const offer = read(text)
    if (typeof offer === 'string') return refuse(offer)
    const taken = takeSent(offer)
    if (taken.every((one) => one === undefined)) return refuse('no-codec')
    const stage = stageOf(room)
    const place = stage.placeFor(name, wished)
    if (place === undefined) return refuse('stage-full')
    const earlier = legs.all().filter((one) => one.publishes && one.room === room && one.name === name)
    const leg = legs.add({ room, name, publishes: true, nameless: false })
    const publisher: Publisher = openPublisher({
      name, main, muted, offer, taken, now: now(),
      line: () => leg.line,
      heard(layer, kept, anew, at) {
        stage.forward(publisher, layer, kept, anew, at)
        recorder.hear(room, publisher, layer, kept, anew, at)
      },
      changed: () => stage.choose(now()),
    }) // prettier-ignore
    leg.part = {
      hear: publisher.hear,
      connected: () => undefined,
      isSilent: publisher.isSilent,
      out() {
        recorder.left(room, publisher)
        before.packets += publisher.traffic.packets
        before.bytes += publisher.traffic.bytes
        if (!stage.publishers().includes(publisher)) return
        stage.leave(publisher, now())
        tell({ is: 'places', room, places: stage.places() })
      },
    }
    stage.stand(publisher, place, now())
    earlier.forEach(legs.drop)
    tell({ is: 'places', room, places: stage.places() })
    return legs.answer(leg, offer, taken)
  }
  const watch = async (
    room: string,
    viewer: string | null,
    text: string,
    own: readonly string[],
  ): Promise<Answered> => {
    const name = viewer ?? randomUUID()
    const offer = read(text, viewer === null)
    if (typeof offer === 'string') return refuse(offer)
    const taken = takeReceived(offer)
    if (!taken) return refuse('too-many-pairs')
    if (taken.every((one) => one === undefined)) return refuse('no-codec')
    if (strain.is === 'refusing') return refuse('full')
    const stage = stageOf(room)
    const leg = legs.add({ room, name, publishes: false, nameless: viewer === null })
    const watcher: Watcher = openWatcher({
      name, own: new Set(own), offer, taken, now: now(),
      line: () => leg.line,
      wishesWhole: stage.wishWhole,
      sent(bytes) {
        out.packets += 1
        out.bytes += bytes
      },
    }) // prettier-ignore
    leg.part = {
      hear: watcher.hear,
      connected: (at) => stage.enter(watcher, at),
      isSilent: () => false,
      out() {
        before.resent += watcher.again.resent
        before.gone += watcher.again.gone
        stage.exit(watcher)
      },
    }
    const theirs = legs.all().filter((one) => !one.publishes && one.room === room && one.name === name)
    theirs.slice(0, -LEGS_PER_VIEWER).forEach(legs.drop)
    return legs.answer(leg, offer, taken)
  }

  const publishing = (): Publisher[] => [...stages.values()].flatMap((stage) => [...stage.publishers()])
  const watching = (): Watcher[] => [...stages.values()].flatMap((stage) => [...stage.watchers])
  const [processor, busy] = [measureProcessor(now), measureBusy()]
  const timers = [
    every(40, () => publishing().forEach((publisher) => publisher.ask(now()))),
    every(100, legs.look),
    every(500, () => recorder.flush(now())),
    every(500, () => {
      lossIn = Math.max(0, ...publishing().map((publisher) => publisher.report(now())))
      for (const stage of stages.values()) stage.choose(now(), strain.is !== 'none')
    }),
    every(1000, () => {
      strain = strainOf(strain, busy(), now())
      watching().forEach((watcher) => watcher.report(now()))
    }),
  ]
  const figures = (): Counted => {
    const [sending, here] = [publishing(), watching()]
    return {
      rooms: stages.size,
      publishing: sending.length,
      watching: here.length,
      in: { packets: before.packets + sum(sending, (one) => one.traffic.packets), bytes: before.bytes + sum(sending, (one) => one.traffic.bytes) },
      out,
      loss: { in: lossIn, out: sum(here, (one) => one.lost(now())) / Math.max(1, here.length) },
      resent: before.resent + sum(here, (one) => one.again.resent),
      gone: before.gone + sum(here, (one) => one.again.gone),
      processor: processor(),
      memory: process.memoryUsage.rss(),
      strain: strain.is,
    } // prettier-ignore
  }
  return {
    async ask(asked) {
      if (asked.do === 'publish') return publish(asked)
      if (asked.do === 'watch') return watch(asked.room, asked.viewer, asked.offer, asked.own)
      if (asked.do === 'figures') return figures()
      if (asked.do === 'measure') return { measured: await measureCapacity(() => legs.all().length > 0) }
      if (asked.do === 'mute') stages.get(asked.room)?.mute(asked.publisher, asked.what, now())
      if (asked.do === 'record') await recorder.record(asked.room, asked.dir)
      const going = legs
        .all()
        .filter(
          (leg) => (asked.do === 'close' && leg.id === asked.leg) || (asked.do === 'end' && leg.room === asked.room),
        )
      going.forEach(legs.drop)
      if (asked.do === 'stop-recording' || asked.do === 'end') await recorder.stop(asked.room)
      return { done: true }
    },
    isEmpty: () => legs.all().length === 0,
    async close() {
      timers.forEach(clearInterval)
      legs.all().forEach(legs.drop)
      await recorder.close()
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

const sum = <T>(all: readonly T[], of: (one: T) => number): number => all.reduce((total, one) => total + of(one), 0)
