/** What is read of conversations and posts. Whoever asks gives the audiences they see; nothing else is answered. */
import { sql } from 'kysely'
import type { Actor } from '#platform/action.ts'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import type { Conversation, ConversationId, Post, PostId } from './conversation.ts'

export const conversationColumns = sql`c.id, c.group_id "groupId", c.subject_kind "subjectKind", c.subject_id "subjectId", c.audience_id audience, c.kind, c.title, c.lang,
  c.author, c.started_at "startedAt", c.excerpt, c.posts, c.answers, c.last_at "lastAt", c.last_author "lastAuthor", c.helpful_post "helpfulPost",
  c.pinned_at "pinnedAt", c.closed_at "closedAt", c.hidden_at "hiddenAt"`
export const postColumns = sql`p.id, p.conversation_id conversation, p.nth, p.author, p.at, p.markdown, p.html, p.lang, p.reply_to "replyTo", p.edited_at "editedAt",
  p.removed_at "removedAt", p.removed_by "removedBy", p.hidden_at "hiddenAt"`

/** A hidden conversation is there for its author and its moderators alone. */
const visible = (actor: Actor) => sql`c.audience_id = any(${actor.sees})
  and (c.hidden_at is null or c.author = ${actor.person} or c.audience_id = any(${moderated(actor)}))`

const moderated = (actor: Actor): number[] => [...actor.roles].flatMap(([audience, role]) => (role === 'reader' || role === 'member' ? [] : [audience]))

export async function conversationSeen(db: Db, actor: Actor, id: ConversationId): Promise<Conversation | undefined> {
  const { rows } = await sql<Conversation>`/*=conversations.seen*/
    select ${conversationColumns} from conversations.conversations c where c.id = ${id} and ${visible(actor)}`.execute(db)
  return rows[0]
}

/** A post, with its conversation, both seen by this actor. */
export async function postSeen(db: Db, actor: Actor, id: PostId): Promise<{ post: Post; conversation: Conversation } | undefined> {
  const { rows } = await sql<Post>`/*=conversations.postById*/ select ${postColumns} from conversations.posts p where p.id = ${id}`.execute(db)
  const post = rows[0]
  const conversation = post && (await conversationSeen(db, actor, post.conversation))
  return post && conversation ? { post, conversation } : undefined
}

/** The posts from one place to another, both included: a range of the index, wherever in the conversation it is. */
export async function postsBetween(db: Db, conversation: ConversationId, from: number, to: number): Promise<Post[]> {
  const { rows } = await sql<Post>`/*=conversations.postsBetween*/
    select ${postColumns} from conversations.posts p
    where p.conversation_id = ${conversation} and p.nth between ${from} and ${to} order by p.nth`.execute(db)
  return rows
}

export async function postsByIds(db: Db, ids: readonly PostId[]): Promise<Post[]> {
  const { rows } = await sql<Post>`/*=conversations.postsByIds*/ select ${postColumns} from conversations.posts p where p.id = any(${ids})`.execute(db)
  return rows
}

/** The last post of each conversation. */
export async function lastPosts(db: Db, conversations: readonly Pick<Conversation, 'id' | 'posts'>[]): Promise<Post[]> {
  const { rows } = await sql<Post>`/*=conversations.lastPosts*/
    select ${postColumns} from unnest(${conversations.map((one) => one.id)}::bigint[], ${conversations.map((one) => one.posts)}::int[]) at (conversation, nth)
    join conversations.posts p on p.conversation_id = at.conversation and p.nth = at.nth`.execute(db)
  return rows
}

export async function conversationsByIds(db: Db, ids: readonly ConversationId[]): Promise<Conversation[]> {
  const { rows } = await sql<Conversation>`select ${conversationColumns} from conversations.conversations c where c.id = any(${ids})`.execute(db)
  return rows
}

export type ListAsked = {
  readonly group: number
  readonly show: 'all' | 'waiting' | 'mine'
  readonly tag: string | undefined
  readonly after: { readonly at: Date; readonly id: ConversationId } | undefined
  readonly limit: number
}

