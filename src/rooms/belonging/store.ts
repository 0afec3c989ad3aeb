/** Askings, who was asked, and what they came to. */
import { sql } from 'kysely'
import type { Db, Tx } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import { REST_MONTHS, type Cohort, type Run, type RunId, type Sums } from './run.ts'

const columns = sql`id, opened_at "openedAt", until, asked, over_at "overAt", answered`

export async function runById(db: Db, id: RunId): Promise<Run | undefined> {
  const { rows } =
    await sql<Run>`/*=belonging.runById*/ select ${columns} from belonging.runs where id = ${id}`.execute(db)
  return rows[0]
}
export async function lastRuns(db: Db, limit: number): Promise<Run[]> {
  const { rows } =
    await sql<Run>`/*=belonging.lastRuns*/ select ${columns} from belonging.runs order by id desc limit ${limit}`.execute(
      db,
    )
  return rows
}
/** Held: nobody answers it meanwhile, nor closes it. */
export async function dueRun(tx: Tx, now: Date): Promise<Run | undefined> {
  const { rows } = await sql<Run>`/*=belonging.dueRun*/
    select ${columns} from belonging.runs where over_at is null and until <= ${now} for update skip locked`.execute(tx)
  return rows[0]
}
/** Undefined where one is open already. */
export async function insertRun(
  tx: Tx,
  run: { by: PersonId; at: Date; until: Date; asked: number },
): Promise<RunId | undefined> {
  const { rows } = await sql<{ id: RunId }>`
    insert into belonging.runs (by, opened_at, until, asked) values (${run.by}, ${run.at}, ${run.until}, ${run.asked})
    on conflict do nothing returning id`.execute(tx)
  return rows[0]?.id
}
/** In the order of their numbers, and of nothing else. */
export async function insertAsked(
  tx: Tx,
  run: RunId,
  people: readonly { id: PersonId; cohort: Cohort }[],
): Promise<void> {
  const inOrder = people.toSorted((a, b) => a.id - b.id)
  await sql`insert into belonging.asked (run, person, cohort)
    select ${run}, person, cohort from unnest(${inOrder.map(({ id }) => id)}::bigint[], ${inOrder.map(({ cohort }) => cohort)}::text[]) one (person, cohort)`.execute(
    tx,
  )
}
/** Of these: who was asked lately, or asked never to be. */
export async function leftInPeace(db: Db, people: readonly PersonId[], now: Date): Promise<ReadonlySet<PersonId>> {
  const { rows } = await sql<{ person: PersonId }>`/*=belonging.leftInPeace*/
    select a.person from belonging.asked a join belonging.runs r on r.id = a.run
    where a.person = any(${people}) and r.opened_at > ${now}::timestamptz - make_interval(months => ${REST_MONTHS})
    union select person from belonging.never where person = any(${people})`.execute(db)
  return new Set(rows.map(({ person }) => person))
}
export async function peopleAsked(db: Db, run: RunId, limit: number): Promise<PersonId[]> {
  const { rows } = await sql<{ person: PersonId }>`/*=belonging.peopleAsked*/
    select person from belonging.asked where run = ${run} order by person limit ${limit}`.execute(db)
  return rows.map(({ person }) => person)
}
export async function resultsOf(db: Db, runs: readonly RunId[]): Promise<(Sums & { run: RunId })[]> {
  const { rows } = await sql<Sums & { run: RunId }>`/*=belonging.resultsOf*/
    select run, cohort, asked, n, items, squares, total_squares "totalSquares" from belonging.results where run = any(${runs})`.execute(
    db,
  )
  return rows
}
/** What a person may read of it: when they were asked, and that they asked not to be. */
export async function keptOf(db: Db, person: PersonId): Promise<{ asked: Date[]; never: Date | null }> {
  const { rows } = await sql<{ asked: Date[]; never: Date | null }>`/*=belonging.keptOf*/
    select coalesce((select array_agg(r.opened_at order by r.id) from belonging.asked a join belonging.runs r on r.id = a.run where a.person = ${person}), '{}') asked,
      (select at from belonging.never where person = ${person}) never`.execute(db)
  return rows[0] ?? { asked: [], never: null }
}
export async function signAfresh(tx: Tx, person: PersonId, fresh: PersonId): Promise<void> {
  await sql`update belonging.runs set by = ${fresh} where by = ${person}`.execute(tx)
  await sql`update belonging.asked set person = ${fresh} where person = ${person}`.execute(tx)
  await sql`update belonging.done set person = ${fresh} where person = ${person}`.execute(tx)
  await sql`delete from belonging.never where person = ${person}`.execute(tx)
}
/** An asking in which somebody who goes took part goes with them: what they said cannot be taken out of a sum. */
export async function clearAsked(tx: Tx, people: readonly PersonId[]): Promise<void> {
  const { rows } = await sql<{ id: RunId }>`
    delete from belonging.runs r where exists (select 1 from belonging.asked a where a.run = r.id and a.person = any(${people})) returning id`.execute(
    tx,
  )
  const gone = rows.map(({ id }) => id)
  await sql`delete from belonging.given where run = any(${gone})`.execute(tx)
  await sql`delete from belonging.done where run = any(${gone})`.execute(tx)
  await sql`delete from belonging.never where person = any(${people})`.execute(tx)
}
