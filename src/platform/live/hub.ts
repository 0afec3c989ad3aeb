/**
 * The open pages of this node, and what they are told. A message goes to those who have its topic open, and only to
 * those who see its audience *now*: nothing is remembered of what somebody saw when the connection opened.
 */
import { PUBLIC, whoSees, type AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import type { Lang } from '#platform/i18n.ts'
import { wireOf, type LiveMessage, type Topic } from './message.ts'
import { isAfter, writePosition, type Position } from './position.ts'
import type { Stream } from './stream.ts'

export type Listener = {
  readonly person: number
  readonly lang: Lang
  readonly topics: ReadonlySet<Topic>
  /** Whether others may be told that this person is here. */
  readonly shown: boolean
  readonly stream: Stream
  /** Up to here this listener was told everything. */
  told: Position
  /** Set while what was missed is being looked up: what happens meanwhile waits, so that the order holds. */
  held: Delivery[] | undefined
}
/** What one batch of facts became. */
export type Delivery = { readonly messages: readonly LiveMessage[]; readonly at: Position }

export type Hub = ReturnType<typeof openHub>

export function openHub(db: Db) {
  const everybody = new Set<Listener>()
  const byTopic = new Map<Topic, Set<Listener>>()
  const listening = (topic: Topic): Iterable<Listener> => (topic === 'home' ? everybody : (byTopic.get(topic) ?? []))

  let delivering: Promise<void> | undefined

  const hub = {
    everybody,
    listening,
    add(listener: Listener): void {
      everybody.add(listener)
      for (const topic of listener.topics) byTopic.set(topic, (byTopic.get(topic) ?? new Set()).add(listener))
    },
    remove(listener: Listener): void {
      everybody.delete(listener)
      for (const topic of listener.topics) {
        const left = byTopic.get(topic)
        left?.delete(listener)
        if (left?.size === 0) byTopic.delete(topic)
      }
    },
    /** To everybody whom it concerns, one batch after the other. */
    deliver(delivery: Delivery): Promise<void> {
      delivering = handOut(delivery)
      return delivering
    },
    /** To one, of what was missed. */
    async catchUp(listener: Listener, { messages, at }: Delivery): Promise<void> {
      const mine = messages.filter(({ topic }) => topic === 'home' || listener.topics.has(topic))
      const heard = await whoHears(db, mine, () => [listener])
      send(listener, [...heard].flatMap(([message, [one]]) => (one ? [wireOf(message, listener.lang, at)] : [])), at)
    },
    /** What waited while a listener caught up is told in its order; from then on they hear directly. */
    async letGo(listener: Listener): Promise<void> {
      // A batch being handed out may have looked for its listeners before this one came.
      await delivering
      for (let next = listener.held?.shift(); next; next = listener.held?.shift()) {
        if (isAfter(next.at, listener.told)) await hub.catchUp(listener, next)
      }
      listener.held = undefined
    },
    /** What is true for a moment only: nothing is remembered of it. */
    async whisper(message: LiveMessage): Promise<void> {
      const wires = new Map<Lang, string>()
      for (const [, listeners] of await whoHears(db, [message], listening)) {
        for (const { lang, stream } of listeners) {
          const wire = wires.get(lang) ?? wireOf(message, lang, undefined)
          wires.set(lang, wire)
          stream.write(wire)
        }
      }
    },
  }

  async function handOut({ messages, at }: Delivery): Promise<void> {
    const heard = await whoHears(db, messages, listening)
    const letters = new Map<Listener, string[]>()
    for (const [message, listeners] of heard) {
      const wires = new Map<Lang, string>()
      for (const listener of listeners) {
        if (listener.held || !isAfter(at, listener.told)) continue
        const wire = wires.get(listener.lang) ?? wireOf(message, listener.lang, at)
        wires.set(listener.lang, wire)
        const letter = letters.get(listener)
        if (letter) letter.push(wire)
        else letters.set(listener, [wire])
      }
    }
    for (const listener of everybody) {
      if (listener.held) listener.held.push({ messages, at })
      else send(listener, letters.get(listener) ?? [], at)
    }
  }
  return hub
}

/** The id comes with the last piece: a connection cut in the middle is told all of it again. */
function send(listener: Listener, wires: readonly string[], at: Position): void {
  const last = wires.at(-1)
  if (last !== undefined) listener.stream.write(`${wires.slice(0, -1).join('')}id: ${writePosition(at)}\n${last}`)
  if (isAfter(at, listener.told)) listener.told = at
}

/** One question to the database for each audience, however many messages and listeners. */
async function whoHears(
  db: Db,
  messages: readonly LiveMessage[],
  listening: (topic: Topic) => Iterable<Listener>,
): Promise<Map<LiveMessage, readonly Listener[]>> {
  const concerned = messages.map((message) => ({
    message,
    listeners: [...listening(message.topic)].filter(({ person }) => message.only?.has(person) ?? true),
  }))
  const people = new Map<AudienceId, Set<number>>()
  for (const { message, listeners } of concerned) {
    if (message.audience === PUBLIC || listeners.length === 0) continue
    const asked = people.get(message.audience) ?? new Set()
    for (const { person } of listeners) asked.add(person)
    people.set(message.audience, asked)
  }
  const seeing = new Map<AudienceId, ReadonlySet<number>>()
  for (const [audience, asked] of people) seeing.set(audience, await whoSees(db, audience, [...asked]))
  return new Map(
    concerned.map(({ message, listeners }) => {
      const seen = seeing.get(message.audience)
      return [message, seen === undefined ? listeners : listeners.filter(({ person }) => seen.has(person))]
    }),
  )
}
