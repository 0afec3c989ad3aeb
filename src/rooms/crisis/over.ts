/** Whoever's need is over is reached no more: what they let stand on paper goes, wherever it ended. */
import type { Reaction } from '#platform/facts/consumer.ts'
import { closed } from '#aid'
import { forgetReaches } from './reach-store.ts'

export const over: Reaction = {
  name: 'crisis.over',
  on: [closed.need.factName, closed.offer.factName],
  react: (tx, facts) =>
    forgetReaches(
      tx,
      facts.map((fact) => fact.subject),
    ),
}
