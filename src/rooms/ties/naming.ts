/** Everybody decides for themselves whether their name stands at their dot. Nobody's does before they said so. */
import { personOf, record, type Ctx } from '#platform/action.ts'
import { named, unnamed } from './facts.ts'
import { dropChoice, keepChoice } from './store.ts'

export async function nameMe(ctx: Ctx): Promise<void> {
  const person = personOf(ctx.actor)
  if (await keepChoice(ctx.tx, person, ctx.now)) await record(ctx, named(person, {}))
}

export async function nameMeNoMore(ctx: Ctx): Promise<void> {
  const person = personOf(ctx.actor)
  if (await dropChoice(ctx.tx, person)) await record(ctx, unnamed(person, {}))
}
