/** The same was said twice: whoever coordinates keeps one, and whoever said the other is told where it went on. */
import { ensure, record, type Ctx } from '#platform/action.ts'
import { found } from '#platform/refusal.ts'
import { mergeInto, wishSeen, type Wish } from '#aid'
import type { CrisisId } from './crisis.ts'
import { merged } from './facts.ts'
import { canTend } from './policy.ts'
import { crisisSeen } from './store.ts'

export type Merging = { readonly crisis: CrisisId; readonly duplicate: number; readonly kept: number }

export async function merge(ctx: Ctx, { crisis: id, duplicate, kept }: Merging): Promise<Wish> {
  const crisis = found(await crisisSeen(ctx.tx, ctx.actor, id))
  ensure(canTend(ctx.actor, crisis))
  const [twice, stays] = [await wishIn(ctx, id, duplicate), await wishIn(ctx, id, kept)]
  await mergeInto(ctx, duplicate, kept)
  // Sent twice, it is done once.
  if (twice.closedAt === null) await record(ctx, merged[twice.kind](twice.id, { crisis: id, kept: stays.id }))
  return stays
}

async function wishIn({ tx, actor }: Ctx, crisis: CrisisId, id: number): Promise<Wish> {
  const wish = found(await wishSeen(tx, actor, id))
  if (wish.crisis !== crisis) found(undefined)
  return wish
}
