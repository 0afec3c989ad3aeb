/** Somebody leaves the home: their seats are free, and what they alone hosted is called off. */
import { record, type Ctx } from '#platform/action.ts'
import type { PersonId } from '#people'
import { addCounts, answerOf } from './answers-store.ts'
import { moveUp } from './answering.ts'
import { answersGone, forgetAnswer, forgetAsked, forgetPlace, hostedBy, signAfresh } from './clearing-store.ts'
import { cancelled } from './facts.ts'
import { isOver, type GatheringId } from './gathering.ts'
import { here } from './holding.ts'
import { countsOf } from './seats.ts'
import { holdGathering } from './store.ts'
import { setCancelled } from './writing-store.ts'

export async function leaveGatherings(ctx: Ctx, person: PersonId, fresh: PersonId): Promise<void> {
  for (const id of await answersGone(ctx.tx, person)) await standUp(ctx, id, person)
  for (const id of await hostedBy(ctx.tx, person)) await stepDown(ctx, id)
  await forgetAsked(ctx.tx, person)
  await signAfresh(ctx.tx, person, fresh)
}

async function standUp(ctx: Ctx, id: GatheringId, person: PersonId): Promise<void> {
  await holdGathering(ctx.tx, id)
  const { how, ends } = await here(ctx, id)
  const before = await answerOf(ctx.tx, id, person)
  await forgetAnswer(ctx.tx, id, person)
  // What is over keeps the number of those who came.
  if (ends > ctx.now) await addCounts(ctx.tx, id, countsOf(how, before), countsOf(how, undefined))
  await moveUp(ctx, id)
}

/** Others who host it go on; alone, nobody would open the door. */
async function stepDown(ctx: Ctx, id: GatheringId): Promise<void> {
  await holdGathering(ctx.tx, id)
  const gathering = await here(ctx, id)
  if (gathering.hosts.length > 1) return
  await forgetPlace(ctx.tx, id)
  if (isOver(gathering, ctx.now)) return
  await setCancelled(ctx.tx, id, { by: null, at: ctx.now, why: '' })
  await record(ctx, cancelled(id, {}), { actor: null })
}
