/**
 * A host looks at a reported thing of a place they are not in, because nobody there can judge it. It is written down
 * first, where the members of the place read it.
 */
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import { found, notFound } from '#platform/refusal.ts'
import type { CaseId } from './case.ts'
import { of, opened } from './facts.ts'
import { canSeeCase, isLocked, isOpen } from './policy.ts'
import { caseById, insertOpening } from './store.ts'

export async function openFromOutside(ctx: Ctx, id: CaseId): Promise<void> {
  const one = found(await caseById(ctx.tx, ctx.actor, id))
  if (!canSeeCase(ctx.actor, one)) throw notFound()
  if (!isLocked(ctx.actor, one)) return
  ensure(isOpen(one))
  if (await insertOpening(ctx.tx, id, personOf(ctx.actor), ctx.now))
    await record(
      ctx,
      of(one, (subject) => opened(subject, { case: id })),
    )
}
