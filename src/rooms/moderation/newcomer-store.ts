import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'

export type Posted = {
  readonly trusted: boolean
  readonly posts: number
  readonly lastHour: number
  readonly lastDay: number
}

/** What counts as having written something. */
const WRITTEN = [
  'conversations.posted',
  'aid.needOpened',
  'aid.offerOpened',
  'aid.needProposed',
  'aid.offerProposed',
  'library.written',
]

/** Counted from the facts, up to `most`, so that it costs the same for somebody with 100,000 posts. */
export async function postedBy(db: Db, person: PersonId, now: Date, most: number): Promise<Posted> {
  const { rows } = await sql<Posted>`/*=moderation.postedBy*/
    with latest as (
      select at from platform.facts where actor = ${person} and name = any(${WRITTEN}) order by id desc limit ${most}
    )
    select exists (select 1 from moderation.trusted where person_id = ${person}) trusted, count(*) posts,
      count(*) filter (where at > ${now}::timestamptz - interval '1 hour') "lastHour",
      count(*) filter (where at > ${now}::timestamptz - interval '1 day') "lastDay"
    from latest`.execute(db)
  return rows[0] ?? { trusted: false, posts: 0, lastHour: 0, lastDay: 0 }
}

/** False when somebody answered for them before. */
export async function insertTrust(db: Db, person: PersonId, by: PersonId, at: Date): Promise<boolean> {
  const { rows } = await sql`
    insert into moderation.trusted (person_id, by, at) values (${person}, ${by}, ${at}) on conflict do nothing returning 1`.execute(
    db,
  )
  return rows.length > 0
}

export async function isTrusted(db: Db, person: PersonId): Promise<boolean> {
  const { rows } = await sql`select 1 from moderation.trusted where person_id = ${person}`.execute(db)
  return rows.length > 0
}
