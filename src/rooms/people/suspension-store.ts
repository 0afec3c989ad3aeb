import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from './person.ts'

export type Suspension = { person: PersonId; by: PersonId | null; at: Date; until: Date | null; because: string }

export async function insertSuspension(db: Db, one: Suspension): Promise<void> {
  await sql`insert into people.suspensions (person_id, by, at, until, because)
    values (${one.person}, ${one.by}, ${one.at}, ${one.until}, ${one.because})`.execute(db)
}

export async function endSuspension(db: Db, person: PersonId, by: PersonId | null, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update people.suspensions set ended_at = ${at}, ended_by = ${by} where person_id = ${person} and ended_at is null`.execute(db)
  return (numAffectedRows ?? 0n) > 0n
}

export async function runningSuspension(db: Db, person: PersonId, now: Date): Promise<Suspension | undefined> {
  const { rows } = await sql<Suspension>`
    select person_id person, by, at, until, because from people.suspensions
    where person_id = ${person} and ended_at is null and (until is null or until > ${now}) order by id desc limit 1`.execute(db)
  return rows[0]
}
