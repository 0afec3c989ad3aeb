/** The bulk deeds of importers: thousands of posts in a few statements. */
import { sql } from 'kysely'
import type { AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import type { ConversationId, Kind, PostId, ReactionKind } from './conversation.ts'

export type ConversationRow = { source: string; groupId: number; audience: AudienceId; kind: Kind; title: string; lang: string; asks: boolean; author: PersonId | null; at: Date }

/** Those known by their source stay as they are. */
export async function insertBrought(db: Db, rows: readonly ConversationRow[]): Promise<{ source: string; id: ConversationId; posts: number; fresh: boolean }[]> {
  const { rows: kept } = await sql<{ source: string; id: ConversationId; posts: number; fresh: boolean }>`
    with fresh as (
      insert into conversations.conversations (source, group_id, audience_id, kind, title, lang, asks, author, started_at, last_at)
      select * from unnest(${rows.map((r) => r.source)}::text[], ${rows.map((r) => r.groupId)}::bigint[], ${rows.map((r) => r.audience)}::bigint[],
        ${rows.map((r) => r.kind)}::text[], ${rows.map((r) => r.title)}::text[], ${rows.map((r) => r.lang)}::text[], ${rows.map((r) => r.asks)}::boolean[],
        ${rows.map((r) => r.author)}::bigint[], ${rows.map((r) => r.at)}::timestamptz[], ${rows.map((r) => r.at)}::timestamptz[])
      on conflict (source) do nothing returning source, id, posts
    )
    select source, id, posts, true fresh from fresh
    union all
    select c.source, c.id, c.posts, false from conversations.conversations c
    where c.source = any(${rows.map((r) => r.source)}) and not exists (select 1 from fresh f where f.source = c.source)`.execute(db)
  return kept
}

export async function postsOfSources(db: Db, sources: readonly string[]): Promise<Map<string, PostId>> {
  const { rows } = await sql<{ source: string; id: PostId }>`select source, id from conversations.posts where source = any(${sources})`.execute(db)
  return new Map(rows.map((row) => [row.source, row.id]))
}

export type PostRow = { source: string; conversation: ConversationId; nth: number; author: PersonId; at: Date; markdown: string; lang: string; editedAt: Date | null }

export async function insertPosts(db: Db, rows: readonly PostRow[]): Promise<Map<string, PostId>> {
  if (rows.length === 0) return new Map()
  const { rows: kept } = await sql<{ source: string; id: PostId }>`
    insert into conversations.posts (source, conversation_id, nth, author, at, markdown, lang, edited_at)
    select * from unnest(${rows.map((r) => r.source)}::text[], ${rows.map((r) => r.conversation)}::bigint[], ${rows.map((r) => r.nth)}::int[],
      ${rows.map((r) => r.author)}::bigint[], ${rows.map((r) => r.at)}::timestamptz[], ${rows.map((r) => r.markdown)}::text[], ${rows.map((r) => r.lang)}::text[],
      ${rows.map((r) => r.editedAt)}::timestamptz[])
    returning source, id`.execute(db)
  return new Map(kept.map((row) => [row.source, row.id]))
}

export async function setReplies(db: Db, replies: readonly { post: PostId; to: PostId }[]): Promise<void> {
  await sql`
    update conversations.posts p set reply_to = r.to_post
    from unnest(${replies.map((r) => r.post)}::bigint[], ${replies.map((r) => r.to)}::bigint[]) as r (post, to_post) where p.id = r.post`.execute(db)
}

/** Works the counters of conversations out again from their posts. */
export async function recount(db: Db, conversations: readonly ConversationId[], excerpts: ReadonlyMap<ConversationId, string>): Promise<void> {
  const told = [...excerpts]
  await sql`
    update conversations.conversations c set posts = n.posts, answers = n.answers, last_at = n.last_at, last_author = n.last_author
    from (
      select p.conversation_id id, count(*) posts, count(*) filter (where p.author is distinct from c.author) answers, max(p.at) last_at,
        (array_agg(p.author order by p.nth desc))[1] last_author
      from conversations.posts p join conversations.conversations c on c.id = p.conversation_id
      where p.conversation_id = any(${conversations}) group by p.conversation_id
    ) n where c.id = n.id`.execute(db)
  await sql`
    update conversations.conversations c set excerpt = e.excerpt
    from unnest(${told.map(([id]) => id)}::bigint[], ${told.map(([, text]) => text)}::text[]) as e (id, excerpt) where c.id = e.id`.execute(db)
}

export type ReactionRow = { post: PostId; person: PersonId; kind: ReactionKind; at: Date }

/** Answers those that were new. */
export async function insertReactions(db: Db, rows: readonly ReactionRow[]): Promise<{ post: PostId; person: PersonId; kind: ReactionKind }[]> {
  if (rows.length === 0) return []
  const { rows: fresh } = await sql<{ post: PostId; person: PersonId; kind: ReactionKind }>`
    insert into conversations.reactions (post_id, person_id, kind, at)
    select distinct on (1, 2, 3) * from unnest(${rows.map((r) => r.post)}::bigint[], ${rows.map((r) => r.person)}::bigint[], ${rows.map((r) => r.kind)}::text[], ${rows.map((r) => r.at)}::timestamptz[])
    on conflict do nothing returning post_id post, person_id person, kind`.execute(db)
  await sql`
    insert into conversations.reaction_counts (post_id, kind, n)
    select post_id, kind, count(*) from conversations.reactions where post_id = any(${[...new Set(fresh.map((r) => r.post))]}) group by post_id, kind
    on conflict (post_id, kind) do update set n = excluded.n`.execute(db)
  return fresh
}
