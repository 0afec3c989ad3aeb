/**
 * Follows the facts of conversations and of marks. A batch is brought down to the last word on each thing, so that a
 * thousand facts are a dozen statements, whatever their order.
 */
import type { Ctx } from '#platform/action.ts'
import type { Tx } from '#platform/database/index.ts'
import { rewind, waitFor, type Reaction } from '#platform/facts/consumer.ts'
import type { Fact } from '#platform/facts/index.ts'
import {
  conversationHidden,
  conversationMoved,
  conversationReworded,
  conversationShown,
  conversationSorted,
  conversationStarted,
  helped,
  postAdded,
  postHidden,
  postRemoved,
  postRestored,
  postShown,
  reacted,
  unhelped,
  unreacted,
} from '#conversations'
import { personMarked, personUnmarked, type PersonId } from '#people'
import { followZone, refreshConversations, refreshWrote } from './derived-store.ts'
import * as rows from './projection-store.ts'

const follows = [
  conversationStarted, conversationMoved, conversationSorted, conversationReworded, conversationHidden, conversationShown,
  postAdded, postRemoved, postRestored, postHidden, postShown, reacted, unreacted, helped, unhelped, personMarked, personUnmarked,
] // prettier-ignore

export const projection: Reaction = {
  name: 'pulse.projection',
  on: follows.map((kind) => kind.factName),
  async react(tx, facts) {
    const zone = await followZone(tx)
    await keepMarks(tx, facts)
    await rows.keepStarted(tx, facts.flatMap(startedIn))
    await rows.keepPosted(tx, facts.flatMap(postedIn))
    const touched = await keepStates(tx, facts)
    await rows.setGroups(
      tx,
      lastOf(facts, conversationMoved, ({ to }) => to),
    )
    await rows.setKinds(
      tx,
      lastOf(facts, conversationSorted, ({ kind }) => kind),
    )
    await rows.setAsks(
      tx,
      lastOf(facts, conversationReworded, ({ asks }) => asks),
    )
    await refreshConversations(tx, await conversationsIn(tx, facts, touched))
    await refreshWrote(tx, touched, zone)
  },
}

/** Forgets what was read; the next catch-up reads every fact again. */
export async function startOver(tx: Tx): Promise<void> {
  await waitFor(tx, projection.name)
  await rewind(tx, projection.name)
  await rows.emptyProjection(tx)
}

/** Waits for what is being read: it may hold facts that still name the person. */
export async function unlink(ctx: Ctx, person: PersonId, fresh: PersonId): Promise<void> {
  await waitFor(ctx.tx, projection.name)
  await refreshConversations(ctx.tx, await rows.unlinkPerson(ctx.tx, person, fresh))
}

/** Few, and their order matters. */
async function keepMarks(tx: Tx, facts: readonly Fact[]): Promise<void> {
  for (const fact of facts) {
    const [begun, ended] = [personMarked.read(fact), personUnmarked.read(fact)]
    if (begun) await rows.keepMark(tx, { person: fact.subject, kind: begun.mark, since: new Date(begun.from) })
    if (ended) await rows.endMark(tx, fact.subject, new Date(ended.until))
  }
}

/** Answers the posts that count otherwise than before. */
async function keepStates(tx: Tx, facts: readonly Fact[]): Promise<number[]> {
  const [removed, hidden, useful] = [
    lastWord(facts, postRemoved.factName, postRestored.factName),
    lastWord(facts, postHidden.factName, postShown.factName),
    lastWord(facts, helped.factName, unhelped.factName),
  ]
  await rows.setFlag(tx, 'removed', removed)
  await rows.setFlag(tx, 'hidden', hidden)
  await rows.setFlag(tx, 'helped', useful)
  await rows.setThanked(tx, thanksIn(facts))
  const sealed = await rows.setConversationsHidden(
    tx,
    lastWord(facts, conversationHidden.factName, conversationShown.factName),
  )
  return [
    ...facts.filter((fact) => fact.name === postAdded.factName).map(subject),
    ...removed.keys(),
    ...hidden.keys(),
    ...sealed,
  ]
}

const subject = (fact: Fact): number => fact.subject

const startedIn = (fact: Fact): rows.StartedRow[] => {
  const data = conversationStarted.read(fact)
  return data ? [{ ...data, id: fact.subject, author: fact.actor, at: fact.at }] : []
}

const postedIn = (fact: Fact): rows.PostedRow[] => {
  const data = postAdded.read(fact)
  return data ? [{ ...data, id: fact.subject, author: fact.actor, at: fact.at, imported: fact.imported }] : []
}

function thanksIn(facts: readonly Fact[]): rows.ThanksRow[] {
  const last = new Map<string, rows.ThanksRow>()
  for (const fact of facts) {
    const kind = (reacted.read(fact) ?? unreacted.read(fact))?.kind
    if (kind !== 'thanks' || fact.actor === null) continue
    const row = { post: fact.subject, person: fact.actor, now: fact.name === reacted.factName }
    last.set(`${row.post} ${row.person}`, row)
  }
  return [...last.values()]
}

/** What was said last of each thing that facts of this kind are about. */
function lastOf<D, T>(
  facts: readonly Fact[],
  kind: { read(fact: Fact): D | undefined },
  said: (data: D) => T,
): ReadonlyMap<number, T> {
  return new Map(
    facts.flatMap((fact) => {
      const data = kind.read(fact)
      return data === undefined ? [] : [[fact.subject, said(data)] as const]
    }),
  )
}

function lastWord(facts: readonly Fact[], yes: string, no: string): rows.Flags {
  return new Map(
    facts.filter(({ name }) => name === yes || name === no).map((fact) => [fact.subject, fact.name === yes]),
  )
}

async function conversationsIn(tx: Tx, facts: readonly Fact[], posts: readonly number[]): Promise<number[]> {
  const ofPosts = facts.filter((fact) => fact.kind === 'post').map(subject)
  const named = facts.filter((fact) => fact.kind === 'conversation').map(subject)
  return [...new Set([...named, ...(await rows.conversationsOfPosts(tx, [...new Set([...ofPosts, ...posts])]))])]
}
