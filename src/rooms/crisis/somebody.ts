/** Names for the pages of this room. */
import type { Db } from '#platform/database/index.ts'
import type { Lang } from '#platform/i18n.ts'
import { cardOf, peopleCards, type PersonId } from '#people'
import { crisisWords } from './messages.en.ts'

export type NameOf = (id: PersonId | null) => string

/** One question for everybody a page names. */
export async function namesOf(db: Db, ids: readonly (PersonId | null)[], now: Date): Promise<(lang: Lang) => NameOf> {
  const known = await peopleCards(db, [...new Set(ids.filter((id) => id !== null))], now)
  return (lang) => (id) => {
    const card = id === null ? undefined : cardOf(known, id)
    return card?.href === undefined ? crisisWords[lang].names.someone : card.name
  }
}
