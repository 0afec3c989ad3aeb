/** Saying "look at this", and taking it back. Several who say it of one thing are one case. */
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import { found, Refusal, wrong } from '#platform/refusal.ts'
import { readsCard, type Subject } from '#platform/subjects.ts'
import { caseById, closeCase, hasNotices, insertReport, openCase, reportBy, withdrawReport } from './store.ts'
import type { CaseId } from './case.ts'
import { insertDecision } from './decisions-store.ts'
import { of, reported, reportWithdrawn } from './facts.ts'
import { canReport } from './policy.ts'
import { isUrgent, type Reason } from './reason.ts'
import { thingAt, type Thing } from './thing.ts'
import { moderationWords } from './messages.en.ts'

export type Reporting = { readonly subject: Subject; readonly reason: Reason; readonly words: string }

export async function report(ctx: Ctx, { subject, reason, words }: Reporting): Promise<Thing> {
  const thing = found(await thingAt(ctx.tx, ctx.house, subject))
  if (!readsCard(ctx.actor, thing.card)) throw found(undefined)
  if (thing.card.hidden) throw wrong((lang) => moderationWords[lang].report.gone)
  ensure(canReport(ctx.actor, thing.card))
  if (reason === 'other' && words === '') throw wrong((lang) => moderationWords[lang].report.wordsNeeded, 'words')
  if (await reportBy(ctx.tx, ctx.actor.person, subject)) throw already()
  const { audience, author } = thing.card
  const caseId = await openCase(
    ctx.tx,
    { subject, audience, about: author, why: 'reported', urgent: isUrgent(reason), at: ctx.now },
    1,
  )
  const kept = await insertReport(ctx.tx, { caseId, subject, person: personOf(ctx.actor), reason, words, at: ctx.now })
  if (!kept) throw already()
  await record(
    ctx,
    of({ id: caseId, subject }, (id) => reported(id, { case: caseId, reason })),
    { actor: null },
  )
  return thing
}

const already = () => new Refusal(409, (lang) => moderationWords[lang].report.already)

/** Until somebody decided. A case that nobody asks for any more is closed with it. */
export async function withdraw(ctx: Ctx, id: number): Promise<void> {
  const caseId = found(await withdrawReport(ctx.tx, id, personOf(ctx.actor), ctx.now))
  const one = found(await caseById(ctx.tx, ctx.actor, caseId))
  await record(
    ctx,
    of(one, (subject) => reportWithdrawn(subject, { case: caseId })),
    { actor: null },
  )
  if (one.reports === 0 && one.why === 'reported') await closeUnasked(ctx, one.id)
}

async function closeUnasked(ctx: Ctx, id: CaseId): Promise<void> {
  const one = found(await caseById(ctx.tx, ctx.actor, id))
  if (await hasNotices(ctx.tx, id)) return
  if (!(await closeCase(ctx.tx, id, ctx.now))) return
  await insertDecision(ctx.tx, {
    of: one,
    verb: 'withdrawn',
    by: null,
    at: ctx.now,
    ground: null,
    rule: null,
    words: '',
    source: 'reports',
    until: null,
  })
}
