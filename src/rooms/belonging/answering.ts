/** Whoever was asked answers, once, or declines. Neither is a fact: facts say when and who, and that would be enough. */
import { personOf, type Ctx } from '#platform/action.ts'
import { scaleOf } from '#platform/numbers/index.ts'
import { found, wrong } from '#platform/refusal.ts'
import { addAnswer, askedOf, holdOpen, markDone, neverAgain } from './answering-store.ts'
import { belongingWords } from './messages.en.ts'
import type { Cohort, RunId } from './run.ts'

export async function answerRun(ctx: Ctx, run: RunId, answers: readonly number[]): Promise<void> {
  const cohort = await take(ctx, run)
  await addAnswer(ctx.tx, run, cohort, scaleOf(answers))
}

export async function declineRun(ctx: Ctx, run: RunId, forGood: boolean): Promise<void> {
  await take(ctx, run)
  if (forGood) await neverAgain(ctx.tx, personOf(ctx.actor), ctx.now)
}

async function take(ctx: Ctx, run: RunId): Promise<Cohort> {
  const person = personOf(ctx.actor)
  const { cohort } = found(await askedOf(ctx.tx, run, person))
  if (!(await holdOpen(ctx.tx, run, ctx.now))) throw wrong((lang) => belongingWords[lang].answer.tooLate)
  if (!(await markDone(ctx.tx, run, person))) throw wrong((lang) => belongingWords[lang].answer.already)
  return cohort
}
