/**
 * Whoever's need is over is reached no more: what they let stand on paper goes, wherever it ended. So it does when they take it off
 * the paper, or no longer confide it to anybody.
 */
import type { Reaction } from '#platform/facts/consumer.ts'
import { changed, closed, stillConfided, wishesByIds } from '#aid'
import type { Tx } from '#platform/database/index.ts'
import { forgetReaches, reachesOf } from './reach-store.ts'

export const over: Reaction = {
  name: 'crisis.over',
  on: [closed.need.factName, closed.offer.factName],
  react: (tx, facts) =>
    forgetReaches(
      tx,
      facts.map((fact) => fact.subject),
    ),
}

export const offThePaper: Reaction = {
  name: 'crisis.offThePaper',
  on: [changed.need.factName, changed.offer.factName],
  react: async (tx, facts) => forgetReaches(tx, await takenBack(tx, [...new Set(facts.map((fact) => fact.subject))])),
}

async function takenBack(tx: Tx, wishes: readonly number[]): Promise<number[]> {
  const reaches = await reachesOf(tx, wishes)
  const allowed = (await wishesByIds(tx, [...reaches.keys()])).filter((wish) => wish.onPaper)
  const standing = await stillConfided(
    tx,
    allowed.map(({ id }) => ({ wish: id, phone: reaches.get(id) ?? '' })),
  )
  return [...reaches.keys()].filter((wish) => !standing.has(wish))
}
