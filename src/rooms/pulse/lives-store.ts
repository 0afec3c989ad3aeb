/** People over time, as the pulse knows them: months of coming, of writing, of being helped; what each did in a year. */
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { CohortTally, Orbiting } from '#platform/numbers/index.ts'
import type { PersonId } from '#people'
import { inForce, marksInForce } from './shared-store.ts'

export type Lives = { readonly from: Date; readonly to: Date; readonly zone: string }
const monthOf = (at: string, zone: string): RawBuilder<unknown> =>
  sql`to_char(date_trunc('month', ${sql.ref(at)} at time zone ${zone}::text), 'YYYY-MM')`

/** Whoever came in the time looked at; never whoever bore a mark at any time, and never whoever objects. */
const cohort = ({ from, to, zone }: Lives) => sql`
  cohort (person, born, month, joined) as materialized (
    select n.person, n.at, ${monthOf('n.at', zone)}, n.joined from pulse.arrivals n
    where n.at >= ${from} and n.at < ${to} and not exists (select 1 from marks m where m.person = n.person)
  )`

export type CameAndDid = {
  readonly came: readonly CohortTally[]
  readonly wrote: readonly CohortTally[]
  readonly helped: readonly CohortTally[]
}
/** By month of coming: how many came, wrote in each month, and had a useful answer in each month. */
export async function cohortsLent(db: Db, lives: Lives): Promise<CameAndDid> {
  const { from, to, zone } = lives
  const { rows } = await sql<CohortTally & { what: keyof CameAndDid }>`
    with ${marksInForce}, ${cohort(lives)}
    select 'came' what, month cohort, month, count(*) n from cohort group by month
    union all
    select 'wrote', c.month, to_char(w.month, 'YYYY-MM'), count(*) from cohort c join pulse.wrote w on w.person = c.person
    where w.posts > 0 and w.month >= ${from}::timestamptz at time zone ${zone} and w.month < ${to}::timestamptz at time zone ${zone} group by 2, 3
    union all
    select 'helped', c.month, ${monthOf('k.useful_at', zone)}, count(distinct c.person) from cohort c
    join pulse.conversations k on k.author = c.person and k.counts and k.useful_at >= ${from} and k.useful_at < ${to} group by 2, 3`.execute(
    db,
  )
  const of = (what: keyof CameAndDid) => rows.filter((row) => row.what === what)
  return { came: of('came'), wrote: of('wrote'), helped: of('helped') }
}

/** Members who joined themselves, each with the month. Nobody visits whose words alone were brought. */
export async function joinersLent(db: Db, lives: Lives): Promise<{ person: PersonId; month: string }[]> {
  const { rows } = await sql<{ person: PersonId; month: string }>`
    with ${marksInForce}, ${cohort(lives)} select person, month from cohort where joined order by person`.execute(db)
  return rows
}

export type FirstStep = {
  readonly month: string
  readonly came: number
  readonly wrote: number
  /** Of those who wrote, the ones whose first day, or whose first two weeks after it, are over. */
  readonly dayOver: number
  readonly replied: number
  readonly weeksOver: number
  readonly again: number
}
/** What became of the first thing somebody wrote: an answer within a day, by anybody but a bot; a second within two weeks. */
export async function firstStepsLent(db: Db, lives: Lives): Promise<FirstStep[]> {
  const { to } = lives
  const { rows } = await sql<FirstStep>`
    with ${marksInForce}, ${cohort(lives)},
    looked as (
      select c.month, f.id is not null wrote, f.at < ${to}::timestamptz - interval '1 day' day_over, f.at < ${to}::timestamptz - interval '14 days' weeks_over,
        exists (
          select 1 from pulse.posts r where r.answers = c.person and r.counts and r.conversation_id = f.conversation_id
            and r.at >= f.at and r.at < f.at + interval '1 day'
            and not exists (select 1 from marks m where m.kind in ('bot', 'out') and ${inForce('m', 'r.author', 'r.at')})
        ) replied,
        exists (select 1 from pulse.posts s where s.author = c.person and s.counts and s.at >= f.at and s.at < f.at + interval '14 days' and s.id <> f.id) again
      from cohort c left join lateral (
        select p.id, p.at, p.conversation_id from pulse.posts p where p.author = c.person and p.counts and p.at < ${to} order by p.at, p.id limit 1
      ) f on true
    )
    select month, count(*) came, count(*) filter (where wrote) wrote, count(*) filter (where day_over) "dayOver",
      count(*) filter (where day_over and replied) replied, count(*) filter (where weeks_over) "weeksOver", count(*) filter (where weeks_over and again) again
    from looked group by month order by month`.execute(db)
  return rows
}

