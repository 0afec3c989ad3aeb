/** The bulk deeds of importers: thousands of posts in a few statements. */
import { sql } from 'kysely'
import type { AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import type { ConversationId, Kind, PostId, ReactionKind } from './conversation.ts'

export type ConversationRow = {
  readonly source: string
  readonly groupId: number
  readonly audience: AudienceId
  readonly kind: Kind
  readonly title: string
  readonly lang: string
  readonly asks: boolean
  readonly author: PersonId | null
  readonly at: Date
}
export type Kept = {
  readonly source: string
  readonly id: ConversationId
  /** The places given before this batch. */
  readonly posts: number
  readonly fresh: boolean
}

/** Those known by their source stay as they are; all are held until the commit, so that nobody takes a place meanwhile. */
export async function insertBrought(db: Db, rows: readonly ConversationRow[]): Promise<Kept[]> {
  const { rows: fresh } = await sql<{ source: string }>`
    insert into conversations.conversations
      (source, group_id, audience_id, kind, title, lang, asks, author, started_at, last_at)
    select * from unnest(${rows.map((r) => r.source)}::text[], ${rows.map((r) => r.groupId)}::bigint[],
      ${rows.map((r) => r.audience)}::bigint[], ${rows.map((r) => r.kind)}::text[], ${rows.map((r) => r.title)}::text[],
      ${rows.map((r) => r.lang)}::text[], ${rows.map((r) => r.asks)}::boolean[], ${rows.map((r) => r.author)}::bigint[],
      ${rows.map((r) => r.at)}::timestamptz[], ${rows.map((r) => r.at)}::timestamptz[])
    on conflict (source) do nothing returning source`.execute(db)
  const { rows: kept } = await sql<Omit<Kept, 'fresh'>>`
    select source, id, posts from conversations.conversations where source = any(${rows.map((r) => r.source)})
    order by id for update`.execute(db)
  const isFresh = new Set(fresh.map((row) => row.source))
  return kept.map((row) => ({ ...row, fresh: isFresh.has(row.source) }))
}

export type KnownPost = { readonly id: PostId; readonly conversation: ConversationId }

export async function postsOfSources(db: Db, sources: readonly string[]): Promise<Map<string, KnownPost>> {
  const { rows } = await sql<KnownPost & { source: string }>`
    select source, id, conversation_id conversation from conversations.posts where source = any(${sources})`.execute(db)
  return new Map(rows.map(({ source, ...known }) => [source, known]))
}

export type PostRow = {
  readonly source: string
  readonly conversation: ConversationId
  readonly nth: number
  readonly author: PersonId
  readonly at: Date
  readonly markdown: string
  readonly lang: string
  readonly editedAt: Date | null
}

export async function insertPosts(db: Db, rows: readonly PostRow[]): Promise<Map<string, PostId>> {
  if (rows.length === 0) return new Map()
  const { rows: kept } = await sql<{ source: string; id: PostId }>`
    insert into conversations.posts (source, conversation_id, nth, author, at, markdown, lang, edited_at)
    select * from unnest(${rows.map((r) => r.source)}::text[], ${rows.map((r) => r.conversation)}::bigint[],
      ${rows.map((r) => r.nth)}::int[], ${rows.map((r) => r.author)}::bigint[], ${rows.map((r) => r.at)}::timestamptz[],
      ${rows.map((r) => r.markdown)}::text[], ${rows.map((r) => r.lang)}::text[],
      ${rows.map((r) => r.editedAt)}::timestamptz[])
    returning source, id`.execute(db)
  return new Map(kept.map((row) => [row.source, row.id]))
}

export type Taken = { readonly post: PostId; readonly conversation: ConversationId; readonly nth: number }

/** A remark that somebody has answered since is now how a conversation begins: it goes there, under its own number. */
export async function takePosts(db: Db, taken: readonly Taken[]): Promise<void> {
  await sql`
    update conversations.posts p set conversation_id = t.conversation, nth = t.nth
    from unnest(${taken.map((one) => one.post)}::bigint[], ${taken.map((one) => one.conversation)}::bigint[],
      ${taken.map((one) => one.nth)}::int[]) as t (post, conversation, nth) where p.id = t.post`.execute(db)
}

export async function setReplies(db: Db, replies: readonly { post: PostId; to: PostId }[]): Promise<void> {
  if (replies.length === 0) return
  await sql`
    update conversations.posts p set reply_to = r.to_post
    from unnest(${replies.map((r) => r.post)}::bigint[], ${replies.map((r) => r.to)}::bigint[]) as r (post, to_post)
    where p.id = r.post`.execute(db)
}

export async function insertMentions(db: Db, mentions: readonly { post: PostId; person: PersonId }[]): Promise<void> {
  if (mentions.length === 0) return
  await sql`
    insert into conversations.post_mentions (post_id, person_id)
    select * from unnest(${mentions.map((m) => m.post)}::bigint[], ${mentions.map((m) => m.person)}::bigint[])
    on conflict do nothing`.execute(db)
}

type TagRow = { readonly conversation: ConversationId; readonly group: number; readonly tag: string }

export async function insertTags(db: Db, tags: readonly TagRow[]): Promise<void> {
  await sql`
    with fresh as (
      insert into conversations.tags (conversation_id, tag)
      select * from unnest(${tags.map((t) => t.conversation)}::bigint[], ${tags.map((t) => t.tag)}::text[])
      on conflict do nothing returning conversation_id, tag
    )
    insert into conversations.tag_counts as t (group_id, tag, n)
    select r.group_id, fresh.tag, count(*) from fresh
      join unnest(${tags.map((t) => t.conversation)}::bigint[], ${tags.map((t) => t.tag)}::text[], ${tags.map((t) => t.group)}::bigint[])
        as r (id, tag, group_id) on r.id = fresh.conversation_id and r.tag = fresh.tag
    group by 1, 2 order by 1, 2
    on conflict (group_id, tag) do update set n = t.n + excluded.n`.execute(db)
}

/** Works the counters of conversations out again from their posts; answers how each begins and ends. */
export async function recount(
  db: Db,
  conversations: readonly ConversationId[],
): Promise<{ id: ConversationId; first: string | null; last: string | null }[]> {
  const { rows } = await sql<{ id: ConversationId; first: string | null; last: string | null }>`
    with whole as (
      select asked.id, p.nth, p.author, p.id is not null and p.removed_at is null and p.hidden_at is null whole
      from unnest(${conversations}::bigint[]) asked (id) left join conversations.posts p on p.conversation_id = asked.id
    ), n as (
      select w.id, max(w.nth) posts, count(*) filter (where w.whole) shown,
        count(*) filter (where w.whole and w.author is distinct from c.author) answers,
        max(w.nth) filter (where w.whole) last_nth, min(w.nth) first_nth
      from whole w join conversations.conversations c on c.id = w.id group by w.id
    )
    update conversations.conversations c set posts = greatest(c.posts, n.posts), shown = n.shown, answers = n.answers,
      last_at = coalesce(l.at, c.started_at), last_author = l.author
    from n left join conversations.posts l on l.conversation_id = n.id and l.nth = n.last_nth
      left join conversations.posts f on f.conversation_id = n.id and f.nth = n.first_nth and f.removed_at is null and f.hidden_at is null
    where c.id = n.id returning c.id, f.markdown "first", l.markdown "last"`.execute(db)
  return rows
}

export type Words = { readonly id: ConversationId; readonly excerpt: string; readonly last: string }

export async function setWords(db: Db, words: readonly Words[]): Promise<void> {
  await sql`
    update conversations.conversations c set excerpt = w.excerpt, last_words = w.last
    from unnest(${words.map((w) => w.id)}::bigint[], ${words.map((w) => w.excerpt)}::text[],
      ${words.map((w) => w.last)}::text[]) as w (id, excerpt, last) where c.id = w.id`.execute(db)
}

export type ReactionRow = {
  readonly post: PostId
  readonly person: PersonId
  readonly kind: ReactionKind
  readonly at: Date
}
type FreshReaction = Omit<ReactionRow, 'at'>

/** Answers those that were new. */
export async function insertReactions(db: Db, rows: readonly ReactionRow[]): Promise<FreshReaction[]> {
  if (rows.length === 0) return []
  const { rows: fresh } = await sql<FreshReaction>`
    insert into conversations.reactions (post_id, person_id, kind, at)
    select * from unnest(${rows.map((r) => r.post)}::bigint[], ${rows.map((r) => r.person)}::bigint[],
      ${rows.map((r) => r.kind)}::text[], ${rows.map((r) => r.at)}::timestamptz[])
    on conflict do nothing returning post_id post, person_id person, kind`.execute(db)
  await sql`
    insert into conversations.reaction_counts (post_id, kind, n)
    select post_id, kind, count(*) from conversations.reactions
    where post_id = any(${[...new Set(fresh.map((r) => r.post))]}) group by post_id, kind
    on conflict (post_id, kind) do update set n = excluded.n`.execute(db)
  return fresh
}
