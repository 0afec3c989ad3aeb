/** Verified information as it is kept: what was said once is never written over. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import type { CrisisId, Note } from './crisis.ts'

const columns = sql`
  id, crisis_id crisis, corrects, text, source, lang, by, at, withdrawn_by "withdrawnBy", withdrawn_at "withdrawnAt"`
/** A long night brings some dozens: beyond, the oldest are read in the export. */
const MOST_NOTES = 200

export async function notesOf(db: Db, crisis: CrisisId): Promise<Note[]> {
  const { rows } = await sql<Note>`/*=crisis.notes*/
    select ${columns} from crisis.notes where crisis_id = ${crisis} order by id desc limit ${MOST_NOTES}`.execute(db)
  return rows
}

export async function noteById(db: Db, id: number): Promise<Note | undefined> {
  const { rows } = await sql<Note>`select ${columns} from crisis.notes where id = ${id}`.execute(db)
  return rows[0]
}

export async function isCorrected(db: Db, id: number): Promise<boolean> {
  const { rows } = await sql`select 1 from crisis.notes where corrects = ${id}`.execute(db)
  return rows.length > 0
}

export async function noteWithKey(db: Db, by: PersonId, key: string): Promise<boolean> {
  const { rows } = await sql`select 1 from crisis.notes where client_key = ${key} and by = ${by}`.execute(db)
  return rows.length > 0
}

type NewNote = Pick<Note, 'crisis' | 'corrects' | 'text' | 'source' | 'lang' | 'by' | 'at'> & {
  readonly clientKey: string | undefined
}

export async function insertNote(db: Db, one: NewNote): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into crisis.notes (crisis_id, corrects, text, source, lang, by, at, client_key)
    values (${one.crisis}, ${one.corrects}, ${one.text}, ${one.source}, ${one.lang}, ${one.by}, ${one.at}, ${one.clientKey ?? null})
    returning id`.execute(db)
  return rows[0]?.id ?? 0
}

export async function withdrawNote(db: Db, id: number, by: PersonId, at: Date): Promise<void> {
  await sql`update crisis.notes set withdrawn_by = ${by}, withdrawn_at = ${at} where id = ${id}`.execute(db)
}
