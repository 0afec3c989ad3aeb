/** Who wrote something, as the world outside is told: a name, and for those who are still here an address of their own. */
import type { Home } from '#platform/home.ts'
import type { Lang } from '#platform/i18n.ts'
import { cardOf, peopleCards, type PersonCard, type PersonId } from '#people'
import { outsideWords } from './messages.en.ts'

export type Somebody = { readonly name: string; readonly href: string | undefined }
export type Cards = ReadonlyMap<PersonId, PersonCard>

export const cardsOf = (home: Home, people: readonly (PersonId | null)[]): Promise<Cards> =>
  peopleCards(home.db, [...new Set(people.flatMap((id) => id ?? []))], home.now())

export function somebody(cards: Cards, id: PersonId | null, lang: Lang): Somebody {
  const { name, href } = cardOf(cards, id ?? 0)
  return href === undefined ? { name: outsideWords[lang].left, href: undefined } : { name, href }
}
