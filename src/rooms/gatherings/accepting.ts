/** Saying yes or no to a gathering that was proposed. */
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import { accepted, declined } from './facts.ts'
import type { Gathering, GatheringId } from './gathering.ts'
import { held, here } from './holding.ts'
import { canAccept } from './policy.ts'
import { makeDates } from './repeating.ts'
import { setAccepted, setDeclined } from './writing-store.ts'

/** From now on everybody sees it who sees its place. */
export async function acceptGathering(ctx: Ctx, id: GatheringId): Promise<Gathering> {
  const gathering = await held(ctx, id)
  if (gathering.acceptedAt !== null) return gathering
  ensure(canAccept(ctx.actor, gathering, ctx.now))
  await setAccepted(ctx.tx, id, personOf(ctx.actor), ctx.now)
  await record(ctx, accepted(id, { person: gathering.proposedBy }))
  if (gathering.series !== null) await makeDates(ctx, gathering.series)
  return here(ctx, id)
}

export async function declineGathering(ctx: Ctx, { id, why }: { id: GatheringId; why: string }): Promise<Gathering> {
  const gathering = await held(ctx, id)
  if (gathering.declinedAt !== null) return gathering
  ensure(canAccept(ctx.actor, gathering, ctx.now))
  await setDeclined(ctx.tx, id, { by: personOf(ctx.actor), at: ctx.now, why })
  await record(ctx, declined(id, { person: gathering.proposedBy }))
  return here(ctx, id)
}
