/** Making a collection or a path, putting resources into it, arranging it; and how far one has come, which is told to nobody. */
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import { ask } from '#platform/gates.ts'
import { found, wrong } from '#platform/refusal.ts'
import { guessLanguage } from '#platform/text/index.ts'
import { canArrange, MOST_ENTRIES, type Collection, type CollectionKind, type Entry } from './collection.ts'
import {
  collectionsByIds,
  collectionSeen,
  entriesOf,
  holdCollection,
  insertCollection,
  markRead,
  setCollectionHidden,
  setCollectionRemoved,
  setEntries,
  unmarkRead,
  updateCollection,
} from './collections-store.ts'
import { collectionArranged, collectionHidden, collectionMade, collectionRemoved, collectionShown } from './facts.ts'
import { writingGate } from './gates.ts'
import { resourcesShown } from './list-store.ts'
import { libraryWords } from './messages.en.ts'
import { canWriteOn } from './policy.ts'
import type { Resource, ResourceId } from './resource.ts'
import { shelfSaid, type ShelfSaid } from './shelf.ts'
import { resourceSeen } from './store.ts'

export type Making = {
  readonly kind: CollectionKind
  readonly shelf: ShelfSaid
  readonly title: string
  readonly about: string
  /** What it begins with; what one may not see is left out. */
  readonly resources: readonly ResourceId[]
}

export async function makeCollection(
  ctx: Ctx,
  { kind, shelf: wanted, title, about, resources }: Making,
): Promise<number> {
  const shelf = found(await shelfSaid(ctx.tx, ctx.actor, wanted))
  ensure(canWriteOn(ctx.actor, shelf))
  const { audience } = shelf
  await ask(ctx, writingGate, { audience, text: `${title}\n\n${about}` })
  const lang = await guessLanguage(`${title}\n\n${about}`)
  const id = await insertCollection(ctx.tx, {
    kind,
    audience,
    title,
    about,
    lang,
    author: personOf(ctx.actor),
    at: ctx.now,
  })
  const seen = await resourcesShown(ctx.tx, ctx.actor, resources)
  await setEntries(
    ctx.tx,
    id,
    resources.filter((one) => seen.has(one)).map((resource) => ({ resource, note: '' })),
  )
  await record(ctx, collectionMade(id, { kind }))
  return id
}

export type Arranging = Pick<Making, 'kind' | 'title' | 'about'> & {
  readonly collection: number
  readonly entries: readonly Entry[]
}

/** The order as it is given. What the actor does not see stays where it was, behind the others. */
export async function arrangeCollection(ctx: Ctx, { collection: id, entries, ...words }: Arranging): Promise<void> {
  const collection = await hold(ctx, id)
  ensure(canArrange(ctx.actor, collection))
  await ask(ctx, writingGate, {
    audience: collection.audience,
    text: [words.title, words.about, ...entries.map((one) => one.note)].join('\n\n'),
  })
  const before = (await entriesOf(ctx.tx, [id])).get(id) ?? []
  const seen = await resourcesShown(
    ctx.tx,
    ctx.actor,
    before.map((one) => one.resource),
  )
  // A form may say one twice.
  const given = [...new Map(entries.map((one) => [one.resource, one])).values()].filter((one) => seen.has(one.resource))
  const unseen = before.filter((one) => !seen.has(one.resource))
  await updateCollection(ctx.tx, id, { ...words, at: ctx.now })
  await setEntries(ctx.tx, id, [...given, ...unseen])
  await record(ctx, collectionArranged(id, {}))
}

export async function collectResource(
  ctx: Ctx,
  { collection: id, resource }: { collection: number; resource: ResourceId },
): Promise<Collection> {
  const collection = await hold(ctx, id)
  ensure(canArrange(ctx.actor, collection))
  found(await resourceSeen(ctx.tx, ctx.actor, resource))
  const before = (await entriesOf(ctx.tx, [id])).get(id) ?? []
  if (before.some((one) => one.resource === resource)) return collection
  if (before.length >= MOST_ENTRIES) throw wrong((lang) => libraryWords[lang].collections.full)
  await setEntries(ctx.tx, id, [...before, { resource, note: '' }])
  await record(ctx, collectionArranged(id, {}))
  return collection
}

export async function takeFromCollection(
  ctx: Ctx,
  { collection: id, resource }: { collection: number; resource: ResourceId },
): Promise<Resource> {
  const collection = await hold(ctx, id)
  ensure(canArrange(ctx.actor, collection))
  const seen = found(await resourceSeen(ctx.tx, ctx.actor, resource))
  const before = (await entriesOf(ctx.tx, [id])).get(id) ?? []
  const after = before.filter((one) => one.resource !== resource)
  if (after.length === before.length) return seen
  await setEntries(ctx.tx, id, after)
  await record(ctx, collectionArranged(id, {}))
  return seen
}

export async function removeCollection(ctx: Ctx, id: number): Promise<void> {
  const collection = await hold(ctx, id)
  ensure(canArrange(ctx.actor, collection))
  await setCollectionRemoved(ctx.tx, id, ctx.now)
  await record(ctx, collectionRemoved(id, {}))
}

/** For the room that judges: it has decided who may. */
export async function hideCollection(ctx: Ctx, id: number, hidden: boolean): Promise<void> {
  await holdCollection(ctx.tx, id)
  const collection = found((await collectionsByIds(ctx.tx, [id]))[0])
  if ((collection.hiddenAt !== null) === hidden) return
  await setCollectionHidden(ctx.tx, id, hidden ? ctx.now : null)
  await record(ctx, hidden ? collectionHidden(id, {}) : collectionShown(id, {}))
}

async function hold(ctx: Ctx, id: number): Promise<Collection> {
  await holdCollection(ctx.tx, id)
  return found(await collectionSeen(ctx.tx, ctx.actor, id))
}

/** Nobody else's business: no fact tells of it. */
export async function noteRead(
  ctx: Ctx,
  { resource: id, read }: { resource: ResourceId; read: boolean },
): Promise<Resource> {
  const resource = found(await resourceSeen(ctx.tx, ctx.actor, id))
  const person = personOf(ctx.actor)
  if (read) await markRead(ctx.tx, person, id, ctx.now)
  else await unmarkRead(ctx.tx, person, id)
  return resource
}
