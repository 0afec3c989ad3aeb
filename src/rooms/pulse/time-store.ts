/** What the time to a first useful answer asks of the projection. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import { FALLBACK_LENGTH, type After, type Asked, type Course, type Rule, type Standing } from './number.ts'
import type { Time } from './pieces-store.ts'
import { inForce, marks, pointAt, questions } from './shared-store.ts'

/** Questions asked in one quarter of a day of the week: 1 is Monday, 0 the night until six. */
export type HoursTally = {
  readonly day: number
  readonly quarter: number
  readonly as: Exclude<Standing, 'bot'> | null
  readonly minutes: readonly number[]
}
export async function tallyHours(
  db: Db,
  asked: Asked,
  { grain }: Pick<Course, 'grain'>,
  { from, to }: Time = asked,
): Promise<(HoursTally & { readonly point: string })[]> {
  const { rows } = await sql<HoursTally & { point: string }>`
    with ${marks(asked)}, ${questions(asked, from, to)}
    select ${pointAt('at', grain, asked.zone)} "point", extract(isodow from at at time zone ${asked.zone})::int "day", floor(extract(hour from at at time zone ${asked.zone}) / 6)::int "quarter", "as",
      array_agg(greatest(0, least(48 * 60, floor(extract(epoch from coalesce(useful_at, ${asked.to}) - at) / 60)))::int) minutes
    from answered group by 1, 2, 3, 4`.execute(db)
  return rows
}

/** Those to which nobody has given a useful answer yet, however late: the horizon says when it was quick, not whether it came. */
const waiting = (asked: Asked, { from, to }: Time = asked) => sql`
  with ${marks(asked)}, waiting as (
    select c.id, c.started_at at, case when c.kind = 'question' then 'declared' when c.asks then 'asks' else 'help' end rule
    from pulse.conversations c
    where c.counts and c.started_at >= ${from} and c.started_at < ${to} and (c.kind = 'question' or c.asks or c.group_id = any(${asked.helpGroups}))
      and not exists (select 1 from marks a where ${inForce('a', 'c.author', 'c.started_at')})
      and not exists (
        select 1 from pulse.posts p
        where p.conversation_id = c.id and p.counts and not p.opening and p.author <> c.author and (p.helped or p.thanked or p.length >= ${FALLBACK_LENGTH})
          and not exists (select 1 from marks b where b.kind = 'bot' and ${inForce('b', 'p.author', 'p.at')}))
  )`

export type WaitingTally = { readonly point: string; readonly n: number }
export async function tallyWaiting(
  db: Db,
  asked: Asked,
  { grain }: Pick<Course, 'grain'>,
  time: Time = asked,
): Promise<WaitingTally[]> {
  const { rows } = await sql<WaitingTally>`
    ${waiting(asked, time)} select ${pointAt('at', grain, asked.zone)} "point", count(*) n from waiting group by 1`.execute(
    db,
  )
  return rows
}

export type WaitingRow = { readonly id: number; readonly at: Date; readonly rule: Rule }
export async function waitingBehind(
  db: Db,
  asked: Asked,
  after: After | undefined,
  limit: number,
): Promise<WaitingRow[]> {
  const { rows } = await sql<WaitingRow>`
    ${waiting(asked)} select id, at, rule from waiting where (at, id) < (${after?.at ?? asked.to}, ${after?.id ?? 0})
    order by at desc, id desc limit ${limit}`.execute(db)
  return rows
}
