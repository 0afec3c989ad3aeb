/** A gathering that is about to be changed: as this actor may see it, and nobody else's to change until they are done. */
import type { Ctx } from '#platform/action.ts'
import { found } from '#platform/refusal.ts'
import type { Gathering, GatheringId } from './gathering.ts'
import { canReadGathering } from './policy.ts'
import { gatheringsByIds, gatheringSeen, holdGathering } from './store.ts'

/** Of two who act at once, the second sees what the first did; what one may not read is not there. */
export async function held(ctx: Ctx, id: GatheringId): Promise<Gathering> {
  await holdGathering(ctx.tx, id)
  const gathering = found(await gatheringSeen(ctx.tx, ctx.actor, id))
  return found(canReadGathering(ctx.actor, gathering) ? gathering : undefined)
}

export async function here(ctx: Ctx, id: GatheringId): Promise<Gathering> {
  return found((await gatheringsByIds(ctx.tx, [id]))[0])
}
