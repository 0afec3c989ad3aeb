/** The lines of one person's bell: which there are, why, and what they know of already. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { PlaceKind, Reason } from './level.ts'

export type LineRow = { readonly conversation: number; readonly at: Date; readonly seenAt: Date | null }
/** Where a list goes on. */
export type Place = { readonly at: Date; readonly conversation: number }

const columns = sql`conversation_id conversation, at, seen_at "seenAt"`
export const isUnread = ({ at, seenAt }: Pick<LineRow, 'at' | 'seenAt'>): boolean => seenAt === null || seenAt < at

export async function unreadLines(db: Db, person: number, limit: number): Promise<LineRow[]> {
  const { rows } = await sql<LineRow>`/*=notifications.unread*/
    select ${columns} from notifications.lines
    where person_id = ${person} and (seen_at is null or seen_at < at)
    order by at desc, conversation_id desc limit ${limit}`.execute(db)
  return rows
}

export async function linesBefore(
  db: Db,
  person: number,
  before: Place | undefined,
  limit: number,
): Promise<LineRow[]> {
  const further = before === undefined ? sql`` : sql`and (at, conversation_id) < (${before.at}, ${before.conversation})`
  const { rows } = await sql<LineRow>`
    select ${columns} from notifications.lines
    where person_id = ${person} ${further} order by at desc, conversation_id desc limit ${limit}`.execute(db)
  return rows
}

export async function linesAbout(db: Db, person: number, conversations: readonly number[]): Promise<LineRow[]> {
  const { rows } = await sql<LineRow>`/*=notifications.about*/
    select ${columns} from notifications.lines where person_id = ${person} and conversation_id = any(${conversations})`.execute(
    db,
  )
  return rows
}

export type ToldRow = {
  readonly conversation: number
  readonly post: number
  readonly why: Reason
  readonly nth: number
  readonly at: Date
}
/** More names than this nobody reads, and a number says the rest. */
export const MOST_TOLD = 50

/** The latest of each line. */
export async function toldIn(db: Db, person: number, conversations: readonly number[]): Promise<ToldRow[]> {
  const { rows } = await sql<ToldRow>`/*=notifications.toldIn*/
    select t.* from unnest(${conversations}::bigint[]) c (id)
    cross join lateral (
      select conversation_id conversation, post_id post, why, nth, at from notifications.told
      where person_id = ${person} and conversation_id = c.id order by at desc, post_id desc limit ${MOST_TOLD}
    ) t`.execute(db)
  return rows
}

export type HowFar = { readonly conversation: number; readonly nth: number; readonly at: Date }

/** What somebody has read where it stands, they need not be told of: their lines are known as far as that. */
export async function settle(db: Db, person: number, read: readonly HowFar[]): Promise<void> {
  if (read.length === 0) return
  await sql`
    update notifications.lines l set seen_at = known.at
    from (
      select t.conversation_id, max(t.at) at
      from unnest(${read.map((one) => one.conversation)}::bigint[], ${read.map((one) => one.nth)}::int[],
        ${read.map((one) => one.at)}::timestamptz[]) as r (conversation, nth, at)
      join notifications.told t on t.person_id = ${person} and t.conversation_id = r.conversation and t.nth <= r.nth and t.at <= r.at
      group by 1
    ) known
    where l.person_id = ${person} and l.conversation_id = known.conversation_id and (l.seen_at is null or l.seen_at < known.at)`.execute(
    db,
  )
}

/** They need not be told of these calls, or not any more. */
export async function knowCalls(db: Db, person: number, calls: readonly Call[]): Promise<void> {
  if (calls.length === 0) return
  await sql`
    insert into notifications.lines as l (person_id, conversation_id, at, seen_at)
    select ${person}, c.conversation, max(c.at), max(c.at)
    from unnest(${calls.map((one) => one.conversation)}::bigint[], ${calls.map((one) => one.at)}::timestamptz[]) as c (conversation, at)
    group by 2
    on conflict (person_id, conversation_id) do update set seen_at = greatest(l.seen_at, excluded.seen_at)`.execute(db)
}

/** Known up to now, whether it was read or not. A conversation that had no line gets none that would be shown. */
export async function knowLine(db: Db, person: number, conversation: number, at: Date): Promise<void> {
  await sql`
    insert into notifications.lines (person_id, conversation_id, at, seen_at) values (${person}, ${conversation}, ${at}, ${at})
    on conflict (person_id, conversation_id) do update set seen_at = excluded.seen_at`.execute(db)
}

export async function knowAll(db: Db, person: number, at: Date): Promise<void> {
  await sql`
    update notifications.lines set seen_at = ${at}
    where person_id = ${person} and (seen_at is null or seen_at < at) and at <= ${at}`.execute(db)
  await sql`
    insert into notifications.readers (person_id, all_known_at) values (${person}, ${at})
    on conflict (person_id) do update set all_known_at = excluded.all_known_at`.execute(db)
}

export type LoudPlace = { readonly kind: PlaceKind; readonly id: number; readonly since: Date }
/** A post that calls whoever sees it, and that this person did not say they know of. */
export type Call = { readonly conversation: number; readonly post: number; readonly at: Date }

/** There are few, and each is over when its conversation is closed. */
const MOST_CALLS = 10

/** What is written for nobody, and asked for when they read: the places this person follows, and what calls everybody. In one question, because every page asks. */
export async function unwritten(db: Db, person: number): Promise<{ places: LoudPlace[]; calls: Call[] }> {
  const { rows } = await sql<LoudPlace & { post: number | null }>`/*=notifications.unwritten*/
    select f.place_kind kind, f.place_id id, greatest(l.since, f.at, r.all_known_at) since, null::bigint post
    from notifications.following f join notifications.loud l using (place_kind, place_id)
    left join notifications.readers r on r.person_id = f.person_id
    where f.person_id = ${person} and f.level = 'everything'
    union all
    select 'conversation', c.conversation_id, c.at, c.post_id
    from (select * from notifications.calls order by at desc limit ${MOST_CALLS}) c
    left join notifications.lines k on k.person_id = ${person} and k.conversation_id = c.conversation_id
    left join notifications.readers r on r.person_id = ${person}
    where (k.seen_at is null or k.seen_at < c.at) and (r.all_known_at is null or r.all_known_at < c.at)`.execute(db)
  return {
    places: rows.flatMap(({ post, ...place }) => (post === null ? [place] : [])),
    calls: rows.flatMap(({ post, id, since }) => (post === null ? [] : [{ conversation: id, post, at: since }])),
  }
}

/** Those of these conversations that this person follows less closely than the place they stand in. */
export async function quieted(db: Db, person: number, conversations: readonly number[]): Promise<Set<number>> {
  const { rows } = await sql<{ id: number }>`/*=notifications.quieted*/
    select place_id id from notifications.following
    where person_id = ${person} and place_kind = 'conversation' and place_id = any(${conversations}) and level <> 'everything'`.execute(
    db,
  )
  return new Set(rows.map((row) => row.id))
}

/** Nobody scrolls further back, and what was told stands where it was said. */
export async function forgetOld(db: Db, before: Date): Promise<void> {
  await sql`delete from notifications.told where at < ${before}`.execute(db)
  await sql`delete from notifications.lines where at < ${before}`.execute(db)
  await sql`delete from notifications.calls where at < ${before}`.execute(db)
}
