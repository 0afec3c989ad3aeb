/** What is done to posts and conversations once they are there. Deeds that decide nothing. */
import { sql, type RawBuilder } from 'kysely'
import type { AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import type { ConversationId, Kind, PostId } from './conversation.ts'

export type By = { readonly at: Date; readonly by: PersonId }

export async function setRemoved(db: Db, id: PostId, removed: By | null): Promise<void> {
  await sql`
    update conversations.posts set removed_at = ${removed?.at ?? null}, removed_by = ${removed?.by ?? null}
    where id = ${id}`.execute(db)
  await lendPictures(db, sql`p.id = ${id}`)
}

export async function setPostHidden(db: Db, id: PostId, at: Date | null): Promise<void> {
  await sql`update conversations.posts set hidden_at = ${at} where id = ${id}`.execute(db)
  await lendPictures(db, sql`p.id = ${id}`)
}

/** What is out of sight takes its pictures with it: they are their author's alone again, until it comes back. */
async function lendPictures(db: Db, posts: RawBuilder<unknown>): Promise<void> {
  await sql`
    update platform.files f
    set audience_id = case when p.hidden_at is null and p.removed_at is null and c.hidden_at is null then c.audience_id end
    from conversations.post_files pf join conversations.posts p on p.id = pf.post_id
      join conversations.conversations c on c.id = p.conversation_id
    where pf.file_id = f.id and ${posts}`.execute(db)
}

/** How it begins is hidden, and with it what it is called. */
export async function setTitleHidden(db: Db, id: ConversationId, hidden: boolean): Promise<void> {
  await sql`update conversations.conversations set title_hidden = ${hidden} where id = ${id}`.execute(db)
}

export async function setConversationHidden(db: Db, id: ConversationId, at: Date | null): Promise<void> {
  await sql`update conversations.conversations set hidden_at = ${at} where id = ${id}`.execute(db)
  await lendPictures(db, sql`p.conversation_id = ${id}`)
}

/** The conversation's row is locked until the commit: whoever changes something in it waits. */
export async function holdConversation(db: Db, id: ConversationId): Promise<void> {
  await sql`select 1 from conversations.conversations where id = ${id} for no key update`.execute(db)
}

export async function holdConversationOf(db: Db, post: PostId): Promise<void> {
  await sql`
    select 1 from conversations.conversations
    where id = (select conversation_id from conversations.posts where id = ${post}) for no key update`.execute(db)
}

/** One post more, or less, that everybody can read. */
export async function shiftShown(db: Db, post: PostId, by: 1 | -1): Promise<void> {
  await sql`
    update conversations.conversations c set shown = c.shown + ${by}::int,
      answers = c.answers + case when p.author is distinct from c.author then ${by}::int else 0 end
    from conversations.posts p where p.id = ${post} and c.id = p.conversation_id`.execute(db)
}

export type Ends = {
  /** The opening, when everybody can read it. */
  readonly first: string | null
  readonly last: { readonly at: Date; readonly author: PersonId | null; readonly markdown: string } | null
}

/** The opening and the last post that everybody can read: one place from each end of the index. */
export async function endsOf(db: Db, id: ConversationId): Promise<Ends> {
  const first = await sql<{ markdown: string }>`
    select markdown from conversations.posts
    where conversation_id = ${id} and nth = 1 and removed_at is null and hidden_at is null`.execute(db)
  const last = await sql<{ at: Date; author: PersonId | null; markdown: string }>`
    select at, author, markdown from conversations.posts
    where conversation_id = ${id} and removed_at is null and hidden_at is null order by nth desc limit 1`.execute(db)
  return { first: first.rows[0]?.markdown ?? null, last: last.rows[0] ?? null }
}

export type Summary = {
  readonly excerpt: string
  readonly last: { readonly at: Date; readonly author: PersonId | null; readonly words: string } | null
}

export async function setSummary(db: Db, id: ConversationId, { excerpt, last }: Summary): Promise<void> {
  await sql`
    update conversations.conversations set excerpt = ${excerpt}, last_at = coalesce(${last?.at ?? null}::timestamptz, started_at),
      last_author = ${last?.author ?? null}, last_words = ${last?.words ?? ''} where id = ${id}`.execute(db)
}

/** What the opening says is what the conversation is about: its language, and whether it asks. True when that is new. */
export async function setAsks(db: Db, id: ConversationId, to: { lang: string; asks: boolean }): Promise<boolean> {
  const { rows } = await sql<{ changed: boolean }>`
    with before as (select asks from conversations.conversations where id = ${id})
    update conversations.conversations set lang = ${to.lang}, asks = ${to.asks} where id = ${id}
    returning (select asks from before) <> ${to.asks} changed`.execute(db)
  return rows[0]?.changed ?? false
}

export async function setHelpful(db: Db, id: ConversationId, post: PostId | null): Promise<void> {
  await sql`update conversations.conversations set helpful_post = ${post} where id = ${id}`.execute(db)
}

export async function setPinned(db: Db, id: ConversationId, pinned: By | null): Promise<void> {
  await sql`
    update conversations.conversations set pinned_at = ${pinned?.at ?? null}, pinned_by = ${pinned?.by ?? null}
    where id = ${id}`.execute(db)
}

export async function setClosed(db: Db, id: ConversationId, closed: By | null): Promise<void> {
  await sql`
    update conversations.conversations set closed_at = ${closed?.at ?? null}, closed_by = ${closed?.by ?? null}
    where id = ${id}`.execute(db)
}

/** One row says who sees it; only its pictures, and the words of its group, have rows of their own. */
export async function setPlace(
  db: Db,
  id: ConversationId,
  { from, to }: { from: number; to: { group: number; audience: AudienceId } },
): Promise<void> {
  await sql`
    update conversations.conversations set group_id = ${to.group}, audience_id = ${to.audience}, pinned_at = null, pinned_by = null
    where id = ${id}`.execute(db)
  await lendPictures(db, sql`p.conversation_id = ${id}`)
  await sql`
    with its as (select tag from conversations.tags where conversation_id = ${id}),
    less as (
      update conversations.tag_counts t set n = t.n - 1 from its where t.group_id = ${from} and t.tag = its.tag
    )
    insert into conversations.tag_counts as t (group_id, tag, n) select ${to.group}::bigint, tag, 1 from its
    on conflict (group_id, tag) do update set n = t.n + 1`.execute(db)
}

/** What is about something stands in no group: one row says who sees it, and its pictures go along. */
export async function setAudience(db: Db, id: ConversationId, audience: AudienceId): Promise<void> {
  await sql`update conversations.conversations set audience_id = ${audience} where id = ${id}`.execute(db)
  await lendPictures(db, sql`p.conversation_id = ${id}`)
}

/** What it was called before is kept. */
export async function setTitle(db: Db, id: ConversationId, title: string, at: Date): Promise<void> {
  await sql`
    insert into conversations.earlier_titles (conversation_id, title, until)
    select id, title, ${at} from conversations.conversations where id = ${id} and title <> ${title} on conflict do nothing`.execute(
    db,
  )
  await sql`update conversations.conversations set title = ${title} where id = ${id}`.execute(db)
}

export async function setKind(db: Db, id: ConversationId, kind: Kind): Promise<void> {
  await sql`update conversations.conversations set kind = ${kind} where id = ${id}`.execute(db)
}

/** What stands on the conversation, and how often in its group. */
export async function setTags(
  db: Db,
  id: ConversationId,
  group: number | null,
  tags: readonly string[],
): Promise<void> {
  const gone = await sql<{ tag: string }>`
    delete from conversations.tags where conversation_id = ${id} and tag <> all(${tags}) returning tag`.execute(db)
  const come = await sql<{ tag: string }>`
    insert into conversations.tags (conversation_id, tag) select ${id}, unnest(${tags}::text[])
    on conflict do nothing returning tag`.execute(db)
  if (group === null || gone.rows.length + come.rows.length === 0) return
  await sql`
    insert into conversations.tag_counts as t (group_id, tag, n)
    select ${group}::bigint, tag, n from (
      select unnest(${come.rows.map((row) => row.tag)}::text[]) tag, 1 n
      union all select unnest(${gone.rows.map((row) => row.tag)}::text[]), -1
    ) change
    order by tag on conflict (group_id, tag) do update set n = t.n + excluded.n`.execute(db)
}
