/** The forty people one begins with: those who answer the most others, where this host sees it. */
import type { Visit } from '#platform/http/visit.ts'
import { SMALLEST_CELL } from '#platform/numbers/index.ts'
import { cardOf, faceOf, peopleCards } from '#people'
import { heartLent } from '#pulse'
import { canRead, groupsSeen } from '#spaces'
import type { Face } from '#ui/avatar.tsx'
import { communityAmong } from './askable.ts'

const FORTY = 40
/** Some are staff meanwhile, or do not wish to be looked at. */
const LOOKED_AT = 120
const DAYS = 365

/** In the order of names: nobody is first. Empty where so few answered that a list would be about somebody. */
export async function fortyToBeginWith({
  home,
  actor,
  now,
  lang,
}: Pick<Visit, 'home' | 'actor' | 'now' | 'lang'>): Promise<readonly Face[]> {
  const groups = (await groupsSeen(home.db, actor)).filter((group) => canRead(actor, group)).map(({ id }) => id)
  const since = new Date(now.getTime() - DAYS * 86_400_000)
  const heart = await heartLent(home, { groups: groups.toSorted((a, b) => a - b), since, limit: LOOKED_AT })
  const people = heart.map(({ person }) => person)
  const fine = await communityAmong(home.db, people, now)
  const some = people.filter((person) => person !== actor.person && fine.has(person)).slice(0, FORTY)
  if (some.length < SMALLEST_CELL) return []
  const cards = await peopleCards(home.db, some, now)
  return some.map((person) => faceOf(cardOf(cards, person))).toSorted((a, b) => a.name.localeCompare(b.name, lang))
}
