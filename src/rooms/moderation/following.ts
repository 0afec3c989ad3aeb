/** A conversation may move to another group while a case about it waits: the case follows, to those who moderate there. */
import type { Home } from '#platform/home.ts'
import { moveCase, openSubjects } from './store.ts'
import { keyOf, thingsAt } from './thing.ts'

/** More than ever wait at once in a home that is looked after; beyond, the latest follow. */
const MOST_FOLLOWED = 300

export async function followThings({ db, house }: Home): Promise<void> {
  const open = await openSubjects(db, MOST_FOLLOWED)
  const cards = await thingsAt(
    db,
    house,
    open.map(({ kind, subject }) => ({ kind, id: subject })),
  )
  for (const one of open) {
    const card = cards.get(keyOf({ kind: one.kind, id: one.subject }))
    if (card && card.audience !== one.audience) await moveCase(db, one.id, card.audience)
  }
}
