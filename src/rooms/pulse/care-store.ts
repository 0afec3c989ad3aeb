/** Who might miss a word: newcomers whom nobody answered, people who went quiet, conversations that heat up. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import { FALLBACK_LENGTH } from './number.ts'
import { inForce, marks } from './shared-store.ts'

const asTheyAre = marks({ flip: undefined })

type Asked = { readonly groups: readonly number[]; readonly now: Date; readonly limit: number }

export type Unanswered = {
  readonly person: PersonId
  readonly conversation: number
  readonly group: number
  readonly at: Date
}
/** New for so long. */
export const NEW_DAYS = 30
/**
 * Members who came lately, wrote first in one of these groups, and heard nothing: no answer by anybody but a bot, no thanks.
 * Whoever waits longest first.
 */
export async function newcomersUnanswered(db: Db, { groups, now, limit }: Asked): Promise<Unanswered[]> {
  const { rows } = await sql<Unanswered>`/*=pulse.newcomersUnanswered*/
    with ${asTheyAre}
    select a.person, f.conversation_id conversation, f.group_id "group", f.at from pulse.arrivals a
    cross join lateral (
      select p.conversation_id, p.at, c.group_id from pulse.posts p join pulse.conversations c on c.id = p.conversation_id and not c.hidden
      where p.author = a.person and p.counts order by p.at, p.id limit 1
    ) f
    where a.at > ${now}::timestamptz - make_interval(days => ${NEW_DAYS}) and a.joined and a.gone is null and f.group_id = any(${groups})
      and not exists (select 1 from marks m where m.person = a.person)
      and not exists (
        select 1 from pulse.posts r where r.answers = a.person and r.counts
          and not exists (select 1 from marks m where m.kind = 'bot' and ${inForce('m', 'r.author', 'r.at')}))
      and not exists (
        select 1 from pulse.posts p join pulse.thanks t on t.kind = 'post' and t.id = p.id and t.giver <> a.person
        where p.author = a.person and p.counts)
    order by f.at, a.person limit ${limit}`.execute(db)
  return rows
}

/** metrics, section 6: nothing for sixty days. After as many again, they have gone their way. */
export const QUIET_DAYS = 60
/** The Orbit Model calls somebody present who was there on two days of a week, in two weeks. */
const ALIVE = { days: 2, weeks: 2, before: 90 } as const

export type Quiet = {
  readonly person: PersonId
  /** Where they wrote most, of these groups. */
  readonly group: number
  readonly last: Date
}
/**
 * Members who wrote in these groups on two days or more of a week, in two weeks or more, and then nowhere for sixty days.
 * Whoever went last comes first.
 */
export async function wentQuiet(db: Db, { groups, now, limit }: Asked): Promise<Quiet[]> {
  const ago = (days: number) => sql`${now}::timestamptz - make_interval(days => ${days})`
  const { rows } = await sql<Quiet>`/*=pulse.wentQuiet*/
    with ${asTheyAre},
    -- Months first, which are few rows; then the very moment.
    wrote as materialized (
      select w.person from pulse.wrote w where w.posts > 0 and w.month >= date_trunc('month', ${ago(2 * QUIET_DAYS + ALIVE.before + 1)})
      group by 1
      having max(w.month) >= date_trunc('month', ${ago(2 * QUIET_DAYS + 1)}) and max(w.month) <= ${ago(QUIET_DAYS - 1)}
        and sum(w.posts) >= ${ALIVE.days * ALIVE.weeks}
    ),
    last as materialized (
      select w.person, p.at from wrote w
      cross join lateral (select at from pulse.posts where author = w.person and counts order by at desc limit 1) p
      where p.at > ${ago(2 * QUIET_DAYS)} and p.at <= ${ago(QUIET_DAYS)}
    )
    select l.person, then_."group", l.at "last" from last l
    join pulse.arrivals a on a.person = l.person and a.joined and a.gone is null
    cross join lateral (
      select mode() within group (order by c.group_id) "group", array_agg(distinct (p.at at time zone 'UTC')::date) days
      from pulse.posts p join pulse.conversations c on c.id = p.conversation_id
      where p.author = l.person and p.counts and p.at > l.at - make_interval(days => ${ALIVE.before}) and c.group_id = any(${groups})
    ) then_
    where not exists (select 1 from marks m where m.person = l.person) and (
      select count(*) from (select 1 from unnest(then_.days) d (d) group by date_trunc('week', d) having count(*) >= ${ALIVE.days}) w
    ) >= ${ALIVE.weeks}
    order by l.at desc, l.person limit ${limit}`.execute(db)
  return rows
}

/** In a day, so many posts by so few: friends may talk so, and so may people who quarrel. Nobody is accused by it. */
export const HEATED = { posts: 12, people: 4, hours: 24 } as const
export type Heated = { readonly conversation: number; readonly posts: number; readonly people: number }

export async function heatingUp(db: Db, { groups, now, limit }: Asked): Promise<Heated[]> {
  const { rows } = await sql<Heated>`/*=pulse.heatingUp*/
    select p.conversation_id conversation, count(*) posts, count(distinct p.author) people
    from pulse.posts p join pulse.conversations c on c.id = p.conversation_id and c.counts
    where p.counts and p.at > ${now}::timestamptz - make_interval(hours => ${HEATED.hours}) and c.group_id = any(${groups})
    group by 1 having count(*) >= ${HEATED.posts} and count(distinct p.author) between 2 and ${HEATED.people}
    order by 2 desc, 1 limit ${limit}`.execute(db)
  return rows
}

