/** Which facts of other rooms somebody was told of, and which of them they know already. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { NoteTold } from './notes.ts'

export type NoteRow = {
  /** The fact. */
  readonly id: number
  readonly name: string
  readonly subject: number
  readonly actor: number | null
  readonly at: Date
  readonly seenAt: Date | null
}
export type NotePlace = { readonly at: Date; readonly note: number | undefined }

/** Told twice of the same fact, they are told once. */
export async function keepNotes(db: Db, told: readonly NoteTold[]): Promise<void> {
  const rows = told.flatMap(({ fact, people }) => [...new Set(people)].map((person) => ({ person, fact })))
  if (rows.length === 0) return
  await sql`
    insert into notifications.notes (person_id, fact_id, fact_name, subject_kind, subject_id, actor, at)
    select * from unnest(${rows.map(({ person }) => person)}::bigint[], ${rows.map(({ fact }) => fact.id)}::bigint[],
      ${rows.map(({ fact }) => fact.name)}::text[], ${rows.map(({ fact }) => fact.kind)}::text[],
      ${rows.map(({ fact }) => fact.subject)}::bigint[], ${rows.map(({ fact }) => fact.actor)}::bigint[],
      ${rows.map(({ fact }) => fact.at)}::timestamptz[])
    on conflict do nothing`.execute(db)
}

const columns = sql`fact_id id, fact_name name, subject_id subject, actor, at, seen_at "seenAt"`

export async function notesBefore(
  db: Db,
  person: number,
  before: NotePlace | undefined,
  limit: number,
): Promise<NoteRow[]> {
  const further =
    before === undefined
      ? sql``
      : before.note === undefined
        ? sql`and at < ${before.at}`
        : sql`and (at, fact_id) < (${before.at}, ${before.note})`
  const { rows } = await sql<NoteRow>`
    select ${columns} from notifications.notes
    where person_id = ${person} ${further} order by at desc, fact_id desc limit ${limit}`.execute(db)
  return rows
}

export async function unreadNotes(db: Db, person: number, limit: number): Promise<NoteRow[]> {
  const { rows } = await sql<NoteRow>`/*=notifications.unreadNotes*/
    select ${columns} from notifications.notes
    where person_id = ${person} and seen_at is null order by at desc, fact_id desc limit ${limit}`.execute(db)
  return rows
}

export async function noteOf(db: Db, person: number, fact: number): Promise<NoteRow | undefined> {
  const { rows } = await sql<NoteRow>`
    select ${columns} from notifications.notes where person_id = ${person} and fact_id = ${fact}`.execute(db)
  return rows[0]
}

export async function knowNote(db: Db, person: number, fact: number, at: Date): Promise<void> {
  await sql`
    update notifications.notes set seen_at = ${at} where person_id = ${person} and fact_id = ${fact} and seen_at is null`.execute(
    db,
  )
}

export async function knowAllNotes(db: Db, person: number, at: Date): Promise<void> {
  await sql`
    update notifications.notes set seen_at = ${at} where person_id = ${person} and seen_at is null and at <= ${at}`.execute(
    db,
  )
}

export async function forgetOldNotes(db: Db, before: Date): Promise<void> {
  await sql`delete from notifications.notes where at < ${before}`.execute(db)
}
