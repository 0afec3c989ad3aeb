/** A member follows a group from a feed reader of their own, and stops. */
import { ensure, personOf, type Ctx } from '#platform/action.ts'
import { found } from '#platform/refusal.ts'
import { groupBySlug } from '#spaces'
import { endFeed, openFeed } from './feeds-store.ts'
import { canFollow } from './policy.ts'

export async function follow(ctx: Ctx, { slug }: { slug: string }): Promise<void> {
  const group = found(await groupBySlug(ctx.tx, ctx.actor, slug))
  ensure(canFollow(ctx.actor, group))
  await openFeed(ctx.tx, { person: personOf(ctx.actor), group: group.id, at: ctx.now })
}

export async function unfollow(ctx: Ctx, { id }: { id: number }): Promise<void> {
  found(await endFeed(ctx.tx, { id, person: personOf(ctx.actor), at: ctx.now }))
}
