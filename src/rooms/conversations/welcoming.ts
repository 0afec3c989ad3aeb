/** Whoever comes into a group begins to hear it from that moment: what was said before is there to read, and is not news. */
import type { Reaction } from '#platform/facts/consumer.ts'
import { groupsOf, joined } from '#spaces'
import { beginLooking } from './marks-store.ts'

export const welcomed: Reaction = {
  name: 'conversations.welcomed',
  on: [joined.group.factName],
  async react(tx, facts) {
    const groups = await groupsOf(tx, [...new Set(facts.map((fact) => fact.subject))])
    const newcomers = facts.flatMap((fact) => {
      const person = joined.group.read(fact)?.person
      const audience = groups.get(fact.subject)?.audience
      return person === undefined || audience === undefined || fact.imported ? [] : [{ person, audience, at: fact.at }]
    })
    if (newcomers.length > 0) await beginLooking(tx, newcomers)
  },
}
