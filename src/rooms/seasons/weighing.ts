/** What a deed weighs is a convention, and so it is signed; who is named has said so. */
import { ensure, holds, personOf, record, type Actor, type Ctx } from '#platform/action.ts'
import { HOME } from '#platform/audiences.ts'
import { deedNames, type DeedName } from '#pulse'
import { namingAllowed, namingTakenBack, weighed } from './facts.ts'
import * as kept from './weights-store.ts'

/** From 1 to 12, as the Orbit Model has them: three steps for each of four levels. */
export const usualWeights: Readonly<Record<DeedName, number>> = {
  thanked: 2,
  replied: 4,
  began: 5,
  helped: 7,
  helpedMany: 10,
}

export const canWeigh = (actor: Actor): boolean => holds(actor, 'host', HOME)
export const canReadNames = (actor: Actor): boolean => holds(actor, 'facilitator', HOME)

/** Every deed at once; one that weighs what it usually does is nobody's choice. */
export async function weighDeeds(ctx: Ctx, weights: Readonly<Record<DeedName, number>>): Promise<void> {
  ensure(canWeigh(ctx.actor))
  for (const [place, deed] of deedNames.entries()) {
    const weight = weights[deed]
    const usual = weight === usualWeights[deed]
    const changed = usual
      ? await kept.dropWeight(ctx.tx, deed)
      : await kept.keepWeight(ctx.tx, { deed, weight, by: personOf(ctx.actor), at: ctx.now })
    if (changed) await record(ctx, weighed(place + 1, { weight: usual ? 0 : weight }))
  }
}

export async function allowNaming(ctx: Ctx): Promise<void> {
  const person = personOf(ctx.actor)
  if (await kept.allowNaming(ctx.tx, person, ctx.now)) await record(ctx, namingAllowed(person, {}))
}
export async function takeNamingBack(ctx: Ctx): Promise<void> {
  const person = personOf(ctx.actor)
  if (await kept.takeNamingBack(ctx.tx, person)) await record(ctx, namingTakenBack(person, {}))
}
