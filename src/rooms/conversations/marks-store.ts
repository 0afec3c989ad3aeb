/** How far people have read, what is new for them, and their reactions. */
import { sql } from 'kysely'
import type { AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import type { ConversationId, PostId, ReactionKind } from './conversation.ts'

export type ReadMark = { readonly nth: number; readonly at: Date }

export async function readMarks(db: Db, person: PersonId, conversations: readonly ConversationId[]): Promise<Map<ConversationId, ReadMark>> {
  const { rows } = await sql<ReadMark & { id: ConversationId }>`/*=conversations.readMarks*/
    select conversation_id id, nth, at from conversations.reads where person_id = ${person} and conversation_id = any(${conversations})`.execute(db)
  return new Map(rows.map(({ id, nth, at }) => [id, { nth, at }]))
}

export async function markRead(db: Db, person: PersonId, conversation: ConversationId, nth: number, at: Date): Promise<void> {
  await sql`/*=conversations.markRead*/
    insert into conversations.reads as r (person_id, conversation_id, nth, at) values (${person}, ${conversation}, ${nth}, ${at})
    on conflict (person_id, conversation_id) do update set nth = greatest(r.nth, excluded.nth), at = excluded.at`.execute(db)
}

/** Somebody looked at a group: its dot goes out. Answers when they looked before. */
export async function lookAt(db: Db, person: PersonId, audience: AudienceId, at: Date): Promise<Date | undefined> {
  const { rows } = await sql<{ at: Date | null }>`
    with before as (select at from conversations.looks where person_id = ${person} and audience_id = ${audience}),
    now as (insert into conversations.looks (person_id, audience_id, at) values (${person}, ${audience}, ${at})
      on conflict (person_id, audience_id) do update set at = excluded.at)
    select (select at from before) at`.execute(db)
  return rows[0]?.at ?? undefined
}

export async function noteActivity(db: Db, audience: AudienceId, by: PersonId, at: Date): Promise<void> {
  await sql`
    insert into conversations.activity (audience_id, last_at, last_by) values (${audience}, ${at}, ${by})
    on conflict (audience_id) do update set last_at = excluded.last_at, last_by = excluded.last_by`.execute(db)
}

/** Among some audiences, those in which somebody else spoke since this person looked; who never looked is told of two weeks. */
export async function unreadAudiences(db: Db, person: PersonId, audiences: readonly AudienceId[], now: Date): Promise<AudienceId[]> {
  const { rows } = await sql<{ id: AudienceId }>`/*=conversations.unread*/
    select a.audience_id id from conversations.activity a
    left join conversations.looks l on l.audience_id = a.audience_id and l.person_id = ${person}
    where a.audience_id = any(${audiences}) and a.last_by is distinct from ${person}
      and a.last_at > coalesce(l.at, ${now}::timestamptz - interval '14 days')`.execute(db)
  return rows.map((row) => row.id)
}

export type ReactionCount = { readonly post: PostId; readonly kind: ReactionKind; readonly n: number; readonly mine: boolean }

export async function reactionsTo(db: Db, posts: readonly PostId[], person: PersonId | null): Promise<ReactionCount[]> {
  const { rows } = await sql<ReactionCount>`/*=conversations.reactionsTo*/
    select c.post_id post, c.kind, c.n, r.person_id is not null mine from conversations.reaction_counts c
    left join conversations.reactions r on r.post_id = c.post_id and r.kind = c.kind and r.person_id = ${person}
    where c.post_id = any(${posts}) and c.n > 0`.execute(db)
  return rows
}

/** True when it was new. */
export async function addReaction(db: Db, post: PostId, person: PersonId, kind: ReactionKind, at: Date): Promise<boolean> {
  const { rows } = await sql`
    with made as (insert into conversations.reactions (post_id, person_id, kind, at) values (${post}, ${person}, ${kind}, ${at}) on conflict do nothing returning 1)
    insert into conversations.reaction_counts as c (post_id, kind, n) select ${post}, ${kind}, 1 from made
    on conflict (post_id, kind) do update set n = c.n + 1 returning 1`.execute(db)
  return rows.length > 0
}

export async function takeReaction(db: Db, post: PostId, person: PersonId, kind: ReactionKind): Promise<boolean> {
  const { rows } = await sql`
    with gone as (delete from conversations.reactions where post_id = ${post} and person_id = ${person} and kind = ${kind} returning 1)
    update conversations.reaction_counts c set n = c.n - 1 from gone where c.post_id = ${post} and c.kind = ${kind} returning 1`.execute(db)
  return rows.length > 0
}
