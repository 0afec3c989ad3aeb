/** Whether resources are still right: who was asked, who said so, who doubts it. */
import { sql } from 'kysely'
import type { AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import type { ResourceId } from './resource.ts'

export type Doubt = {
  readonly id: number
  readonly person: PersonId | null
  readonly reason: string
  readonly at: Date
}

export async function doubtsOf(db: Db, resource: ResourceId, limit: number): Promise<Doubt[]> {
  const { rows } = await sql<Doubt>`/*=library.doubts*/
    select id, person_id person, reason, at from library.doubts
    where resource_id = ${resource} and settled_at is null order by at desc limit ${limit}`.execute(db)
  return rows
}

export async function insertDoubt(
  db: Db,
  one: { resource: ResourceId; person: PersonId; reason: string; at: Date },
): Promise<void> {
  await sql`
    insert into library.doubts (resource_id, person_id, reason, at)
    values (${one.resource}, ${one.person}, ${one.reason}, ${one.at})`.execute(db)
  await countDoubts(db, one.resource)
}

/** Somebody says that it is right: nobody's doubt stands any more. */
export async function setChecked(db: Db, resource: ResourceId, by: PersonId, at: Date): Promise<void> {
  await sql`update library.resources set checked_at = ${at}, checked_by = ${by} where id = ${resource}`.execute(db)
  await sql`update library.doubts set settled_at = ${at} where resource_id = ${resource} and settled_at is null`.execute(
    db,
  )
  await countDoubts(db, resource)
}

/** One's own, taken back. */
export async function takeDoubts(db: Db, resource: ResourceId, person: PersonId, at: Date): Promise<boolean> {
  const { rows } = await sql`
    update library.doubts set settled_at = ${at}
    where resource_id = ${resource} and person_id = ${person} and settled_at is null returning id`.execute(db)
  await countDoubts(db, resource)
  return rows.length > 0
}

const countDoubts = (db: Db, resource: ResourceId) =>
  sql`
    update library.resources set doubts = (
      select count(*) from library.doubts where resource_id = ${resource} and settled_at is null)
    where id = ${resource}`.execute(db)

/** Those that nobody looked at since a moment, the longest first; from now on they are asked about. */
export async function takeDue(
  db: Db,
  { since, now, limit }: { since: Date; now: Date; limit: number },
): Promise<ResourceId[]> {
  const { rows } = await sql<{ id: ResourceId }>`
    update library.resources set asked_at = ${now} where id in (
      select id from library.resources
      where hidden_at is null and removed_at is null and greatest(changed_at, checked_at, asked_at) < ${since}
      order by greatest(changed_at, checked_at, asked_at) limit ${limit} for update skip locked)
    returning id`.execute(db)
  return rows.map((row) => row.id)
}

/** Those who hold the role in the very place: powers from above are for the day something goes wrong. */
export async function facilitatorsIn(db: Db, audiences: readonly AudienceId[]): Promise<Map<AudienceId, PersonId[]>> {
  const { rows } = await sql<{ audience: AudienceId; people: PersonId[] }>`/*=library.facilitators*/
    select audience_id audience, array_agg(person_id) people from platform.audience_people
    where audience_id = any(${audiences}) and role in ('facilitator', 'host') group by audience_id`.execute(db)
  return new Map(rows.map((row) => [row.audience, row.people]))
}
