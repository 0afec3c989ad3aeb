/** Shutting somebody out for a while, with a reason; lifting it; and answering for a newcomer. */
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import { HOME, sightOf, type Role } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import { isLang } from '#platform/i18n.ts'
import { found, wrong } from '#platform/refusal.ts'
import { joinedAt, peopleCards, suspend, unsuspend, type PersonCard, type PersonId } from '#people'
import { ruleIn, type CaseId, type DecisionId } from './case.ts'
import { insertDecision, standingOf, undoDecision } from './decisions-store.ts'
import { suspended, trusted, unsuspended } from './facts.ts'
import { close, toJudge, type Grounds } from './judging.ts'
import { moderationWords } from './messages.en.ts'
import { insertTrust } from './newcomer-store.ts'
import { canSuspend, canTrust } from './policy.ts'
import { closeCase, openCase } from './store.ts'
import { untilOf, type Length } from './suspension.ts'

/** What they are in the home, which decides who may suspend them. */
export const homeRole = async (db: Db, person: PersonId): Promise<Role | undefined> =>
  (await sightOf(db, person)).roles.get(HOME)

export type Suspending = {
  readonly person: PersonId
  readonly length: Length
  readonly grounds: Grounds
  readonly fromCase: CaseId | undefined
}

export async function suspendPerson(ctx: Ctx, { person, length, grounds, fromCase }: Suspending): Promise<DecisionId> {
  await memberAt(ctx, person)
  ensure(canSuspend(ctx.actor, person, await homeRole(ctx.tx, person)))
  const caseId = await caseAgainst(ctx, person, fromCase)
  // Only now: of two who suspend at once the second waited for the first, in the line above.
  const card = await memberAt(ctx, person)
  if (card.suspended) throw wrong((lang) => moderationWords[lang].suspension.already)
  const until = untilOf(length, ctx.now)
  await suspend(ctx, { person, until, because: saidTo(card, grounds) })
  const decision = await insertDecision(ctx.tx, {
    of: { id: caseId, subject: { kind: 'person', id: person }, audience: HOME, about: person },
    verb: 'suspended',
    by: personOf(ctx.actor),
    at: ctx.now,
    ...grounds,
    source: fromCase === undefined ? 'own' : 'reports',
    until,
  })
  await record(ctx, suspended(person, { case: caseId, ground: grounds.ground, until: until?.toISOString() ?? null }))
  return decision
}

/** The case that was being judged when it is about the person; otherwise one of its own, decided at once. */
async function caseAgainst(ctx: Ctx, person: PersonId, fromCase: CaseId | undefined): Promise<CaseId> {
  const one = fromCase === undefined ? undefined : await toJudge(ctx, fromCase)
  if (one?.subject?.kind === 'person' && one.subject.id === person) {
    await close(ctx, one)
    return one.id
  }
  const subject = { kind: 'person', id: person }
  const id = await openCase(
    ctx.tx,
    { subject, audience: HOME, about: person, why: 'own', urgent: false, at: ctx.now },
    0,
  )
  await closeCase(ctx.tx, id, ctx.now)
  return id
}

export async function liftSuspension(ctx: Ctx, { person, words }: { person: PersonId; words: string }): Promise<void> {
  await memberAt(ctx, person)
  ensure(canSuspend(ctx.actor, person, await homeRole(ctx.tx, person)))
  await unsuspend(ctx, person)
  const decision = (await standingOf(ctx.tx, 'person', [person])).get(person)
  if (!decision || !(await undoDecision(ctx.tx, decision.id, ctx.now))) return
  await insertDecision(ctx.tx, {
    of: { id: decision.caseId, subject: decision.subject, audience: HOME, about: person },
    verb: 'unsuspended',
    by: personOf(ctx.actor),
    at: ctx.now,
    ground: null,
    rule: null,
    words,
    source: decision.source,
    until: null,
  })
  await record(ctx, unsuspended(person, { case: decision.caseId }))
}

/** Somebody who knows a newcomer says so, and the limits end for them. */
export async function trustPerson(ctx: Ctx, person: PersonId): Promise<void> {
  await memberAt(ctx, person)
  ensure(canTrust(ctx.actor, person))
  if (await insertTrust(ctx.tx, person, personOf(ctx.actor), ctx.now)) await record(ctx, trusted(person, {}))
}

/** A member, with their card: nobody else can sign in, so nobody else can be shut out. */
async function memberAt(ctx: Ctx, person: PersonId): Promise<PersonCard> {
  found((await joinedAt(ctx.tx, [person])).get(person))
  return found((await peopleCards(ctx.tx, [person], ctx.now)).get(person))
}

/** What they read when they come back, in their language. */
function saidTo(card: PersonCard, { rule, words }: Grounds): string {
  const title = ruleIn(rule, isLang(card.lang) ? card.lang : 'fr')?.title
  return [title && `${title}.`, words].filter(Boolean).join(' ')
}
