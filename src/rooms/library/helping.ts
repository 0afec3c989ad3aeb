/** "This helped me": said by whoever it helped, and taken back. Twice is once. */
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import { found } from '#platform/refusal.ts'
import { resourceHelped, resourceUnhelped } from './facts.ts'
import { canBeHelped } from './policy.ts'
import type { Resource, ResourceId } from './resource.ts'
import { resourceSeen } from './store.ts'
import { addHelped, takeHelped } from './writing-store.ts'

export async function sayHelped(ctx: Ctx, id: ResourceId): Promise<Resource> {
  const resource = found(await resourceSeen(ctx.tx, ctx.actor, id))
  ensure(canBeHelped(ctx.actor, resource))
  if (await addHelped(ctx.tx, id, personOf(ctx.actor), ctx.now)) await record(ctx, resourceHelped(id, {}))
  return resource
}

export async function takeBackHelped(ctx: Ctx, id: ResourceId): Promise<Resource> {
  const resource = found(await resourceSeen(ctx.tx, ctx.actor, id))
  if (await takeHelped(ctx.tx, id, personOf(ctx.actor))) await record(ctx, resourceUnhelped(id, {}))
  return resource
}
