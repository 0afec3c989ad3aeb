import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { AudienceId } from '#platform/audiences.ts'
import type { PersonId } from './person.ts'

/** Those listed in an audience whose name begins so, in the order of names. */
export async function namedIn(db: Db, asked: { prefix: string; audience: AudienceId; limit: number }): Promise<PersonId[]> {
  const prefix = `${asked.prefix.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const { rows } = await sql<{ id: PersonId }>`
    select p.id from people.people p join platform.audience_people a on a.person_id = p.id and a.audience_id = ${asked.audience}
    where p.erased_at is null and platform.folded(p.name) collate "C" like platform.folded(${prefix})
    order by platform.folded(p.name) collate "C", p.id limit ${asked.limit}`.execute(db)
  return rows.map((row) => row.id)
}

/** The audiences in which somebody is listed. */
export async function placesOf(db: Db, person: PersonId): Promise<AudienceId[]> {
  const { rows } = await sql<{ id: AudienceId }>`select audience_id id from platform.audience_people where person_id = ${person}`.execute(db)
  return rows.map((row) => row.id)
}
