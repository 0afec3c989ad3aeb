/** In which months somebody was signed in. */
import { sql } from 'kysely'
import type { Db, Tx } from '#platform/database/index.ts'
import type { CohortTally } from '#platform/numbers/index.ts'
import type { PersonId } from '#people'

export async function keepSeen(tx: Tx, month: string, people: readonly PersonId[]): Promise<void> {
  if (people.length === 0) return
  await sql`
    insert into seasons.seen (month, person) select ${`${month}-01`}::date, person from unnest(${people}::bigint[]) as r (person)
    on conflict do nothing`.execute(tx)
}

export async function forgetSeen(
  tx: Tx,
  { before, people }: { before: string; people: readonly PersonId[] },
): Promise<void> {
  await sql`delete from seasons.seen where month < ${`${before}-01`}::date or person = any(${people}::bigint[])`.execute(
    tx,
  )
}

/** Since when it has been written down: `2026-04`. */
export async function firstSeen(db: Db): Promise<string | undefined> {
  const { rows } = await sql<{ month: string | null }>`/*=seasons.firstSeen*/
    select to_char(min(month), 'YYYY-MM') "month" from seasons.seen`.execute(db)
  return rows[0]?.month ?? undefined
}

/** Of those who came, by month of coming: how many were here in each month. */
export async function seenOf(db: Db, joiners: readonly { person: PersonId; month: string }[]): Promise<CohortTally[]> {
  const { rows } = await sql<CohortTally>`
    select j.cohort, to_char(s.month, 'YYYY-MM') "month", count(*) n
    from unnest(${joiners.map(({ person }) => person)}::bigint[], ${joiners.map(({ month }) => month)}::text[]) as j (person, cohort)
    join seasons.seen s on s.person = j.person group by 1, 2`.execute(db)
  return rows
}

export async function monthsSeen(db: Db, person: PersonId): Promise<string[]> {
  const { rows } = await sql<{ month: string }>`
    select to_char(month, 'YYYY-MM') "month" from seasons.seen where person = ${person} order by 1 limit 30`.execute(db)
  return rows.map(({ month }) => month)
}
