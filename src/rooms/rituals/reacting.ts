/** What happens below: somebody says something in the conversation of an occasion, somebody comes into a group. */
import type { Tx } from '#platform/database/index.ts'
import type { Fact } from '#platform/facts/index.ts'
import type { Reaction } from '#platform/facts/consumer.ts'
import { postAdded, postHidden, postRemoved, postRestored, postShown, postTraces } from '#conversations'
import { personSuspended, personUnsuspended } from '#people'
import { joined, left } from '#spaces'
import { addSaid, keepHeard, setReadable } from './came-store.ts'
import { ritualsHostedBy } from './clearing-store.ts'
import { addNewcomers } from './newcomers-store.ts'
import type { Occasion } from './occasion.ts'
import { occasionsOfConversations } from './occasions-store.ts'
import { ritualsByIds } from './store.ts'
import { wake } from './writing-store.ts'

const gone = [postRemoved, postHidden]
const back = [postRestored, postShown]

/** Whoever answers a prompt came. */
export const hearing: Reaction = {
  name: 'rituals.hearing',
  on: [postAdded, ...gone, ...back].map(({ factName }) => factName),
  async react(tx, facts) {
    const said = facts.flatMap((fact) => postAdded.read(fact)?.conversation ?? [])
    const known = new Map(
      (await occasionsOfConversations(tx, [...new Set(said)])).map((one) => [one.conversation, one]),
    )
    for (const fact of facts) await heard(tx, fact, known.get(postAdded.read(fact)?.conversation ?? 0))
  },
}

async function heard(tx: Tx, fact: Fact, occasion: Occasion | undefined): Promise<void> {
  const said = postAdded.read(fact)
  if (said) return occasion === undefined || fact.actor === null ? undefined : answered(tx, fact, occasion, fact.actor)
  const readable = back.some(({ factName }) => factName === fact.name)
  for (const one of await setReadable(tx, fact.subject, readable)) await keepHeard(tx, one, fact.at)
}

/** Opening it is not answering it. */
async function answered(tx: Tx, fact: Fact, occasion: Occasion, person: number): Promise<void> {
  const [ritual] = await ritualsByIds(tx, [occasion.ritual])
  const first = (await postTraces(tx, [fact.subject])).get(fact.subject)?.nth === 1
  if (first && ritual?.shape === 'prompt' && occasion.host === person) return
  const one = { post: fact.subject, occasion: occasion.id, person }
  await addSaid(tx, one)
  await keepHeard(tx, one, fact.at)
}

/** Whoever came with an import is no newcomer. */
export const joining: Reaction = {
  name: 'rituals.joining',
  on: [joined.group.factName],
  async react(tx, facts) {
    const came = facts.flatMap((fact) => {
      const data = fact.imported ? undefined : joined.group.read(fact)
      return data && ['door', 'accepted', 'invited', 'domain', 'named'].includes(data.how)
        ? [{ group: fact.subject, person: data.person, at: fact.at }]
        : []
    })
    const last = facts.at(-1)
    if (came.length > 0 && last) await wake(tx, await addNewcomers(tx, came), last.at)
  },
}

/** Others are asked in place of whoever left, was put out, or is suspended; and whoever is back has their turn again. */
export const parting: Reaction = {
  name: 'rituals.parting',
  on: [left.group, left.space, personSuspended, personUnsuspended].map(({ factName }) => factName),
  async react(tx, facts) {
    for (const fact of facts) {
      const gone = (left.group.read(fact) ?? left.space.read(fact))?.person ?? fact.subject
      if (!fact.imported) await wake(tx, await ritualsHostedBy(tx, gone), fact.at)
    }
  },
}
