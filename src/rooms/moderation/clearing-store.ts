/** Cases about what goes for good go with it: there is nothing left to look at, and nobody to answer to. */
import { sql } from 'kysely'
import { amongSubjects, type Going } from '#platform/clearing.ts'
import type { Db } from '#platform/database/index.ts'

export async function deleteCases(db: Db, { people, audiences, subjects }: Going): Promise<void> {
  const { rows } = await sql<{ id: number }>`
    select id from moderation.cases
    where (subject_kind, subject_id) in ${amongSubjects(subjects)} or audience_id = any(${audiences}) or about = any(${people})`.execute(
    db,
  )
  const cases = rows.map((row) => row.id)
  for (const table of ['reports', 'notices', 'decisions', 'openings'])
    await sql`delete from ${sql.table(`moderation.${table}`)} where case_id = any(${cases})`.execute(db)
  await sql`delete from moderation.cases where id = any(${cases})`.execute(db)
  await sql`delete from moderation.trusted where person_id = any(${people})`.execute(db)
}
