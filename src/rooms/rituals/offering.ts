/** Whoever came into a group that has a welcome is asked whether they would like it. */
import { record, type Ctx } from '#platform/action.ts'
import { welcomeOffered } from './facts.ts'
import { takeToOffer } from './newcomers-store.ts'
import type { Ritual } from './ritual.ts'

/** Once. */
export async function offerWelcomes(ctx: Ctx, { id }: Ritual): Promise<void> {
  for (const person of await takeToOffer(ctx.tx, id, ctx.now)) await record(ctx, welcomeOffered(id, { person }))
}
