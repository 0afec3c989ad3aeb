/** Follows the facts: whatever a fact is about is asked for its words again, as they are now. */
import type { Tx } from '#platform/database/index.ts'
import { rewind, waitFor, type Reaction } from '#platform/facts/consumer.ts'
import type { Fact } from '#platform/facts/index.ts'
import type { House } from '#platform/house.ts'
import type { Card } from '#platform/subjects.ts'
import { forgetEverything, forgetTexts, keepTexts, standingWithin, type Text } from './store.ts'

/** Asked at once: their texts stand in memory together. */
const AT_ONCE = 250

const NAME = 'search.index'

export const index = (house: House): Reaction => ({
  name: NAME,
  async react(tx, facts) {
    for (const [kind, ids] of touchedBy(facts, house)) await read(tx, house, kind, ids)
  },
})

/** Kinds that nobody can search (a case, an invitation) answer for no words. */
function touchedBy(facts: readonly Fact[], house: House): Map<string, number[]> {
  const found = facts.filter((fact) => house.subject(fact.kind)?.found === true)
  return new Map([...Map.groupBy(found, (fact) => fact.kind)].map(([kind, some]) => [kind, [...new Set(some.map((fact) => fact.subject))]]))
}

/** What moved or was hidden takes along what stands within it. */
async function read(tx: Tx, house: House, kind: string, ids: readonly number[]): Promise<void> {
  for (let at = 0; at < ids.length; at += AT_ONCE) await readSome(tx, house, kind, ids.slice(at, at + AT_ONCE))
  const within = (await standingWithin(tx, kind, ids)).filter((one) => one.kind !== kind)
  for (const [inner, some] of Map.groupBy(within, (one) => one.kind)) {
    for (let at = 0; at < some.length; at += AT_ONCE) await readSome(tx, house, inner, some.slice(at, at + AT_ONCE).map((one) => one.id))
  }
}

async function readSome(tx: Tx, house: House, kind: string, ids: readonly number[]): Promise<void> {
  const cards = (await house.subject(kind)?.cards(tx, ids)) ?? []
  const shown = cards.filter((card) => !card.hidden)
  await keepTexts(tx, shown.map((card) => textOf(kind, card)))
  const kept = new Set(shown.map((card) => card.id))
  await forgetTexts(tx, kind, ids.filter((id) => !kept.has(id)))
}

/** The title of a conversation is its own: its posts are found by what they say. */
const textOf = (kind: string, card: Card): Text => ({
  kind,
  id: card.id,
  within: card.within ?? { kind, id: card.id },
  audience: card.audience,
  author: card.author,
  at: card.at,
  lang: card.lang,
  title: card.within ? '' : card.title,
  text: card.within ? card.text : '',
})

/** Everything is read again from the first fact; meanwhile less is found. */
export async function startOver(tx: Tx): Promise<void> {
  await waitFor(tx, NAME)
  await rewind(tx, NAME)
  await forgetEverything(tx)
}
