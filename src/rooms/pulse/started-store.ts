/** What the number of conversations started asks of the projection. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import { wholeOf, type After, type Asked, type Course, type Standing } from './number.ts'
import type { Time } from './pieces-store.ts'
import { inForce, marks, pointAt } from './shared-store.ts'

export type StartedTally = {
  readonly point: string
  readonly inside: boolean
  readonly as: Standing
  readonly n: number
}
export async function tallyStarted(
  db: Db,
  asked: Asked,
  course: Pick<Course, 'from' | 'grain'>,
  { from, to }: Time = wholeOf(asked, course),
): Promise<StartedTally[]> {
  const { rows } = await sql<StartedTally>`
    with ${marks(asked)}
    select ${pointAt('c.started_at', course.grain, asked.zone)} "point", c.started_at >= ${asked.from} inside, coalesce(m.kind, 'member') "as", count(*) n
    from pulse.conversations c left join marks m on ${inForce('m', 'c.author', 'c.started_at')}
    where c.counts and c.started_at >= ${from} and c.started_at < ${to} group by 1, 2, 3`.execute(db)
  return rows
}

/** Who began most: as a member, never marked; and under a mark. Bots are not a matter of opinion. */
export async function mostStarting(db: Db, asked: Asked): Promise<{ member: number; marked: number }> {
  const { rows } = await sql<{ member: number; marked: number }>`
    with ${marks(asked)}
    select coalesce(max(n) filter (where marked = 0), 0) "member", coalesce(max(marked), 0) marked from (
      select count(*) n, count(m.person) marked
      from pulse.conversations c left join marks m on ${inForce('m', 'c.author', 'c.started_at')}
      where c.counts and c.started_at >= ${asked.from} and c.started_at < ${asked.to}
        and not exists (select 1 from marks b where b.person = c.author and b.kind in ('bot', 'out'))
      group by c.author
    ) each`.execute(db)
  return rows[0] ?? { member: 0, marked: 0 }
}

export type StartedRow = { readonly id: number; readonly at: Date; readonly as: Standing }
/** What was begun, by members and by the others who count beside them, the latest first. */
export async function startedBehind(
  db: Db,
  asked: Asked,
  after: After | undefined,
  limit: number,
): Promise<StartedRow[]> {
  const { rows } = await sql<StartedRow>`
    with ${marks(asked)}
    select c.id, c.started_at at, coalesce(m.kind, 'member') "as"
    from pulse.conversations c left join marks m on ${inForce('m', 'c.author', 'c.started_at')}
    where c.counts and c.started_at >= ${asked.from} and c.started_at < ${asked.to} and m.kind is distinct from 'bot' and m.kind is distinct from 'out'
      and (c.started_at, c.id) < (${after?.at ?? asked.to}, ${after?.id ?? 0})
    order by c.started_at desc, c.id desc limit ${limit}`.execute(db)
  return rows
}
