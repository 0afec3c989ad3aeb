/** What the number of voices asks of the projection: whole months as they were counted, the rest from the posts. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { After, Asked, Course } from './number.ts'
import { inForce, marks } from './shared-store.ts'

/** So many people wrote so much. */
export type Bar = { readonly posts: number; readonly people: number }

/**
 * How much members wrote in the window, as a histogram: a few thousand rows for a million people. Whoever ever bore a
 * mark is counted from their posts, by its dates; bots and staff are few.
 */
export async function voicesIn(db: Db, asked: Asked): Promise<Bar[]> {
  const { from, to, zone } = asked
  const { rows } = await sql<Bar>`
    with ${marks(asked)}, marked as (select distinct person from marks),
    whole (first, last) as (
      select (date_trunc('month', ${from}::timestamptz at time zone ${zone} - interval '1 microsecond') + interval '1 month')::date,
        date_trunc('month', ${to}::timestamptz at time zone ${zone})::date
    ),
    edges (first, last) as (select first::timestamp at time zone ${zone}, last::timestamp at time zone ${zone} from whole),
    parts as (
      select w.person, w.posts n from pulse.wrote w, whole
      where w.month >= whole.first and w.month < whole.last and not exists (select 1 from marked m where m.person = w.person)
      union all
      select p.author, 1 from pulse.posts p, edges
      where p.counts and p.at >= ${from} and p.at < least(${to}, edges.first) and not exists (select 1 from marked m where m.person = p.author)
      union all
      select p.author, 1 from pulse.posts p, edges
      where p.counts and p.at >= greatest(edges.last, edges.first, ${from}) and p.at < ${to} and not exists (select 1 from marked m where m.person = p.author)
      union all
      select p.author, 1 from marked k join pulse.posts p on p.author = k.person
      where p.counts and p.at >= ${from} and p.at < ${to} and not exists (select 1 from marks m where ${inForce('m', 'p.author', 'p.at')})
    )
    select posts, count(*) people from (select person, sum(n)::int posts from parts group by person) each where posts > 0 group by posts order by posts`.execute(
    db,
  )
  return rows
}

/** Those who ever bore a mark that could be contested: what they wrote as a member, and under it. */
export async function markedVoices(db: Db, asked: Asked): Promise<{ asMember: number; under: number }[]> {
  const { rows } = await sql<{ asMember: number; under: number }>`
    with ${marks(asked)}, marked as (select person from marks group by person having bool_and(kind not in ('bot', 'out')))
    select count(*) filter (where not under) "asMember", count(*) filter (where under) under
    from (
      select p.author, exists (select 1 from marks m where ${inForce('m', 'p.author', 'p.at')}) under
      from marked k join pulse.posts p on p.author = k.person where p.counts and p.at >= ${asked.from} and p.at < ${asked.to}
    ) each group by author`.execute(db)
  return rows
}

export type VoicePoint = {
  readonly point: string
  readonly people: number
  readonly posts: number
  readonly squares: number
}
/** Over whole months, whatever day the window began. */
export async function voicesCourse(
  db: Db,
  asked: Asked,
  { from, grain }: Pick<Course, 'from' | 'grain'>,
): Promise<VoicePoint[]> {
  const { rows } = await sql<VoicePoint>`
    with ${marks(asked)}, marked as (select distinct person from marks),
    parts as (
      select date_trunc(${grain}::text, w.month::timestamp) "month", w.person, w.posts n from pulse.wrote w
      where w.month >= (${from}::timestamptz at time zone ${asked.zone})::date and w.month < (${asked.to}::timestamptz at time zone ${asked.zone})
        and not exists (select 1 from marked m where m.person = w.person)
      union all
      select date_trunc(${grain}::text, p.at at time zone ${asked.zone}), p.author, 1 from marked k join pulse.posts p on p.author = k.person
      where p.counts and p.at >= ${from} and p.at < ${asked.to} and not exists (select 1 from marks m where ${inForce('m', 'p.author', 'p.at')})
    )
    select to_char("month", 'YYYY-MM') "point", count(*) people, sum(n)::float8 posts, sum(n * n)::float8 squares
    from (select "month", person, sum(n)::float8 n from parts group by 1, 2) each where n > 0 group by 1 order by 1`.execute(
    db,
  )
  return rows
}

export type PostRow = { readonly id: number; readonly at: Date }
/** The posts counted, the latest first. */
export async function postsBehind(db: Db, asked: Asked, after: After | undefined, limit: number): Promise<PostRow[]> {
  const { rows } = await sql<PostRow>`
    with ${marks(asked)}
    select p.id, p.at from pulse.posts p
    where p.counts and p.at >= ${asked.from} and p.at < ${asked.to} and (p.at, p.id) < (${after?.at ?? asked.to}, ${after?.id ?? 0})
      and not exists (select 1 from marks m where ${inForce('m', 'p.author', 'p.at')})
    order by p.at desc, p.id desc limit ${limit}`.execute(db)
  return rows
}

/** How many of some people wrote something that still counts. */
export async function wroteAmong(db: Db, people: readonly number[], since: Date): Promise<number> {
  const { rows } = await sql<{ n: number }>`/*=pulse.wroteAmong*/
    select count(*) n from unnest(${people}::bigint[]) one (person)
    where exists (select 1 from pulse.posts p where p.author = one.person and p.counts and p.at >= ${since})`.execute(
    db,
  )
  return rows[0]?.n ?? 0
}

/** Members who were here in the window, without a mark at its end, and wrote nothing in it. */
export async function countSilent(db: Db, asked: Asked): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    with ${marks(asked)}
    select count(*) n from pulse.arrivals a
    where a.joined and a.at < ${asked.to} and (a.gone is null or a.gone > ${asked.from})
      and not exists (select 1 from marks m where m.person = a.person and m.since < ${asked.to} and (m.until is null or m.until >= ${asked.to}))
      and not exists (select 1 from pulse.posts p where p.author = a.person and p.counts and p.at >= ${asked.from} and p.at < ${asked.to})`.execute(
    db,
  )
  return rows[0]?.n ?? 0
}