/** At least so many useful answers to so many different people in ninety days (metrics, section 6). */
export const CHAMPION = { answers: 5, people: 4, days: 90 } as const
export type HelpsMany = {
  readonly person: PersonId
  readonly now: number
  readonly nowFor: number
  readonly before: number
  readonly beforeFor: number
}
/** Members who helped many in the last ninety days, or in the ninety before. */
export async function helpsManyLent(db: Db, { to }: Pick<Lives, 'to'>): Promise<HelpsMany[]> {
  const ago = (times: number): Date => new Date(to.getTime() - times * CHAMPION.days * 86_400_000)
  const enough = sql`(now >= ${CHAMPION.answers} and "nowFor" >= ${CHAMPION.people}) or (before >= ${CHAMPION.answers} and "beforeFor" >= ${CHAMPION.people})`
  const { rows } = await sql<HelpsMany>`
    with ${marksInForce}, useful (person, asker, at) as (${usefulAnswers(ago(2), to)})
    select * from (
      select u.person, count(*) filter (where late) now, count(distinct asker) filter (where late) "nowFor",
        count(*) filter (where not late) before, count(distinct asker) filter (where not late) "beforeFor"
      from (select *, at >= ${ago(1)} late from useful) u
      where not exists (select 1 from marks m where ${inForce('m', 'u.person', 'u.at')}) group by 1
    ) each where ${enough} order by now desc, before desc, person`.execute(db)
  return rows
}

/** The first useful answer of each conversation, and every other that was marked or thanked by who asked. */
const usefulAnswers = (from: Date, to: Date) => sql`
  select k.useful_by, k.author, k.useful_at from pulse.conversations k
  where k.counts and k.useful_by is not null and k.useful_at >= ${from} and k.useful_at < ${to} and k.started_at >= ${from}::timestamptz - interval '2 days'
  union all
  select p.author, k.author, p.at from pulse.posts p
  join pulse.conversations k on k.id = p.conversation_id and k.counts and k.author <> p.author and k.useful_post is distinct from p.id
  where p.counts and (p.helped or p.thanked) and not p.opening and p.at >= ${from} and p.at < ${to}`

/** The deeds that the pulse reads; their order is that of the bits. */
export const deedNames = ['thanked', 'replied', 'began', 'helped', 'helpedMany'] as const
export type DeedName = (typeof deedNames)[number]

/** Members who did something in the time looked at, those alike together: what they did, how regularly, whom they reach. */
export async function orbitingLent(db: Db, { from, to, zone }: Lives): Promise<Orbiting[]> {
  const { rows } = await sql<Orbiting>`
    with ${marksInForce},
    written as materialized (
      select p.author person, p.at, p.answers, p.opening from pulse.posts p
      where p.counts and p.at >= ${from} and p.at < ${to} and not exists (select 1 from marks m where m.person = p.author)
    ),
    useful (person, asker, at) as (${usefulAnswers(from, to)}),
    did as (
      select giver person, 1 bit from pulse.thanks where at >= ${from} and at < ${to} and not hidden group by 1
      union all select person, bit_or(case when opening then 4 else 2 end) from written group by 1
      union all select person, case when count(*) filter (where at >= ${to}::timestamptz - make_interval(days => ${CHAMPION.days})) >= ${CHAMPION.answers}
        and count(distinct asker) filter (where at >= ${to}::timestamptz - make_interval(days => ${CHAMPION.days})) >= ${CHAMPION.people} then 24 else 8 end
        from useful group by 1
    ),
    deeds as (select person, bit_or(bit) deeds from did d where not exists (select 1 from marks m where m.person = d.person) group by 1),
    days as (select distinct person, (at at time zone ${zone}::text)::date "day" from written),
    weeks as (select person, count(*) n from (select person from days group by person, date_trunc('week', "day") having count(*) >= 2) w group by 1),
    months as (select person, count(*) n from (select person from days group by person, date_trunc('month', "day") having count(*) >= 7) w group by 1),
    quarters as (select person, count(*) n from (select person from days group by person, date_trunc('quarter', "day") having count(*) >= 30) w group by 1),
    pairs (a, b, last) as (
      select a, b, max(at) from (
        select person a, answers b, at from written where answers is not null union all select answers, person, at from written where answers is not null
      ) both_ways where not exists (select 1 from marks m where m.person = b) group by 1, 2
    ),
    reached as (select a person, sum(10 * 0.9 ^ floor(extract(epoch from ${to}::timestamptz - last) / 2629746)) reach from pairs group by 1)
    select d.deeds, least(coalesce(w.n, 0), 3)::int weeks, least(coalesce(m.n, 0), 3)::int months, least(coalesce(q.n, 0), 3)::int quarters,
      count(*) n, coalesce(sum(r.reach), 0)::float8 reach
    from deeds d left join weeks w using (person) left join months m using (person) left join quarters q using (person) left join reached r using (person)
    group by 1, 2, 3, 4 order by 1, 2, 3, 4`.execute(db)
  return rows
}

/** Of these people, those who objected to being counted. */
export async function objectorsLent(db: Db): Promise<PersonId[]> {
  const { rows } = await sql<{ person: PersonId }>`select person from pulse.objections order by person`.execute(db)
  return rows.map(({ person }) => person)
}
