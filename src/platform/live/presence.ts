/**
 * Who is here and who is writing: true for a moment, kept in memory, never a fact. Each node says which of the people it
 * serves have a topic open, again and again; what a node said is forgotten when it falls silent. Only those are named who
 * allow it, and only to those who see the same audience.
 */
import { randomUUID } from 'node:crypto'
import { whoSees, type AudienceId } from '#platform/audiences.ts'
import type { Home } from '#platform/home.ts'
import { languages, type Lang } from '#platform/i18n.ts'
import type { Relay } from '#platform/relay/index.ts'
import type { Hub } from './hub.ts'
import { isTopic, type LiveMessage, type Topic } from './message.ts'

/** People who go from page to page would flicker otherwise. */
const GATHERED_MS = 800
/** In a crowd each coming and going concerns many: it is told less often. */
const CROWD = 100
const CROWD_GATHERED_MS = 8000
/** A node says again who it has, and is forgotten after three silences. */
const SAID_AGAIN_MS = 15_000
const FORGOTTEN_AFTER_MS = 45_000
/** As many names as fit a line; the others are a number. */
export const NAMED_AT_MOST = 5
const TOLD_AT_MOST = 200
/** A browser says it every 3 s; whoever says it more often is not heard. */
const WRITES_EVERY_MS = 1000

type Elsewhere = { readonly people: readonly number[]; readonly until: number }
type Opening = { readonly hub: Hub; readonly relay: Relay; readonly home: () => Home; readonly onError: (error: unknown) => void }

const HERE = 'live.here'
const WRITING = 'live.writing'

export function openPresence({ hub, relay, home, onError }: Opening) {
  const node = randomUUID()
  const elsewhere = new Map<Topic, Map<string, Elsewhere>>()
  const waiting = new Map<Topic, NodeJS.Timeout>()
  const mine = new Set<Topic>()
  const wrote = new Map<number, number>()

  const hereOn = (topic: Topic): number[] => [...new Set([...hub.listening(topic)].filter((one) => one.shown).map((one) => one.person))]
  const there = (topic: Topic): number[] => {
    const now = Date.now()
    return [...(elsewhere.get(topic)?.values() ?? [])].flatMap(({ people, until }) => (until > now ? people : []))
  }
  const sayHere = (topic: Topic): void => {
    const people = hereOn(topic).slice(0, TOLD_AT_MOST)
    if (people.length === 0 && !mine.delete(topic)) return
    if (people.length > 0) mine.add(topic)
    relay.say(HERE, { node, topic, people })
  }
  const show = async (topic: Topic): Promise<void> => {
    waiting.delete(topic)
    const audience = await audienceOf(home(), topic)
    if (audience === undefined) return
    const people = await whoSees(home().db, audience, [...new Set([...hereOn(topic), ...there(topic)])])
    await hub.whisper(await hereMessage(home(), { topic, audience, people: [...people] }))
  }
  const soon = (topic: Topic): void => {
    if (waiting.has(topic)) return
    const crowd = [...hub.listening(topic)].length > CROWD
    const later = () => show(topic).catch(onError)
    waiting.set(topic, setTimeout(later, crowd ? CROWD_GATHERED_MS : GATHERED_MS))
  }
  const showWriting = async (person: number, topic: Topic): Promise<void> => {
    const audience = await audienceOf(home(), topic)
    if (audience === undefined || !(await whoSees(home().db, audience, [person])).has(person)) return
    const data = await inLanguages(async (lang) => ({ person, name: (await namesOf(home(), [person], lang))[0] ?? '' }))
    await hub.whisper({ is: 'live.writing', topic, audience, data })
  }

  relay.hear(HERE, ({ node: other, topic, people }) => {
    if (typeof topic !== 'string' || !isTopic(topic) || !Array.isArray(people)) return
    const nodes = elsewhere.get(topic) ?? new Map<string, Elsewhere>()
    if (people.length > 0) nodes.set(String(other), { people: people.map(Number), until: Date.now() + FORGOTTEN_AFTER_MS })
    else nodes.delete(String(other))
    if (nodes.size > 0) elsewhere.set(topic, nodes)
    else elsewhere.delete(topic)
    if ([...hub.listening(topic)].length > 0) soon(topic)
  })
  relay.hear(WRITING, ({ person, topic }) => {
    if (typeof topic === 'string' && isTopic(topic)) showWriting(Number(person), topic).catch(onError)
  })
  const again = setInterval(() => {
    for (const topic of mine) sayHere(topic)
    forgetSilent(elsewhere)
    wrote.clear()
  }, SAID_AGAIN_MS)

  return {
    /** Somebody came or went. */
    changed(topics: Iterable<Topic>): void {
      for (const topic of topics) {
        if (topic === 'home') continue
        sayHere(topic)
        soon(topic)
      }
    },
    writes(person: number, topic: Topic): void {
      const now = performance.now()
      if (now - (wrote.get(person) ?? -Infinity) < WRITES_EVERY_MS) return
      wrote.set(person, now)
      relay.say(WRITING, { person, topic })
      showWriting(person, topic).catch(onError)
    },
    stop(): void {
      clearInterval(again)
      for (const timer of waiting.values()) clearTimeout(timer)
      for (const topic of mine) relay.say(HERE, { node, topic, people: [] })
    },
  }
}

function forgetSilent(elsewhere: Map<Topic, Map<string, Elsewhere>>): void {
  const now = Date.now()
  for (const [topic, nodes] of elsewhere) {
    for (const [node, { until }] of nodes) if (until <= now) nodes.delete(node)
    if (nodes.size === 0) elsewhere.delete(topic)
  }
}

/** A topic is a subject: the room that owns its kind says who sees it now. */
export async function audienceOf(home: Home, topic: Topic): Promise<AudienceId | undefined> {
  const [kind = '', id] = topic.split(':')
  const [card] = (await home.house.subject(kind)?.cards(home.db, [Number(id)])) ?? []
  return card && !card.hidden ? card.audience : undefined
}

type Here = { readonly topic: Topic; readonly audience: AudienceId; readonly people: readonly number[] }

async function hereMessage(home: Home, { topic, audience, people }: Here): Promise<LiveMessage> {
  const named = people.slice(0, NAMED_AT_MOST + 1)
  const data = await inLanguages(async (lang) => {
    const names = await namesOf(home, named, lang)
    return { people: named.map((id, at) => ({ id, name: names[at] ?? '' })), all: people.length }
  })
  return { is: 'live.here', topic, audience, data }
}

async function namesOf({ house, db }: Home, people: readonly number[], lang: Lang): Promise<string[]> {
  const seen = await house.whoIsWho.seen(db, people, lang)
  return people.map((one) => seen.get(one)?.face.name ?? '')
}

async function inLanguages<T>(say: (lang: Lang) => Promise<T>): Promise<Readonly<Record<Lang, T>>> {
  const said = await Promise.all(languages.map(async (lang) => [lang, await say(lang)] as const))
  return Object.fromEntries(said) as Record<Lang, T>
}
