/** "Bonsoir Tom." */
import type { Visit } from '#platform/http/visit.ts'
import { cardOf, peopleCards } from '#people'
import { partOfDay } from './hours.ts'
import { homeWords } from './messages.en.ts'
import { firstNameOf } from './talk.ts'

export async function greeting({ home, actor, now, zone, lang }: Visit): Promise<string> {
  const person = actor.person ?? 0
  const name = firstNameOf(cardOf(await peopleCards(home.db, [person], now), person))
  return homeWords[lang].today[partOfDay({ now, zone, lang })]({ name })
}
