/** What binds people: whoever answers somebody, thanks them, or says that their answer helped. */
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import { wholeOf, type After, type Asked, type Course, type Standing } from './number.ts'
import type { Time } from './pieces-store.ts'
import { inForce, marks, marksInForce, pointAt } from './shared-store.ts'

type Sql = RawBuilder<unknown>

/**
 * One row for each time that `a` did something for `b`; never for oneself. What was said apart is not among it. When
 * somebody marked an answer as what helped is not kept: it counts on the day of the answer. `placed` adds the group.
 */
export const ties = (from: Date, to: Date, placed = false): Sql => sql`
  ${saidTies(from, to, placed)},
  ties as (
    select t.a, t.b, t.at, t.place, coalesce(ma.kind, 'member') "aAs", coalesce(mb.kind, 'member') "bAs"
    from said_ties t left join marks ma on ${inForce('ma', 't.a', 't.at')} left join marks mb on ${inForce('mb', 't.b', 't.at')}
  )`

/** The same without what each was then: `marks` is not needed before it. */
export const saidTies = (from: Date, to: Date, placed = false): Sql => sql`
  said_ties (a, b, at, place) as (
    select p.author, p.answers, p.at, ${placeOf(placed)} from pulse.posts p where p.counts and p.answers is not null and p.at >= ${from} and p.at < ${to}
    union all
    select t.giver, p.author, t.at, ${placeOf(placed)} from pulse.thanks t join pulse.posts p on p.id = t.id
    where t.kind = 'post' and t.at >= ${from} and t.at < ${to} and p.counts and p.author <> t.giver
    union all
    select giver, receiver, at, null from pulse.thanks where kind = 'word' and not hidden and giver <> receiver and at >= ${from} and at < ${to}
    union all
    select c.author, p.author, p.at, ${placeOf(placed)} from pulse.posts p join pulse.conversations c on c.id = p.conversation_id
    where p.counts and p.helped and p.at >= ${from} and p.at < ${to} and c.kind <> 'running' and c.author <> p.author
  )`

/** The group it was said in, for whoever asks. */
const placeOf = (placed: boolean): Sql =>
  placed ? sql`(select k.group_id from pulse.conversations k where k.id = p.conversation_id)` : sql`null::bigint`

/** Somebody as they were then: who left the team is, as a member, somebody else. */
export type Pair = {
  readonly a: PersonId
  readonly aStaff: boolean
  readonly b: PersonId
  readonly bStaff: boolean
}
/** Each pair once for each way. Guests and bots are in no network. */
export async function pairsIn(db: Db, { from, to }: { from: Date; to: Date }): Promise<Pair[]> {
  const { rows } = await sql<Pair>`
    with ${marksInForce}, ${ties(from, to)}
    select distinct a, "aAs" = 'staff' "aStaff", b, "bAs" = 'staff' "bStaff" from ties
    where "aAs" in ('member', 'staff') and "bAs" in ('member', 'staff')`.execute(db)
  return rows
}

/** Members who wrote, answered by somebody or not. */
export async function writersIn(db: Db, { from, to }: { from: Date; to: Date }): Promise<PersonId[]> {
  const { rows } = await sql<{ person: PersonId }>`
    with ${marksInForce}
    select distinct p.author person from pulse.posts p
    where p.counts and p.at >= ${from} and p.at < ${to} and not exists (select 1 from marks m where ${inForce('m', 'p.author', 'p.at')})`.execute(
    db,
  )
  return rows.map(({ person }) => person)
}

export type ReplyTally = {
  readonly point: string
  readonly inside: boolean
  readonly by: Standing
  readonly to: Standing
  readonly n: number
}
export async function tallyReplies(
  db: Db,
  asked: Asked,
  course: Pick<Course, 'from' | 'grain'>,
  { from, to }: Time = wholeOf(asked, course),
): Promise<ReplyTally[]> {
  const { rows } = await sql<ReplyTally>`
    with ${marks(asked)}
    select ${pointAt('p.at', course.grain, asked.zone)} "point", p.at >= ${asked.from} inside,
      coalesce(mb.kind, 'member') "by", coalesce(mt.kind, 'member') "to", count(*) n
    from pulse.posts p left join marks mb on ${inForce('mb', 'p.author', 'p.at')} left join marks mt on ${inForce('mt', 'p.answers', 'p.at')}
    where p.counts and p.answers is not null and p.at >= ${from} and p.at < ${to} group by 1, 2, 3, 4`.execute(db)
  return rows
}

/** Replies that one person carries: as a member, among members; and under a mark, with members. */
export async function mostReplying(db: Db, asked: Asked): Promise<{ member: number; marked: number }> {
  const { rows } = await sql<{ member: number; marked: number }>`
    with ${marks(asked)},
    replies as (
      select p.author a, p.answers b, coalesce(ma.kind, 'member') "aAs", coalesce(mb.kind, 'member') "bAs" from pulse.posts p
      left join marks ma on ${inForce('ma', 'p.author', 'p.at')} left join marks mb on ${inForce('mb', 'p.answers', 'p.at')}
      where p.counts and p.answers is not null and p.at >= ${asked.from} and p.at < ${asked.to}
    ),
    parts as (
      select a person, "aAs" own, "bAs" other from replies union all select b, "bAs", "aAs" from replies
    )
    select coalesce(max(member), 0) "member", coalesce(max(marked), 0) marked from (
      select count(*) filter (where own = 'member') "member", count(*) filter (where own in ('staff', 'guest')) marked
      from parts where other = 'member' group by person
    ) each`.execute(db)
  return rows[0] ?? { member: 0, marked: 0 }
}

/**
 * Conversations that members began while no staff had written in the same group for an hour. Those that belong to
 * something else (a gathering, a guide) were begun by nobody, and are not among them.
 */
export async function unpromptedIn(db: Db, asked: Asked): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    with ${marks(asked)},
    said as (
      select c.group_id "group", p.at, p.at staff_at, false begun from marks m join pulse.posts p on p.author = m.person
      join pulse.conversations c on c.id = p.conversation_id
      where m.kind = 'staff' and ${inForce('m', 'p.author', 'p.at')} and p.counts
        and p.at >= ${asked.from}::timestamptz - interval '1 hour' and p.at < ${asked.to}
      union all
      select c.group_id, c.started_at, null, true from pulse.conversations c left join marks m on ${inForce('m', 'c.author', 'c.started_at')}
      where c.counts and c.started_at >= ${asked.from} and c.started_at < ${asked.to} and m.person is null
    ),
    looked as (select *, max(staff_at) over (partition by "group" order by at range unbounded preceding) staff_last from said)
    select count(*) n from looked where begun and (staff_last is null or staff_last < at - interval '1 hour')`.execute(
    db,
  )
  return rows[0]?.n ?? 0
}

export type PostRow = { readonly id: number; readonly at: Date }

/** Replies from a member to a member, the latest first. */
export async function repliesBehind(db: Db, asked: Asked, after: After | undefined, limit: number): Promise<PostRow[]> {
  const { rows } = await sql<PostRow>`
    with ${marks(asked)}
    select p.id, p.at from pulse.posts p
    where p.counts and p.answers is not null and p.at >= ${asked.from} and p.at < ${asked.to} and (p.at, p.id) < (${after?.at ?? asked.to}, ${after?.id ?? 0})
      and not exists (select 1 from marks m where ${inForce('m', 'p.author', 'p.at')}) and not exists (select 1 from marks m where ${inForce('m', 'p.answers', 'p.at')})
    order by p.at desc, p.id desc limit ${limit}`.execute(db)
  return rows
}
