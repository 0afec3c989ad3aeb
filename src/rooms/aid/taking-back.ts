/**
 * Whoever takes their thanks back takes back all of them: the word leaves the page of what was asked as well, and what ended
 * without a thank-you is nobody's business any more.
 */
import type { Reaction } from '#platform/facts/consumer.ts'
import { writeFacts } from '#platform/facts/index.ts'
import { stillSaid, thanksTakenBack } from '#recognition'
import { takeThanks, thankedBy } from './closing-store.ts'
import { changed } from './facts.ts'

export const takeBack: Reaction = {
  name: 'aid.thanksTakenBack',
  on: [thanksTakenBack.factName],
  async react(tx, facts) {
    const thanked = await thankedBy(tx, [...new Set(facts.flatMap((fact) => fact.actor ?? []))])
    const said = await stillSaid(tx, thanked)
    const gone = thanked.filter((_, nth) => !said[nth])
    await takeThanks(
      tx,
      gone.map(({ id }) => id),
    )
    const at = facts.at(-1)?.at ?? new Date(0)
    await writeFacts(
      tx,
      gone.map(({ kind, id, giver }) => ({ ...changed[kind](id, {}), actor: giver, at })),
    )
  },
}
