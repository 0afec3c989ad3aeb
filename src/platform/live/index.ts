/**
 * The live connection: one per browser, fed by the facts. Rooms say in their manifest what a fact changes on a page
 * (`live`); this follows the facts, asks them, and tells the pages that are open here. What a page missed is told from
 * the facts again, so a connection may break at any time. Other nodes do the same from the same facts; only who is here
 * and who is writing travels between them.
 */
import type { Db } from '#platform/database/index.ts'
import type { Fact } from '#platform/facts/index.ts'
import type { Home } from '#platform/home.ts'
import type { Relay } from '#platform/relay/index.ts'
import { openHub, type Delivery, type Listener } from './hub.ts'
import { isWhisper, type LiveMessage, type Topic } from './message.ts'
import { isAfter, positionOf, START, writePosition, type Position } from './position.ts'
import { openPresence } from './presence.ts'
import { factsAfter, followFacts } from './tail.ts'

export { inEvery, type Broadcast, type LiveMessage, type Topic } from './message.ts'

export type Live = {
  /** Everything up to here is in whatever is read from now on. */
  position(): Position
  wake(): void
  /** How many browsers are connected to this node. */
  listeners(): number
  /** Whose they are, once each. */
  people(): readonly number[]
  /** What was missed after a position comes first. Answers how to leave. */
  listen(coming: Coming, after: Position | undefined): () => void
  writes(person: number, topic: Topic): void
  /** What is true for a moment only, on every node: nothing is remembered of it, and whoever is cut off misses it. */
  whisper(message: LiveMessage): void
  /** Whoever this is has to say again who they are: signed out, suspended, gone. On every node. */
  cut(person: number): void
  /** Resolves when everything that has happened so far was told. */
  settled(): Promise<void>
  stop(): Promise<void>
}
export type Coming = Omit<Listener, 'nth' | 'told' | 'held'>

/** More than this is not told piece by piece: the page is asked for again. */
const REPLAYED_AT_MOST = 1000
/** So that proxies keep the line open and browsers notice when it is dead. */
const BEAT_MS = 25_000
const CUT = 'live.cut'
const WHISPER = 'live.whisper'
/** What a word between nodes may weigh (`Word`), with what stands around it. */
const CARRIED_AT_MOST = 7000

type Opening = { readonly db: Db; readonly relay: Relay; readonly home: () => Home; readonly onError: (error: unknown) => void }

export async function openLive({ db, relay, home, onError }: Opening): Promise<Live> {
  const hub = openHub(db)
  const presence = openPresence({ hub, relay, home, onError })
  const replays = new Map<string, Promise<Delivery | undefined>>()
  const tail = await followFacts({
    db,
    onError,
    async onFacts(facts, at) {
      replays.clear()
      if (hub.everybody.size === 0) return
      for (const person of cutBy(facts, home())) endStreams(hub.everybody, person)
      const known = hub.came()
      let all: Promise<LiveMessage[]> | undefined
      const whole = () => (all ??= written(home(), facts, onError, anybody))
      await hub.deliver({ messages: await written(home(), facts, onError, hub.heard), at, known, whole })
    },
  })
  relay.hear(WHISPER, ({ message }) => void (isWhisper(message) && hub.whisper(message).catch(onError)))
  relay.hear(CUT, ({ person }) => endStreams(hub.everybody, Number(person)))
  const beat = setInterval(() => {
    for (const { stream, told } of hub.everybody) stream.write(`id: ${writePosition(told)}\nevent: beat\ndata:\n\n`)
  }, BEAT_MS)

  /** Asked by everybody at once when a server comes back: worked out once. */
  const missed = (after: Position): Promise<Delivery | undefined> => {
    const key = writePosition(after)
    const known = replays.get(key) ?? replay(db, home(), { after, to: tail.position() }, onError)
    replays.set(key, known)
    return known
  }
  const catchUp = async (listener: Listener, after: Position | undefined): Promise<void> => {
    const here = tail.position()
    const delivery = after && isAfter(here, after) ? await missed(after) : { messages: [], at: here }
    if (delivery) await hub.catchUp(listener, delivery)
    else listener.stream.write(`id: ${writePosition(here)}\nevent: reload\ndata:\n\n`)
    await hub.letGo(listener)
  }

  return {
    position: tail.position,
    wake: tail.wake,
    listeners: () => hub.everybody.size,
    people: () => [...new Set([...hub.everybody].map((listener) => listener.person))],
    listen(coming, after) {
      const listener: Listener = { ...coming, nth: 0, told: after ?? tail.position(), held: [] }
      hub.add(listener)
      presence.changed(listener.topics)
      // Without what was missed a page would be wrong without knowing it: it comes back and asks again.
      catchUp(listener, after).catch((error: unknown) => {
        onError(error)
        listener.stream.end()
      })
      return () => {
        hub.remove(listener)
        presence.changed(listener.topics)
      }
    },
    writes: presence.writes,
    whisper(message) {
      hub.whisper(message).catch(onError)
      if (!message.only && JSON.stringify(message).length < CARRIED_AT_MOST) relay.say(WHISPER, { message })
    },
    cut(person) {
      endStreams(hub.everybody, person)
      relay.say(CUT, { person })
    },
    settled: tail.settled,
    async stop() {
      clearInterval(beat)
      presence.stop()
      await tail.stop()
      for (const { stream } of hub.everybody) stream.end()
    },
  }
}

/** Read again as things are now: what was hidden since is not told as it was. */
async function replay(db: Db, home: Home, { after, to }: { after: Position; to: Position }, onError: (error: unknown) => void): Promise<Delivery | undefined> {
  const { facts } = await factsAfter(db, after, REPLAYED_AT_MOST + 1)
  const missed = facts.filter((fact) => !isAfter(positionOf(fact), to))
  if (missed.length > REPLAYED_AT_MOST) return undefined
  return { messages: await written(home, missed, onError, anybody), at: to }
}

const anybody = (): boolean => true

/** What an import brings is not news. A room that fails does not silence the others. */
async function written(home: Home, facts: readonly Fact[], onError: (error: unknown) => void, heard: (topic: Topic) => boolean): Promise<LiveMessage[]> {
  const lived = facts.filter((fact) => !fact.imported)
  const messages: LiveMessage[] = []
  for (const { on, write } of home.house.rooms.flatMap((room) => room.live?.broadcasts ?? [])) {
    const wanted = on ? lived.filter((fact) => on.includes(fact.name)) : lived
    if (wanted.length === 0) continue
    try {
      messages.push(...(await write(home, wanted, heard)))
    } catch (error) {
      onError(error)
    }
  }
  return messages
}

/** Those whose session may do less than a moment ago. */
function cutBy(facts: readonly Fact[], home: Home): number[] {
  const cutting = new Set(home.house.rooms.flatMap((room) => room.live?.cutting ?? []))
  return facts.flatMap((fact) => (fact.kind === 'person' && cutting.has(fact.name) ? [fact.subject] : []))
}

function endStreams(everybody: Iterable<Listener>, person: number): void {
  for (const listener of everybody) if (listener.person === person) listener.stream.end()
}

/** A home that works without a server, for a command, tells nobody. */
export const silent: Live = {
  position: () => START,
  wake: () => undefined,
  listeners: () => 0,
  people: () => [],
  listen: () => () => undefined,
  writes: () => undefined,
  whisper: () => undefined,
  cut: () => undefined,
  settled: async () => undefined,
  stop: async () => undefined,
}
