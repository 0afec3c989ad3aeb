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
  /** The how-manieth to come, set as they come. */
  nth: number
  /** Up to here this listener was told everything. */
  told: Position
  /** Set while what was missed is being looked up: what happens meanwhile waits, so that the order holds. */
  held: Batch[] | undefined
}
/** What one batch of facts became. */
export type Delivery = { readonly messages: readonly LiveMessage[]; readonly at: Position }
/** As it happens: written for the topics that were open as its writing began, when so many had come; `whole` is written for any. */
export type Batch = Delivery & { readonly known: number; readonly whole: () => Promise<readonly LiveMessage[]> }

export type Hub = ReturnType<typeof openHub>

export function openHub(db: Db) {
  const everybody = new Set<Listener>()
  const byTopic = new Map<Topic, Set<Listener>>()
  const listening = (topic: Topic): Iterable<Listener> => (topic === 'home' ? everybody : (byTopic.get(topic) ?? []))

  let delivering: Promise<void> | undefined
  let came = 0

  const hub = {
    everybody,
    listening,
    heard: (topic: Topic): boolean => topic === 'home' || byTopic.has(topic),
    /** How many have come so far, whoever has gone since. */
    came: (): number => came,
    add(listener: Listener): void {
      listener.nth = came += 1
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
    deliver(batch: Batch): Promise<void> {
      delivering = handOut(batch)
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
        if (isAfter(next.at, listener.told)) await hub.catchUp(listener, { messages: await next.whole(), at: next.at })
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

  async function handOut({ messages, at, known, whole }: Batch): Promise<void> {
    const heard = await whoHears(db, messages, listening)
    const theirs = new Map<Listener, LiveMessage[]>()
    for (const [message, listeners] of heard) {
      for (const listener of listeners) {
        if (listener.held || !isAfter(at, listener.told)) continue
        const mine = theirs.get(listener)
        if (mine) mine.push(message)
        else theirs.set(listener, [message])
      }
    }
    const letters = openLetters(messages, at)
    const late: Listener[] = []
    for (const listener of everybody) {
      if (listener.held) {
        listener.held.push({ messages, at, known, whole })
        continue
      }
      if (listener.nth > known) {
        late.push(listener)
        continue
      }
      const mine = theirs.get(listener)
      if (mine) listener.stream.write(letters(mine, listener.lang))
      if (isAfter(at, listener.told)) listener.told = at
    }
    // They came while it was written: what they have open may not have been.
    for (const listener of late) if (isAfter(at, listener.told)) await hub.catchUp(listener, { messages: await whole(), at })
  }
  return hub
}

function send(listener: Listener, wires: readonly string[], at: Position): void {
  if (wires.length > 0) listener.stream.write(letterOf(wires, at))
  if (isAfter(at, listener.told)) listener.told = at
}

/** The id comes with the last piece: a connection cut in the middle is told all of it again. */
const letterOf = (wires: readonly string[], at: Position): string =>
  `${wires.slice(0, -1).join('')}id: ${writePosition(at)}\n${wires.at(-1) ?? ''}`

/** Thousands are told the same: it is written, and made into bytes, once for each language and each choice of messages. */
function openLetters(messages: readonly LiveMessage[], at: Position) {
  const places = new Map(messages.map((message, place) => [message, place]))
  const wires = new Map<string, string>()
  const letters = new Map<string, Buffer>()
  const wireIn = (message: LiveMessage, lang: Lang): string => {
    const key = `${lang} ${places.get(message)}`
    const wire = wires.get(key) ?? wireOf(message, lang, at)
    wires.set(key, wire)
    return wire
  }
  return (mine: readonly LiveMessage[], lang: Lang): Buffer => {
    const key = `${lang} ${mine.map((message) => places.get(message)).join(' ')}`
    const letter = letters.get(key) ?? Buffer.from(letterOf(mine.map((message) => wireIn(message, lang)), at))
    letters.set(key, letter)
    return letter
  }
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
