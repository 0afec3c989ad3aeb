/** What is read and written of the files of resources. Whoever asks has made sure that the resource may be seen. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { FileKind } from '#platform/documents/index.ts'
import type { FileKey, Picture } from '#platform/files/index.ts'
import type { PersonId } from '#people'
import { FIRST_WORDS, type LibraryFile, type Reading } from './file.ts'
import type { ResourceId } from './resource.ts'

const kept = (
  alias: 'c' | 'p',
) => sql`json_build_object('id', ${sql.ref(`${alias}.id`)}, 'key', ${sql.ref(`${alias}.key`)},
  'type', ${sql.ref(`${alias}.type`)}, 'width', ${sql.ref(`${alias}.width`)}, 'height', ${sql.ref(`${alias}.height`)})`

const fileColumns = sql`f.resource_id resource, f.nth, f.kind, c.name, c.bytes::float8 bytes, ${kept('c')} content,
  case when p.id is not null then ${kept('p')} end cover, f.pages, left(f.words, ${FIRST_WORDS}::int) words, f.reading, c.at`
const fromFiles = sql`library.files f join platform.files c on c.id = f.file_id left join platform.files p on p.id = f.cover_id`

/** The one that a version has: its own, or that of the last before it that brought one. */
export async function fileOf(db: Db, resource: ResourceId, version: number): Promise<LibraryFile | undefined> {
  const { rows } = await sql<LibraryFile>`/*=library.fileOf*/
    select ${fileColumns} from ${fromFiles}
    where f.resource_id = ${resource} and f.nth <= ${version} order by f.nth desc limit 1`.execute(db)
  return rows[0]
}

/** The last first. */
export async function filesOf(db: Db, resource: ResourceId): Promise<LibraryFile[]> {
  const { rows } = await sql<LibraryFile>`/*=library.filesOf*/
    select ${fileColumns} from ${fromFiles} where f.resource_id = ${resource} and not exists (
      select 1 from library.versions v where v.resource_id = f.resource_id and v.nth = f.nth and v.hidden_at is not null
        and exists (select 1 from library.files later where later.resource_id = v.resource_id and later.nth > v.nth))
    order by f.nth desc limit 50`.execute(db)
  return rows
}

/** It came with a version that moderators hid, and another took its place since. */
export async function isOutOfSight(db: Db, { resource, nth }: Pick<LibraryFile, 'resource' | 'nth'>): Promise<boolean> {
  const { rows } = await sql`/*=library.fileOutOfSight*/
    select 1 from library.versions v where v.resource_id = ${resource} and v.nth = ${nth} and v.hidden_at is not null
      and exists (select 1 from library.files later where later.resource_id = v.resource_id and later.nth > v.nth)`.execute(
    db,
  )
  return rows.length > 0
}

/** All the words of the present files of some resources. */
export async function wordsInFiles(db: Db, resources: readonly ResourceId[]): Promise<ReadonlyMap<ResourceId, string>> {
  const { rows } = await sql<{ resource: ResourceId; words: string }>`/*=library.wordsInFiles*/
    select distinct on (resource_id) resource_id resource, words from library.files
    where resource_id = any(${resources}) order by resource_id, nth desc`.execute(db)
  return new Map(rows.map((row) => [row.resource, row.words]))
}

export async function wordsOfFile(db: Db, { resource, nth }: Pick<LibraryFile, 'resource' | 'nth'>): Promise<string> {
  const { rows } = await sql<{ words: string }>`/*=library.wordsOfFile*/
    select words from library.files where resource_id = ${resource} and nth = ${nth}`.execute(db)
  return rows[0]?.words ?? ''
}

export type NewContent = {
  readonly key: FileKey
  readonly name: string
  readonly type: string
  readonly bytes: number
  readonly width: number | null
  readonly height: number | null
  readonly by: PersonId | null
}

