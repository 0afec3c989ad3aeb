/** A host walks about in the demo: they are in its groups from then on, and read what is new there on their front page. */
import { ensure, type Ctx } from '#platform/action.ts'
import { found } from '#platform/refusal.ts'
import { groupsOf, joinGroup, placesFrom } from '#spaces'
import { canShow } from './policy.ts'
import { SOURCE } from './standing.ts'

export async function visitDemo(ctx: Ctx): Promise<void> {
  ensure(canShow(ctx.actor))
  const places = await placesFrom(ctx.tx, SOURCE)
  found(places[0])
  const groups = await groupsOf(
    ctx.tx,
    places.filter(({ kind }) => kind === 'group').map(({ id }) => id),
  )
  for (const id of groups.keys()) await joinGroup(ctx, id)
}
