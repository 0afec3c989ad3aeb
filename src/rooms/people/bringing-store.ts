/** The bulk deeds on people: many at once, and out again for good. */
import { sql } from 'kysely'
import { HOME } from '#platform/audiences.ts'
import type { Part } from '#platform/clearing.ts'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from './person.ts'

export type MemberRow = {
  readonly source: string
  readonly name: string
  readonly about: string
  readonly lang: string
  readonly at: Date
  readonly invitedBy: string | null
}

export async function insertMembers(db: Db, members: readonly MemberRow[]): Promise<Map<string, PersonId>> {
  const { rows } = await sql<{ source: string; id: PersonId }>`
    insert into people.people (source, name, about, lang, joined_at, arrived_at)
    select r.*, r.at from unnest(${members.map((m) => m.source)}::text[], ${members.map((m) => m.name)}::text[],
      ${members.map((m) => m.about)}::text[], ${members.map((m) => m.lang)}::text[], ${members.map((m) => m.at)}::timestamptz[])
      as r (source, name, about, lang, at)
    returning source, id`.execute(db)
  await sql`
    insert into platform.audience_people (audience_id, person_id, role, since)
    select ${HOME}, id, 'member', joined_at from people.people where id = any(${rows.map((row) => row.id)})`.execute(db)
  await sql`
    update people.people p set invited_by = host.id
    from unnest(${members.map((m) => m.source)}::text[], ${members.map((m) => m.invitedBy)}::text[]) as r (source, invited_by)
      join people.people host on host.source = r.invited_by
    where p.source = r.source`.execute(db)
  return new Map(rows.map((row) => [row.source, row.id]))
}

/** Everybody whose source begins so: `demo:`. */
export async function peopleFrom(db: Db, beginning: string): Promise<PersonId[]> {
  const { rows } = await sql<{ id: PersonId }>`
    select id from people.people where starts_with(source, ${beginning}) order by id`.execute(db)
  return rows.map((row) => row.id)
}

/** Somebody is here beside this person, be it a member or somebody an archive brought. */
export async function anybodyBeside(db: Db, person: PersonId | null): Promise<boolean> {
  const { rows } = await sql`
    select 1 from people.people where erased_at is null and id is distinct from ${person}::bigint limit 1`.execute(db)
  return rows.length > 0
}

/** What others may have on hold from them goes too; those whom they had invited were invited by nobody. */
export async function deletePeople(db: Db, { people }: Part): Promise<void> {
  await sql`delete from people.marks where person_id = any(${people})`.execute(db)
  await sql`delete from people.suspensions where person_id = any(${people})`.execute(db)
  await sql`update people.people set invited_by = null where invited_by = any(${people}) and id <> all(${people})`.execute(db)
  await sql`delete from people.invitations where by = any(${people}) or claims = any(${people})`.execute(db)
  await sql`delete from auth.users where "personId" = any(${people})`.execute(db)
  await sql`delete from people.people where id = any(${people})`.execute(db)
}
