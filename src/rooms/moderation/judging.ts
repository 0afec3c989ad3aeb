/** Deciding: taking out of sight with a reason, leaving, putting back. One decides, the second is told. */
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import type { Lang } from '#platform/i18n.ts'
import { found, notFound, Refusal, wrong } from '#platform/refusal.ts'
import type { Settings } from '#platform/settings.ts'
import { readsCard, type Subject } from '#platform/subjects.ts'
import { cardOf, peopleCards, unsuspend } from '#people'
import type { Case, CaseId, CaseSeen, Decision, DecisionId } from './case.ts'
import { contestOf, decisionById, decisionsOfCase, insertDecision, undoDecision } from './decisions-store.ts'
import { hidden, left, of, restored, upheld } from './facts.ts'
import { moderationWords } from './messages.en.ts'
import { canJudge, canRestore, canSeeCase, canTakeUp } from './policy.ts'
import type { Ground, Source } from './reason.ts'
import { houseRules, ruleSaid, type RuleSaid } from './rules.ts'
import { caseById, closeCase, hasNotices, openCase, openCaseOf } from './store.ts'
import { thingAt } from './thing.ts'

/** Which rule, chosen in which language; or the law, in the moderator's own words. */
export type Grounds = { readonly ground: Ground; readonly rule: RuleSaid | null; readonly words: string }

/** From what was pressed ("rule-2", "law") to what the author will read. The law needs words: which, and why. */
export function readGrounds(settings: Settings, lang: Lang, pressed: string, words: string): Grounds {
  if (pressed === 'law') {
    if (words === '') throw wrong((reader) => moderationWords[reader].hiding.lawNeedsWords, 'words')
    return { ground: 'law', rule: null, words }
  }
  const nth = /^rule-(\d{1,2})$/.exec(pressed)?.[1]
  const rule = nth === undefined ? undefined : ruleSaid(settings.get(houseRules), lang, Number(nth))
  if (rule === undefined) throw wrong((reader) => moderationWords[reader].hiding.chooseGround, 'ground')
  return { ground: 'rule', rule, words }
}

export async function hide(ctx: Ctx, { id, grounds }: { id: CaseId; grounds: Grounds }): Promise<DecisionId> {
  return hideIn(ctx, await toJudge(ctx, id), grounds)
}

/** Without a report: a moderator saw it themselves. Joins the case that may stand open about it. */
export async function takeUpAndHide(
  ctx: Ctx,
  { subject, grounds }: { subject: Subject; grounds: Grounds },
): Promise<DecisionId> {
  const { card } = found(await thingAt(ctx.tx, ctx.house, subject))
  if (!readsCard(ctx.actor, card)) throw notFound()
  ensure(canTakeUp(ctx.actor, card))
  const open = await openCaseOf(ctx.tx, ctx.actor, subject)
  const id =
    open?.id ??
    (await openCase(
      ctx.tx,
      { subject, audience: card.audience, about: card.author, why: 'own', urgent: false, at: ctx.now },
      0,
    ))
  // Only now: of two who take it down at once the second waited for the first, in the line above.
  if (found(await thingAt(ctx.tx, ctx.house, subject)).card.hidden)
    throw new Refusal(409, (lang) => moderationWords[lang].report.gone)
  return hideIn(ctx, await toJudge(ctx, id), grounds)
}

async function hideIn(ctx: Ctx, one: CaseSeen, grounds: Grounds): Promise<DecisionId> {
  const thing = found(await thingAt(ctx.tx, ctx.house, one.subject))
  if (!thing.kind.hide) throw wrong((lang) => moderationWords[lang].hiding.cannot, 'ground')
  await close(ctx, one)
  await thing.kind.hide(ctx, thing.subject.id)
  const source = await sourceOf(ctx, one)
  const decision = await insertDecision(ctx.tx, {
    of: one,
    verb: 'hidden',
    by: personOf(ctx.actor),
    at: ctx.now,
    ...grounds,
    source,
    until: null,
  })
  await record(
    ctx,
    of(one, (subject) => hidden(subject, { case: one.id, source, ground: grounds.ground })),
  )
  return decision
}