/** In no audience: nobody is given it but through what shows it. */
export async function insertContent(db: Db, one: NewContent): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into platform.files (key, name, type, bytes, width, height, by)
    values (${one.key}, ${one.name}, ${one.type}, ${one.bytes}, ${one.width}, ${one.height}, ${one.by}) returning id`.execute(
    db,
  )
  const id = rows[0]?.id
  if (id === undefined) throw new Error('a file was not kept')
  return id
}

export type NewFile = {
  readonly resource: ResourceId
  readonly nth: number
  readonly file: number
  readonly cover: number | null
  readonly kind: FileKind
  readonly reading: Reading
}

export async function insertFile(db: Db, { resource, nth, file, cover, kind, reading }: NewFile): Promise<void> {
  await sql`
    insert into library.files (resource_id, nth, file_id, cover_id, kind, reading)
    values (${resource}, ${nth}, ${file}, ${cover}, ${kind}, ${reading}) on conflict do nothing`.execute(db)
}

/** Whether a version had another file than the present one. */
export async function hasAnotherFile(db: Db, resource: ResourceId, nth: number): Promise<boolean> {
  const [then, now] = [await fileOf(db, resource, nth), await fileOf(db, resource, LAST)]
  return then !== undefined && then.content.id !== now?.content.id
}
const LAST = 2 ** 31 - 1

/** A version that is brought back brings its file back; answers how far that was read. */
export async function copyFile(db: Db, resource: ResourceId, from: number, to: number): Promise<Reading | undefined> {
  const { rows } = await sql<{ reading: Reading }>`
    insert into library.files (resource_id, nth, file_id, kind, cover_id, pages, words, reading)
    select resource_id, ${to}::int, file_id, kind, cover_id, pages, words, reading from library.files
    where resource_id = ${resource} and nth <= ${from} order by nth desc limit 1 returning reading`.execute(db)
  return rows[0]?.reading
}

/** Bytes that all of them take, each content once. */
export async function bytesOfFiles(db: Db): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`
    select coalesce(sum(c.bytes), 0)::float8 bytes from platform.files c
    where exists (select 1 from library.files f where f.file_id = c.id)`.execute(db)
  return rows[0]?.bytes ?? 0
}

/** Of those who bring something at once, each counts what the one before brought. */
export async function holdRoom(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('room for files', 0))`.execute(db)
}

export type ToRead = {
  readonly resource: ResourceId
  readonly nth: number
  readonly key: FileKey
  readonly kind: FileKind
  readonly bytes: number
  readonly by: PersonId | null
  readonly tries: number
}

/** Counts the try before it is made: what takes the home down is remembered. */
export async function beginReading(db: Db, resource: ResourceId, nth: number): Promise<ToRead | undefined> {
  const { rows } = await sql<ToRead>`
    update library.files f set tries = tries + 1 from platform.files c
    where f.resource_id = ${resource} and f.nth = ${nth} and f.reading = 'waiting' and c.id = f.file_id
    returning f.resource_id resource, f.nth, c.key, f.kind, c.bytes::float8 bytes, c.by, f.tries`.execute(db)
  return rows[0]
}

/** The home closes in the middle: that was no try. */
export async function leaveReading(db: Db, resource: ResourceId, nth: number): Promise<void> {
  await sql`update library.files set tries = tries - 1 where resource_id = ${resource} and nth = ${nth} and tries > 0`.execute(
    db,
  )
}

export type Found = {
  readonly reading: Reading
  readonly words: string
  readonly pages: number | null
  readonly cover: number | null
  readonly lang: string
}

/** Of every version that has it; answers the covers that nothing shows any more. The language of what had none is that of its words. */
export async function endReading(
  db: Db,
  resource: ResourceId,
  nth: number,
  { reading, words, pages, cover, lang }: Found,
): Promise<number[]> {
  const { rows } = await sql<{ cover: number }>`
    with before as (select cover_id from library.files where resource_id = ${resource} and nth = ${nth})
    update library.files set reading = ${reading}, words = ${words}, pages = ${pages}, cover_id = coalesce(${cover}, cover_id)
    where resource_id = ${resource} and (nth = ${nth} or (reading = 'waiting' and file_id = (
      select file_id from library.files where resource_id = ${resource} and nth = ${nth})))
    returning (select cover_id from before) cover`.execute(db)
  if (lang !== 'und')
    await sql`update library.resources set lang = ${lang} where id = ${resource} and lang = 'und'`.execute(db)
  return unshownAmong(db, [...new Set(rows.flatMap((row) => row.cover ?? []))])
}

/** Covers that another took the place of. */
async function unshownAmong(db: Db, covers: readonly number[]): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from unnest(${covers}::bigint[]) c (id)
    where not exists (select 1 from library.files f where f.cover_id = c.id or f.file_id = c.id)`.execute(db)
  return rows.map((row) => row.id)
}

export async function filesWaiting(db: Db): Promise<{ resource: ResourceId; nth: number }[]> {
  const { rows } = await sql<{ resource: ResourceId; nth: number }>`
    select resource_id resource, nth from library.files where reading = 'waiting' order by resource_id, nth`.execute(db)
  return rows
}

/** All that the home reads is read once more. */
export async function readAllAgain(db: Db): Promise<void> {
  await sql`update library.files set reading = 'waiting', tries = 0 where reading <> 'none'`.execute(db)
}

export const coverOf = (cover: Picture, key: FileKey, by: PersonId | null): NewContent => ({
  key,
  name: 'cover.webp',
  type: cover.type,
  bytes: cover.bytes.length,
  width: cover.width,
  height: cover.height,
  by,
})
