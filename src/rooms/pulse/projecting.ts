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
import { personClaimed, personJoined, personLeft, personMarked, personUnmarked, type PersonId } from '#people'
import { followZone, refreshAnswers, refreshConversations, refreshWrote } from './derived-store.ts'
import { touch, touchEverything } from './pieces-store.ts'
import * as rows from './projection-store.ts'

const follows = [
  conversationStarted, conversationMoved, conversationSorted, conversationReworded, conversationHidden, conversationShown,
  postAdded, postRemoved, postRestored, postHidden, postShown, reacted, unreacted, helped, unhelped, personMarked, personUnmarked,
  personJoined, personClaimed, personLeft,
] // prettier-ignore

export const projection: Reaction = {
  name: 'pulse.projection',
  on: follows.map((kind) => kind.factName),
  async react(tx, facts) {
    const zone = await followZone(tx)
    await keepMarks(tx, facts)
    await rows.keepStarted(tx, facts.flatMap(startedIn))
    const posted = facts.flatMap(postedIn)
    await rows.keepPosted(tx, posted)
    const cameEarlier = await keepArrivals(tx, facts)
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
    const answering = await refreshAnswers(
      tx,
      posted.map(({ id }) => id),
      begunIn(facts),
    )
    const conversations = await conversationsIn(tx, facts, touched)
    await refreshConversations(tx, conversations)
    await refreshWrote(tx, touched, zone)
    await touch(tx, {
      posts: [...new Set([...touched, ...answering, ...facts.filter(({ kind }) => kind === 'post').map(subject)])],
      conversations,
      moments: facts.flatMap(arrivedIn).map(({ at }) => at),
    })
    if (cameEarlier || facts.some(marksSomebody)) await touchEverything(tx)
  },
}

/** Forgets what was read; the next catch-up reads every fact again. */
export async function startOver(tx: Tx): Promise<void> {
  await waitFor(tx, projection.name)
  await rewind(tx, projection.name)
  await rows.emptyProjection(tx)
  await touchEverything(tx)
}

/** Waits for what is being read: it may hold facts that still name the person. */
export async function unlink(ctx: Ctx, person: PersonId, fresh: PersonId): Promise<void> {
  await waitFor(ctx.tx, projection.name)
  await refreshConversations(ctx.tx, await rows.unlinkPerson(ctx.tx, person, fresh))
  await touchEverything(ctx.tx)
}

/** Few, and their order matters. */
async function keepMarks(tx: Tx, facts: readonly Fact[]): Promise<void> {
  for (const fact of facts) {
    const [begun, ended] = [personMarked.read(fact), personUnmarked.read(fact)]
    if (begun) await rows.keepMark(tx, { person: fact.subject, kind: begun.mark, since: new Date(begun.from) })
    if (ended) await rows.endMark(tx, fact.subject, new Date(ended.until))
  }
}

const marksSomebody = ({ name }: Fact): boolean => name === personMarked.factName || name === personUnmarked.factName

/** Answers whether somebody known is now known to have come earlier. */
async function keepArrivals(tx: Tx, facts: readonly Fact[]): Promise<boolean> {
  const arrived = facts.flatMap(arrivedIn)
  const earlier = await rows.haveComeEarlier(tx, arrived)
  await rows.keepArrived(tx, arrived)
  for (const fact of facts) if (fact.name === personLeft.factName) await rows.keepGone(tx, fact.subject, fact.at)
  return earlier
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

const begunIn = (facts: readonly Fact[]): number[] =>
  facts.filter((fact) => fact.name === conversationStarted.factName).map(subject)

/** Whoever writes is here; whoever says so themselves is a member. */
const arrivedIn = (fact: Fact): rows.ArrivedRow[] => {
  if (fact.name === personJoined.factName || fact.name === personClaimed.factName)
    return [{ person: fact.subject, at: fact.at, joined: true }]
  return fact.name === postAdded.factName && fact.actor !== null
    ? [{ person: fact.actor, at: fact.at, joined: false }]
    : []
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
