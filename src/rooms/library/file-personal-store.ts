/** What of a person, or of a part of the home, stands in files. */
import { sql } from 'kysely'
import type { Going } from '#platform/clearing.ts'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'

/** What they brought, each with the address it is saved from. */
export async function filesOfPerson(db: Db, person: PersonId): Promise<readonly object[]> {
  const { rows } = await sql<object>`
    select f.resource_id resource, f.nth version, c.name, c.type, c.bytes::float8 bytes, c.at,
      '/library/' || f.resource_id || '/files/' || f.nth address
    from library.files f join platform.files c on c.id = f.file_id
    where c.by = ${person} order by f.resource_id, f.nth`.execute(db)
  return rows
}

/** What they brought stays, brought by a number that leads nowhere. */
export async function signFilesAfresh(db: Db, person: PersonId, fresh: PersonId): Promise<void> {
  await sql`
    update platform.files c set by = ${fresh}
    where c.by = ${person} and exists (select 1 from library.files f where c.id in (f.file_id, f.cover_id))`.execute(db)
}

/**
 * The files of what goes are told by where it stood and whose it was, so that the platform takes them along; those that
 * somebody who goes brought to what stays are nobody's.
 */
export async function letFilesGo(db: Db, { people, of }: Going): Promise<void> {
  const gone = of('resource')
  await sql`
    with gone as (delete from library.files where resource_id = any(${gone}) returning resource_id, file_id, cover_id)
    update platform.files c set audience_id = r.audience_id, by = coalesce(r.author, c.by)
    from gone join library.resources r on r.id = gone.resource_id
    where c.id in (gone.file_id, gone.cover_id)`.execute(db)
  await sql`
    update platform.files c set by = null
    where c.by = any(${people}) and exists (select 1 from library.files f where c.id in (f.file_id, f.cover_id) and f.resource_id <> all(${gone}))`.execute(
    db,
  )
}
