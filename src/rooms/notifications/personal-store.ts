/** What of a person stands in this room; and what goes with a part of the home. */
import { sql } from 'kysely'
import { amongSubjects, type Going } from '#platform/clearing.ts'
import type { Db } from '#platform/database/index.ts'
import type { PersonalData } from '#platform/house.ts'

export async function exportTold(db: Db, person: number): Promise<PersonalData> {
  const { rows: following } = await sql<object>`
    select place_kind place, place_id id, level, chosen, at from notifications.following where person_id = ${person} order by at`.execute(
    db,
  )
  const { rows: told } = await sql<object>`
    select post_id post, conversation_id conversation, why, at from notifications.told where person_id = ${person} order by at`.execute(
    db,
  )
  const { rows: notes } = await sql<object>`
    select fact_name fact, subject_kind kind, subject_id id, at, seen_at "seenAt" from notifications.notes where person_id = ${person} order by at`.execute(
    db,
  )
  const { rows: preferences } = await sql<object>`
    select mail, push, digest, quiet_from "quietFrom", quiet_until "quietUntil", days_off "daysOff" from notifications.preferences where person_id = ${person}`.execute(
    db,
  )
  const { rows: digests } = await sql<object>`
    select period, sent_at "sentAt" from notifications.digests where person_id = ${person} order by claimed_at`.execute(
    db,
  )
  const { rows: bookmarks } = await sql<object>`
    select kind, subject_id id, at, remind_at "remindAt" from notifications.bookmarks where person_id = ${person} order by at`.execute(
    db,
  )
  // Whoever holds its address and its keys may write to a device: they stay here.
  const { rows: devices } = await sql<object>`
    select agent, at from notifications.devices where person_id = ${person} order by at`.execute(db)
  return { following, told, notes, bookmarks, preferences: preferences[0] ?? null, digests, devices }
}

const ofPeople = [
  'following',
  'told',
  'lines',
  'readers',
  'preferences',
  'mailing',
  'digests',
  'bookmarks',
  'devices',
  'notes',
]

export async function eraseTold(db: Db, people: readonly number[]): Promise<void> {
  for (const table of ofPeople)
    await sql`delete from ${sql.table(`notifications.${table}`)} where person_id = any(${people})`.execute(db)
}

export async function clearTold(db: Db, going: Going): Promise<void> {
  await eraseTold(db, going.people)
  const places = amongSubjects(going.subjects.filter(({ kind }) => kind === 'group' || kind === 'conversation'))
  for (const table of ['following', 'loud']) {
    await sql`delete from ${sql.table(`notifications.${table}`)} where (place_kind, place_id) in ${places}`.execute(db)
  }
  await sql`delete from notifications.bookmarks where (kind, subject_id) in ${amongSubjects(going.subjects)}`.execute(
    db,
  )
  await sql`delete from notifications.notes where (subject_kind, subject_id) in ${amongSubjects(going.subjects)}`.execute(
    db,
  )
  for (const table of ['told', 'lines', 'pushed', 'calls']) {
    await sql`delete from ${sql.table(`notifications.${table}`)} where conversation_id = any(${going.of('conversation')})`.execute(
      db,
    )
  }
}
