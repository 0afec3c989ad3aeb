/** What the other rooms ask about people. */
import type { Actor } from '#platform/action.ts'
import type { Db } from '#platform/database/index.ts'
import { holds } from '#platform/action.ts'
import { HOME } from '#platform/audiences.ts'
import { cardsOf } from './cards.ts'
import type { MarkRow } from './store.ts'
import type { PersonCard, PersonId } from './person.ts'
import { marksOf, membersSince, peopleByName } from './store.ts'

/** When each became a member; who has not is left out. */
export const joinedAt = (db: Db, people: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Date>> => membersSince(db, people)

/** Every mark that was ever set, with its dates: the pulse counts by them. */
export const markedPeople = (db: Db): Promise<readonly MarkRow[]> => marksOf(db, 'everybody')

/** Names that begin so, for those inside: a stranger learns no name here. */
export async function searchPeople(db: Db, actor: Actor, prefix: string, limit: number): Promise<readonly PersonCard[]> {
  if (!holds(actor, 'reader', HOME)) return []
  const rows = await peopleByName(db, { prefix, after: undefined, limit, joinedOnly: false })
  const cards = await cardsOf(db, rows.map((row) => row.id), new Date())
  return rows.flatMap((row) => cards.get(row.id) ?? [])
}
