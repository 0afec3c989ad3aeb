/** What is written when somebody speaks: a conversation, a post, what stands in it. Deeds that decide nothing. */
import { sql } from 'kysely'
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

/** Undefined when its subject has one already. */
export async function insertConversation(db: Db, one: NewConversation): Promise<ConversationId | undefined> {
  const { rows } = await sql<{ id: ConversationId }>`
    insert into conversations.conversations
      (group_id, subject_kind, subject_id, audience_id, kind, title, lang, asks, author, started_at, last_at)
    values (${one.groupId}, ${one.subject?.kind ?? null}, ${one.subject?.id ?? null}, ${one.audience}, ${one.kind},
      ${one.title}, ${one.lang}, ${one.asks}, ${one.author}, ${one.at}, ${one.at})
    on conflict (subject_kind, subject_id) where subject_kind is not null do nothing returning id`.execute(db)
  return rows[0]?.id
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

export async function postWithKey(
  db: Db,
  author: PersonId,
  clientKey: string,
): Promise<{ id: PostId; conversation: ConversationId; removed: boolean } | undefined> {
  const { rows } = await sql<{ id: PostId; conversation: ConversationId; removed: boolean }>`
    select id, conversation_id conversation, removed_at is not null removed from conversations.posts
    where author = ${author} and client_key = ${clientKey}::uuid`.execute(db)
  return rows[0]
}

/** Takes the next place in the conversation, whose row is locked until the commit, and keeps its counters. */
export async function insertPost(db: Db, post: NewPost): Promise<{ id: PostId; nth: number }> {
  const { rows } = await sql<{ id: PostId; nth: number }>`
    with place as (
      update conversations.conversations set posts = posts + 1, shown = shown + 1,
        answers = answers + case when author is distinct from ${post.author} then 1 else 0 end,
        excerpt = case when posts = 0 then ${post.excerpt} else excerpt end,
        last_at = ${post.at}, last_author = ${post.author}, last_words = ${post.excerpt}
      where id = ${post.conversation} returning posts
    )
    insert into conversations.posts (conversation_id, nth, author, at, markdown, html, lang, reply_to, client_key)
    select ${post.conversation}, place.posts, ${post.author}, ${post.at}, ${post.markdown}, ${post.html}, ${post.lang},
      ${post.replyTo}, ${post.clientKey}::uuid
    from place returning id, nth`.execute(db)
  const written = rows[0]
  if (!written) throw new Error('a post was not kept')
  return written
}

/** What was taken away and is said again is said anew. */
export async function forgetKey(db: Db, post: PostId): Promise<void> {
  await sql`update conversations.posts set client_key = null where id = ${post}`.execute(db)
}

export type NewWords = { readonly markdown: string; readonly html: string; readonly lang: string; readonly at: Date }

/** What it said before is kept, unless the words are the same and only their language was put right. */
export async function updatePost(db: Db, id: PostId, to: NewWords): Promise<void> {
  await sql`
    insert into conversations.post_versions (post_id, version, markdown, lang, until)
    select p.id, 1 + coalesce((select max(version) from conversations.post_versions v where v.post_id = p.id), 0), p.markdown, p.lang, ${to.at}
    from conversations.posts p where p.id = ${id} and p.markdown <> ${to.markdown}`.execute(db)
  await sql`
    update conversations.posts set markdown = ${to.markdown}, html = ${to.html}, lang = ${to.lang},
      edited_at = case when markdown <> ${to.markdown} then ${to.at} else edited_at end where id = ${id}`.execute(db)
}

/** The rendered form of what an import brought, kept at its first reading. */
export async function keepHtml(
  db: Db,
  rendered: readonly { id: PostId; markdown: string; html: string }[],
): Promise<void> {
  await sql`
    update conversations.posts p set html = r.html
    from unnest(${rendered.map((one) => one.id)}::bigint[], ${rendered.map((one) => one.markdown)}::text[],
      ${rendered.map((one) => one.html)}::text[]) as r (id, markdown, html)
    where p.id = r.id and p.html is null and p.markdown = r.markdown`.execute(db)
}

/** Whom a post names, so that a name that leaves can be taken out again. */
export async function setMentions(db: Db, post: PostId, people: readonly PersonId[]): Promise<void> {
  await sql`delete from conversations.post_mentions where post_id = ${post} and person_id <> all(${people})`.execute(db)
  if (people.length === 0) return
  await sql`
    insert into conversations.post_mentions (post_id, person_id) select ${post}, unnest(${people}::bigint[])
    on conflict do nothing`.execute(db)
}

export async function attachFiles(db: Db, post: PostId, files: readonly number[]): Promise<void> {
  if (files.length === 0) return
  await sql`
    insert into conversations.post_files (post_id, file_id) select ${post}, unnest(${files}::bigint[])
    on conflict do nothing`.execute(db)
}

export type PictureOfPost = { readonly key: string; readonly name: string; readonly type: string }

/** A picture by the post it stands in, for whoever judges what nobody else sees. */
export async function pictureOf(db: Db, post: PostId, file: number): Promise<PictureOfPost | undefined> {
  const { rows } = await sql<PictureOfPost>`
    select f.key, f.name, f.type from conversations.post_files pf join platform.files f on f.id = pf.file_id
    where pf.post_id = ${post} and pf.file_id = ${file}`.execute(db)
  return rows[0]
}

/** Whether this person ever posted: what newcomers may do is for upper rooms to say. */
export async function hasPosted(db: Db, person: PersonId): Promise<boolean> {
  const { rows } = await sql`/*=conversations.hasPosted*/
    select 1 from conversations.posts where author = ${person} limit 1`.execute(db)
  return rows.length > 0
}
