/** What grew out of what somebody gave. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { Subject } from '#platform/subjects.ts'
import type { CreditKind, CreditRow } from './thanks.ts'

type Row = Pick<CreditRow, 'id' | 'person' | 'kind' | 'at'> & {
  on: string
  onId: number
  from: string | null
  fromId: number | null
}
const columns = sql`
  c.id, c.person_id person, c.kind, c.at, c.subject_kind "on", c.subject_id "onId", c.source_kind "from", c.source_id "fromId"`
const read = ({ on, onId, from, fromId, ...row }: Row): CreditRow => ({
  ...row,
  subject: { kind: on, id: onId },
  source: from === null || fromId === null ? null : { kind: from, id: fromId },
})

export type NewCredit = {
  person: number
  kind: CreditKind
  subject: Subject
  source: Subject | null
  by: number | null
  at: Date
}

/** The credit, when it is new; undefined when it was given before. */
export async function insertCredit(
  db: Db,
  { person, kind, subject, source, by, at }: NewCredit,
): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    insert into recognition.credits (person_id, kind, subject_kind, subject_id, source_kind, source_id, given_by, at)
    values (${person}, ${kind}, ${subject.kind}, ${subject.id}, ${source?.kind ?? null}, ${source?.id ?? null}, ${by}, ${at})
    on conflict do nothing returning id`.execute(db)
  return rows[0]?.id
}

/** In the order in which they were given. */
export async function creditsOn(db: Db, subjects: readonly Subject[]): Promise<CreditRow[]> {
  const { rows } = await sql<Row>`/*=recognition.creditsOn*/
    select ${columns} from recognition.credits c
    join unnest(${subjects.map(({ kind }) => kind)}::text[], ${subjects.map(({ id }) => id)}::bigint[]) as s (kind, id)
      on s.kind = c.subject_kind and s.id = c.subject_id
    order by c.at, c.id`.execute(db)
  return rows.map(read)
}

export async function creditsByIds(db: Db, ids: readonly number[]): Promise<CreditRow[]> {
  const { rows } = await sql<Row>`select ${columns} from recognition.credits c where c.id = any(${ids})`.execute(db)
  return rows.map(read)
}

/** The latest first. */
export async function creditsTo(db: Db, person: number, limit: number): Promise<CreditRow[]> {
  const { rows } = await sql<Row>`/*=recognition.creditsTo*/
    select ${columns} from recognition.credits c where c.person_id = ${person} order by c.at desc, c.id desc limit ${limit}`.execute(
    db,
  )
  return rows.map(read)
}
