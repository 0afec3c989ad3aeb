/** Walking over everything of a kind that was ever told of: for a projection that is read again. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'

/** The next ones after an id, in the order of ids. What is no more may be among them. */
export async function subjectsTold(db: Db, kind: string, after: number, limit: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select distinct subject_id id from platform.facts where subject_kind = ${kind} and subject_id > ${after}
    order by subject_id limit ${limit}`.execute(db)
  return rows.map((row) => row.id)
}
