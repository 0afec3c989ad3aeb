/** What somebody proposed, and where they said that they come, for themselves. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { PersonalData } from '#platform/house.ts'
import type { PersonId } from '#people'

export async function exportGatherings(db: Db, person: PersonId): Promise<PersonalData> {
  return {
    hosted: await hosted(db, person),
    answers: await answers(db, person),
    asked: await asked(db, person),
    points: await points(db, person),
    votes: await votes(db, person),
  }
}

async function hosted(db: Db, person: PersonId): Promise<readonly object[]> {
  const { rows } = await sql<object>`
    select id, title, markdown, how, place, access, to_char(wall_starts, 'YYYY-MM-DD"T"HH24:MI') starts,
      to_char(wall_ends, 'YYYY-MM-DD"T"HH24:MI') ends, zone, capacity, approval, questions, proposed_at "proposedAt",
      accepted_at "acceptedAt", declined_at "declinedAt", cancelled_at "cancelledAt", why, coming, waiting, maybe
    from gatherings.gatherings where hosts @> array[${person}::bigint] or proposed_by = ${person} order by id`.execute(
    db,
  )
  return rows
}

async function answers(db: Db, person: PersonId): Promise<readonly object[]> {
  const { rows } = await sql<object>`
    select a.gathering_id "for", g.title, g.starts_at starts, a.standing, a.on_the_spot "onTheSpot", a.at, a.replies
    from gatherings.answers a join gatherings.gatherings g on g.id = a.gathering_id
    where a.person_id = ${person} order by a.gathering_id`.execute(db)
  return rows
}

async function asked(db: Db, person: PersonId): Promise<readonly object[]> {
  const { rows } = await sql<object>`
    select gathering_id "for", text, at, votes from gatherings.asked where author = ${person} order by id`.execute(db)
  return rows
}

async function points(db: Db, person: PersonId): Promise<readonly object[]> {
  const { rows } = await sql<object>`
    select gathering_id "for", title, note, minutes, at, proposed from gatherings.points where author = ${person} order by id`.execute(
    db,
  )
  return rows
}

async function votes(db: Db, person: PersonId): Promise<readonly object[]> {
  const { rows } = await sql<object>`
    select v.asked_id asked, a.gathering_id "for", v.at from gatherings.votes v join gatherings.asked a on a.id = v.asked_id
    where v.person_id = ${person} order by v.asked_id`.execute(db)
  return rows
}
