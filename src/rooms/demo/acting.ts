import type { Ctx } from '#platform/action.ts'
import { sightOf } from '#platform/audiences.ts'

/** The same deed in somebody's name at some hour: they see what they see by now, in this same transaction. */
export const as = async (ctx: Ctx, person: number, at: Date): Promise<Ctx> => ({
  ...ctx,
  now: at,
  actor: { person, standing: 'member', ...(await sightOf(ctx.tx, person)) },
})
