/** How newcomers settle: whom they are tied to both ways in their first thirty days, and what they wrote first. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import { wholeOf, type After, type Asked, type Course } from './number.ts'
import type { Time } from './pieces-store.ts'
import { inForce, marks, pointAt } from './shared-store.ts'
import { saidTies, type PostRow } from './ties-store.ts'

export type NewcomerTally = {
  readonly point: string
  readonly inside: boolean
  readonly n: number
  /** Tied both ways with two members or more within thirty days; with one or more; with two, staff among them. */
  readonly two: number
  readonly one: number
  readonly twoWithStaff: number
  readonly wrote: number
}
export const SETTLING_DAYS = 30
const DAY = 86_400_000
/** Whoever came less than thirty days before the end has not had their thirty days. */
export async function tallyNewcomers(
  db: Db,
  asked: Asked,
  course: Pick<Course, 'from' | 'grain'>,
  { from, to }: Time = wholeOf(asked, course),
): Promise<NewcomerTally[]> {
  const days = sql`make_interval(days => ${SETTLING_DAYS})`
  const settledBy = new Date(Math.min(to.getTime() + SETTLING_DAYS * DAY, asked.to.getTime()))
  const { rows } = await sql<NewcomerTally>`
    with ${marks(asked)}, ${saidTies(from, settledBy)},
    newcomers as materialized (
      select n.person, n.at from pulse.arrivals n
      where n.at >= ${from} and n.at < ${to} and n.at < ${asked.to}::timestamptz - ${days} and not exists (select 1 from marks m where ${inForce('m', 'n.person', 'n.at')})
    ),
    -- Few ties are of somebody's first days: those are found first, by whoever came then, and only then what either was.
    near as materialized (
      select t.a, t.b, t.at, na.person is not null "aNew", nb.person is not null "bNew" from said_ties t
      left join pulse.arrivals na on na.person = t.a and na.at >= ${from} and na.at < ${to} and t.at >= na.at and t.at < na.at + ${days}
      left join pulse.arrivals nb on nb.person = t.b and nb.at >= ${from} and nb.at < ${to} and t.at >= nb.at and t.at < nb.at + ${days}
      where na.person is not null or nb.person is not null
    ),
    ties as (
      select t.*, coalesce(ma.kind, 'member') "aAs", coalesce(mb.kind, 'member') "bAs"
      from near t left join marks ma on ${inForce('ma', 't.a', 't.at')} left join marks mb on ${inForce('mb', 't.b', 't.at')}
    ),
    gave as (
      select a person, b other, bool_and("bAs" = 'staff') staff from ties where "aNew" and "aAs" = 'member' and "bAs" in ('member', 'staff') group by 1, 2
    ),
    got as (
      select b person, a other, bool_and("aAs" = 'staff') staff from ties where "bNew" and "bAs" = 'member' and "aAs" in ('member', 'staff') group by 1, 2
    ),
    mutual as (
      select person, count(*) filter (where not gave.staff and not got.staff) members, count(*) everybody
      from gave join got using (person, other) group by 1
    )
    select ${pointAt('n.at', course.grain, asked.zone)} "point", n.at >= ${asked.from} inside, count(*) n,
      count(*) filter (where m.members >= 2) two, count(*) filter (where m.members >= 1) "one", count(*) filter (where m.everybody >= 2) "twoWithStaff",
      count(*) filter (where exists (select 1 from pulse.posts p where p.author = n.person and p.counts and p.at >= n.at and p.at < n.at + ${days})) wrote
    from newcomers n left join mutual m using (person) group by 1, 2`.execute(db)
  return rows
}

/** What each newcomer wrote first, in their first thirty days, the latest first. */
export async function firstPosts(db: Db, asked: Asked, after: After | undefined, limit: number): Promise<PostRow[]> {
  const days = sql`make_interval(days => ${SETTLING_DAYS})`
  const { rows } = await sql<PostRow>`
    with ${marks(asked)}
    select p.id, p.at from pulse.arrivals n
    cross join lateral (
      select p.id, p.at from pulse.posts p where p.author = n.person and p.counts and p.at >= n.at and p.at < n.at + ${days} order by p.at, p.id limit 1
    ) p
    where n.at >= ${asked.from} and n.at < ${asked.to}::timestamptz - ${days} and (p.at, p.id) < (${after?.at ?? asked.to}, ${after?.id ?? 0})
      and not exists (select 1 from marks m where ${inForce('m', 'n.person', 'n.at')})
    order by p.at desc, p.id desc limit ${limit}`.execute(db)
  return rows
}
