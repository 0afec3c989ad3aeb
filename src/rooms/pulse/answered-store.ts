/** What the number of answers asks of the projection. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import { wholeOf, type After, type Asked, type Course, type How, type Rule, type Standing } from './number.ts'
import type { Time } from './pieces-store.ts'
import { marks, pointAt, questions } from './shared-store.ts'

/** Questions alike, counted together: a few hundred rows for a million questions. */
export type Tally = {
  readonly point: string
  /** In the window; the course may begin before it. */
  readonly inside: boolean
  readonly rule: Rule
  /** Who gave the first useful answer; null when nobody did in time. */
  readonly as: Exclude<Standing, 'bot'> | null
  readonly how: How | null
  /** Staff had written before it. */
  readonly staffBefore: boolean
  readonly n: number
  /** One per question, in minutes: until the answer, or for as long as it was looked at. */
  readonly minutes: readonly number[]
}

export async function tallyAnswers(
  db: Db,
  asked: Asked,
  course: Pick<Course, 'from' | 'grain'>,
  { from, to }: Time = wholeOf(asked, course),
): Promise<Tally[]> {
  const { rows } = await sql<Tally>`
    with ${marks(asked)}, ${questions(asked, from, to)}
    select ${pointAt('at', course.grain, asked.zone)} "point", at >= ${asked.from} inside, rule, "as", how, staff_before "staffBefore", count(*) n,
      array_agg(case when at < ${asked.from} then 0
        else greatest(0, least(48 * 60, floor(extract(epoch from coalesce(useful_at, ${asked.to}) - at) / 60)))::int end) minutes
    from answered group by 1, 2, 3, 4, 5, 6`.execute(db)
  return rows
}

export type Weight = { readonly person: PersonId; readonly n: number; readonly marked: boolean }

/**
 * Those on whom the number leans most: who answered, answered earlier, or asked, most often; among people who bear a
 * mark and among those who do not. Bots are not a matter of opinion.
 */
export async function heaviest(db: Db, asked: Asked, each: number): Promise<Weight[]> {
  const { rows } = await sql<Weight>`
    with ${marks(asked)}, ${questions(asked, asked.from, asked.to)},
    parts as (
      select "by" person, 'answers' part from answered where "by" is not null
      union all select asker, 'asks' from answered where "by" is not null
      union all select e.person, 'earlier' from q cross join unnest(q.earlier_by) e (person)
    ),
    counted as (
      select person, part, count(*) n, exists (select 1 from marks m where m.person = p.person) marked
      from parts p where not exists (select 1 from marks m where m.person = p.person and m.kind in ('bot', 'out')) group by 1, 2
    ),
    ranked as (select *, row_number() over (partition by part, marked order by n desc, person) place from counted)
    select person, max(n) n, marked from ranked where place <= ${each} group by person, marked`.execute(db)
  return rows
}

/** Whom a mark takes out of the window, and since when. */
export type Excluded = { readonly kind: 'staff' | 'guest' | 'bot'; readonly people: number; readonly since: Date }
export async function excludedIn(db: Db, { from, to }: Pick<Asked, 'from' | 'to'>): Promise<Excluded[]> {
  const { rows } = await sql<Excluded>`/*=pulse.excluded*/
    select kind, count(distinct person) people, min(since) since from pulse.marks
    where since < ${to} and (until is null or until > ${from}) group by kind order by kind desc`.execute(db)
  return rows
}

export type AnsweredRow = {
  readonly id: number
  readonly at: Date
  readonly rule: Rule
  readonly as: Exclude<Standing, 'bot'> | null
  readonly how: How | null
  readonly usefulAt: Date | null
  readonly staffBefore: boolean
}

/** The questions counted, the latest first. */
export async function questionsBehind(
  db: Db,
  asked: Asked,
  after: After | undefined,
  limit: number,
): Promise<AnsweredRow[]> {
  const before = after ? sql`and (c.started_at, c.id) < (${after.at}, ${after.id})` : sql``
  const { rows } = await sql<AnsweredRow>`
    with ${marks(asked)}, ${questions(asked, asked.from, asked.to, sql`${before} order by c.started_at desc, c.id desc limit ${limit}`)}
    select id, at, rule, "as", how, useful_at "usefulAt", staff_before "staffBefore" from answered order by at desc, id desc`.execute(
    db,
  )
  return rows
}
