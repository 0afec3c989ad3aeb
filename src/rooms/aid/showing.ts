/** Needs and offers as a list shows them to one reader. */
import type { Visit } from '#platform/http/visit.ts'
import { cardOf, faceOf, peopleCards, type PersonCard, type PersonId } from '#people'
import { mayBeNamed } from '#recognition'
import type { Clock } from '#ui/say-time.ts'
import type { ShownWish } from '#ui/wish.tsx'
import { factsOf } from './facts-views.tsx'
import { aidWords } from './messages.en.ts'
import { canPropose, isOwn } from './policy.ts'
import type { Proposal } from './proposal.ts'
import { acceptedOf, heldOf } from './proposals-store.ts'
import { sayNames, stateOf } from './saying.ts'
import { hrefOf, isOpen, type Wish } from './wish.ts'

export const clockOf = ({ now, zone, lang }: Visit): Clock => ({ now, zone, lang })

/** In the order given. Whoever asks has made sure that the reader sees them. */
export async function shownWishes(visit: Visit, wishes: readonly Wish[]): Promise<ShownWish[]> {
  const { home, actor, now } = visit
  const own = wishes.filter((wish) => isOwn(actor, wish) && isOpen(wish)).map((wish) => wish.id)
  const thanked = wishes.filter((wish) => wish.thanks && wish.thanksPublic).map((wish) => wish.id)
  const [held, accepted] = [await heldOf(home.db, own), await acceptedOf(home.db, thanked)]
  const helpers = [...accepted.values()].flat().map((one) => one.person)
  const people = await peopleCards(home.db, [...new Set([...wishes.map((wish) => wish.author), ...helpers])], now)
  const willing = await mayBeNamed(home.db, helpers)
  return wishes.map((wish) => {
    const waiting = held.get(wish.id) ?? 0
    return {
      ...shownWish(visit, wish, cardOf(people, wish.author)),
      pair: waiting > 0 ? aidWords[visit.lang].mine.held({ n: waiting }) : undefined,
      thanks: wish.thanksPublic
        ? sayThanks(visit, wish, { people, willing, helpers: accepted.get(wish.id) ?? [] })
        : undefined,
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

/** The thank-you of one that is over, for whoever may read it. */
export async function thanksOf(visit: Visit, wish: Wish): Promise<ShownWish['thanks']> {
  const helpers = (await acceptedOf(visit.home.db, [wish.id])).get(wish.id) ?? []
  const ids = helpers.map((one) => one.person)
  const people = await peopleCards(visit.home.db, [wish.author, ...ids], visit.now)
  return sayThanks(visit, wish, { people, willing: await mayBeNamed(visit.home.db, ids), helpers })
}

type Helpers = {
  readonly people: ReadonlyMap<PersonId, PersonCard>
  /** Those who let everybody read that they were thanked. */
  readonly willing: ReadonlySet<PersonId>
  readonly helpers: readonly Proposal[]
}

/** Among themselves they are named; to others, those who said that they may be. */
function sayThanks({ lang, actor }: Visit, wish: Wish, { people, willing, helpers }: Helpers): ShownWish['thanks'] {
  if (!wish.thanks || wish.closedAt === null) return undefined
  const words = aidWords[lang].close
  const { name } = cardOf(people, wish.author)
  const between = isOwn(actor, wish) || helpers.some(({ person }) => person === actor.person)
  const named = helpers.filter(({ person }) => between || willing.has(person))
  const names = named.map(({ person }) => cardOf(people, person).name)
  const by = names.length === 0 ? words.byAlone({ name }) : words.by({ name, to: sayNames(names, lang) })
  return { text: wish.thanks, by }
}
