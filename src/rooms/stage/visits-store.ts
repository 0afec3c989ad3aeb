/** Who had a line, for the rooms above. Whoever asks has seen the gathering first. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'

/** Who had a line, the first first. */
export async function visitorsOf(
  db: Db,
  gatherings: readonly number[],
): Promise<{ gathering: number; person: PersonId }[]> {
  const { rows } = await sql<{ gathering: number; person: PersonId }>`/*=stage.visitors*/
    select gathering_id gathering, person_id person from stage.visits where gathering_id = any(${gatherings})
    order by at, person_id`.execute(db)
  return rows
}

/** Of some people, those who had a line in an earlier room than this one. */
export async function cameEarlier(
  db: Db,
  people: readonly PersonId[],
  { gathering, before }: { gathering: number; before: Date },
): Promise<ReadonlySet<PersonId>> {
  const { rows } = await sql<{ person: PersonId }>`/*=stage.cameEarlier*/
    select distinct person_id person from stage.visits
    where person_id = any(${people}) and gathering_id <> ${gathering} and at < ${before}`.execute(db)
  return new Set(rows.map((row) => row.person))
}
