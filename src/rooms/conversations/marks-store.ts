/** How far people have read, and what is new for them. */
import { sql } from 'kysely'
import type { AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import type { ConversationId } from './conversation.ts'

/** Who comes back within this time is still here: what was new for them stays marked. */
const VISIT = sql`interval '2 hours'`

/** `nth` is the furthest place reached; `total` and `before` are how many posts there were, now and as this visit began. */
export type ReadMark = {
  readonly nth: number
  readonly at: Date
  readonly total: number
  readonly before: number
  readonly beforeAt: Date
}

export async function readMarks(
  db: Db,
  person: PersonId,
  conversations: readonly ConversationId[],
): Promise<Map<ConversationId, ReadMark>> {
  const { rows } = await sql<ReadMark & { id: ConversationId }>`/*=conversations.readMarks*/
    select conversation_id id, nth, at, total, before_total before, before_at "beforeAt" from conversations.reads
    where person_id = ${person} and conversation_id = any(${conversations})`.execute(db)
  return new Map(rows.map(({ id, ...mark }) => [id, mark]))
}

export type Reading = {
  readonly person: PersonId
  readonly conversation: ConversationId
  /** As far as this. */
  readonly nth: number
  /** How many posts there are by now, and how many of them others brought: all but the one just written. */
  readonly total: number
  readonly brought: number
  readonly at: Date
}

/** How long somebody may go on reading before it is written down again that they are here. */
const STILL_HERE_MS = 10 * 60_000
/** Where somebody looked last stands first in their lists. */
const STILL_HERE = sql`interval '1 minute'`

/** Reading the same page again, soon after, changes nothing: a page that is read writes nothing then. */
export const isMarked = (mark: ReadMark, read: Pick<Reading, 'nth' | 'total' | 'at'>): boolean =>
  mark.nth >= read.nth && mark.total >= read.total && read.at.getTime() - mark.at.getTime() < STILL_HERE_MS

/** Answers how many posts there were, and when, as this visit began: what comes after them is new. */
export async function markRead(db: Db, read: Reading): Promise<{ total: number; at: Date }> {
  const { rows } = await sql<{ total: number; at: Date }>`/*=conversations.markRead*/
    insert into conversations.reads as r (person_id, conversation_id, nth, at, total, before_total, before_at)
    values (${read.person}, ${read.conversation}, ${read.nth}, ${read.at}, ${read.total}, ${read.total}, ${read.at})
    on conflict (person_id, conversation_id) do update set
      nth = greatest(r.nth, excluded.nth), at = excluded.at, total = greatest(r.total, excluded.total),
      before_total = case
        when ${read.brought} > r.total then r.total
        when r.before_total >= r.total or r.at < excluded.at - ${VISIT} then greatest(r.total, excluded.total)
        else r.before_total end,
      before_at = case when ${read.brought} > r.total then r.at else r.before_at end
    returning before_total total, before_at at`.execute(db)
  return rows[0] ?? { total: read.total, at: read.at }
}

/** Somebody looked at a group: its dot goes out. Answers since when things are new for them. Writes when that changes something. */
export async function lookAt(db: Db, person: PersonId, audience: AudienceId, at: Date): Promise<Date> {
  const { rows } = await sql<{ since: Date }>`/*=conversations.lookAt*/
    with heard as (select coalesce((select posts from conversations.activity where audience_id = ${audience}), 0) posts),
    here as (
      select l.since from conversations.looks l, heard
      where l.person_id = ${person} and l.audience_id = ${audience} and l.known = heard.posts and l.at > ${at}::timestamptz - ${STILL_HERE}
        and l.here_at is not null -- coming in is noted too, and is not yet having looked
    ),
    written as (
      insert into conversations.looks as l (person_id, audience_id, known, at, since, here_at)
      select ${person}, ${audience}, heard.posts, ${at}, ${at}, ${at} from heard where not exists (select 1 from here)
      on conflict (person_id, audience_id) do update set known = excluded.known, at = excluded.at, here_at = excluded.at,
        since = case when l.at < excluded.at - ${VISIT} then l.at else l.since end
      returning since
    )
    select since from here union all select since from written`.execute(db)
  return rows[0]?.since ?? at
}

/** Everything in it is known, and nothing is new any more. */
export async function lookedAtAll(db: Db, person: PersonId, audience: AudienceId, at: Date): Promise<void> {
  await sql`
    insert into conversations.looks (person_id, audience_id, known, at, since)
    values (${person}, ${audience}, coalesce((select posts from conversations.activity where audience_id = ${audience}), 0), ${at}, ${at})
    on conflict (person_id, audience_id) do update set known = excluded.known, at = excluded.at, since = excluded.at`.execute(
    db,
  )
}

/** Whoever comes in knows what was said before: ten years of it are not unread. */
export async function beginLooking(
  db: Db,
  newcomers: readonly { person: PersonId; audience: AudienceId; at: Date }[],
): Promise<void> {
  await sql`
    insert into conversations.looks (person_id, audience_id, known, at, since)
    select n.person, n.audience, coalesce(a.posts, 0), n.at, n.at
    from unnest(${newcomers.map((one) => one.person)}::bigint[], ${newcomers.map((one) => one.audience)}::bigint[],
      ${newcomers.map((one) => one.at)}::timestamptz[]) as n (person, audience, at)
    left join conversations.activity a on a.audience_id = n.audience on conflict do nothing`.execute(db)
}

/** One more post in this audience; its author knows of it. */
export async function noteActivity(db: Db, audience: AudienceId, by: PersonId, at: Date): Promise<void> {
  await sql`
    with heard as (
      insert into conversations.activity as a (audience_id, posts) values (${audience}, 1)
      on conflict (audience_id) do update set posts = a.posts + 1 returning posts
    )
    insert into conversations.looks as l (person_id, audience_id, known, at, since, here_at)
    select ${by}, ${audience}, heard.posts, ${at}, ${at}, ${at} from heard
    on conflict (person_id, audience_id) do update set known = l.known + 1, here_at = excluded.at`.execute(db)
}

type Known = { readonly person: PersonId; readonly audience: AudienceId; readonly posts: readonly Date[]; readonly at: Date }

/** Posts read where they stand are not news in the list of their group. */
export async function knowOf(db: Db, { person, audience, posts, at }: Known): Promise<void> {
  await sql`
    update conversations.looks l
    set known = least(a.posts, l.known + (select count(*) from unnest(${posts}::timestamptz[]) as p (at) where p.at >= l.at)),
      here_at = ${at}
    from conversations.activity a
    where l.person_id = ${person} and l.audience_id = ${audience} and a.audience_id = l.audience_id and l.known < a.posts`.execute(
    db,
  )
}

export type Looks = { readonly unread: Map<AudienceId, number>; readonly lately: AudienceId[] }

/**
 * How many posts are new for this person, in each audience where any is; and where they looked, wrote or read something new, the
 * latest first: not where they were only let in, by an archive into all of its groups at once. One question: every page asks it.
 */
export async function looksOf(
  db: Db,
  { person, sees, most }: { person: PersonId; sees: readonly AudienceId[]; most: number },
): Promise<Looks> {
  const { rows } = await sql<{ audience: AudienceId; n: number; place: number; been: boolean }>`/*=conversations.looks*/
    select * from (
      select l.audience_id audience, case when l.audience_id = any(${sees}) then coalesce(a.posts - l.known, 0) else 0 end n,
        l.here_at is not null been, row_number() over (order by l.here_at desc nulls last, l.audience_id) place
      from conversations.looks l left join conversations.activity a on a.audience_id = l.audience_id
      where l.person_id = ${person}
    ) looks where n > 0 or (been and place <= ${most}) order by place`.execute(db)
  return {
    unread: new Map(rows.flatMap(({ audience, n }) => (n > 0 ? [[audience, n]] : []))),
    lately: rows.flatMap(({ audience, place, been }) => (been && place <= most ? [audience] : [])),
  }
}

/** Where somebody looked, wrote or read something new, the latest first. */
export async function latelyIn(db: Db, person: PersonId, most: number): Promise<AudienceId[]> {
  return (await looksOf(db, { person, sees: [], most })).lately
}
