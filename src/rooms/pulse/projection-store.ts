/** The projection: facts in, rows out, a batch at a time. Repeating a fact changes nothing. */
import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '#platform/database/index.ts'
import type { PersonId } from '#people'

export type StartedRow = {
  id: number
  group: number | null
  kind: string
  asks: boolean
  author: PersonId | null
  at: Date
}
export async function keepStarted(tx: Tx, rows: readonly StartedRow[]): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into pulse.conversations (id, group_id, kind, asks, author, started_at)
    select * from unnest(${rows.map((r) => r.id)}::bigint[], ${rows.map((r) => r.group)}::bigint[], ${rows.map((r) => r.kind)}::text[],
      ${rows.map((r) => r.asks)}::boolean[], ${rows.map((r) => r.author)}::bigint[], ${rows.map((r) => r.at)}::timestamptz[])
    on conflict (id) do nothing`.execute(tx)
}

export type PostedRow = {
  id: number
  conversation: number
  author: PersonId | null
  at: Date
  opening: boolean
  to: number | null
  length: number
  imported: boolean
}
/** Whose words a post answers is known already, when what it stands under is; what is read later is `refreshAnswers`'s. */
export async function keepPosted(tx: Tx, rows: readonly PostedRow[]): Promise<void> {
  if (rows.length === 0) return
  await sql`
    with r as materialized (
      select * from unnest(${rows.map((r) => r.id)}::bigint[], ${rows.map((r) => r.conversation)}::bigint[], ${rows.map((r) => r.author)}::bigint[],
        ${rows.map((r) => r.at)}::timestamptz[], ${rows.map((r) => r.opening)}::boolean[], ${rows.map((r) => r.to)}::bigint[],
        ${rows.map((r) => r.length)}::int[], ${rows.map((r) => r.imported)}::boolean[])
        as r (id, conversation, author, at, opening, to_post, length, imported)
    )
    insert into pulse.posts (id, conversation_id, author, at, opening, to_post, length, imported, sealed, answers)
    select r.*, coalesce(c.hidden, false), ${whom('r', sql`coalesce(u.author, beside.author)`)}
    from r
    left join pulse.conversations c on c.id = r.conversation
    left join pulse.posts u on u.id = r.to_post
    left join r beside on beside.id = r.to_post
    on conflict (id) do nothing`.execute(tx)
}

/**
 * Whose words a post answers: those of the post it was written under, else of whoever opened the conversation `c`. Never one's
 * own. A month of a channel was opened by nobody.
 */
export const whom = (post: string, under: RawBuilder<unknown>): RawBuilder<unknown> => {
  const of = (column: string) => sql.ref(`${post}.${column}`)
  const opener = sql`case when c.kind <> 'running' then c.author end`
  return sql`nullif(case when ${of('opening')} then null when ${of('to_post')} is null then ${opener} else coalesce(${under}, ${opener}) end, ${of('author')})`
}

/** The last word on each: true or false. */
export type Flags = ReadonlyMap<number, boolean>
export async function setFlag(tx: Tx, flag: 'removed' | 'hidden' | 'helped', posts: Flags): Promise<void> {
  if (posts.size === 0) return
  await sql`
    update pulse.posts p set ${sql.ref(flag)} = r.now
    from unnest(${[...posts.keys()]}::bigint[], ${[...posts.values()]}::boolean[]) as r (id, now) where p.id = r.id`.execute(
    tx,
  )
}

export type ThanksRow = { post: number; person: PersonId; now: boolean }
/** Only the thanks of the one who asked say that an answer was useful. */
export async function setThanked(tx: Tx, rows: readonly ThanksRow[]): Promise<void> {
  if (rows.length === 0) return
  await sql`
    update pulse.posts p set thanked = r.now
    from unnest(${rows.map((r) => r.post)}::bigint[], ${rows.map((r) => r.person)}::bigint[], ${rows.map((r) => r.now)}::boolean[])
      as r (post, person, now), pulse.conversations c
    where p.id = r.post and c.id = p.conversation_id and c.author = r.person`.execute(tx)
}

/** A hidden conversation takes its posts with it. Answers the posts that changed. */
export async function setConversationsHidden(tx: Tx, conversations: Flags): Promise<number[]> {
  if (conversations.size === 0) return []
  const flags = sql`unnest(${[...conversations.keys()]}::bigint[], ${[...conversations.values()]}::boolean[]) as r (id, now)`
  await sql`update pulse.conversations c set hidden = r.now from ${flags} where c.id = r.id`.execute(tx)
  const { rows } = await sql<{ id: number }>`
    update pulse.posts p set sealed = r.now from ${flags} where p.conversation_id = r.id and p.sealed <> r.now returning p.id`.execute(
    tx,
  )
  return rows.map((row) => row.id)
}

export async function setGroups(tx: Tx, groups: ReadonlyMap<number, number>): Promise<void> {
  if (groups.size === 0) return
  await sql`
    update pulse.conversations c set group_id = r.to_group
    from unnest(${[...groups.keys()]}::bigint[], ${[...groups.values()]}::bigint[]) as r (id, to_group) where c.id = r.id`.execute(
    tx,
  )
}

export async function setKinds(tx: Tx, kinds: ReadonlyMap<number, string>): Promise<void> {
  if (kinds.size === 0) return
  await sql`
    update pulse.conversations c set kind = r.kind
    from unnest(${[...kinds.keys()]}::bigint[], ${[...kinds.values()]}::text[]) as r (id, kind) where c.id = r.id`.execute(
    tx,
  )
}

export async function setAsks(tx: Tx, asks: Flags): Promise<void> {
  if (asks.size === 0) return
  await sql`
    update pulse.conversations c set asks = r.asks
    from unnest(${[...asks.keys()]}::bigint[], ${[...asks.values()]}::boolean[]) as r (id, asks) where c.id = r.id`.execute(
    tx,
  )
}

export async function keepMark(tx: Tx, mark: { person: PersonId; kind: string; since: Date }): Promise<void> {
  await sql`
    insert into pulse.marks (person, kind, since) values (${mark.person}, ${mark.kind}, ${mark.since})
    on conflict (person, since) do nothing`.execute(tx)
}

/** Ends the mark that runs; one that would have lasted no time never was. */
export async function endMark(tx: Tx, person: PersonId, until: Date): Promise<void> {
  await sql`delete from pulse.marks where person = ${person} and until is null and since >= ${until}`.execute(tx)
  await sql`update pulse.marks set until = ${until} where person = ${person} and until is null`.execute(tx)
}

/** Since the earliest of all that was told of them, whatever the order it is read in. */
export type ArrivedRow = { person: PersonId; at: Date; joined: boolean }
export async function keepArrived(tx: Tx, rows: readonly ArrivedRow[]): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into pulse.arrivals (person, at, joined)
    select r.person, min(r.at), bool_or(r.joined)
    from unnest(${rows.map((r) => r.person)}::bigint[], ${rows.map((r) => r.at)}::timestamptz[], ${rows.map((r) => r.joined)}::boolean[])
      as r (person, at, joined) group by r.person order by r.person
    on conflict (person) do update set at = least(arrivals.at, excluded.at), joined = arrivals.joined or excluded.joined
    where arrivals.at > excluded.at or arrivals.joined < excluded.joined`.execute(tx)
}

