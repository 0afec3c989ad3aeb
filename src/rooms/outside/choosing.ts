/** A space says which machines may read it. */
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import { found } from '#platform/refusal.ts'
import { canFacilitate, spaceBySlug } from '#spaces'
import { machinesChosen } from './facts.ts'
import type { Machines } from './machines.ts'
import { keepMachines } from './store.ts'

export async function chooseMachines(ctx: Ctx, { slug, search, ai }: Machines & { slug: string }): Promise<void> {
  const space = found(await spaceBySlug(ctx.tx, ctx.actor, slug))
  ensure(canFacilitate(ctx.actor, space))
  await keepMachines(ctx.tx, { space: space.id, search, ai, by: personOf(ctx.actor), at: ctx.now })
  await record(ctx, machinesChosen(space.id, { search, ai }))
}
