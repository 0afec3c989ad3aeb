/** What is said while an asking goes on: added to sums at once, and never kept for itself. */
import { sql } from 'kysely'
import type { Db, Tx } from '#platform/database/index.ts'
import type { ScaleSums } from '#platform/numbers/index.ts'
import type { PersonId } from '#people'
import type { Cohort, RunId, Sums } from './run.ts'

/** Undefined for who was not asked. Holds the run open until the deed is done. */
export async function askedOf(
  db: Db,
  run: RunId,
  person: PersonId,
): Promise<{ cohort: Cohort; done: boolean } | undefined> {
  const { rows } = await sql<{ cohort: Cohort; done: boolean }>`/*=belonging.askedOf*/
    select a.cohort, exists (select 1 from belonging.done d where d.run = a.run and d.person = a.person) done
    from belonging.asked a where a.run = ${run} and a.person = ${person}`.execute(db)
  return rows[0]
}
export async function holdOpen(tx: Tx, run: RunId, now: Date): Promise<boolean> {
  const { rows } = await sql`
    select 1 from belonging.runs where id = ${run} and over_at is null and until > ${now} for share`.execute(tx)
  return rows.length === 1
}
/** Answers false where they have answered or declined before. */
export async function markDone(tx: Tx, run: RunId, person: PersonId): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into belonging.done (run, person) values (${run}, ${person}) on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}
export async function addAnswer(
  tx: Tx,
  run: RunId,
  cohort: Cohort,
  { items, squares, totalSquares }: ScaleSums,
): Promise<void> {
  await sql`
    insert into belonging.given as g (run, cohort, n, items, squares, total_squares)
    values (${run}, ${cohort}, 1, ${items}::bigint[], ${squares}::bigint[], ${totalSquares})
    on conflict (run, cohort) do update set n = g.n + 1, total_squares = g.total_squares + excluded.total_squares,
      items = (select array_agg(a + b order by nth) from unnest(g.items, excluded.items) with ordinality both_items (a, b, nth)),
      squares = (select array_agg(a + b order by nth) from unnest(g.squares, excluded.squares) with ordinality both_squares (a, b, nth))`.execute(
    tx,
  )
}
export async function neverAgain(tx: Tx, person: PersonId, at: Date): Promise<void> {
  await sql`insert into belonging.never (person, at) values (${person}, ${at}) on conflict do nothing`.execute(tx)
}
/** Of each cohort that was asked. */
export async function givenIn(db: Db, run: RunId): Promise<Sums[]> {
  const { rows } = await sql<Sums>`/*=belonging.givenIn*/
    select a.cohort, a.asked, coalesce(g.n, 0) n, coalesce(g.items, '{0,0,0,0,0,0,0,0}') items,
      coalesce(g.squares, '{0,0,0,0,0,0,0,0}') squares, coalesce(g.total_squares, 0) "totalSquares"
    from (select cohort, count(*)::int asked from belonging.asked where run = ${run} group by cohort) a
    left join belonging.given g on g.run = ${run} and g.cohort = a.cohort`.execute(db)
  return rows
}
/** From now on there are sums of ten people or more, and nothing else. */
export async function keepResults(
  tx: Tx,
  run: RunId,
  kept: readonly Sums[],
  { answered, at }: { answered: number; at: Date },
): Promise<void> {
  for (const one of kept)
    await sql`insert into belonging.results (run, cohort, asked, n, items, squares, total_squares)
      values (${run}, ${one.cohort}, ${one.asked}, ${one.n}, ${one.items}::bigint[], ${one.squares}::bigint[], ${one.totalSquares})`.execute(
      tx,
    )
  await sql`delete from belonging.given where run = ${run}`.execute(tx)
  await sql`delete from belonging.done where run = ${run}`.execute(tx)
  await sql`update belonging.runs set over_at = ${at}, answered = ${answered} where id = ${run}`.execute(tx)
}
