/**
 * Lists of gatherings in the order of time. Each audience of the reader is asked for its own few along an index, so that a
 * list costs the same whatever else was ever held in the home.
 */
import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '#platform/action.ts'
import type { AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import { LONGEST_DAYS, type Gathering, type GatheringId } from './gathering.ts'
import { columns } from './store.ts'

/** Where a list goes on. */
export type Place = { readonly at: Date; readonly id: GatheringId }
export type ListAsked = {
  readonly now: Date
  /** What is ahead and what goes on now, the nearest first; or what is over, the latest first. */
  readonly over: boolean
  /** Only what is held there. */
  readonly audience?: AudienceId | undefined
  readonly after?: Place | undefined
  readonly limit: number
  /** What was called off is said to those who look for it, and is nobody's next. */
  readonly standing?: boolean | undefined
}

export async function gatheringsListed(db: Db, actor: Actor, asked: ListAsked): Promise<Gathering[]> {
  const { over, audience, limit } = asked
  const sees = audience === undefined ? actor.sees : actor.sees.filter((one) => one === audience)
  const by = over ? sql`g.starts_at desc, g.id desc` : sql`g.starts_at, g.id`
  // Materialised, so that the few that were found are few in every plan: otherwise all gatherings are sorted to be joined to them.
  const { rows } = await sql<Gathering>`
    with first as materialized (
      select g.id, g.starts_at from unnest(${sees}::bigint[]) a (id)
      cross join lateral (
        select g.id, g.starts_at from gatherings.gatherings g
        where g.audience_id = a.id and g.accepted_at is not null and g.hidden_at is null and ${within(asked)}
        order by ${by} limit ${limit}
      ) g
      order by ${by} limit ${limit}
    )
    select ${columns} from first join gatherings.gatherings g on g.id = first.id
    order by ${by}`.execute(db)
  return rows
}

/** Of what comes round, its next date, and those before it that were called off: the others stand on a page of their own. */
const next = (now: Date): RawBuilder<unknown> => sql`(g.series_id is null or not exists (
  select from gatherings.gatherings e
  where e.series_id = g.series_id and e.series_day < g.series_day and e.starts_at < g.starts_at and e.ends_at > ${now}
    and e.cancelled_at is null and e.hidden_at is null))`

/** What goes on now began within the time that the longest takes: the walk starts there. */
const earliest = (now: Date): Date => new Date(now.getTime() - LONGEST_DAYS * 86_400_000)

function within({ now, over, after, standing }: ListAsked): RawBuilder<unknown> {
  const further = after && sql`(g.starts_at, g.id) ${over ? sql`<` : sql`>`} (${after.at}, ${after.id})`
  const conditions = [
    over
      ? sql`g.starts_at < ${now} and g.ends_at <= ${now}`
      : sql`g.starts_at > ${earliest(now)} and g.ends_at > ${now}`,
    ...(standing ? [sql`g.cancelled_at is null`] : []),
    ...(over ? [] : [next(now)]),
    ...(further ? [further] : []),
  ]
  return sql.join(conditions, sql` and `)
}

/** Those that somebody hosts or comes to, and that are not over: the nearest first. */
export async function ownAhead(db: Db, person: PersonId, now: Date, limit: number): Promise<Gathering[]> {
  const { rows } = await sql<Gathering>`/*=gatherings.ownAhead*/
    with own as (
      select gathering_id id from gatherings.answers
      where person_id = ${person} and standing in ('coming', 'maybe', 'asked', 'waiting')
      union select id from gatherings.gatherings where hosts @> array[${person}::bigint]
    )
    select ${columns} from own join gatherings.gatherings g on g.id = own.id
    where g.ends_at > ${now} and g.declined_at is null and g.hidden_at is null
    order by g.starts_at, g.id limit ${limit}`.execute(db)
  return rows
}

/** What waits for a yes where somebody looks after the place. */
export async function proposedIn(
  db: Db,
  audiences: readonly AudienceId[],
  now: Date,
  limit: number,
): Promise<Gathering[]> {
  const { rows } = await sql<Gathering>`/*=gatherings.proposedIn*/
    select ${columns} from gatherings.gatherings g
    where g.audience_id = any(${audiences}) and g.accepted_at is null and g.declined_at is null
      and g.cancelled_at is null and g.hidden_at is null and g.ends_at > ${now}
    order by g.starts_at, g.id limit ${limit}`.execute(db)
  return rows
}
