/** Who is in a place. The rows are the platform's, because seeing hangs on them; the count beside the place is ours. */
import { sql } from 'kysely'
import { letIn, letOut, type AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import type { Place, PlaceRole } from './place.ts'

type At = Pick<Place, 'id' | 'audience'>

/** The role a person was given here; undefined when they are not in, whatever powers they have from above. */
export async function ownRole(db: Db, audience: AudienceId, person: number | null): Promise<PlaceRole | undefined> {
  if (person === null) return undefined
  const { rows } = await sql<{ role: PlaceRole }>`/*=spaces.ownRole*/
    select role from platform.audience_people where audience_id = ${audience} and person_id = ${person}`.execute(db)
  return rows[0]?.role
}

/** One at a time through one door: otherwise two clicks at once would count one person twice. */
async function holdDoor(db: Db, place: At): Promise<void> {
  await sql`select 1 from spaces.places where id = ${place.id} for no key update`.execute(db)
}

/** Lets in those who are not in yet, and answers them. */
export async function addPeople(
  db: Db,
  place: At,
  people: readonly number[],
  role: PlaceRole = 'member',
): Promise<number[]> {
  await holdDoor(db, place)
  const { rows } = await sql<{ person: number }>`
    select distinct person from unnest(${people}::bigint[]) person
    where not exists (select 1 from platform.audience_people a where a.audience_id = ${place.audience} and a.person_id = person)
    order by person`.execute(db)
  const fresh = rows.map((row) => row.person)
  if (fresh.length === 0) return fresh
  await letIn(db, place.audience, fresh, role)
  await sql`update spaces.places set people = people + ${fresh.length} where id = ${place.id}`.execute(db)
  return fresh
}

/** Answers whether they were in. */
export async function removePerson(db: Db, place: At, person: number): Promise<boolean> {
  await holdDoor(db, place)
  if ((await ownRole(db, place.audience, person)) === undefined) return false
  await letOut(db, place.audience, person)
  await sql`update spaces.places set people = people - 1 where id = ${place.id}`.execute(db)
  return true
}

export const changeRole = (db: Db, place: At, person: number, role: PlaceRole): Promise<void> =>
  letIn(db, place.audience, [person], role)

export type Membership = { readonly person: number; readonly role: PlaceRole; readonly since: Date }

/** Those who take care of it, facilitators first: few by nature. */
export async function keepersOf(db: Db, audience: AudienceId): Promise<Membership[]> {
  const { rows } = await sql<Membership>`/*=spaces.keepers*/
    select person_id person, role, since from platform.audience_people
    where audience_id = ${audience} and role in ('moderator', 'facilitator')
    order by role, since, person_id limit 100`.execute(db)
  return rows
}

/** The members, the latest to have come to the home first; `before` is the last person of the page before. */
export async function membersOf(
  db: Db,
  audience: AudienceId,
  { before, among, limit }: { before?: number | undefined; among?: readonly number[] | undefined; limit: number },
): Promise<Membership[]> {
  const { rows } = await sql<Membership>`
    select person_id person, role, since from platform.audience_people
    where audience_id = ${audience} and person_id < ${before ?? Number.MAX_SAFE_INTEGER}
      and (${among === undefined} or person_id = any(${among ?? []}))
    order by person_id desc limit ${limit}`.execute(db)
  return rows
}

/** Who would take care of it next, those who are here longest first: the keepers, then the members where they count. */
export async function heirsOf(db: Db, audience: AudienceId, membersToo: boolean): Promise<Membership[]> {
  const { rows } = await sql<Membership>`
    (select person_id person, role, since from platform.audience_people
      where audience_id = ${audience} and role in ('moderator', 'facilitator') order by role, since, person_id limit 20)
    union all
    (select person_id, role, since from platform.audience_people
      where ${membersToo} and audience_id = ${audience} and role = 'member' order by since, person_id limit 20)`.execute(
    db,
  )
  return rows
}

/** Every place a person is in, for their export and for the day they leave for good. */
export async function membershipsOf(
  db: Db,
  person: number,
): Promise<{ place: number; audience: AudienceId; role: PlaceRole; since: Date }[]> {
  const { rows } = await sql<{ place: number; audience: AudienceId; role: PlaceRole; since: Date }>`
    select p.id place, p.audience_id audience, a.role, a.since
    from platform.audience_people a join spaces.places p using (audience_id) where a.person_id = ${person} order by p.id`.execute(
    db,
  )
  return rows
}
