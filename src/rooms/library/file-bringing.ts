/** Bringing a file to the library, and bringing another version of one. */
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import type { Db } from '#platform/database/index.ts'
import { holdContent } from '#platform/files/letting-go.ts'
import { ask } from '#platform/gates.ts'
import type { Home } from '#platform/home.ts'
import { notFound } from '#platform/refusal.ts'
import { resourceChanged } from './facts.ts'
import { coverOf, holdRoom, insertContent, insertFile } from './file-store.ts'
import { ensureRoomFor, type Taken } from './file-taking.ts'
import { writingGate } from './gates.ts'
import { canEdit } from './policy.ts'
import type { Resource, ResourceId } from './resource.ts'
import { addResource, hold, type Adding } from './writing.ts'
import { insertVersion } from './writing-store.ts'

export type Bringing = Omit<Adding, 'kind' | 'address'> & { readonly taken: Taken }

export async function bringFile(ctx: Ctx, home: Home, { taken, ...adding }: Bringing): Promise<ResourceId> {
  const resource = await addResource(ctx, { ...adding, kind: 'file', address: null })
  await keep(ctx, home, { resource, nth: 1 }, taken)
  return resource
}

/** The same words, another file. What it was before stays in its history. */
export async function bringVersion(
  ctx: Ctx,
  home: Home,
  { resource: id, taken }: { resource: ResourceId; taken: Taken },
): Promise<Resource> {
  const { resource, shelf } = await hold(ctx, id)
  if (resource.kind !== 'file') throw notFound()
  ensure(canEdit(ctx.actor, resource, shelf))
  await ask(ctx, writingGate, { audience: resource.audience, text: [resource.title, taken.name].join('\n\n') })
  const nth = await insertVersion(ctx.tx, id, {
    ...resource,
    begunOn: null,
    restores: null,
    author: personOf(ctx.actor),
    at: ctx.now,
  })
  await keep(ctx, home, { resource: id, nth }, taken)
  await record(ctx, resourceChanged(id, { version: nth, restores: null }))
  return resource
}

/** Room and bytes are looked at once more, by one after the other: what is refused here leaves nothing. */
async function keep(ctx: Ctx, home: Home, at: { resource: ResourceId; nth: number }, taken: Taken): Promise<void> {
  const by = personOf(ctx.actor)
  const { picture, kind, reading } = taken
  await holdRoom(ctx.tx)
  await holdBytes(ctx, home, taken)
  const file = await insertContent(ctx.tx, {
    ...taken,
    by,
    width: picture?.width ?? null,
    height: picture?.height ?? null,
  })
  const cover = picture && (await insertContent(ctx.tx, coverOf(picture.smaller, picture.smallerKey, by)))
  await insertFile(ctx.tx, { ...at, file, cover, kind, reading })
  await ensureRoomFor(ctx.tx, home, 0)
  if (reading === 'waiting') await readSoon(ctx.tx, home, at)
}

/** The same content may have been let go by somebody since it was put on the disk. */
async function holdBytes({ tx }: Ctx, { files }: Home, { key, picture, putAgain }: Taken): Promise<void> {
  for (const one of picture ? [key, picture.smallerKey] : [key]) {
    await holdContent(tx, one)
    if (!(await files.get(one))) await putAgain()
  }
}

export const READ_FILE = 'library.read-file'
export const readSoon = (db: Db, home: Home, at: { resource: ResourceId; nth: number }): Promise<void> =>
  home.jobs.add(db, READ_FILE, { resource: at.resource, nth: at.nth }, { key: `${READ_FILE} ${at.resource} ${at.nth}` })
