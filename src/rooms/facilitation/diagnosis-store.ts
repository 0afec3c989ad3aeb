/** What hosts answered, and when. */
import { sql } from 'kysely'
import type { Db, Tx } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import type { Figure } from '#pulse'
import type { Answers } from './diagnosis.ts'

export type Diagnosis = { readonly id: number; readonly by: PersonId; readonly at: Date; readonly answers: Answers }

/** The first, and the last if there is another. */
export async function firstAndLast(db: Db): Promise<Diagnosis[]> {
  const { rows } = await sql<Diagnosis>`/*=facilitation.firstAndLast*/
    (select id, by, at, answers from facilitation.diagnoses order by id limit 1)
    union (select id, by, at, answers from facilitation.diagnoses order by id desc limit 1) order by id`.execute(db)
  return rows
}
export async function keepDiagnosis(tx: Tx, by: PersonId, at: Date, answers: Answers): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into facilitation.diagnoses (by, at, answers) values (${by}, ${at}, ${answers}::text[]) returning id`.execute(
    tx,
  )
  return rows[0]?.id ?? 0
}

export type KeptFigure = Figure & { readonly diagnosis: number }
/** What the pulse said on that day. */
export async function keepFigures(tx: Tx, diagnosis: number, figures: readonly Figure[]): Promise<void> {
  await sql`
    insert into facilitation.diagnosis_figures (diagnosis, number, value, low, high, n)
    select ${diagnosis}, r.* from unnest(${figures.map((f) => f.number)}::text[], ${figures.map((f) => f.value)}::float8[],
      ${figures.map((f) => f.low)}::float8[], ${figures.map((f) => f.high)}::float8[], ${figures.map((f) => f.n)}::int[]) r`.execute(
    tx,
  )
}
export async function figuresOf(db: Db, diagnoses: readonly number[]): Promise<KeptFigure[]> {
  const { rows } = await sql<KeptFigure>`/*=facilitation.figuresOf*/
    select diagnosis, number, value, low, high, n from facilitation.diagnosis_figures where diagnosis = any(${diagnoses})`.execute(
    db,
  )
  return rows
}

export async function diagnosesBy(db: Db, by: PersonId): Promise<Diagnosis[]> {
  const { rows } = await sql<Diagnosis>`/*=facilitation.diagnosesBy*/
    select id, by, at, answers from facilitation.diagnoses where by = ${by} order by id`.execute(db)
  return rows
}
export async function signDiagnosesAfresh(tx: Tx, person: PersonId, fresh: PersonId): Promise<void> {
  await sql`update facilitation.diagnoses set by = ${fresh} where by = ${person}`.execute(tx)
}
export async function clearDiagnoses(tx: Tx, people: readonly PersonId[]): Promise<void> {
  await sql`delete from facilitation.diagnoses where by = any(${people})`.execute(tx)
}
