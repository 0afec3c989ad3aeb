/** Adding a resource, changing it, taking it away and bringing it back. */
import { ensure, holds, personOf, record, type Ctx } from '#platform/action.ts'
import { takeFiles } from '#platform/files/added.ts'
import { ask } from '#platform/gates.ts'
import { found } from '#platform/refusal.ts'
import type { Subject } from '#platform/subjects.ts'
import { filesIn, writeText } from '#conversations'
import { joinGroup } from '#spaces'
import {
  resourceHidden,
  resourceRemoved,
  resourceReturned,
  resourceShown,
  resourceTended,
  resourceWritten,
} from './facts.ts'
import { writingGate } from './gates.ts'
import { canRemove, canReturn, canTend, canWriteOn } from './policy.ts'
import type { Editing, Kind, Resource, ResourceId } from './resource.ts'
import { shelfSaid, shelvesOf, type Shelf, type ShelfSaid } from './shelf.ts'
import { holdResource, resourceSeen, resourcesByIds, resourceWithKey } from './store.ts'
import {
  addMentions,
  attachPictures,
  inTurn,
  insertResource,
  setHidden,
  setRemoved,
  setTags,
  setTended,
  type Words,
} from './writing-store.ts'

/** What a person gives of it: `address` is where a link leads, null for all else. */
export type Given = {
  readonly title: string
  readonly text: string
  readonly address: string | null
  readonly lang: string | undefined
}
export type Adding = Given & {
  readonly kind: Kind
  readonly shelf: ShelfSaid
  readonly editing: Editing
  readonly tags: readonly string[]
  readonly clientKey?: string | undefined
  /** What it grows out of; whoever calls has made sure that it may be seen. */
  readonly source?: Subject | null
}

export const addResource = async (ctx: Ctx, adding: Adding): Promise<ResourceId> => (await addOnce(ctx, adding)).id

/** `fresh` unless the same form was sent before. */
export async function addOnce(ctx: Ctx, adding: Adding): Promise<{ readonly id: ResourceId; readonly fresh: boolean }> {
  const shelf = found(await shelfSaid(ctx.tx, ctx.actor, adding.shelf))
  ensure(canWriteOn(ctx.actor, shelf))
  const { kind, editing, tags, clientKey = null, source = null } = adding
  const author = personOf(ctx.actor)
  await inTurn(ctx.tx, author)
  const already = clientKey === null ? undefined : await resourceWithKey(ctx.tx, author, clientKey)
  if (already !== undefined) return { id: already, fresh: false }
  await askFirst(ctx, shelf, adding)
  const { words, mentions } = await wordsOf(ctx, shelf, adding)
  const id = await insertResource(ctx.tx, {
    ...words,
    kind,
    audience: shelf.audience,
    author,
    editing,
    source,
    at: ctx.now,
    clientKey,
  })
  await setTags(ctx.tx, id, tags)
  await keepWith(ctx, { id, audience: shelf.audience }, words, mentions)
  await record(ctx, resourceWritten(id, { kind }))
  return { id, fresh: true }
}

/** Upper rooms may refuse; and in a group with an open door, writing is coming in. */
export async function askFirst(ctx: Ctx, shelf: Shelf, { title, text, address }: Given): Promise<void> {
  await ask(ctx, writingGate, { audience: shelf.audience, text: [title, text, address ?? ''].join('\n\n') })
  if (shelf.kind === 'group' && !holds(ctx.actor, 'member', shelf.audience)) await joinGroup(ctx, shelf.group.id)
}

export async function wordsOf(ctx: Ctx, { audience }: Pick<Shelf, 'audience'>, { title, text, address, lang }: Given) {
  const {
    markdown,
    excerpt,
    lang: spoken,
    mentions,
  } = await writeText({ db: ctx.tx, actor: ctx.actor, audience, text, lang })
  const words: Words = { title, markdown, excerpt, lang: spoken, address }
  return { words, mentions }
}

/** What stands in its text: people who are named, pictures. */
export async function keepWith(
  ctx: Ctx,
  { id, audience }: Pick<Resource, 'id' | 'audience'>,
  { markdown }: Words,
  mentions: readonly number[],
): Promise<void> {
  await addMentions(ctx.tx, id, mentions)
  await attachPictures(ctx.tx, id, await takeFiles(ctx.tx, { files: filesIn(markdown), by: personOf(ctx.actor), audience }))
}

/** Of two who act at once on a resource, the second sees what the first did. */
export async function hold(ctx: Ctx, id: ResourceId): Promise<{ resource: Resource; shelf: Shelf | undefined }> {
  await holdResource(ctx.tx, id)
  const resource = found(await resourceSeen(ctx.tx, ctx.actor, id))
  return { resource, shelf: (await shelvesOf(ctx.tx, ctx.actor, [resource.audience])).get(resource.audience) }
}

export type Tending = {
  readonly resource: ResourceId
  readonly editing: Editing
  readonly tags: readonly string[]
  readonly lang?: string | undefined
}

export async function tendResource(ctx: Ctx, { resource: id, editing, tags, lang }: Tending): Promise<Resource> {
  const { resource } = await hold(ctx, id)
  ensure(canTend(ctx.actor, resource))
  await setTended(ctx.tx, id, { editing, lang: lang ?? resource.lang })
  await setTags(ctx.tx, id, tags)
  await record(ctx, resourceTended(id, { editing }))
  return resource
}

export async function removeResource(ctx: Ctx, id: ResourceId): Promise<Resource> {
  const { resource } = await hold(ctx, id)
  ensure(canRemove(ctx.actor, resource))
  await setRemoved(ctx.tx, id, { at: ctx.now, by: personOf(ctx.actor) })
  await record(ctx, resourceRemoved(id, {}))
  return resource
}

export async function returnResource(ctx: Ctx, id: ResourceId): Promise<Resource> {
  const { resource } = await hold(ctx, id)
  ensure(canReturn(ctx.actor, resource))
  await setRemoved(ctx.tx, id, null)
  await record(ctx, resourceReturned(id, {}))
  return resource
}

/** For the room that judges: it has decided who may. */
export async function hideResource(ctx: Ctx, id: ResourceId, hidden: boolean): Promise<void> {
  await holdResource(ctx.tx, id)
  const resource = found((await resourcesByIds(ctx.tx, [id]))[0])
  if ((resource.hiddenAt !== null) === hidden) return
  await setHidden(ctx.tx, id, hidden ? ctx.now : null)
  await record(ctx, hidden ? resourceHidden(id, {}) : resourceShown(id, {}))
}
