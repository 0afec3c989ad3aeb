/** An evening that ends before its hour is over is past from then on, everywhere; its wall keeps the hour it was planned until. */
import { record, type Ctx } from '#platform/action.ts'
import { ended, resumed } from './facts.ts'
import { stateOf, type Gathering, type GatheringId } from './gathering.ts'
import { gatheringsByIds, holdGathering } from './store.ts'
import { whenFrom, whenSaid } from './when.ts'
import { setEnds } from './writing-store.ts'

/**
 * For the room above, which knows who leads it and has let them. What was only tried before its hour stays ahead; what is held
 * in a place as well goes on there.
 */
export async function endEarly(ctx: Ctx, id: GatheringId): Promise<void> {
  const gathering = await online(ctx, id)
  if (!gathering || stateOf(gathering, ctx.now) !== 'now') return
  await setEnds(ctx.tx, id, ctx.now)
  await record(ctx, ended(id, {}))
}

/** It was ended by mistake: it goes on until its planned hour. */
export async function goOn(ctx: Ctx, id: GatheringId): Promise<void> {
  const gathering = await online(ctx, id)
  if (!gathering) return
  const { ends } = whenFrom(whenSaid(gathering))
  if (ends.getTime() === gathering.ends.getTime()) return
  await setEnds(ctx.tx, id, ends)
  await record(ctx, resumed(id, {}))
}

async function online(ctx: Ctx, id: GatheringId): Promise<Gathering | undefined> {
  await holdGathering(ctx.tx, id)
  const [gathering] = await gatheringsByIds(ctx.tx, [id])
  return gathering?.how === 'online' ? gathering : undefined
}
