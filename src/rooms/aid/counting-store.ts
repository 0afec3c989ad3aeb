/** What the numbers are counted from: only once an hour, and never shown row by row. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'

export type Counted = {
  readonly met: number
  readonly ended: number
  /** Different people whose needs these were: ten needs of one person are about one person. */
  readonly authors: number
  /** For each need: hours until the first hand, or hours waited so far. */
  readonly waits: readonly { readonly time: number; readonly happened: boolean }[]
  /** People who were helped; those of them who then helped somebody. */
  readonly helped: number
  readonly gaveBack: number
}

/** The waits of this many needs tell the median of all as well as a million would. */
const MOST_WAITS = 5000

export async function countAid(db: Db, since: Date, now: Date): Promise<Counted> {
  const { rows: ends } = await sql<{ met: number; ended: number; authors: number }>`
    select count(*) filter (where outcome in ('met', 'partly')) met, count(*) ended, count(distinct author) authors from aid.wishes
    where kind = 'need' and outcome in ('met', 'partly', 'unmet', 'expired') and closed_at > ${since}`.execute(db)
  const { rows: waits } = await sql<{ time: number; happened: boolean }>`
    select extract(epoch from (coalesce(first_at, closed_at, ${now}::timestamptz) - opened_at))::float8 / 3600 "time", first_at is not null happened
    from aid.wishes where kind = 'need' and opened_at > ${since} and opened_at <= ${now}
      and coalesce(outcome, '') not in ('withdrawn', 'merged')
    order by id desc limit ${MOST_WAITS}`.execute(db)
  const { rows: people } = await sql<{ helped: number; gaveBack: number }>`
    with deeds as (
      select case when w.kind = 'need' then w.author else p.person_id end helped,
        case when w.kind = 'need' then p.person_id else w.author end helper, p.answered_at at
      from aid.proposals p join aid.wishes w on w.id = p.wish_id
      where p.state = 'accepted' and w.outcome in ('met', 'partly') and w.closed_at > ${since}
    ), first as (select helped person, min(at) at from deeds group by 1)
    select count(*) helped, count(*) filter (where exists (
      select 1 from deeds d where d.helper = first.person and d.at > first.at)) "gaveBack" from first`.execute(db)
  return {
    met: ends[0]?.met ?? 0,
    ended: ends[0]?.ended ?? 0,
    authors: ends[0]?.authors ?? 0,
    waits: waits.map((one) => ({ time: Math.max(0, one.time), happened: one.happened })),
    helped: people[0]?.helped ?? 0,
    gaveBack: people[0]?.gaveBack ?? 0,
  }
}

export async function keepNumbers(db: Db, at: Date, counted: object): Promise<void> {
  await sql`
    insert into aid.numbers (at, counted) values (${at}, ${JSON.stringify(counted)}::jsonb)
    on conflict (the_one) do update set at = excluded.at, counted = excluded.counted`.execute(db)
}

export async function numbersKept(db: Db): Promise<{ readonly at: Date; readonly counted: unknown } | undefined> {
  const { rows } = await sql<{ at: Date; counted: unknown }>`select at, counted from aid.numbers`.execute(db)
  return rows[0]
}