/** Those of a group, the one last written in first; the pinned ones are asked apart. */
export async function conversationsOfGroup(db: Db, actor: Actor, { group, show, tag, after, limit }: ListAsked): Promise<Conversation[]> {
  const waiting = show === 'waiting' ? sql`and c.kind = 'question' and c.answers = 0` : sql``
  const mine = show === 'mine' ? sql`and c.author = ${actor.person}` : sql``
  const tagged = tag === undefined ? sql`` : sql`and exists (select 1 from conversations.tags t where t.tag = ${tag} and t.conversation_id = c.id)`
  const further = after === undefined ? sql`` : sql`and (c.last_at, c.id) < (${after.at}, ${after.id})`
  const { rows } = await sql<Conversation>`
    select ${conversationColumns} from conversations.conversations c
    where c.group_id = ${group} and c.hidden_at is null and c.audience_id = any(${actor.sees}) ${waiting} ${mine} ${tagged} ${further}
    order by c.last_at desc, c.id desc limit ${limit}`.execute(db)
  return rows
}

export async function pinnedOfGroup(db: Db, actor: Actor, group: number): Promise<Conversation[]> {
  const { rows } = await sql<Conversation>`
    select ${conversationColumns} from conversations.conversations c
    where c.group_id = ${group} and c.pinned_at is not null and c.hidden_at is null and c.audience_id = any(${actor.sees})
    order by c.pinned_at desc limit 10`.execute(db)
  return rows
}

type LatestAsked = { readonly groups: readonly number[]; readonly since: Date; readonly before?: ListAsked['after']; readonly limit: number }

/** The latest in some groups, for a page that gathers them; in time order. `before` goes on after a place in that order. */
export async function latestIn(db: Db, actor: Actor, asked: LatestAsked): Promise<Conversation[]> {
  const further = asked.before === undefined ? sql`` : sql`and (c.last_at, c.id) < (${asked.before.at}, ${asked.before.id})`
  const { rows } = await sql<Conversation>`
    select c.* from unnest(${asked.groups}::bigint[]) g (id)
    cross join lateral (
      select ${conversationColumns} from conversations.conversations c
      where c.group_id = g.id and c.hidden_at is null and c.audience_id = any(${actor.sees}) and c.last_at > ${asked.since} ${further}
      order by c.last_at desc, c.id desc limit ${asked.limit}
    ) c order by c."lastAt" desc, c.id desc limit ${asked.limit}`.execute(db)
  return rows
}

/** Questions without an answer in some groups, the oldest first, not asked by this person. */
export async function waitingIn(db: Db, actor: Actor, asked: { groups: readonly number[]; since: Date; limit: number }): Promise<Conversation[]> {
  const { rows } = await sql<Conversation>`
    select ${conversationColumns} from conversations.conversations c
    where c.group_id = any(${asked.groups}) and c.kind = 'question' and c.answers = 0 and c.hidden_at is null and c.closed_at is null
      and c.audience_id = any(${actor.sees}) and c.last_at > ${asked.since} and c.author is distinct from ${actor.person}
    order by c.last_at limit ${asked.limit}`.execute(db)
  return rows
}

export async function conversationOfSubject(db: Db, kind: string, id: number): Promise<Conversation | undefined> {
  const { rows } = await sql<Conversation>`
    select ${conversationColumns} from conversations.conversations c where c.subject_kind = ${kind} and c.subject_id = ${id}`.execute(db)
  return rows[0]
}

export async function tagsOf(db: Db, conversations: readonly ConversationId[]): Promise<Map<ConversationId, string[]>> {
  const { rows } = await sql<{ id: ConversationId; tags: string[] }>`/*=conversations.tags*/
    select conversation_id id, array_agg(tag order by tag) tags from conversations.tags where conversation_id = any(${conversations}) group by conversation_id`.execute(db)
  return new Map(rows.map((row) => [row.id, row.tags]))
}

export async function versionsOf(db: Db, post: PostId): Promise<{ version: number; markdown: string; until: Date }[]> {
  const { rows } = await sql<{ version: number; markdown: string; until: Date }>`
    select version, markdown, until from conversations.post_versions where post_id = ${post} order by version desc limit 100`.execute(db)
  return rows
}

/** Who spoke lately in a conversation, the asker first: for the faces beside it. */
export async function voicesOf(db: Db, conversation: ConversationId): Promise<PersonId[]> {
  const { rows } = await sql<{ author: PersonId }>`
    select author from (
      select distinct on (author) author, nth from conversations.posts
      where conversation_id = ${conversation} and nth <= 500 and author is not null and removed_at is null and hidden_at is null order by author, nth
    ) first order by nth limit 8`.execute(db)
  return rows.map((row) => row.author)
}
