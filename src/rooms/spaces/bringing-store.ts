/** Bulk deeds on places: people in with their own dates, and whole places out for good. */
import { sql } from 'kysely'
import type { Going, Part } from '#platform/clearing.ts'
import type { Db } from '#platform/database/index.ts'
import type { Place, PlaceRole } from './place.ts'

type Row = { readonly person: number; readonly at: Date; readonly role: PlaceRole }

export async function insertMemberships(db: Db, { id, audience }: Place, people: readonly Row[]): Promise<void> {
  await sql`
    insert into platform.audience_people (audience_id, person_id, role, since)
    select ${audience}::bigint, * from unnest(${people.map((p) => p.person)}::bigint[], ${people.map((p) => p.role)}::text[],
      ${people.map((p) => p.at)}::timestamptz[])`.execute(db)
  await sql`update spaces.places set people = people + ${people.length} where id = ${id}`.execute(db)
}

export type Stands = { readonly id: number; readonly kind: Place['kind']; readonly audience: number }

/** Places whose source begins so (`demo:`), with the groups that others founded in such a space. */
export async function placesFrom(db: Db, beginning: string): Promise<Stands[]> {
  const { rows } = await sql<Stands>`
    select p.id, case when p.space_id is null then 'space' else 'group' end kind, p.audience_id audience
    from spaces.places p left join spaces.places s on s.id = p.space_id
    where starts_with(p.source, ${beginning}) or starts_with(s.source, ${beginning}) order by p.id`.execute(db)
  return rows
}

export async function placesWithin(db: Db, { audiences }: Part, kind: Place['kind']): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from spaces.places where audience_id = any(${audiences}) and (space_id is null) = ${kind === 'space'}`.execute(
    db,
  )
  return rows.map((row) => row.id)
}

/** Places that stay have fewer people in them. */
export async function deletePlaces(db: Db, { people, audiences, of }: Going): Promise<void> {
  const gone = [...of('group'), ...of('space')]
  await sql`
    update spaces.places p set people = p.people - n.n
    from (select audience_id, count(*) n from platform.audience_people where person_id = any(${people}) group by audience_id) n
    where n.audience_id = p.audience_id and p.audience_id <> all(${audiences})`.execute(db)
  await sql`delete from spaces.applications where place_id = any(${gone}) or person_id = any(${people})`.execute(db)
  await sql`delete from spaces.invitations where place_id = any(${gone}) or by = any(${people})`.execute(db)
  await sql`delete from spaces.places where id = any(${of('group')})`.execute(db)
  await sql`delete from spaces.places where id = any(${of('space')})`.execute(db)
}

/** The first space, while it bears the name of the home and no group stands in it. */
export async function firstSpaceIsBare(db: Db): Promise<boolean> {
  const { rows } = await sql<{ bare: boolean }>`
    select s.named_after_home and not exists (select 1 from spaces.places g where g.space_id = s.id) bare
    from spaces.places s where s.space_id is null and s.archived_at is null order by s.id limit 1`.execute(db)
  return rows[0]?.bare ?? false
}
