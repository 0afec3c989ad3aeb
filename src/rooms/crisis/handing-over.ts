/** Taking the list out of the home: of those who allowed it, by whoever coordinates, and never without a trace. */
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import { found } from '#platform/refusal.ts'
import type { CrisisId } from './crisis.ts'
import { handedOver } from './facts.ts'
import { insertHandOver, type HandOverKind } from './hand-over-store.ts'
import { canHandOver } from './policy.ts'
import { crisisSeen } from './store.ts'

export async function handOver(ctx: Ctx, id: CrisisId, kind: HandOverKind): Promise<void> {
  const crisis = found(await crisisSeen(ctx.tx, ctx.actor, id))
  ensure(canHandOver(ctx.actor, crisis))
  await insertHandOver(ctx.tx, id, { kind, by: personOf(ctx.actor), at: ctx.now })
  await record(ctx, handedOver(id, { kind }))
}
