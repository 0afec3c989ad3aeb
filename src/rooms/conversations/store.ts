/** What is read of conversations and posts. Whoever asks gives the audiences they see; nothing else is answered. */
import { sql } from 'kysely'
import type { Actor } from '#platform/action.ts'
import { atLeast } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import type { Conversation, ConversationId, Post, PostId } from './conversation.ts'

/** Moderation hid how it begins; or all that was said in it is out of sight, and its title with it. */
export const titleGone = sql`(c.title_hidden or (c.shown = 0 and c.posts > 0 and c.subject_kind is null))`

/** Whoever judges a title reads it, and so does who wrote it. */
const titleFor = (actor: Actor | undefined) =>
  actor === undefined
    ? sql`case when ${titleGone} then '…' else c.title end title`
    : sql`case when ${titleGone} and c.author is distinct from ${actor.person}::bigint and c.audience_id <> all(${moderated(actor)}::bigint[])
        then '…' else c.title end title`

/** A conversation as this actor may read it; without one, as everybody may who sees its audience. */
export const conversationColumns = (
  actor?: Actor,
) => sql`c.id, c.group_id "groupId", c.subject_kind "subjectKind", c.subject_id "subjectId",
  c.audience_id audience, c.kind, ${titleFor(actor)}, ${titleGone} "titleHidden", c.lang, c.author, c.started_at "startedAt", c.excerpt, c.posts, c.shown, c.answers,
  c.shown - (select count(*)::int from conversations.posts o
    where o.conversation_id = c.id and o.nth = 1 and o.removed_at is null and o.hidden_at is null) replies,
  c.last_at "lastAt", c.last_author "lastAuthor", c.last_words "lastWords", c.helpful_post "helpfulPost",
  c.pinned_at "pinnedAt", c.closed_at "closedAt", c.hidden_at "hiddenAt"`
export const postColumns = sql`p.id, p.conversation_id conversation, p.nth, p.author, p.at, p.markdown, p.html, p.lang,
  p.reply_to "replyTo", p.edited_at "editedAt", p.removed_at "removedAt", p.removed_by "removedBy", p.hidden_at "hiddenAt"`

const moderated = (actor: Actor): number[] =>
  [...actor.roles].flatMap(([audience, role]) => (atLeast(role, 'moderator') ? [audience] : []))

/** A hidden conversation is there for its author and its moderators alone. */
export async function conversationSeen(db: Db, actor: Actor, id: ConversationId): Promise<Conversation | undefined> {
  const { rows } = await sql<Conversation>`/*=conversations.seen*/
    select ${conversationColumns(actor)} from conversations.conversations c
    where c.id = ${id} and c.audience_id = any(${actor.sees})
      and (c.hidden_at is null or c.author = ${actor.person} or c.audience_id = any(${moderated(actor)}))`.execute(db)
  return rows[0]
}

/**
 * A post that this actor may read, with its conversation. A hidden one is there for its author and its moderators, a
 * removed one for its author: for everybody else there is only the trace, in its place.
 */
export async function postSeen(
  db: Db,
  actor: Actor,
  id: PostId,
): Promise<{ post: Post; conversation: Conversation } | undefined> {
  const { rows } = await sql<Post>`/*=conversations.postSeen*/
    select ${postColumns} from conversations.posts p join conversations.conversations c on c.id = p.conversation_id
    where p.id = ${id} and c.audience_id = any(${actor.sees})
      and (p.hidden_at is null or p.author = ${actor.person} or c.audience_id = any(${moderated(actor)}))
      and (p.removed_at is null or p.author = ${actor.person})`.execute(db)
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

/** The place of the last post by anybody else; 0 when there is none. */
export async function lastOfOthers(db: Db, conversation: ConversationId, person: PersonId): Promise<number> {
  const { rows } = await sql<{ nth: number }>`/*=conversations.lastOfOthers*/
    select nth from conversations.posts
    where conversation_id = ${conversation} and author is distinct from ${person}::bigint order by nth desc limit 1`.execute(
    db,
  )
  return rows[0]?.nth ?? 0
}

/** Whoever asks has already made sure that they may be seen. */
export async function postsByIds(db: Db, ids: readonly PostId[]): Promise<Post[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Post>`/*=conversations.postsByIds*/
    select ${postColumns} from conversations.posts p where p.id = any(${ids})`.execute(db)
  return rows
}

/** Whoever asks has already made sure that they may be seen. */
export async function conversationsByIds(db: Db, ids: readonly ConversationId[]): Promise<Conversation[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Conversation>`/*=conversations.byIds*/
    select ${conversationColumns()} from conversations.conversations c where c.id = any(${ids})`.execute(db)
  return rows
}

/** What those are called that hide it, by their numbers: for whoever judges them. */
export async function titlesToJudge(db: Db, ids: readonly ConversationId[]): Promise<Map<ConversationId, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: ConversationId; title: string }>`
    select c.id, c.title from conversations.conversations c where c.id = any(${ids}) and ${titleGone}`.execute(db)
  return new Map(rows.map((row) => [row.id, row.title]))
}

export async function conversationOfSubject(db: Db, kind: string, id: number): Promise<Conversation | undefined> {
  const { rows } = await sql<Conversation>`/*=conversations.ofSubject*/
    select ${conversationColumns()} from conversations.conversations c
    where c.subject_kind = ${kind} and c.subject_id = ${id}`.execute(db)
  return rows[0]
}

export async function versionsOf(
  db: Db,
  post: PostId,
): Promise<{ version: number; markdown: string; lang: string; until: Date }[]> {
  const { rows } = await sql<{ version: number; markdown: string; lang: string; until: Date }>`
    select version, markdown, lang, until from conversations.post_versions
    where post_id = ${post} order by version desc limit 100`.execute(db)
  return rows
}

export async function earlierTitles(db: Db, conversation: ConversationId): Promise<{ title: string; until: Date }[]> {
  const { rows } = await sql<{ title: string; until: Date }>`
    select title, until from conversations.earlier_titles
    where conversation_id = ${conversation} order by until desc limit 100`.execute(db)
  return rows
}

/** Far enough to know who speaks here, and the same cost in a conversation of any length. */
const VOICES_AMONG = 500

/** Who spoke in a conversation, in the order they came in: for the faces beside it. */
export async function voicesOf(db: Db, conversation: ConversationId): Promise<PersonId[]> {
  const { rows } = await sql<{ author: PersonId }>`/*=conversations.voices*/
    select author from (
      select distinct on (author) author, nth from conversations.posts
      where conversation_id = ${conversation} and nth <= ${VOICES_AMONG} and author is not null
        and removed_at is null and hidden_at is null order by author, nth
    ) first order by nth limit 8`.execute(db)
  return rows.map((row) => row.author)
}
