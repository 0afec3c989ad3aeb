/** What people decided about being seen as thanked. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { Choices } from './thanks.ts'

/** Undefined for somebody who was never asked, or never answered. */
export async function choicesOf(db: Db, person: number): Promise<Choices | undefined> {
  const { rows } = await sql<Choices>`/*=recognition.choices*/
    select whole, front, left_out "leftOut" from recognition.choices where person_id = ${person}`.execute(db)
  return rows[0]
}

export async function keepChoices(db: Db, person: number, { whole, front, leftOut }: Choices, at: Date): Promise<void> {
  await sql`
    insert into recognition.choices (person_id, whole, front, left_out, at) values (${person}, ${whole}, ${front}, ${leftOut}, ${at})
    on conflict (person_id) do update set whole = excluded.whole, front = excluded.front, left_out = excluded.left_out, at = excluded.at`.execute(
    db,
  )
}

/** Those among some people whom the front page may name: only who said yes. */
export async function mayBeNamed(db: Db, people: readonly number[]): Promise<ReadonlySet<number>> {
  const { rows } = await sql<{ id: number }>`/*=recognition.mayBeNamed*/
    select person_id id from recognition.choices where person_id = any(${people}) and front`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/** Those among some people who objected to being looked at by those who look after their groups. */
export async function leftOut(db: Db, people: readonly number[]): Promise<ReadonlySet<number>> {
  const { rows } = await sql<{ id: number }>`/*=recognition.leftOut*/
    select person_id id from recognition.choices where person_id = any(${people}) and left_out`.execute(db)
  return new Set(rows.map(({ id }) => id))
}
