/** Names and faces for the pages of this room. */
import type { Visit } from '#platform/http/visit.ts'
import { cardOf, peopleCards, type PersonCard, type PersonId } from '#people'
import { moderationWords } from './messages.en.ts'

export type Who = { readonly card: (id: PersonId) => PersonCard; readonly name: (id: PersonId | null) => string }

/** One question for everybody a page names. */
export async function whoAre({ home, lang, now }: Visit, ids: readonly (PersonId | null)[]): Promise<Who> {
  const known = await peopleCards(home.db, [...new Set(ids.filter((id) => id !== null))], now)
  const card = (id: PersonId) => cardOf(known, id)
  const { someone } = moderationWords[lang].names
  return { card, name: (id) => (id === null || card(id).href === undefined ? someone : card(id).name) }
}
