/** What the numbers ask of the projection. Marks come from the people room, as rows, so that a mark set today changes the past. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { MarkKind, PersonId } from '#people'
import { FALLBACK_LENGTH, HORIZON_HOURS, MOST_QUESTIONS, type Question, type Window } from './number.ts'

export type MarkSpan = { readonly person: PersonId; readonly kind: MarkKind; readonly from: Date; readonly until: Date | null }
export type Asked = { readonly window: Window; readonly marks: readonly MarkSpan[]; readonly zone: string }

const marksTable = (marks: readonly MarkSpan[]) => sql`marks (person, kind, since, until) as materialized (
  select * from unnest(${marks.map((m) => m.person)}::bigint[], ${marks.map((m) => m.kind)}::text[], ${marks.map((m) => m.from)}::timestamptz[],
    ${marks.map((m) => m.until)}::timestamptz[]))`
/** The mark somebody held at a moment, or null for a member. */
const markAt = (person: string, at: string) =>
  sql`(select m.kind from marks m where m.person = ${sql.ref(person)} and m.since <= ${sql.ref(at)} and (m.until is null or ${sql.ref(at)} < m.until) limit 1)`

export async function span(db: Db): Promise<{ first: Date; last: Date } | undefined> {
  const { rows } = await sql<{ first: Date | null; last: Date | null }>`
    select (select at from pulse.posts order by at limit 1) "first", (select at from pulse.posts order by at desc limit 1) "last"`.execute(db)
  const { first, last } = rows[0] ?? {}
  return first && last ? { first, last } : undefined
}

/** Questions that members asked in the window, the latest first, each with its first useful answer. */
export async function questionsIn(db: Db, { window, marks }: Asked, helpGroups: readonly number[]): Promise<Question[]> {
  const { rows } = await sql<Question>`
    with ${marksTable(marks)},
    q as (
      select c.id, c.author, c.started_at,
        case when c.kind = 'question' then 'declared' when c.asks then 'asks' else 'help' end rule
      from pulse.conversations c
      where c.kind <> 'running' and c.started_at >= ${window.from} and c.started_at < ${window.to} and not c.out and c.author is not null
        and (c.kind = 'question' or c.asks or c.group_id = any(${helpGroups})) and ${markAt('c.author', 'c.started_at')} is null
      order by c.started_at desc, c.id desc limit ${MOST_QUESTIONS}
    )
    select q.id, q.author asker, q.started_at at, q.rule, u.author "by", u.at "usefulAt", u.how, s.at "staffAt",
      case when u.author is not null then coalesce(u.mark, 'member') end "as"
    from q
    left join lateral (
      select p.author, p.at, case when h.post_id is not null or t.post_id is not null then 'marked' else 'fallback' end how, ${markAt('p.author', 'p.at')} mark
      from pulse.posts p
      left join pulse.helped h on h.post_id = p.id
      left join pulse.thanks t on t.post_id = p.id and t.person_id = q.author
      where p.conversation_id = q.id and not p.opening and p.author is not null and p.author <> q.author and not p.removed and not p.hidden
        and p.at <= q.started_at + make_interval(hours => ${HORIZON_HOURS})
        and (h.post_id is not null or t.post_id is not null or p.length >= ${FALLBACK_LENGTH})
        and ${markAt('p.author', 'p.at')} is distinct from 'bot'
      order by (h.post_id is not null or t.post_id is not null) desc, p.at, p.id limit 1
    ) u on true
    left join lateral (
      select p.at from pulse.posts p
      where p.conversation_id = q.id and not p.removed and not p.hidden and ${markAt('p.author', 'p.at')} = 'staff' order by p.at limit 1
    ) s on true
    order by q.started_at desc, q.id desc`.execute(db)
  return rows
}

/** Who began conversations in the window: by what they were when they did. Bots begin nothing. */
export async function beginnersIn(db: Db, { window, marks }: Asked): Promise<{ as: 'member' | 'staff' | 'guest'; n: number }[]> {
  const { rows } = await sql<{ as: 'member' | 'staff' | 'guest'; n: number }>`
    with ${marksTable(marks)}
    select coalesce(b.mark, 'member') "as", count(*) n from (
      select ${markAt('c.author', 'c.started_at')} mark from pulse.conversations c
      where c.kind <> 'running' and c.started_at >= ${window.from} and c.started_at < ${window.to} and not c.out and c.author is not null
    ) b where b.mark is distinct from 'bot' group by 1`.execute(db)
  return rows
}

/** How much each member wrote in the window. */
export async function voicesIn(db: Db, { window, marks }: Asked, most: number): Promise<{ person: PersonId; n: number }[]> {
  const { rows } = await sql<{ person: PersonId; n: number }>`
    with ${marksTable(marks)}
    select p.author person, count(*) n from pulse.posts p
    where p.at >= ${window.from} and p.at < ${window.to} and p.author is not null and not p.removed and not p.hidden and ${markAt('p.author', 'p.at')} is null
    group by p.author order by n desc, p.author limit ${most}`.execute(db)
  return rows
}

export type Point = { readonly month: string; readonly n: number; readonly of: number }

/** Members' share of what was begun, month by month. */
export async function beginnersByMonth(db: Db, { window, marks, zone }: Asked): Promise<Point[]> {
  const { rows } = await sql<Point>`
    with ${marksTable(marks)}
    select to_char(b.started_at at time zone ${zone}, 'YYYY-MM') "month", count(*) filter (where b.mark is null) n, count(*) "of" from (
      select c.started_at, ${markAt('c.author', 'c.started_at')} mark from pulse.conversations c
      where c.kind <> 'running' and c.started_at >= ${window.from} and c.started_at < ${window.to} and not c.out and c.author is not null
    ) b where b.mark is distinct from 'bot' group by 1 order by 1`.execute(db)
  return rows
}

/** How many different members wrote, and how much, month by month. */
export async function writersByMonth(db: Db, { window, marks, zone }: Asked): Promise<{ month: string; people: number; squares: number; posts: number }[]> {
  const { rows } = await sql<{ month: string; people: number; squares: number; posts: number }>`
    with ${marksTable(marks)}
    select m.month, count(*) people, sum(m.n * m.n)::float8 squares, sum(m.n)::float8 posts from (
      select to_char(p.at at time zone ${zone}, 'YYYY-MM') "month", p.author, count(*) n from pulse.posts p
      where p.at >= ${window.from} and p.at < ${window.to} and p.author is not null and not p.removed and not p.hidden and ${markAt('p.author', 'p.at')} is null
      group by 1, 2
    ) m group by 1 order by 1`.execute(db)
  return rows
}

/** Conversations begun by members in the window, the latest first: the rows behind the number. */
export async function begunBehind(db: Db, { window, marks }: Asked, after: { at: Date; id: number } | undefined, limit: number): Promise<{ id: number; at: Date }[]> {
  const { rows } = await sql<{ id: number; at: Date }>`
    with ${marksTable(marks)}
    select c.id, c.started_at at from pulse.conversations c
    where c.kind <> 'running' and c.started_at >= ${window.from} and c.started_at < ${window.to} and not c.out and c.author is not null
      and (${after?.at ?? null}::timestamptz is null or (c.started_at, c.id) < (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::bigint))
      and ${markAt('c.author', 'c.started_at')} is null
    order by c.started_at desc, c.id desc limit ${limit}`.execute(db)
  return rows
}
