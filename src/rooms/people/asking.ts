/** What the other rooms ask about people. */
import type { Actor } from '#platform/action.ts'
import type { Db } from '#platform/database/index.ts'
import { holds } from '#platform/action.ts'
import { HOME } from '#platform/audiences.ts'
import { cardsOf } from './cards.ts'
import type { MarkRow } from './store.ts'
import type { PersonCard, PersonId } from './person.ts'
import { countJoined, joinedSince, nearlyJoined } from './counting-store.ts'
import { marksOf, membersSince, peopleByName } from './store.ts'

/** When each became a member; who has not is left out. */
export const joinedAt = (db: Db, people: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Date>> => membersSince(db, people)

/** Every mark that was ever set, with its dates: the pulse counts by them. */
export const markedPeople = (db: Db): Promise<readonly MarkRow[]> => marksOf(db, 'everybody')

/** Names that begin so, for those inside: a stranger learns no name here. */
export async function searchPeople(db: Db, actor: Actor, prefix: string, limit: number): Promise<readonly PersonCard[]> {
  if (!holds(actor, 'reader', HOME)) return []
  const rows = await peopleByName(db, { prefix, after: undefined, limit, among: 'all' })
  const cards = await cardsOf(db, rows.map((row) => row.id), new Date())
  return rows.flatMap((row) => cards.get(row.id) ?? [])
}

export type Newcomer = { readonly id: PersonId; readonly at: Date; readonly invitedBy: PersonId | null }

/** Who became a member since a moment, the latest first, for those inside. */
export async function newcomersSince(db: Db, actor: Actor, asked: { since: Date; limit: number }): Promise<readonly Newcomer[]> {
  return holds(actor, 'reader', HOME) ? joinedSince(db, { ...asked, reader: actor.person ?? 0 }) : []
}

/** As many as are counted one by one; beyond, what the database knows of itself is near enough. */
const COUNTED = 10_000

/** How many members there are; `about` when it is not to the person. */
export async function countMembers(db: Db): Promise<{ readonly n: number; readonly about: boolean }> {
  const near = await nearlyJoined(db)
  if (near <= COUNTED) return { n: await countJoined(db, COUNTED), about: false }
  const round = 10 ** (Math.floor(Math.log10(near)) - 1)
  return { n: Math.floor(near / round) * round, about: true }
}
