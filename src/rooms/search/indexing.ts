/** Follows the facts: whatever a fact is about is asked for its words again, as they are now. */
import type { Tx } from '#platform/database/index.ts'
import type { Reaction } from '#platform/facts/consumer.ts'
import type { House } from '#platform/house.ts'
import type { Card, Subject } from '#platform/subjects.ts'
import { facetsOf, forgetTexts, keepTexts, placesOf, standingWithin, type Text } from './texts-store.ts'

/** Asked at once: their texts stand in memory together. */
const AT_ONCE = 250

export const CONSUMER = 'search.index'

export const index = (house: House): Reaction => ({
  name: CONSUMER,
  on: house.rooms.flatMap((room) => room.facts).flatMap((fact) => (isFound(house, fact.subjectKind) ? fact.factName : [])),
  async react(tx, facts) {
    for (const [kind, some] of Map.groupBy(facts, (fact) => fact.kind)) {
      if (isFound(house, kind)) await readAround(tx, house, kind, [...new Set(some.map((fact) => fact.subject))])
    }
  },
})

export const isFound = (house: House, kind: string): boolean => house.subject(kind)?.found === true

/**
 * What moved or went out of sight takes along what stands within it; and how it looks may change what it stands in: a
 * conversation whose opening is hidden has no title any more, and a question that is answered is no unanswered one, nor is
 * anything said in it.
 */
async function readAround(tx: Tx, house: House, kind: string, ids: readonly number[]): Promise<void> {
  const before = await placesOf(tx, kind, ids)
  const now = await read(tx, house, kind, ids)
  const places = [...before, ...now].filter((one) => one.kind !== kind)
  const turned = await readPlaces(tx, house, places)
  const standing = await Promise.all([standingWithin(tx, kind, ids), ...turned.map((place) => standingWithin(tx, place.kind, [place.id]))])
  await readAll(tx, house, standing.flat().filter((one) => one.kind !== kind || !ids.includes(one.id)))
}

/** Answers those that are something else now than they were. */
async function readPlaces(tx: Tx, house: House, places: readonly Subject[]): Promise<Subject[]> {
  const turned: Subject[] = []
  for (const [kind, some] of Map.groupBy(places, (one) => one.kind)) {
    const ids = [...new Set(some.map((one) => one.id))]
    const before = await facetsOf(tx, kind, ids)
    await read(tx, house, kind, ids)
    const after = await facetsOf(tx, kind, ids)
    turned.push(...ids.filter((id) => before.has(id) && before.get(id) !== after.get(id)).map((id) => ({ kind, id })))
  }
  return turned
}

async function readAll(tx: Tx, house: House, subjects: readonly Subject[]): Promise<void> {
  for (const [kind, some] of Map.groupBy(subjects, (one) => one.kind)) await read(tx, house, kind, [...new Set(some.map((one) => one.id))])
}

/** Answers what they stand in. */
export async function read(tx: Tx, house: House, kind: string, ids: readonly number[]): Promise<Subject[]> {
  const places: Subject[] = []
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const some = ids.slice(at, at + AT_ONCE)
    const cards = (await house.subject(kind)?.cards(tx, some)) ?? []
    const there = new Set(cards.map((card) => card.id))
    await keepTexts(tx, cards.map((card) => textOf(kind, card, house.subject(kind)?.foundByTitle === true)))
    await forgetTexts(tx, kind, some.filter((id) => !there.has(id)))
    places.push(...cards.flatMap((card) => card.within ?? []))
  }
  return places
}

/** The title of a conversation is its own: its posts are found by what they say. */
const textOf = (kind: string, card: Card, byTitle: boolean): Text => ({
  kind,
  id: card.id,
  within: card.within ?? { kind, id: card.id },
  audience: card.audience,
  author: card.author,
  at: card.at,
  hidden: card.hidden,
  facets: card.facets ?? [],
  lang: card.lang,
  title: card.within ? '' : card.title,
  text: byTitle ? '' : card.text,
})
