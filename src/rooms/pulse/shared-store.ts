/** The pieces of SQL that all numbers share: who was what when, and which conversations are questions. */
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import { FALLBACK_LENGTH, HORIZON_HOURS, type Asked, type Course, type History } from './number.ts'

type Sql = RawBuilder<unknown>
const ref = (name: string): Sql => sql.ref(name)

/**
 * Marks as they are, but for the one person who is looked at the other way. Who objects to being counted is `out` whenever
 * they bear no mark: staff stay staff, or an objection would make a home look as if it did without them.
 */
export const marks = ({ flip }: Pick<Asked, 'flip'>): Sql => sql`
  marks (person, kind, since, until) as materialized (
    select person, kind, since, until from pulse.marks where person is distinct from ${flip?.person ?? null}::bigint
    union all
    select ${flip?.person ?? null}::bigint, 'staff', '-infinity'::timestamptz, null where ${flip?.as ?? null}::text = 'staff'
    union all
    select o.person, 'out', begins.at, (select min(m.since) from pulse.marks m where m.person = o.person and m.since >= begins.at)
    from pulse.objections o
    cross join lateral (
      select '-infinity'::timestamptz at union all select m.until from pulse.marks m where m.person = o.person and m.until is not null
    ) begins
    where not exists (select 1 from pulse.marks m where m.person = o.person and m.since <= begins.at and (m.until is null or begins.at < m.until))
  )`

/** Whether a row of `marks` named `mark` was in force for that person at that moment. */
export const inForce = (mark: string, person: string, at: string): Sql =>
  sql`(${ref(`${mark}.person`)} = ${ref(person)} and ${ref(`${mark}.since`)} <= ${ref(at)} and (${ref(`${mark}.until`)} is null or ${ref(at)} < ${ref(`${mark}.until`)}))`

/** In front of a query that counts nobody the other way, here or in a room above: who was what when. `byMemberAt` needs it. */
export const marksInForce = marks({ flip: undefined })

/** Whether `person` was a member at that moment: neither staff, guest nor bot, nor somebody who objects to being counted. */
export const byMemberAt = (person: string, at: string): Sql =>
  sql`not exists (select 1 from marks m where ${inForce('m', person, at)})`

/** Whether they wrote something until then that can still be read. */
export const hasWritten = (person: string, until: Date): Sql =>
  sql`exists (select 1 from pulse.posts p where p.author = ${ref(person)} and p.counts and p.at < ${until})`

/** The first month of the point of the course in which something happened: `2026-04`. */
export const pointAt = (at: string, grain: Course['grain'], zone: string): Sql =>
  sql`to_char(date_trunc(${grain}::text, ${ref(at)} at time zone ${zone}::text), 'YYYY-MM')`

/** Nearly always no: the cheap half of the question is asked first. */
const staffAmongEarlier = sql`(q.earlier_by && staff.people and exists (
  select 1 from unnest(q.earlier_by, q.earlier_at) e (person, at) join marks m on m.kind = 'staff' and ${inForce('m', 'e.person', 'e.at')}
))`

/**
 * Questions that members asked, each with its first useful answer. Bots answer nobody: where one came first, and only
 * there, the posts are read again. What somebody answered who objects to being counted leaves with its question: it was not
 * left unanswered. Needs `marks` before it. `narrow` keeps a page of them.
 */
export const questions = ({ helpGroups }: Asked, from: Date, to: Date, narrow: Sql = sql``): Sql => sql`
  q as (
    select c.*, case when c.kind = 'question' then 'declared' when c.asks then 'asks' else 'help' end rule
    from pulse.conversations c left join marks a on ${inForce('a', 'c.author', 'c.started_at')}
    where c.counts and c.started_at >= ${from} and c.started_at < ${to} and a.person is null
      and (c.kind = 'question' or c.asks or c.group_id = any(${helpGroups})) ${narrow}
  ),
  found as (
    select q.id, q.author asker, q.started_at at, q.rule,
      case when bot then other.post else q.useful_post end post,
      case when bot then other.author else q.useful_by end "by",
      case when bot then other.at else q.useful_at end useful_at,
      case when bot then other.how else q.useful_how end how,
      case when bot then other.mark when q.useful_by is not null then coalesce(u.kind, 'member') end "as",
      case when bot then other.staff else ${staffAmongEarlier} end staff_before
    from q
    cross join (select coalesce(array_agg(distinct person), '{}') people from marks where kind = 'staff') staff
    left join marks u on ${inForce('u', 'q.useful_by', 'q.useful_at')}
    cross join lateral (select coalesce(u.kind = 'bot', false) bot) is_bot
    left join lateral (
      select first.*, exists (
        select 1 from pulse.posts p join marks m on m.kind = 'staff' and ${inForce('m', 'p.author', 'p.at')}
        where p.conversation_id = q.id and p.counts and not p.opening and p.author <> q.author and (p.at, p.id) < (first.at, first.post)
      ) staff
      from (
        select p.id post, p.author, p.at, case when p.helped then 'helped' when p.thanked then 'thanked' else 'length' end how, coalesce(m.kind, 'member') mark
        from pulse.posts p left join marks m on ${inForce('m', 'p.author', 'p.at')}
        where bot and p.conversation_id = q.id and p.counts and not p.opening and p.author <> q.author
          and p.at <= q.started_at + make_interval(hours => ${HORIZON_HOURS})
          and (p.helped or p.thanked or p.length >= ${FALLBACK_LENGTH}) and m.kind is distinct from 'bot'
        order by (p.helped or p.thanked) desc, p.at, p.id limit 1
      ) first
    ) other on true
  ),
  answered as (select * from found where "as" is distinct from 'out')`

export async function historyOf(db: Db): Promise<History | undefined> {
  const { rows } = await sql<{ first: Date | null; last: Date | null; lived: boolean }>`/*=pulse.history*/
    select (select at from pulse.posts where counts order by at limit 1) "first",
      (select at from pulse.posts where counts order by at desc limit 1) "last",
      exists (select 1 from pulse.posts where not imported) lived`.execute(db)
  const { first, last, lived } = rows[0] ?? {}
  return first && last ? { first, last, lived: lived ?? false } : undefined
}

/** The zone in which the months of the projection were cut. */
export async function zoneOf(db: Db): Promise<string> {
  const { rows } = await sql<{ zone: string }>`/*=pulse.zone*/ select zone from pulse.calendar`.execute(db)
  return rows[0]?.zone ?? 'Europe/Paris'
}