type Since = { readonly of: readonly number[]; readonly since: readonly Date[]; readonly days: number }

/** For each of these questions, whether a useful answer came within so many days of a moment. */
export async function answeredWithin(db: Db, { of, since, days }: Since): Promise<boolean[]> {
  const { rows } = await sql<{ came: boolean }>`
    select exists (
      select 1 from pulse.conversations c join pulse.posts p on p.conversation_id = c.id
      where c.id = w.id and p.counts and not p.opening and p.author <> c.author and (p.helped or p.thanked or p.length >= ${FALLBACK_LENGTH})
        and p.at > w.at and p.at <= w.at + make_interval(days => ${days})
        and not exists (select 1 from pulse.marks m where m.kind = 'bot' and ${inForce('m', 'p.author', 'p.at')})
    ) came
    from unnest(${of}::bigint[], ${since}::timestamptz[]) with ordinality as w (id, at, nth) order by w.nth`.execute(db)
  return rows.map(({ came }) => came)
}

/** For each of these people, whether anybody answered them, or they wrote themselves, within so many days of a moment. */
export async function heardWithin(db: Db, what: 'answered' | 'wrote', { of, since, days }: Since): Promise<boolean[]> {
  const whom = sql.ref(what === 'answered' ? 'p.answers' : 'p.author')
  const { rows } = await sql<{ came: boolean }>`
    select exists (
      select 1 from pulse.posts p where ${whom} = w.id and p.counts and p.at > w.at and p.at <= w.at + make_interval(days => ${days})
        and not exists (select 1 from pulse.marks m where m.kind = 'bot' and ${inForce('m', 'p.author', 'p.at')})
    ) came
    from unnest(${of}::bigint[], ${since}::timestamptz[]) with ordinality as w (id, at, nth) order by w.nth`.execute(db)
  return rows.map(({ came }) => came)
}

/** So many questions answered by both say that two people care for the same thing. */
const SAME_QUESTIONS = 2
/** The latest of each group, and of many groups fewer each. */
const QUESTIONS = { ofOne: 60, ofAll: 3_000, least: 6 } as const
/** Of those with the most in common, so many are looked at for whether they spoke. */
const LOOKED_AT = 600

export type CouldMeet = {
  readonly a: PersonId
  readonly b: PersonId
  readonly group: number
  /** Questions that both answered, some length at least. */
  readonly questions: number
}
/** Two members who answered the same questions of others in these groups, and never answered or thanked each other. */
export async function couldMeet(db: Db, { groups, limit }: Omit<Asked, 'now'>): Promise<CouldMeet[]> {
  const each = Math.max(
    QUESTIONS.least,
    Math.min(QUESTIONS.ofOne, Math.floor(QUESTIONS.ofAll / Math.max(1, groups.length))),
  )
  const { rows } = await sql<CouldMeet>`/*=pulse.couldMeet*/
    with ${asTheyAre},
    given as materialized (
      select distinct q.id, q.group_id "group", p.author person from unnest(${groups}::bigint[]) g (id)
      cross join lateral (
        select c.id, c.group_id, c.author from pulse.conversations c
        where c.group_id = g.id and c.counts and (c.kind = 'question' or c.asks) order by c.started_at desc limit ${each}
      ) q
      join pulse.posts p on p.conversation_id = q.id and p.counts and not p.opening and p.author <> q.author
        and (p.helped or p.thanked or p.length >= ${FALLBACK_LENGTH})
      where not exists (select 1 from marks m where m.person = p.author)
    ),
    pairs as materialized (
      select x.person a, y.person b, mode() within group (order by x."group") "group", count(*) questions
      from given x join given y on y.id = x.id and y.person > x.person group by 1, 2 having count(*) >= ${SAME_QUESTIONS}
      order by questions desc, 1, 2 limit ${LOOKED_AT}
    ),
    people as materialized (select a person from pairs union select b from pairs),
    spoke (x, y) as materialized (
      select p.author, p.answers from pulse.posts p
      where p.counts and p.answers is not null and p.author in (select person from people) and p.answers in (select person from people)
      union
      select t.giver, coalesce(t.receiver, p.author) from pulse.thanks t left join pulse.posts p on t.kind = 'post' and p.id = t.id
      where t.giver in (select person from people) and coalesce(t.receiver, p.author) in (select person from people)
    )
    select pairs.* from pairs
    where not exists (select 1 from spoke where (x = a and y = b) or (x = b and y = a))
    order by questions desc, a, b limit ${limit}`.execute(db)
  return rows
}

export type AtTheHeart = { readonly person: PersonId; readonly people: number }
/** Members who answered the most different people in these groups since then, whoever it was. */
export async function answersMost(
  db: Db,
  { groups, since, limit }: { readonly groups: readonly number[]; readonly since: Date; readonly limit: number },
): Promise<AtTheHeart[]> {
  const { rows } = await sql<AtTheHeart>`
    with ${asTheyAre}
    select p.author person, count(distinct p.answers) people
    from pulse.posts p join pulse.conversations c on c.id = p.conversation_id and not c.hidden and c.group_id = any(${groups})
    where p.counts and p.answers is not null and p.at >= ${since} and not exists (select 1 from marks m where m.person = p.author)
    group by 1 order by 2 desc, 1 limit ${limit}`.execute(db)
  return rows
}
