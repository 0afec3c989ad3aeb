/** Whom letters do not reach, since when and why; and on which days one came back. */
import { sql } from 'kysely'
import type { Db, Tx } from '#platform/database/index.ts'
import type { PersonalData } from '#platform/house.ts'

export type Why = 'refused' | 'failing' | 'complaint'
export type Stopped = { readonly why: Why; readonly at: Date }

/** Those of these people whom no letter about the community is sent to. */
export async function stoppedAmong(db: Db | Tx, people: readonly number[]): Promise<Map<number, Stopped>> {
  const { rows } = await sql<Stopped & { person: number }>`/*=letterbox.stopped*/
    select person_id person, why, stopped_at at from letterbox.reach
    where person_id = any(${people}) and stopped_at is not null`.execute(db)
  return new Map(rows.map(({ person, ...stopped }) => [person, stopped]))
}

/** What is returned of a letter that left before they said that it works says nothing new. A complaint outweighs the rest. */
export async function stop(db: Db | Tx, person: number, { why, at }: Stopped, left: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into letterbox.reach as r (person_id, stopped_at, why) values (${person}, ${at}, ${why})
    on conflict (person_id) do update set stopped_at = excluded.stopped_at, why = excluded.why
    where (r.works_since is null or r.works_since <= ${left})
      and (r.stopped_at is null or (excluded.why = 'complaint' and r.why <> 'complaint'))`.execute(db)
  return numAffectedRows === 1n
}

/** On how many different days of late a letter came back, this one included. */
export async function countReturned(
  tx: Tx,
  person: number,
  { at, left, days }: { at: Date; left: Date; days: number },
): Promise<number> {
  await sql`
    delete from letterbox.returned where person_id = ${person} and day <= (${at}::timestamptz at time zone 'utc')::date - ${days}::int`.execute(
    tx,
  )
  await sql`
    insert into letterbox.returned (person_id, day) select ${person}, (${at}::timestamptz at time zone 'utc')::date
    where not exists (select 1 from letterbox.reach where person_id = ${person} and works_since > ${left})
    on conflict do nothing`.execute(tx)
  const { rows } = await sql<{
    n: number
  }>`select count(*)::int n from letterbox.returned where person_id = ${person}`.execute(tx)
  return rows[0]?.n ?? 0
}

/** From now on letters leave again. To the second, as addresses for what comes back say when their letter left. */
export async function begin(db: Db, person: number, at: Date): Promise<void> {
  await sql`
    with forgotten as (delete from letterbox.returned where person_id = ${person})
    insert into letterbox.reach (person_id, works_since) values (${person}, date_trunc('second', ${at}::timestamptz))
    on conflict (person_id) do update set stopped_at = null, why = null, works_since = excluded.works_since`.execute(db)
}

export async function exportReach(db: Db, person: number): Promise<PersonalData> {
  const { rows } = await sql<object>`
    select stopped_at "stoppedAt", why, works_since "worksSince" from letterbox.reach where person_id = ${person}`.execute(
    db,
  )
  const { rows: days } = await sql<{ day: string }>`
    select day::text from letterbox.returned where person_id = ${person} order by day`.execute(db)
  return { letters: rows[0] ?? null, lettersReturned: days.map(({ day }) => day) }
}

export async function eraseReach(db: Db, people: readonly number[]): Promise<void> {
  await sql`delete from letterbox.reach where person_id = any(${people})`.execute(db)
  await sql`delete from letterbox.returned where person_id = any(${people})`.execute(db)
}
