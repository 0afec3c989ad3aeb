/**
 * What the world outside may be told of. Whoever asks gives the audiences; an archive of a channel, what is hidden and
 * what has no name to be read is told to nobody.
 */
import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '#platform/action.ts'
import type { AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import type { Conversation, ConversationId, Post, PostId } from './conversation.ts'
import { listed } from './list-store.ts'
import { conversationColumns, postColumns } from './store.ts'

const told = sql`c.hidden_at is null and c.shown > 0 and c.kind <> 'running' and not c.title_hidden`
const toldTo = (audiences: readonly AudienceId[]): RawBuilder<unknown> =>
  sql`${told} and c.audience_id = any(${audiences})`

/** Conversations by their number, in stretches of `size` numbers: which hold any, and when the last was written in. */
export async function toldStretches(
  db: Db,
  audiences: readonly AudienceId[],
  size: number,
): Promise<{ stretch: number; lastAt: Date }[]> {
  const { rows } = await sql<{ stretch: number; lastAt: Date }>`/*=conversations.toldStretches*/
    select (c.id - 1) / ${size}::bigint stretch, max(c.last_at) "lastAt" from conversations.conversations c
    where ${toldTo(audiences)} group by 1 order by 1`.execute(db)
  return rows
}

/** The conversations after one number, up to another. */
export async function toldBetween(
  db: Db,
  audiences: readonly AudienceId[],
  { after, to, limit }: { after: ConversationId; to: ConversationId; limit: number },
): Promise<Pick<Conversation, 'id' | 'title' | 'lastAt'>[]> {
  const { rows } = await sql<Pick<Conversation, 'id' | 'title' | 'lastAt'>>`/*=conversations.toldBetween*/
    select c.id, c.title, c.last_at "lastAt" from conversations.conversations c
    where c.id > ${after} and c.id <= ${to} and ${toldTo(audiences)} order by c.id limit ${limit}`.execute(db)
  return rows
}

/** Those that began last. */
export async function begunLast(db: Db, audiences: readonly AudienceId[], limit: number): Promise<Conversation[]> {
  const { rows } = await sql<Conversation>`/*=conversations.begunLast*/
    select c.* from unnest(${audiences}::bigint[]) a (id)
    cross join lateral (
      select ${conversationColumns()} from conversations.conversations c
      where c.audience_id = a.id and ${told} order by c.started_at desc, c.id desc limit ${limit}
    ) c order by c."startedAt" desc, c.id desc limit ${limit}`.execute(db)
  return rows
}

const readable = sql`p.removed_at is null and p.hidden_at is null`

/** How each of them begins, where everybody can read it. */
export async function openingsOf(db: Db, conversations: readonly ConversationId[]): Promise<Post[]> {
  const { rows } = await sql<Post>`/*=conversations.openings*/
    select ${postColumns} from conversations.posts p
    where p.conversation_id = any(${conversations}) and p.nth = 1 and ${readable}`.execute(db)
  return rows
}

/** What everybody can read of a conversation, from one place to another. */
export async function readableBetween(db: Db, conversation: ConversationId, from: number, to: number): Promise<Post[]> {
  const { rows } = await sql<Post>`/*=conversations.readableBetween*/
    select ${postColumns} from conversations.posts p
    where p.conversation_id = ${conversation} and p.nth between ${from} and ${to} and ${readable} order by p.nth`.execute(
    db,
  )
  return rows
}

/** How often each post was thanked, or echoed by somebody who asks the same. */
export async function approvalsOf(db: Db, posts: readonly PostId[]): Promise<ReadonlyMap<PostId, number>> {
  const { rows } = await sql<{ post: PostId; n: number }>`/*=conversations.approvals*/
    select post_id post, sum(n)::int n from conversations.reaction_counts
    where post_id = any(${posts}) and kind in ('thanks', 'same') group by post_id`.execute(db)
  return new Map(rows.map((row) => [row.post, row.n]))
}

/** Where a post stands and whose it is, without its words. */
export type PostTrace = Pick<Post, 'id' | 'conversation' | 'nth' | 'author' | 'at' | 'replyTo'>
const traceColumns = sql`p.id, p.conversation_id conversation, p.nth, p.author, p.at, p.reply_to "replyTo"`

export type PostWaiting = { readonly post: PostTrace; readonly conversation: Conversation }

/** Those among these posts that this reader may read, each with its conversation, and has not: in one question, because every page asks. */
export async function postsWaiting(
  db: Db,
  actor: Actor & { readonly person: PersonId },
  posts: readonly PostId[],
): Promise<Map<PostId, PostWaiting>> {
  type Row = Conversation & { post: PostId; nth: number; by: PersonId | null; at: Date; replyTo: PostId | null }
  const { rows } = await sql<Row>`/*=conversations.waitingPosts*/
    select ${conversationColumns(actor)}, p.id post, p.nth, p.author by, p.at, p.reply_to "replyTo"
    from conversations.posts p join conversations.conversations c on c.id = p.conversation_id
    left join conversations.reads r on r.person_id = ${actor.person} and r.conversation_id = c.id
    where p.id = any(${posts}) and ${readable} and ${listed(actor)} and coalesce(r.nth, 0) < p.nth`.execute(db)
  return new Map(
    rows.map(({ post: id, nth, by: author, at, replyTo, ...conversation }) => [
      id,
      { conversation, post: { id, conversation: conversation.id, nth, author, at, replyTo } },
    ]),
  )
}

/** Of those among these posts that everybody can read who sees where they stand. */
export async function postTraces(db: Db, posts: readonly PostId[]): Promise<Map<PostId, PostTrace>> {
  if (posts.length === 0) return new Map()
  const { rows } = await sql<PostTrace>`/*=conversations.traces*/
    select ${traceColumns} from conversations.posts p where p.id = any(${posts}) and ${readable}`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

/** The first few of them after a place in each of these conversations. */
export async function tracesAfter(
  db: Db,
  places: readonly { readonly conversation: ConversationId; readonly nth: number }[],
  limit: number,
): Promise<PostTrace[]> {
  const { rows } = await sql<PostTrace>`/*=conversations.tracesAfter*/
    select t.* from unnest(${places.map((one) => one.conversation)}::bigint[], ${places.map((one) => one.nth)}::int[]) as c (id, nth)
    cross join lateral (
      select ${traceColumns} from conversations.posts p
      where p.conversation_id = c.id and p.nth > c.nth and ${readable} order by p.nth limit ${limit}
    ) t`.execute(db)
  return rows
}

/** Whom these posts name. */
export async function namedInPosts(db: Db, posts: readonly PostId[]): Promise<Map<PostId, PersonId[]>> {
  const { rows } = await sql<{ post: PostId; people: PersonId[] }>`/*=conversations.namedIn*/
    select post_id post, array_agg(person_id) people from conversations.post_mentions
    where post_id = any(${posts}) group by post_id`.execute(db)
  return new Map(rows.map((row) => [row.post, row.people]))
}