export async function haveComeEarlier(tx: Tx, rows: readonly ArrivedRow[]): Promise<boolean> {
  if (rows.length === 0) return false
  const { rows: found } = await sql<{ earlier: boolean }>`
    select exists (
      select 1 from unnest(${rows.map((r) => r.person)}::bigint[], ${rows.map((r) => r.at)}::timestamptz[]) as r (person, at)
      join pulse.arrivals a on a.person = r.person where a.at > r.at
    ) earlier`.execute(tx)
  return found[0]?.earlier ?? false
}

export async function keepGone(tx: Tx, person: PersonId, at: Date): Promise<void> {
  await sql`update pulse.arrivals set gone = ${at} where person = ${person}`.execute(tx)
}

export async function conversationsOfPosts(tx: Tx, posts: readonly number[]): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select distinct conversation_id id from pulse.posts where id = any(${posts})`.execute(tx)
  return rows.map((row) => row.id)
}

export async function emptyProjection(tx: Tx): Promise<void> {
  await sql`truncate pulse.conversations, pulse.posts, pulse.wrote, pulse.marks, pulse.calendar, pulse.arrivals`.execute(
    tx,
  )
}

/** Somebody who is erased stays one distinct person in the numbers, staff then if they were staff, and leads to nobody. */
export async function unlinkPerson(tx: Tx, person: PersonId, fresh: PersonId): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    update pulse.posts set author = ${fresh} where author = ${person} returning conversation_id id`.execute(tx)
  await sql`update pulse.conversations set author = ${fresh} where author = ${person}`.execute(tx)
  await sql`update pulse.wrote set person = ${fresh} where person = ${person}`.execute(tx)
  await sql`update pulse.marks set person = ${fresh} where person = ${person}`.execute(tx)
  await sql`update pulse.posts set answers = ${fresh} where answers = ${person}`.execute(tx)
  await sql`update pulse.arrivals set person = ${fresh} where person = ${person}`.execute(tx)
  await sql`update pulse.objections set person = ${fresh} where person = ${person}`.execute(tx)
  return [...new Set(rows.map((row) => row.id))]
}
