/**
 * The files people added, as rows: who added it, who may see it. Until a post (or a profile) takes it, a file is seen
 * by the one who added it alone; taking it gives it that thing's audience.
 */
import { sql } from 'kysely'
import type { Actor, Ctx } from '#platform/action.ts'
import { personOf } from '#platform/action.ts'
import { PUBLIC, type AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import { PictureRefused, portrait, reencode, sayPictureTrouble, type FileKey, type FileStore, type Picture } from '#platform/files/index.ts'
import { wrong } from '#platform/refusal.ts'

export type AddedFile = {
  readonly id: number
  readonly key: string
  readonly name: string
  readonly type: string
  readonly bytes: number
  readonly width: number | null
  readonly height: number | null
  readonly open: boolean
}

/** How a picture is kept: as it is looked at in a post, or as a small square. */
type Shape = 'whole' | 'portrait'

/** Writes a picture anew and keeps it. Refuses, with a sentence about `field`, what is not a picture. */
export async function addPicture(ctx: Ctx, store: FileStore, asked: { bytes: Buffer; name: string; field: string; shape: Shape; audience?: AudienceId }): Promise<AddedFile> {
  const picture = await anew(asked)
  const key = await store.put(picture.bytes, picture.type)
  const { rows } = await sql<AddedFile>`
    insert into platform.files (key, name, type, bytes, width, height, audience_id, by)
    values (${key}, ${asked.name.slice(0, 200)}, ${picture.type}, ${picture.bytes.length}, ${picture.width}, ${picture.height}, ${asked.audience ?? null}, ${personOf(ctx.actor)})
    returning id, key, name, type, bytes, width, height, audience_id is not distinct from ${PUBLIC}::bigint open`.execute(ctx.tx)
  const file = rows[0]
  if (!file) throw new Error('a file was not kept')
  return file
}

async function anew({ bytes, shape, field }: { bytes: Buffer; shape: Shape; field: string }): Promise<Picture> {
  try {
    return await (shape === 'portrait' ? portrait(bytes) : reencode(bytes))
  } catch (error) {
    if (error instanceof PictureRefused) throw wrong(sayPictureTrouble(error.trouble), field)
    throw error
  }
}

/** The file, if this actor may see it: through its audience, or because they added it and nobody uses it yet. */
export async function fileSeen(db: Db, actor: Actor, id: number): Promise<AddedFile | undefined> {
  const { rows } = await sql<AddedFile>`/*=platform.fileSeen*/
    select id, key, name, type, bytes, width, height, audience_id = ${PUBLIC} open from platform.files
    where id = ${id} and (audience_id = any(${actor.sees}) or (audience_id is null and by = ${actor.person}))`.execute(db)
  return rows[0]
}

/** What takes files shows them to whoever sees it; a number typed by hand opens nobody else's. Answers those that it took. */
export async function takeFiles(db: Db, { files, by, audience }: { files: readonly number[]; by: number; audience: AudienceId }): Promise<number[]> {
  if (files.length === 0) return []
  const { rows } = await sql<{ id: number }>`
    update platform.files set audience_id = ${audience} where id = any(${files}) and by = ${by} and audience_id is null returning id`.execute(db)
  return rows.map((row) => row.id)
}

/** The address of a picture in a text: `![what one sees](/files/42/photo.webp)`. */
export const fileHref = (file: Pick<AddedFile, 'id' | 'name'>): string =>
  `/files/${file.id}/${encodeURIComponent(file.name.replace(/\.[^.]*$/, '').replaceAll(/[^\p{L}\p{N}_-]+/gu, '-').slice(0, 60) || 'image')}.webp`

/** Takes out the rows of files that nobody was given to see. Answers the contents that no row holds any more, to be removed once this is kept. */
export async function forgetFiles(db: Db, ids: readonly number[]): Promise<FileKey[]> {
  const { rows } = await sql<{ key: FileKey }>`
    with gone as (delete from platform.files where id = any(${ids}) and audience_id is null returning id, key)
    select distinct key from gone
    where not exists (select 1 from platform.files f where f.key = gone.key and f.id <> all (select id from gone))`.execute(db)
  return rows.map((row) => row.key)
}

/** What showed it shows it no more (null: whoever added it sees it alone), or shows it again. */
export async function showFileTo(db: Db, id: number, audience: AudienceId | null): Promise<void> {
  await sql`update platform.files set audience_id = ${audience} where id = ${id}`.execute(db)
}
