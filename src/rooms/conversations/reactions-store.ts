/** Who reacted to what. The counts are kept by whoever writes, so that a page of posts reads them in one question. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import type { PostId, ReactionKind } from './conversation.ts'

export type ReactionCount = {
  readonly post: PostId
  readonly kind: ReactionKind
  readonly n: number
  readonly mine: boolean
}

export async function reactionsTo(db: Db, posts: readonly PostId[], person: PersonId | null): Promise<ReactionCount[]> {
  const { rows } = await sql<ReactionCount>`/*=conversations.reactionsTo*/
    select c.post_id post, c.kind, c.n, r.person_id is not null mine from conversations.reaction_counts c
    left join conversations.reactions r on r.post_id = c.post_id and r.kind = c.kind and r.person_id = ${person}
    where c.post_id = any(${posts}) and c.n > 0`.execute(db)
  return rows
}

export type Reacted = { readonly person: PersonId; readonly kind: ReactionKind }

/** The first of those who reacted, in the order they did. */
export async function whoReacted(db: Db, post: PostId, limit: number): Promise<Reacted[]> {
  const { rows } = await sql<Reacted>`/*=conversations.whoReacted*/
    select person_id person, kind from conversations.reactions where post_id = ${post} order by at, person_id limit ${limit}`.execute(
    db,
  )
  return rows
}

/** True when it was new. */
export async function addReaction(
  db: Db,
  post: PostId,
  person: PersonId,
  kind: ReactionKind,
  at: Date,
): Promise<boolean> {
  const { rows } = await sql`
    with made as (
      insert into conversations.reactions (post_id, person_id, kind, at) values (${post}, ${person}, ${kind}, ${at})
      on conflict do nothing returning 1
    )
    insert into conversations.reaction_counts as c (post_id, kind, n) select ${post}, ${kind}, 1 from made
    on conflict (post_id, kind) do update set n = c.n + 1 returning 1`.execute(db)
  return rows.length > 0
}

/** True when there was one. */
export async function takeReaction(db: Db, post: PostId, person: PersonId, kind: ReactionKind): Promise<boolean> {
  const { rows } = await sql`
    with gone as (
      delete from conversations.reactions where post_id = ${post} and person_id = ${person} and kind = ${kind} returning 1
    )
    update conversations.reaction_counts c set n = c.n - 1 from gone
    where c.post_id = ${post} and c.kind = ${kind} returning 1`.execute(db)
  return rows.length > 0
}
