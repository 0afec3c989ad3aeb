/** What the number of people who helped asks of the projection. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import { HORIZON_HOURS, type After, type Asked, type Course } from './number.ts'
import { inForce, marks, pointAt, questions } from './shared-store.ts'
import type { Bar, PostRow } from './voices-store.ts'

/**
 * Useful answers by members to somebody else: every one that was marked or thanked by the asker, and, where nothing was,
 * the first of some length to a question. `marks`, `answered` come before it.
 */
const useful = ({ to }: Asked, from: Date) => sql`
  useful as (
    select p.id, p.author person, p.at, true said
    from pulse.posts p join pulse.conversations c on c.id = p.conversation_id and c.counts and c.author <> p.author
    where p.counts and (p.helped or p.thanked) and not p.opening and p.at >= ${from} and p.at < ${to}
      and not exists (select 1 from marks m where ${inForce('m', 'p.author', 'p.at')})
    union all
    select post, "by", useful_at, false from answered where how = 'length' and "as" = 'member' and useful_at >= ${from} and useful_at < ${to}
  )`

/** A question may have been asked two days before its answer. */
const asksFrom = (from: Date): Date => new Date(from.getTime() - HORIZON_HOURS * 3_600_000)

export type HelpersPoint = {
  readonly point: string
  readonly people: number
  /** Of them, those whose answer somebody marked or thanked. */
  readonly said: number
  readonly answers: number
}

export async function helpersCourse(
  db: Db,
  asked: Asked,
  { from, grain }: Pick<Course, 'from' | 'grain'>,
): Promise<HelpersPoint[]> {
  const { rows } = await sql<HelpersPoint>`
    with ${marks(asked)}, ${questions(asked, asksFrom(from), asked.to)}, ${useful(asked, from)}
    select ${pointAt('at', grain, asked.zone)} "point", count(distinct person) people, count(distinct person) filter (where said) said, count(*) answers
    from useful group by 1 order by 1`.execute(db)
  return rows
}

/** So many members gave so many useful answers. */
export async function answersIn(db: Db, asked: Asked): Promise<Bar[]> {
  const { rows } = await sql<Bar>`
    with ${marks(asked)}, ${questions(asked, asksFrom(asked.from), asked.to)}, ${useful(asked, asked.from)}
    select n posts, count(*) people from (select person, count(*) n from useful group by 1) each group by 1 order by 1`.execute(
    db,
  )
  return rows
}

/** A busy home finds a page of answers within two days; a quiet one has little to look through. */
const LOOKED_BACK_HOURS = [48, 240]

/** The useful answers counted, the latest first. Not the whole month is worked out for thirty of them. */
export async function answersBehind(db: Db, asked: Asked, after: After | undefined, limit: number): Promise<PostRow[]> {
  const to = new Date(Math.min(asked.to.getTime(), (after?.at ?? asked.to).getTime() + 1))
  for (const hours of LOOKED_BACK_HOURS) {
    const from = new Date(to.getTime() - hours * 3_600_000)
    if (from <= asked.from) break
    const rows = await answersBetween(db, { ...asked, from, to }, after, limit)
    if (rows.length === limit) return rows
  }
  return answersBetween(db, { ...asked, to }, after, limit)
}

async function answersBetween(db: Db, asked: Asked, after: After | undefined, limit: number): Promise<PostRow[]> {
  const { rows } = await sql<PostRow>`
    with ${marks(asked)}, ${questions(asked, asksFrom(asked.from), asked.to)}, ${useful(asked, asked.from)}
    select id, at from useful where (at, id) < (${after?.at ?? asked.to}, ${after?.id ?? 0}) order by at desc, id desc limit ${limit}`.execute(
    db,
  )
  return rows
}
