/**
 * Where a resource stands: on another shelf, and so before other readers. Its pictures and what is said about it go along.
 * What several wrote for a few goes further by the hand of whoever looks after the place, never of one of them alone.
 */
import { ensure, holds, record, type Ctx } from '#platform/action.ts'
import { seenByAllOf } from '#platform/audiences.ts'
import { found, wrong } from '#platform/refusal.ts'
import { conversationOfSubject, followSubject } from '#conversations'
import { resourceMoved } from './facts.ts'
import { libraryWords } from './messages.en.ts'
import { setPlace } from './placing-store.ts'
import { canMove } from './policy.ts'
import type { Resource, ResourceId } from './resource.ts'
import { shelfSaid, type Shelf, type ShelfSaid } from './shelf.ts'
import { writersOf } from './store.ts'
import { askFirst, hold } from './writing.ts'

export type Moving = { readonly resource: ResourceId; readonly shelf: ShelfSaid }

export async function moveResource(ctx: Ctx, { resource: id, shelf: wanted }: Moving): Promise<Resource> {
  const { resource } = await hold(ctx, id)
  const to = found(await shelfSaid(ctx.tx, ctx.actor, wanted))
  ensure(canMove(ctx.actor, resource, to))
  const { audience: from } = resource
  if (to.audience === from) return resource
  if (!(await seenByAllOf(ctx.tx, to.audience, [from])).has(from)) await ensureMayGoFurther(ctx, resource, to)
  await askFirst(ctx, to, { ...resource, text: resource.markdown })
  await setPlace(ctx.tx, id, to.audience)
  await followSubject(ctx, { subject: { kind: 'resource', id }, audience: to.audience })
  await record(ctx, resourceMoved(id, { from, to: to.audience }))
  return { ...resource, audience: to.audience }
}

async function ensureMayGoFurther(ctx: Ctx, resource: Resource, to: Shelf): Promise<void> {
  if (!(await isSourceReadBy(ctx, resource, to))) throw wrong((lang) => libraryWords[lang].form.wider, 'shelf')
  if (holds(ctx.actor, 'facilitator', resource.audience)) return
  const others = (await writersOf(ctx.tx, resource.id)).some((one) => one !== ctx.actor.person)
  const talk = await conversationOfSubject(ctx.tx, 'resource', resource.id)
  if (others || (talk?.posts ?? 0) > 0) throw wrong((lang) => libraryWords[lang].move.others, 'shelf')
}

/** An answer that was given to a few stays among them, and so does what grew out of it. */
async function isSourceReadBy(ctx: Ctx, { source }: Resource, { audience }: Shelf): Promise<boolean> {
  if (!source) return true
  const [card] = (await ctx.house.subject(source.kind)?.cards(ctx.tx, [source.id])) ?? []
  return card !== undefined && (await seenByAllOf(ctx.tx, audience, [card.audience])).has(card.audience)
}
