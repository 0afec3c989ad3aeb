/** Who stands on the stage. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import type { Publisher, Seat, Sort } from './stage.ts'

const columns = sql`
  person_id person, what, audio, video, muted_by "mutedBy", seated_at "seatedAt", lost_at "lostAt"`

export async function seatsOf(db: Db, gathering: number): Promise<Seat[]> {
  const { rows } = await sql<Seat>`/*=stage.seats*/
    select ${columns} from stage.seats where gathering_id = ${gathering} order by seated_at, person_id, what`.execute(
    db,
  )
  return rows
}

export type Showing = { readonly audio: boolean; readonly video: boolean }

/** Whether they were not there before. Whoever comes back keeps the place they had, and what a host muted stays so. */
export async function takeSeat(
  db: Db,
  gathering: number,
  { person, what }: Publisher,
  shows: Showing,
  at: Date,
): Promise<boolean> {
  const { rows } = await sql<{ fresh: boolean }>`
    insert into stage.seats (gathering_id, person_id, what, audio, video, seated_at)
    values (${gathering}, ${person}, ${what}, ${shows.audio}, ${shows.video}, ${at})
    on conflict (gathering_id, person_id, what) do update set lost_at = null, audio = excluded.audio, video = excluded.video
    returning xmax = 0 fresh`.execute(db)
  return rows[0]?.fresh ?? false
}

/** Unmuting oneself ends what a host muted. */
export async function setShowing(
  db: Db,
  gathering: number,
  { person, what }: Publisher,
  shows: Showing,
): Promise<void> {
  await sql`
    update stage.seats set audio = ${shows.audio}, video = ${shows.video}, muted_by = case when ${shows.audio} then null else muted_by end
    where gathering_id = ${gathering} and person_id = ${person} and what = ${what}`.execute(db)
}

/** Whatever they say of their microphone: a program that says it is off and sends all the same is no longer heard either. */
export async function setMuted(db: Db, gathering: number, person: PersonId, by: PersonId): Promise<void> {
  await sql`
    update stage.seats set muted_by = ${by}, audio = false
    where gathering_id = ${gathering} and person_id = ${person}`.execute(db)
}

export async function setLost(db: Db, gathering: number, { person, what }: Publisher, at: Date): Promise<void> {
  await sql`
    update stage.seats set lost_at = ${at}
    where gathering_id = ${gathering} and person_id = ${person} and what = ${what}`.execute(db)
}

/** All that a person sends, or one thing of it. Answers what they had. */
export async function leaveSeats(db: Db, gathering: number, person: PersonId, what?: Sort): Promise<Sort[]> {
  const only = what === undefined ? sql`` : sql`and what = ${what}`
  const { rows } = await sql<{ what: Sort }>`
    delete from stage.seats where gathering_id = ${gathering} and person_id = ${person} ${only} returning what`.execute(
    db,
  )
  return rows.map((row) => row.what)
}

/** Only where they did not come back meanwhile. */
export async function leaveIfLost(
  db: Db,
  gathering: number,
  { person, what }: Publisher,
  since: Date,
): Promise<boolean> {
  const { rows } = await sql`
    delete from stage.seats
    where gathering_id = ${gathering} and person_id = ${person} and what = ${what} and lost_at = ${since} returning 1`.execute(
    db,
  )
  return rows.length > 0
}
