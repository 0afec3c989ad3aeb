/** Who people are at a moment, for every room that shows somebody. */
import type { Db } from '#platform/database/index.ts'
import { cardFrom, someoneWhoLeft, type PersonCard, type PersonId } from './person.ts'
import { cardRows } from './store.ts'

/** Total over `ids`: somebody who is gone has a card too. Two queries would be one too many: marks come along. */
export async function peopleCards(db: Db, ids: readonly PersonId[], at: Date = new Date()): Promise<ReadonlyMap<PersonId, PersonCard>> {
  const known = await cardsOf(db, ids, at)
  return new Map(ids.map((id) => [id, known.get(id) ?? someoneWhoLeft(id)]))
}

/** Only those who are there. */
export async function cardsOf(db: Db, ids: readonly PersonId[], at: Date): Promise<ReadonlyMap<PersonId, PersonCard>> {
  if (ids.length === 0) return new Map()
  const rows = await cardRows(db, [...new Set(ids)], at)
  return new Map(rows.map((row) => [row.id, cardFrom(row)]))
}
