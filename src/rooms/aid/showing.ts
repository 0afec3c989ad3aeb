/** Needs and offers as a list shows them to one reader. */
import type { Visit } from '#platform/http/visit.ts'
import { cardOf, faceOf, peopleCards, type PersonCard, type PersonId } from '#people'
import { mayBeNamed, thanksAbout, type ThanksSaid } from '#recognition'
import type { Clock } from '#ui/say-time.ts'
import type { ShownWish } from '#ui/wish.tsx'
import { factsOf } from './facts-views.tsx'
import { aidWords } from './messages.en.ts'
import { canPropose, isOwn } from './policy.ts'
import { heldOf } from './proposals-store.ts'
import { sayNames, stateOf } from './saying.ts'
import { hrefOf, isOpen, type Wish, type WishId } from './wish.ts'

export const clockOf = ({ now, zone, lang }: Visit): Clock => ({ now, zone, lang })

/** In the order given. Whoever asks has made sure that the reader sees them. */
export async function shownWishes(visit: Visit, wishes: readonly Wish[]): Promise<ShownWish[]> {
  const { home, actor, now } = visit
  const own = wishes.filter((wish) => isOwn(actor, wish) && isOpen(wish)).map((wish) => wish.id)
  const held = await heldOf(home.db, own)
  const said = await thanksSaid(visit, wishes)
  const people = await peopleCards(home.db, [...new Set(wishes.map((wish) => wish.author))], now)
  return wishes.map((wish) => {
    const waiting = held.get(wish.id) ?? 0
    return {
      ...shownWish(visit, wish, cardOf(people, wish.author)),
      pair: waiting > 0 ? aidWords[visit.lang].mine.held({ n: waiting }) : undefined,
      thanks: wish.thanksPublic ? said.get(wish.id)?.shown : undefined,
    }
  })
}

function shownWish(visit: Visit, wish: Wish, author: PersonCard): ShownWish {
  const { lang, actor } = visit
  const words = aidWords[lang].hand
  const clock = clockOf(visit)
  return {
    id: `${wish.kind}-${wish.id}`,
    href: hrefOf(wish),
    title: wish.title,
    lang: wish.lang === 'und' ? undefined : wish.lang,
    face: faceOf(author),
    state: stateOf(wish, clock),
    note: wish.excerpt,
    facts: factsOf({ wish, author: author.name, own: isOwn(actor, wish), clock }),
    act: canPropose(actor, wish, undefined)
      ? { href: `${hrefOf(wish)}#hand`, label: wish.kind === 'need' ? words.short : words.shortOffer }
      : undefined,
  }
}

export type WishSaid = { readonly shown: NonNullable<ShownWish['thanks']>; readonly word: ThanksSaid }

/** The thank-you that each of them ended with, for whoever may read it: one word, to all who helped. */
export async function thanksSaid(visit: Visit, wishes: readonly Wish[]): Promise<ReadonlyMap<WishId, WishSaid>> {
  const { home, actor, now } = visit
  const over = wishes.filter((wish) => wish.closedAt !== null)
  const all = await thanksAbout(
    home.db,
    { house: home.house, actor },
    over.map(({ kind, id }) => ({ kind, id })),
  )
  const words = new Map(over.map((wish, nth) => [wish, (all[nth] ?? []).filter(({ giver }) => giver === wish.author)]))
  const receivers = [...new Set([...words.values()].flat().map(({ receiver }) => receiver))]
  if (receivers.length === 0) return new Map()
  const people = await peopleCards(home.db, [...new Set([...over.map((wish) => wish.author), ...receivers])], now)
  const willing = await mayBeNamed(home.db, receivers)
  return new Map(
    [...words].flatMap(([wish, [word, ...others]]) =>
      word ? [[wish.id, { word, shown: sayThanks(visit, wish, { people, willing, all: [word, ...others] }) }]] : [],
    ),
  )
}

type Thanked = {
  readonly people: ReadonlyMap<PersonId, PersonCard>
  /** Those who let everybody read that they were thanked. */
  readonly willing: ReadonlySet<PersonId>
  /** The same word, to each of them. */
  readonly all: readonly [ThanksSaid, ...ThanksSaid[]]
}

/** Among themselves they are named; to others, those who said that they may be. */
function sayThanks({ lang, actor }: Visit, wish: Wish, { people, willing, all }: Thanked): WishSaid['shown'] {
  const words = aidWords[lang].close
  const { name } = cardOf(people, wish.author)
  const between = isOwn(actor, wish) || all.some(({ receiver }) => receiver === actor.person)
  const named = all.filter(({ receiver }) => between || willing.has(receiver))
  const names = named.map(({ receiver }) => cardOf(people, receiver).name)
  const by = names.length === 0 ? words.byAlone({ name }) : words.by({ name, to: sayNames(names, lang) })
  return { text: all[0].word, by }
}
