/** Whom to thank in a group: those who answered many different people there, and heard little of it. */
import { whoSees } from '#platform/audiences.ts'
import type { Visit } from '#platform/http/visit.ts'
import { cardOf, faceOf, peopleCards, type PersonCard } from '#people'
import { thankedLittle } from '#pulse'
import { leftOut } from '#recognition'
import type { Group } from '#spaces'
import type { Face } from '#ui/avatar.tsx'

export type ToThank = { readonly face: Face; readonly people: number }

/** As many as one thanks in an evening. */
const SHOWN = 12

/** Undefined where so few answered that a list would be about somebody. In the order of names: nobody is first. */
export async function peopleToThank(
  { home, actor, now, lang }: Pick<Visit, 'home' | 'actor' | 'now' | 'lang'>,
  group: Pick<Group, 'id' | 'audience'>,
): Promise<readonly ToThank[] | undefined> {
  const all = await thankedLittle(home, group.id)
  if (all === undefined) return undefined
  const people = all.map(({ person }) => person)
  const [objected, still] = [await leftOut(home.db, people), await whoSees(home.db, group.audience, people)]
  const cards = await peopleCards(home.db, people, now)
  const told = all.filter(
    ({ person }) =>
      person !== actor.person && !objected.has(person) && still.has(person) && isCommunity(cardOf(cards, person)),
  )
  return told
    .map(({ person, people: answered }) => ({ face: faceOf(cardOf(cards, person)), people: answered }))
    .toSorted((a, b) => a.face.name.localeCompare(b.face.name, lang))
    .slice(0, SHOWN)
}

/** Whoever is paid for it, asks as a guest, or is no person, is thanked otherwise. */
const isCommunity = ({ href, mark, suspended, unclaimed }: PersonCard): boolean =>
  href !== undefined && mark === null && !suspended && !unclaimed
