/** "Have somebody else look": once per decision, by the person it is about, suspended or not. */
import { ensure, record, type Ctx } from '#platform/action.ts'
import { found, notFound } from '#platform/refusal.ts'
import type { DecisionId } from './case.ts'
import { contestOf, decisionById, holdDecision } from './decisions-store.ts'
import { contested, of } from './facts.ts'
import { canContest, isAbout } from './policy.ts'
import { openCase } from './store.ts'

export async function contest(ctx: Ctx, { id, plea }: { id: DecisionId; plea: string }): Promise<void> {
  await holdDecision(ctx.tx, id)
  const decision = found(await decisionById(ctx.tx, id))
  if (!isAbout(ctx.actor, decision)) throw notFound()
  ensure(canContest(ctx.actor, decision, (await contestOf(ctx.tx, id)) !== undefined))
  const { subject, audience, about, by } = decision
  const caseId = await openCase(
    ctx.tx,
    { subject, audience, about, why: 'contested', urgent: false, at: ctx.now, contests: { decision: id, by, plea } },
    0,
  )
  await record(
    ctx,
    of({ id: caseId, subject }, (subjectId) => contested(subjectId, { case: caseId })),
  )
}
