/** The list of those who allowed it, a part at a time: five thousand are never in memory together. */
import type { Visit } from '#platform/http/visit.ts'
import { onPaper, type Wish } from '#aid'
import { cardOf, peopleCards } from '#people'
import type { Crisis } from './crisis.ts'
import { reachesOf } from './reach-store.ts'

export type OnPaper = { readonly wish: Wish; readonly name: string; readonly reach: string }

export async function* peopleOnPaper(visit: Visit, { id }: Crisis): AsyncGenerator<readonly OnPaper[]> {
  const { db } = visit.home
  for await (const some of onPaper(visit, id)) {
    const reaches = await reachesOf(
      db,
      some.map((wish) => wish.id),
    )
    const people = await peopleCards(db, [...new Set(some.map((wish) => wish.author))], visit.now)
    yield some.map((wish) => ({ wish, name: cardOf(people, wish.author).name, reach: reaches.get(wish.id) ?? '' }))
  }
}
