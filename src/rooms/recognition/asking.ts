/** What the upper rooms show under their own things: who is credited for them, and who said thanks. */
import type { Actor } from '#platform/action.ts'
import type { Db } from '#platform/database/index.ts'
import type { House } from '#platform/house.ts'
import { readsCard, type Card, type Subject } from '#platform/subjects.ts'
import { creditsOn } from './credits-store.ts'
import { aboutThings, thanksByIds } from './store.ts'
import { readBy, type CreditKind, type CreditRow, type Openness, type ThanksId } from './thanks.ts'

export type Reader = { readonly house: House; readonly actor: Actor }

/** `source` as this reader may see it: undefined where there is none, or none for them. */
export type Credited = {
  readonly person: number
  readonly kind: CreditKind
  readonly at: Date
  readonly source: Pick<Card, 'title' | 'url' | 'lang'> | undefined
}

/** For each thing, in the order asked. Whether the reader sees the thing is known by whoever shows it. */
export async function creditsOf(
  db: Db,
  reader: Reader,
  subjects: readonly Subject[],
): Promise<readonly (readonly Credited[])[]> {
  const credits = subjects.length === 0 ? [] : await creditsOn(db, subjects)
  const cards = await cardsSeen(
    db,
    reader,
    credits.flatMap(({ source }) => source ?? []),
  )
  const byThing = Map.groupBy(credits, ({ subject }) => keyOf(subject))
  return subjects.map((subject) => (byThing.get(keyOf(subject)) ?? []).map((credit) => saidCredit(credit, cards)))
}

export const saidCredit = ({ person, kind, at, source }: CreditRow, cards: ReadonlyMap<string, Card>): Credited => ({
  person,
  kind,
  at,
  source: source === null ? undefined : cards.get(keyOf(source)),
})

export type ThanksSaid = {
  readonly id: ThanksId
  readonly giver: number
  readonly receiver: number
  readonly word: string
  readonly openness: Openness
  readonly at: Date
}

/** For each thing, in the order asked, the earliest first: what was said in public, and what concerns the reader alone. */
export async function thanksAbout(
  db: Db,
  { actor }: Reader,
  subjects: readonly Subject[],
): Promise<readonly (readonly ThanksSaid[])[]> {
  const sight = { person: actor.standing === 'member' ? (actor.person ?? 0) : 0, sees: actor.sees }
  const rows = subjects.length === 0 ? [] : await aboutThings(db, subjects, sight)
  const read = rows.filter(({ thanks, choices }) => readBy(thanks, choices)?.includes(sight.person) ?? true)
  const byThing = Map.groupBy(read, ({ thanks }) => keyOf(thanks.about))
  return subjects.map((subject) =>
    (byThing.get(keyOf(subject)) ?? []).map(({ thanks: { id, giver, receiver, word, openness, at } }) => ({
      id,
      giver,
      receiver,
      word,
      openness,
      at,
    })),
  )
}

/** What some words are about, for a room that shows them on its own things. */
export const thingsThanked = async (db: Db, ids: readonly ThanksId[]): Promise<readonly Subject[]> =>
  (await thanksByIds(db, ids)).map(({ thanks }) => thanks.about)

export const keyOf = ({ kind, id }: Subject): string => `${kind} ${id}`

/** The cards of some things that a reader may read now, by `keyOf`: one question to each room. */
export async function cardsSeen(
  db: Db,
  { house, actor }: Reader,
  subjects: readonly Subject[],
): Promise<ReadonlyMap<string, Card>> {
  const cards = await Promise.all(
    [...Map.groupBy(subjects, ({ kind }) => kind)].map(async ([kind, all]) => {
      const found = (await house.subject(kind)?.cards(db, [...new Set(all.map(({ id }) => id))])) ?? []
      return found.flatMap((card) =>
        readsCard(actor, card) && !card.hidden ? [[keyOf({ kind, id: card.id }), card] as const] : [],
      )
    }),
  )
  return new Map(cards.flat())
}
