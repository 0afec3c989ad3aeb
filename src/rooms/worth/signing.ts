/** A host signs what they assume; without it, no money is said. */
import { ensure, holds, personOf, record, type Actor, type Ctx } from '#platform/action.ts'
import { HOME } from '#platform/audiences.ts'
import { assumed as told, unassumed } from './facts.ts'
import { keepSigning, signedNow } from './store.ts'
import { scenarios, type Assumed, type Scenario } from './valuing.ts'

export const canSign = (actor: Actor): boolean => holds(actor, 'host', HOME)
const placeOf = (scenario: Scenario): number => scenarios.indexOf(scenario) + 1

export async function sign(ctx: Ctx, scenario: Scenario, assumed: Assumed, source: string): Promise<void> {
  ensure(canSign(ctx.actor))
  await keepSigning(ctx.tx, { scenario, assumed, source, by: personOf(ctx.actor), at: ctx.now })
  await record(ctx, told(placeOf(scenario), {}))
}

export async function takeBack(ctx: Ctx, scenario: Scenario): Promise<void> {
  ensure(canSign(ctx.actor))
  if (!(await signedNow(ctx.tx)).get(scenario)?.assumed) return
  await keepSigning(ctx.tx, { scenario, assumed: undefined, source: '', by: personOf(ctx.actor), at: ctx.now })
  await record(ctx, unassumed(placeOf(scenario), {}))
}
