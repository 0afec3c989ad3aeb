/** What a ritual has become, counted. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import { markedPeople } from '#people'
import type { RitualId } from './ritual.ts'

export type Counted = {
  readonly planned: number
  readonly held: number
  /** Different people. */
  readonly came: number
  /** Of those, whoever had three occasions after their first to come again. */
  readonly hadTime: number
  readonly cameBack: number
}

/** Whoever comes back has done so by then: a month of weeks, a season of months. */
export const WITHIN = 3

const STILL_OPEN_MS = 3 * 86_400_000

/**
 * Held: not called off, and somebody came. What staff, guests and bots do is not the community's: whoever was marked on that day
 * is not counted.
 */
export async function countRitual(db: Db, ritual: RitualId, now: Date): Promise<Counted> {
  const marks = await markedPeople(db)
  const { rows } = await sql<Counted>`/*=rituals.count*/
    with past as (
      select id, starts_at, came > 0 and cancelled_at is null held from rituals.occasions
      where ritual_id = ${ritual} and over_at <= ${now}
        -- What has just been asked may still be answered.
        and not (came = 0 and opened_at > ${new Date(now.getTime() - STILL_OPEN_MS)})
    ),
    held as (select id, starts_at, row_number() over (order by starts_at, id) nth from past where held),
    marks as (
      select * from unnest(${marks.map((one) => one.person)}::bigint[], ${marks.map((one) => one.from)}::timestamptz[],
        ${marks.map((one) => one.until)}::timestamptz[]) m (person, since, until)
    ),
    seen as (
      select c.person_id person, h.nth from rituals.came c join held h on h.id = c.occasion_id
      where not exists (
        select from marks m where m.person = c.person_id and m.since <= h.starts_at and (m.until is null or m.until > h.starts_at))
    ),
    firsts as (select person, min(nth) first from seen group by person),
    timely as (select * from firsts where first + ${WITHIN} <= (select count(*) from held))
    select (select count(*) from past)::int planned, (select count(*) from held)::int held,
      (select count(*) from firsts)::int came, (select count(*) from timely)::int "hadTime",
      (select count(*) from timely t where exists (
        select from seen s where s.person = t.person and s.nth > t.first and s.nth <= t.first + ${WITHIN}))::int "cameBack"`.execute(
    db,
  )
  return rows[0] ?? { planned: 0, held: 0, came: 0, hadTime: 0, cameBack: 0 }
}
