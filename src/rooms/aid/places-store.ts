/** For each place, who sees what is asked there: members who see the place. And whether its moderators look first. */
import { sql } from 'kysely'
import { GUESTS, openAudience, type AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'

/**
 * `within` the place: whoever is in the home and sees the place today sees what is asked there. Strangers never do, since
 * they see public audiences alone; guests where they were let in by name, or where its author lets them. A place that is opened
 * or closed later takes its needs along.
 */
export async function aidAudience(db: Db, place: AudienceId, guests = false): Promise<AudienceId> {
  const known = await audienceIn(db, place, guests)
  if (known !== undefined) return known
  await sql`select pg_advisory_xact_lock(hashtextextended(${`aid in ${place}`}, 0))`.execute(db)
  const meanwhile = await audienceIn(db, place, guests)
  if (meanwhile !== undefined) return meanwhile
  const audience = await openAudience(db, { reach: 'within', parent: place, guests })
  if (guests) {
    await aidAudience(db, place)
    await sql`update aid.places set guests_audience = ${audience} where place_audience = ${place}`.execute(db)
  } else await sql`insert into aid.places (place_audience, audience_id) values (${place}, ${audience})`.execute(db)
  return audience
}

async function audienceIn(db: Db, place: AudienceId, guests: boolean): Promise<AudienceId | undefined> {
  const { rows } = await sql<{ id: AudienceId | null }>`
    select ${guests ? sql`guests_audience` : sql`audience_id`} id from aid.places where place_audience = ${place}`.execute(
    db,
  )
  return rows[0]?.id ?? undefined
}

/** Whether anybody is here as a guest: where nobody is, nobody is asked about them. */
export async function anyGuest(db: Db): Promise<boolean> {
  const { rows } = await sql`select 1 from platform.audience_people where audience_id = ${GUESTS} limit 1`.execute(db)
  return rows.length > 0
}

export async function looksFirst(db: Db, place: AudienceId): Promise<boolean> {
  const { rows } = await sql`select 1 from aid.places where place_audience = ${place} and look_first`.execute(db)
  return rows.length > 0
}

/** The same, asked of what carries the audience of its needs. */
export async function looksFirstIn(db: Db, audience: AudienceId): Promise<boolean> {
  const { rows } =
    await sql`select 1 from aid.places where ${audience} in (audience_id, guests_audience) and look_first`.execute(db)
  return rows.length > 0
}

export async function setLooksFirst(db: Db, place: AudienceId, on: boolean): Promise<void> {
  await aidAudience(db, place)
  await sql`update aid.places set look_first = ${on} where place_audience = ${place}`.execute(db)
}
