/** Follows the facts of conversations, in order; each run of one kind is written in one statement. */
import type { Tx } from '#platform/database/index.ts'
import { rewind, type Reaction } from '#platform/facts/consumer.ts'
import type { Fact } from '#platform/facts/index.ts'
import {
  conversationHidden, conversationShown, conversationStarted, helped, postAdded, postHidden, postRemoved, postRestored, postShown, reacted, unhelped, unreacted,
} from '#conversations'
import { emptyProjection, keepHelped, keepPosted, keepStarted, keepThanks, setHidden, setOut, setRemoved, takeHelped, takeThanks } from './facts-store.ts'

type Step = (tx: Tx, facts: readonly Fact[]) => Promise<void>
const subjects = (facts: readonly Fact[]): number[] => facts.map((fact) => fact.subject)

const thanksIn = (facts: readonly Fact[], read: typeof reacted.read): { post: number; person: number }[] =>
  facts.flatMap((fact) => (read(fact)?.kind === 'thanks' && fact.actor !== null ? [{ post: fact.subject, person: fact.actor }] : []))

const steps: Readonly<Record<string, Step>> = {
  [conversationStarted.factName]: (tx, facts) =>
    keepStarted(tx, facts.flatMap((fact) => {
      const data = conversationStarted.read(fact)
      return data ? [{ ...data, id: fact.subject, author: fact.actor, at: fact.at }] : []
    })),
  [postAdded.factName]: (tx, facts) =>
    keepPosted(tx, facts.flatMap((fact) => {
      const data = postAdded.read(fact)
      return data ? [{ ...data, id: fact.subject, author: fact.actor, at: fact.at }] : []
    })),
  [reacted.factName]: (tx, facts) => keepThanks(tx, thanksIn(facts, reacted.read)),
  [unreacted.factName]: (tx, facts) => takeThanks(tx, thanksIn(facts, unreacted.read)),
  [helped.factName]: (tx, facts) => keepHelped(tx, subjects(facts)),
  [unhelped.factName]: (tx, facts) => takeHelped(tx, subjects(facts)),
  [postRemoved.factName]: (tx, facts) => setRemoved(tx, subjects(facts), true),
  [postRestored.factName]: (tx, facts) => setRemoved(tx, subjects(facts), false),
  [postHidden.factName]: (tx, facts) => setHidden(tx, subjects(facts), true),
  [postShown.factName]: (tx, facts) => setHidden(tx, subjects(facts), false),
  [conversationHidden.factName]: (tx, facts) => setOut(tx, subjects(facts), true),
  [conversationShown.factName]: (tx, facts) => setOut(tx, subjects(facts), false),
}

export const projection: Reaction = {
  name: 'pulse.projection',
  on: Object.keys(steps),
  async react(tx, facts) {
    for (const run of runs(facts)) await steps[run[0]?.name ?? '']?.(tx, run)
  },
}

/** Neighbours of one name go together; the order between names is kept, so that "helped, then unhelped" ends unhelped. */
function runs(facts: readonly Fact[]): Fact[][] {
  const all: Fact[][] = []
  for (const fact of facts) {
    const last = all.at(-1)
    if (last?.[0]?.name === fact.name) last.push(fact)
    else all.push([fact])
  }
  return all
}

/** Forgets what was read; the next catch-up reads every fact again. */
export async function startOver(tx: Tx): Promise<void> {
  await rewind(tx, projection.name)
  await emptyProjection(tx)
}
