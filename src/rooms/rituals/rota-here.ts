/** Of those who take turns, those who still may: who left the place or is suspended has their turn again once they are back. */
import { whoSees } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import { cardOf, peopleCards, type PersonId } from '#people'
import type { Ritual } from './ritual.ts'
import type { Turn } from './rota.ts'
import { rotaOf } from './rota-store.ts'

export async function whoMayHost(
  db: Db,
  { audience }: Pick<Ritual, 'audience'>,
  people: readonly PersonId[],
  now: Date,
): Promise<ReadonlySet<PersonId>> {
  if (people.length === 0) return new Set()
  const [seeing, cards] = [await whoSees(db, audience, people), await peopleCards(db, people, now)]
  return new Set(people.filter((person) => seeing.has(person) && !cardOf(cards, person).suspended))
}

export async function rotaHere(db: Db, ritual: Pick<Ritual, 'id' | 'audience'>, now: Date): Promise<Turn[]> {
  const rota = await rotaOf(db, ritual.id)
  const may = await whoMayHost(db, ritual, rota.map((one) => one.person), now) // prettier-ignore
  return rota.filter(({ person }) => may.has(person))
}
