/** Whom one may ask. The page that proposes and the deed that asks look at the same. */
import type { Db } from '#platform/database/index.ts'
import { peopleCards, type PersonId } from '#people'
import { objectingAmong } from '#pulse'
import { leftOut } from '#recognition'
import { unaskable } from './asks-store.ts'

/** Members who are here themselves, are not paid for it, and object to nothing: the others are in no list of this room. */
export async function communityAmong(db: Db, people: readonly PersonId[], now: Date): Promise<ReadonlySet<PersonId>> {
  const [cards, objecting, out] = await Promise.all([
    peopleCards(db, people, now),
    objectingAmong(db, people),
    leftOut(db, people),
  ])
  const fine = people.filter((person) => {
    const card = cards.get(person)
    const here = card?.href !== undefined && card.mark === null && !card.suspended && !card.unclaimed
    return here && !objecting.has(person) && !out.has(person)
  })
  return new Set(fine)
}

/** Of them, those who were not asked this week, and did not say that they wish not to be. */
export async function askableAmong(db: Db, people: readonly PersonId[], now: Date): Promise<ReadonlySet<PersonId>> {
  const [community, taken] = await Promise.all([communityAmong(db, people, now), unaskable(db, people, now)])
  return new Set([...community].filter((person) => !taken.has(person)))
}
