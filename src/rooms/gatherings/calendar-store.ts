/** Addresses at which a member's calendar reads in their name, and who wants no invitations. */
import { sql } from 'kysely'
import type { AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'

export type OwnCalendar = {
  readonly id: number
  readonly person: PersonId
  /** Null: what they come to. The home's own: all that they may read. */
  readonly audience: AudienceId | null
  readonly madeAt: Date
  /** `2026-11-22`, in UTC. */
  readonly readOn: string | null
}

const columns = sql`id, person_id person, audience_id audience, made_at "madeAt", read_on::text "readOn"`

/** The open one stays as it is. */
export async function openCalendar(
  db: Db,
  { person, audience, at }: { person: PersonId; audience: AudienceId | null; at: Date },
): Promise<void> {
  await sql`
    insert into gatherings.calendars (person_id, audience_id, made_at) values (${person}, ${audience}, ${at})
    on conflict (person_id, audience_id) where ended_at is null do nothing`.execute(db)
}

export async function calendarHeld(db: Db, id: number): Promise<OwnCalendar | undefined> {
  const { rows } = await sql<OwnCalendar>`/*=gatherings.calendarHeld*/
    select ${columns} from gatherings.calendars where id = ${id} and ended_at is null`.execute(db)
  return rows[0]
}

export async function calendarsOf(db: Db, person: PersonId): Promise<OwnCalendar[]> {
  const { rows } = await sql<OwnCalendar>`
    select ${columns} from gatherings.calendars where person_id = ${person} and ended_at is null
    order by audience_id nulls first, id`.execute(db)
  return rows
}

/** Whether it was open and this person's. */
export async function endCalendar(
  db: Db,
  { id, person, at }: { id: number; person: PersonId; at: Date },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update gatherings.calendars set ended_at = ${at}
    where id = ${id} and person_id = ${person} and ended_at is null`.execute(db)
  return numAffectedRows === 1n
}

/** Written once a day, however often a program asks. */
export async function noteCalendarRead(db: Db, id: number, day: string): Promise<void> {
  await sql`
    update gatherings.calendars set read_on = ${day} where id = ${id} and read_on is distinct from ${day}::date`.execute(
    db,
  )
}

export async function wantsInvitations(db: Db, person: PersonId): Promise<boolean> {
  const { rows } = await sql`select 1 from gatherings.without_invitations where person_id = ${person}`.execute(db)
  return rows.length === 0
}

export async function chooseInvitations(db: Db, person: PersonId, wanted: boolean): Promise<void> {
  await (
    wanted
      ? sql`delete from gatherings.without_invitations where person_id = ${person}`
      : sql`insert into gatherings.without_invitations (person_id) values (${person}) on conflict do nothing`
  ).execute(db)
}

/** One click in a letter, without signing in. */
export const endInvitations = (db: Db, person: PersonId): Promise<void> => chooseInvitations(db, person, false)

export async function exportCalendars(db: Db, person: PersonId): Promise<object> {
  const { rows } = await sql<object>`
    select audience_id audience, made_at "madeAt", read_on::text "readOn", ended_at "endedAt" from gatherings.calendars
    where person_id = ${person} order by id limit 10000`.execute(db)
  const { rows: sent } = await sql<object>`
    select gathering_id "for", sequence, inside from gatherings.invitations
    where person_id = ${person} and sequence is not null order by 1 limit 10000`.execute(db)
  return { addresses: rows, invitationsByMail: await wantsInvitations(db, person), invitations: sent }
}

export async function forgetCalendars(db: Db, people: readonly PersonId[]): Promise<void> {
  for (const table of ['calendars', 'without_invitations', 'invitations'])
    await sql`delete from ${sql.id('gatherings', table)} where person_id = any(${people})`.execute(db)
}

/** With a part of the home that goes for good. */
export async function clearCalendars(
  db: Db,
  {
    people,
    audiences,
    gatherings,
  }: {
    people: readonly PersonId[]
    audiences: readonly AudienceId[]
    gatherings: readonly number[]
  },
): Promise<void> {
  await forgetCalendars(db, people)
  await sql`delete from gatherings.calendars where audience_id = any(${audiences})`.execute(db)
  await sql`delete from gatherings.invitations where gathering_id = any(${gatherings})`.execute(db)
}