export async function leave(ctx: Ctx, { id, words }: { id: CaseId; words: string }): Promise<void> {
  const one = await toJudge(ctx, id)
  if (one.why === 'contested') return uphold(ctx, one, words)
  await close(ctx, one)
  const source = await sourceOf(ctx, one)
  await insertDecision(ctx.tx, {
    ...nothing,
    of: one,
    verb: 'left',
    by: personOf(ctx.actor),
    at: ctx.now,
    words,
    source,
  })
  await record(
    ctx,
    of(one, (subject) => left(subject, { case: one.id, source })),
  )
}

/** Somebody else looked again, and the decision stands. */
async function uphold(ctx: Ctx, one: CaseSeen, words: string): Promise<void> {
  await close(ctx, one)
  await insertDecision(ctx.tx, {
    ...nothing,
    of: one,
    verb: 'upheld',
    by: personOf(ctx.actor),
    at: ctx.now,
    words,
    source: 'contest',
  })
  await record(
    ctx,
    of(one, (subject) => upheld(subject, { case: one.id })),
  )
}

/** Puts back what this case took out of sight, or what it contests; with a trace of its own. */
export async function restore(ctx: Ctx, { id, words }: { id: CaseId; words: string }): Promise<void> {
  const one = await seeCase(ctx, id)
  const isContest = one.why === 'contested'
  const decision = found(
    isContest
      ? await decisionById(ctx.tx, one.contests ?? 0)
      : (await decisionsOfCase(ctx.tx, id)).find((each) => each.verb === 'hidden'),
  )
  if (isContest) {
    if (one.decidedAt !== null) throw await decidedBefore(ctx, one)
    ensure(canJudge(ctx.actor, one))
    await close(ctx, one)
  } else {
    ensure(canRestore(ctx.actor, one, decision))
    // Whoever was still to look at it again need not any more.
    const asked = await contestOf(ctx.tx, decision.id)
    if (asked) await closeCase(ctx.tx, asked.id, ctx.now)
  }
  await undo(ctx, decision)
  await insertDecision(ctx.tx, {
    ...nothing,
    of: one,
    verb: 'restored',
    by: personOf(ctx.actor),
    at: ctx.now,
    words,
    source: isContest ? 'contest' : decision.source,
  })
  await record(
    ctx,
    of(one, (subject) => restored(subject, { case: one.id, contested: isContest })),
  )
}

async function undo(ctx: Ctx, decision: Decision): Promise<void> {
  if (!(await undoDecision(ctx.tx, decision.id, ctx.now)))
    throw new Refusal(409, (lang) => moderationWords[lang].queue.undoneBefore)
  if (decision.verb === 'suspended' && decision.about !== null) return unsuspend(ctx, decision.about)
  const thing = await thingAt(ctx.tx, ctx.house, decision.subject)
  await thing?.kind.restore?.(ctx, thing.subject.id)
}

const nothing = { ground: null, rule: null, until: null } as const

/** The case, if this actor may decide it now. */
export async function toJudge(ctx: Ctx, id: CaseId): Promise<CaseSeen> {
  const one = await seeCase(ctx, id)
  if (one.decidedAt !== null) throw await decidedBefore(ctx, one)
  ensure(canJudge(ctx.actor, one))
  return one
}

async function seeCase(ctx: Ctx, id: CaseId): Promise<CaseSeen> {
  const one = found(await caseById(ctx.tx, ctx.actor, id))
  if (!canSeeCase(ctx.actor, one)) throw notFound()
  return one
}

export async function close(ctx: Ctx, one: Case): Promise<void> {
  if (!(await closeCase(ctx.tx, one.id, ctx.now))) throw await decidedBefore(ctx, one)
}

/** Not an error of theirs: somebody was quicker, and the case shows what they decided. */
async function decidedBefore(ctx: Ctx, one: Case): Promise<Refusal> {
  const decision = (await decisionsOfCase(ctx.tx, one.id)).at(-1)
  const by = decision?.by ?? null
  const name = by === null ? undefined : cardOf(await peopleCards(ctx.tx, [by], ctx.now), by).name
  return new Refusal(409, (lang) => {
    const { decidedBefore: say, somebody, outcome } = moderationWords[lang].queue
    return say({ name: name ?? somebody, what: outcome[decision?.verb ?? 'left'] })
  })
}

async function sourceOf(ctx: Ctx, one: Case): Promise<Source> {
  if (one.why === 'own' && one.reports === 0) return 'own'
  return (await hasNotices(ctx.tx, one.id)) ? 'notice' : 'reports'
}
