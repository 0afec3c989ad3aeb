/** What is written when somebody adds a resource or changes it. Deeds that decide nothing. */
import { sql } from 'kysely'
import type { AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import type { Subject } from '#platform/subjects.ts'
import type { PersonId } from '#people'
import type { Editing, Kind, ResourceId } from './resource.ts'

export type Words = {
  readonly title: string
  readonly markdown: string
  readonly excerpt: string
  readonly lang: string
  readonly address: string | null
}
export type NewResource = Words & {
  readonly kind: Kind
  readonly audience: AudienceId
  readonly author: PersonId
  readonly editing: Editing
  readonly source: Subject | null
  readonly at: Date
  readonly clientKey: string | null
}

/** One person's resources are written one after the other: sent twice at once, the second finds the first. */
export async function inTurn(db: Db, author: PersonId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('resources of ' || ${author}::text, 0))`.execute(db)
}

/** With its first version, and its first author. */
export async function insertResource(db: Db, one: NewResource): Promise<ResourceId> {
  const { rows } = await sql<{ id: ResourceId }>`
    with resource as (
      insert into library.resources (kind, audience_id, author, title, markdown, excerpt, lang, address, editing, started_at,
        changed_at, source_kind, source_id, client_key)
      values (${one.kind}, ${one.audience}, ${one.author}, ${one.title}, ${one.markdown}, ${one.excerpt}, ${one.lang},
        ${one.address}, ${one.editing}, ${one.at}, ${one.at}, ${one.source?.kind ?? null}, ${one.source?.id ?? null}, ${one.clientKey}::uuid)
      returning id
    ), version as (
      insert into library.versions (resource_id, nth, author, at, title, markdown, lang, address)
      select id, 1, ${one.author}::bigint, ${one.at}::timestamptz, ${one.title}, ${one.markdown}, ${one.lang}, ${one.address} from resource
    ), author as (
      insert into library.authors (resource_id, person_id, since) select id, ${one.author}::bigint, ${one.at}::timestamptz from resource
    )
    select id from resource`.execute(db)
  const id = rows[0]?.id
  if (id === undefined) throw new Error('a resource was not kept')
  return id
}

export type NewVersion = Words & {
  readonly author: PersonId
  readonly at: Date
  /** The version it was written on, when it was not the last. */
  readonly begunOn: number | null
  readonly restores: number | null
}

/** Answers its number. Whoever calls holds the resource. */
export async function insertVersion(db: Db, resource: ResourceId, to: NewVersion): Promise<number> {
  const { rows } = await sql<{ nth: number }>`
    with resource as (
      update library.resources set version = version + 1, title = ${to.title}, markdown = ${to.markdown},
        excerpt = ${to.excerpt}, lang = ${to.lang}, address = ${to.address}, changed_at = ${to.at}
      where id = ${resource} returning id, version
    )
    insert into library.versions (resource_id, nth, author, at, title, markdown, lang, address, begun_on, restores)
    select id, version, ${to.author}, ${to.at}, ${to.title}, ${to.markdown}, ${to.lang}, ${to.address}, ${to.begunOn}, ${to.restores}
    from resource returning nth`.execute(db)
  const nth = rows[0]?.nth
  if (nth === undefined) throw new Error('a version was not kept')
  return nth
}

export async function setTags(db: Db, resource: ResourceId, tags: readonly string[]): Promise<void> {
  await sql`delete from library.tags where resource_id = ${resource} and tag <> all(${tags})`.execute(db)
  await sql`
    insert into library.tags (resource_id, tag) select ${resource}, unnest(${tags}::text[]) on conflict do nothing`.execute(
    db,
  )
}

/** Named by any of its versions: a name that leaves is taken out of all of them. */
export async function addMentions(db: Db, resource: ResourceId, people: readonly PersonId[]): Promise<void> {
  await sql`
    insert into library.mentions (resource_id, person_id) select ${resource}, unnest(${people}::bigint[])
    on conflict do nothing`.execute(db)
}

export async function attachPictures(db: Db, resource: ResourceId, files: readonly number[]): Promise<void> {
  if (files.length === 0) return
  await sql`
    insert into library.pictures (resource_id, file_id) select ${resource}, unnest(${files}::bigint[])
    on conflict do nothing`.execute(db)
}

export async function setHidden(db: Db, resource: ResourceId, at: Date | null): Promise<void> {
  await sql`update library.resources set hidden_at = ${at} where id = ${resource}`.execute(db)
}

export async function setRemoved(db: Db, resource: ResourceId, to: { at: Date; by: PersonId } | null): Promise<void> {
  await sql`
    update library.resources set removed_at = ${to?.at ?? null}, removed_by = ${to?.by ?? null} where id = ${resource}`.execute(
    db,
  )
}

export async function setTended(db: Db, resource: ResourceId, to: { editing: Editing; lang: string }): Promise<void> {
  await sql`update library.resources set editing = ${to.editing}, lang = ${to.lang} where id = ${resource}`.execute(db)
}

/** Twice is once. */
export async function addHelped(db: Db, resource: ResourceId, person: PersonId, at: Date): Promise<boolean> {
  const { rows } = await sql`
    with fresh as (
      insert into library.helped (resource_id, person_id, at) values (${resource}, ${person}, ${at})
      on conflict do nothing returning resource_id
    )
    update library.resources r set helped = helped + 1 from fresh where r.id = fresh.resource_id returning r.id`.execute(
    db,
  )
  return rows.length > 0
}

export async function takeHelped(db: Db, resource: ResourceId, person: PersonId): Promise<boolean> {
  const { rows } = await sql`
    with gone as (delete from library.helped where resource_id = ${resource} and person_id = ${person} returning resource_id)
    update library.resources r set helped = helped - 1 from gone where r.id = gone.resource_id returning r.id`.execute(
    db,
  )
  return rows.length > 0
}
