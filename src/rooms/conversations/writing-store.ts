/** What is written of conversations and posts: deeds that decide nothing. */
import { sql, type RawBuilder } from 'kysely'
import type { AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import type { ConversationId, Kind, PostId } from './conversation.ts'

export type NewConversation = {
  readonly groupId: number | null
  readonly subject: { readonly kind: string; readonly id: number } | null
  readonly audience: AudienceId
  readonly kind: Kind
  readonly title: string
  readonly lang: string
  readonly asks: boolean
  readonly author: PersonId | null
  readonly at: Date
}

export async function insertConversation(db: Db, one: NewConversation): Promise<ConversationId> {
  const { rows } = await sql<{ id: ConversationId }>`
    insert into conversations.conversations (group_id, subject_kind, subject_id, audience_id, kind, title, lang, asks, author, started_at, last_at)
    values (${one.groupId}, ${one.subject?.kind ?? null}, ${one.subject?.id ?? null}, ${one.audience}, ${one.kind}, ${one.title}, ${one.lang}, ${one.asks},
      ${one.author}, ${one.at}, ${one.at}) returning id`.execute(db)
  return rows[0]?.id ?? 0
}

export type NewPost = {
  readonly conversation: ConversationId
  readonly author: PersonId
  readonly at: Date
  readonly markdown: string
  readonly html: string
  readonly lang: string
  readonly excerpt: string
  readonly replyTo: PostId | null
  readonly clientKey: string | null
}

/** One person's posts are written one after the other: sent twice at once, the second finds the first. */
export async function inTurn(db: Db, author: PersonId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('posts of ' || ${author}::text, 0))`.execute(db)
}

export async function postWithKey(db: Db, author: PersonId, clientKey: string): Promise<{ id: PostId; conversation: ConversationId } | undefined> {
  const { rows } = await sql<{ id: PostId; conversation: ConversationId }>`
    select id, conversation_id conversation from conversations.posts where author = ${author} and client_key = ${clientKey}::uuid`.execute(db)
  return rows[0]
}

/** Takes the next place in the conversation, whose row is locked until the commit, and keeps its counters. */
export async function insertPost(db: Db, post: NewPost): Promise<{ id: PostId; nth: number }> {
  const { rows } = await sql<{ id: PostId; nth: number }>`
    with place as (
      update conversations.conversations set posts = posts + 1, last_at = ${post.at}, last_author = ${post.author},
        answers = answers + case when author is distinct from ${post.author} then 1 else 0 end,
        excerpt = case when posts = 0 then ${post.excerpt} else excerpt end
      where id = ${post.conversation} returning posts
    )
    insert into conversations.posts (conversation_id, nth, author, at, markdown, html, lang, reply_to, client_key)
    select ${post.conversation}, place.posts, ${post.author}, ${post.at}, ${post.markdown}, ${post.html}, ${post.lang}, ${post.replyTo}, ${post.clientKey}::uuid
    from place returning id, nth`.execute(db)
  const written = rows[0]
  if (!written) throw new Error('a post was not kept')
  return written
}

export async function updatePost(db: Db, id: PostId, to: { markdown: string; html: string; lang: string; at: Date }): Promise<void> {
  await sql`
    insert into conversations.post_versions (post_id, version, markdown, until)
    select p.id, 1 + (select count(*) from conversations.post_versions v where v.post_id = p.id), p.markdown, ${to.at}
    from conversations.posts p where p.id = ${id} and p.markdown <> ${to.markdown}`.execute(db)
  await sql`
    update conversations.posts set markdown = ${to.markdown}, html = ${to.html}, lang = ${to.lang},
      edited_at = case when markdown <> ${to.markdown} then ${to.at} else edited_at end where id = ${id}`.execute(db)
}

/** The rendered form of what an import brought, kept at its first reading. */
export async function keepHtml(db: Db, rendered: readonly { id: PostId; html: string }[]): Promise<void> {
  await sql`
    update conversations.posts p set html = r.html
    from unnest(${rendered.map((one) => one.id)}::bigint[], ${rendered.map((one) => one.html)}::text[]) as r (id, html)
    where p.id = r.id and p.html is null`.execute(db)
}

export async function setRemoved(db: Db, id: PostId, removed: { at: Date; by: PersonId } | null): Promise<void> {
  await sql`update conversations.posts set removed_at = ${removed?.at ?? null}, removed_by = ${removed?.by ?? null} where id = ${id}`.execute(db)
  await placeFiles(db, sql`p.id = ${id}`)
}

export async function setPostHidden(db: Db, id: PostId, at: Date | null): Promise<void> {
  await sql`update conversations.posts set hidden_at = ${at} where id = ${id}`.execute(db)
  await placeFiles(db, sql`p.id = ${id}`)
}

export async function setConversationHidden(db: Db, id: ConversationId, at: Date | null): Promise<void> {
  await sql`update conversations.conversations set hidden_at = ${at} where id = ${id}`.execute(db)
  await placeFiles(db, sql`p.conversation_id = ${id}`)
}

/** What is out of sight takes its pictures with it: they are their author's alone again until it comes back. */
async function placeFiles(db: Db, posts: RawBuilder<unknown>): Promise<void> {
  await sql`
    update platform.files f set audience_id = case when p.hidden_at is null and p.removed_at is null and c.hidden_at is null then c.audience_id end
    from conversations.post_files pf join conversations.posts p on p.id = pf.post_id join conversations.conversations c on c.id = p.conversation_id
    where pf.file_id = f.id and ${posts}`.execute(db)
}

/** The pictures of a post are seen by whoever sees it; a number typed by hand opens nobody else's. */
export async function attachFiles(db: Db, post: PostId, files: readonly number[], by: PersonId, audience: AudienceId): Promise<void> {
  if (files.length === 0) return
  await sql`
    with own as (
      update platform.files set audience_id = ${audience} where id = any(${files}) and by = ${by} and audience_id is null returning id
    )
    insert into conversations.post_files (post_id, file_id) select ${post}, id from own on conflict do nothing`.execute(db)
}

export async function setHelpful(db: Db, id: ConversationId, post: PostId | null): Promise<void> {
  await sql`update conversations.conversations set helpful_post = ${post} where id = ${id}`.execute(db)
}
export async function setPinned(db: Db, id: ConversationId, at: Date | null): Promise<void> {
  await sql`update conversations.conversations set pinned_at = ${at} where id = ${id}`.execute(db)
}
export async function setClosed(db: Db, id: ConversationId, at: Date | null): Promise<void> {
  await sql`update conversations.conversations set closed_at = ${at} where id = ${id}`.execute(db)
}

/** One row says who sees it; only its pictures have rows of their own. */
export async function setPlace(db: Db, id: ConversationId, to: { group: number; audience: AudienceId }): Promise<void> {
  await sql`update conversations.conversations set group_id = ${to.group}, audience_id = ${to.audience}, pinned_at = null where id = ${id}`.execute(db)
  await placeFiles(db, sql`p.conversation_id = ${id}`)
}

export async function setHeading(db: Db, id: ConversationId, to: { title: string; kind: Kind }): Promise<void> {
  await sql`update conversations.conversations set title = ${to.title}, kind = ${to.kind} where id = ${id}`.execute(db)
}

export async function setTags(db: Db, id: ConversationId, tags: readonly string[]): Promise<void> {
  await sql`delete from conversations.tags where conversation_id = ${id} and tag <> all(${tags})`.execute(db)
  await sql`insert into conversations.tags (conversation_id, tag) select ${id}, unnest(${tags}::text[]) on conflict do nothing`.execute(db)
}

/** What lists and link previews show of a conversation is its opening post: nothing of it while that is out of sight. */
export async function setExcerpt(db: Db, opening: PostId, excerpt: string): Promise<void> {
  await sql`
    update conversations.conversations c set excerpt = ${excerpt} from conversations.posts p
    where p.id = ${opening} and p.nth = 1 and c.id = p.conversation_id`.execute(db)
}
