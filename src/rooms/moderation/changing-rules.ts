/** The rules of the house are its hosts' to word. */
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import type { Settings } from '#platform/settings.ts'
import { rulesChanged } from './facts.ts'
import { canChangeRules } from './policy.ts'
import { houseRules, signedByName, type RulesText } from './rules.ts'

export async function changeRules(
  ctx: Ctx,
  settings: Settings,
  to: { texts: RulesText; signed: boolean },
): Promise<void> {
  ensure(canChangeRules(ctx.actor))
  await settings.set(ctx.tx, houseRules, to.texts, personOf(ctx.actor))
  await settings.set(ctx.tx, signedByName, to.signed, personOf(ctx.actor))
  await record(ctx, rulesChanged(1, {}))
}
