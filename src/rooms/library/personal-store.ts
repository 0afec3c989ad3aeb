/** What of a person stands in the library, to be given to them or to be forgotten. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import type { ResourceId } from './resource.ts'

/** What they wrote, version by version: a version of somebody else's is theirs to export. */
export async function versionsOfPerson(db: Db, person: PersonId): Promise<readonly object[]> {
  const { rows } = await sql<object>`
    select v.resource_id resource, r.kind, v.nth version, v.at, v.title, v.lang, v.address, v.markdown
    from library.versions v join library.resources r on r.id = v.resource_id
    where v.author = ${person} order by v.resource_id, v.nth`.execute(db)
  return rows
}

export async function helpedOfPerson(db: Db, person: PersonId): Promise<readonly object[]> {
  const { rows } = await sql<object>`
    select resource_id resource, at from library.helped where person_id = ${person} order by at`.execute(db)
  return rows
}

export async function doubtsOfPerson(db: Db, person: PersonId): Promise<readonly object[]> {
  const { rows } = await sql<object>`
    select resource_id resource, reason, at, settled_at "settledAt" from library.doubts where person_id = ${person} order by at`.execute(
    db,
  )
  return rows
}

export async function collectionsOfPerson(db: Db, person: PersonId): Promise<readonly object[]> {
  const { rows } = await sql<object>`
    select c.id, c.kind, c.started_at "startedAt", c.title, c.about,
      coalesce((select jsonb_agg(jsonb_build_object('resource', e.resource_id, 'note', e.note) order by e.place)
        from library.collected e where e.collection_id = c.id), '[]') resources
    from library.collections c where c.author = ${person} order by c.id`.execute(db)
  return rows
}

export async function readingsOfPerson(db: Db, person: PersonId): Promise<readonly object[]> {
  const { rows } = await sql<object>`
    select resource_id resource, at from library.readings where person_id = ${person} order by at`.execute(db)
  return rows
}

/** What they wrote stays, signed by a number that leads nowhere. */
export async function signAfresh(db: Db, person: PersonId, fresh: PersonId): Promise<void> {
  await sql`update library.resources set author = ${fresh}, client_key = null where author = ${person}`.execute(db)
  await sql`update library.resources set removed_by = ${fresh} where removed_by = ${person}`.execute(db)
  for (const table of ['authors', 'helped'])
    await sql`update ${sql.table(`library.${table}`)} set person_id = ${fresh} where person_id = ${person}`.execute(db)
  await sql`update library.resources set checked_by = ${fresh} where checked_by = ${person}`.execute(db)
  await sql`update library.doubts set person_id = ${fresh} where person_id = ${person}`.execute(db)
  await sql`update library.collections set author = ${fresh} where author = ${person}`.execute(db)
  await sql`delete from library.readings where person_id = ${person}`.execute(db)
  await sql`update library.versions set author = ${fresh} where author = ${person}`.execute(db)
}

/** Takes a name out of what others wrote: the mention becomes a plain sign, in the text and in each of its versions. */
export async function unname(db: Db, person: PersonId): Promise<ResourceId[]> {
  const pattern = `\\[@(?:[^]\\\\]|\\\\.)*\\]\\(/people/${person}\\)`
  const { rows } = await sql<{ id: ResourceId }>`
    update library.resources r set markdown = regexp_replace(r.markdown, ${pattern}, '@…', 'g')
    from library.mentions m where m.person_id = ${person} and m.resource_id = r.id returning r.id`.execute(db)
  await sql`
    update library.versions v set markdown = regexp_replace(v.markdown, ${pattern}, '@…', 'g')
    from library.mentions m where m.person_id = ${person} and m.resource_id = v.resource_id`.execute(db)
  await sql`delete from library.mentions where person_id = ${person}`.execute(db)
  return rows.map((row) => row.id)
}

export async function setExcerpt(db: Db, resource: ResourceId, excerpt: string): Promise<void> {
  await sql`update library.resources set excerpt = ${excerpt} where id = ${resource}`.execute(db)
}

/** Those of them whom somebody still names. */
export async function namedAmong(db: Db, people: readonly PersonId[]): Promise<PersonId[]> {
  const { rows } = await sql<{ person: PersonId }>`
    select distinct person_id person from library.mentions where person_id = any(${people})`.execute(db)
  return rows.map((row) => row.person)
}
