/** What of a person stands in this room, to be given to them or to be forgotten. */
import { sql } from 'kysely'
import type { AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import type { ConversationId } from './conversation.ts'
import { titleGone } from './store.ts'

/**
 * Everything a person wrote: their own export may be long, and is asked for rarely. What others called the conversation
 * is told where this person reads it today.
 */
export async function postsOfPerson(db: Db, person: PersonId, sees: readonly AudienceId[]): Promise<readonly object[]> {
  const { rows } = await sql<object>`
    select p.id, p.at, case when c.author = ${person}
        or (c.audience_id = any(${sees}) and c.hidden_at is null and not ${titleGone}) then c.title end conversation, p.lang, p.markdown, p.edited_at "editedAt", p.removed_at "removedAt", p.hidden_at "hiddenAt",
      coalesce((select jsonb_agg(jsonb_build_object('markdown', v.markdown, 'until', v.until) order by v.version)
        from conversations.post_versions v where v.post_id = p.id), '[]') earlier
    from conversations.posts p join conversations.conversations c on c.id = p.conversation_id
    where p.author = ${person} order by p.id`.execute(db)
  return rows
}

export async function conversationsOfPerson(db: Db, person: PersonId): Promise<readonly object[]> {
  const { rows } = await sql<object>`
    select id, started_at "startedAt", title, kind from conversations.conversations where author = ${person} order by id`.execute(
    db,
  )
  return rows
}

export async function reactionsOfPerson(db: Db, person: PersonId): Promise<readonly object[]> {
  const { rows } = await sql<object>`
    select post_id post, kind, at from conversations.reactions where person_id = ${person} order by at`.execute(db)
  return rows
}

export async function readingOfPerson(db: Db, person: PersonId): Promise<readonly object[]> {
  const { rows } = await sql<object>`
    select conversation_id conversation, nth "upTo", at from conversations.reads where person_id = ${person} order by at`.execute(
    db,
  )
  return rows
}

/** What they wrote stays, signed by a number that leads nowhere; how far they read is forgotten. */
export async function signAfresh(db: Db, person: PersonId, fresh: PersonId): Promise<void> {
  await sql`update conversations.posts set author = ${fresh} where author = ${person}`.execute(db)
  await sql`update conversations.posts set removed_by = ${fresh} where author = ${fresh} and removed_by = ${person}`.execute(
    db,
  )
  await sql`update conversations.conversations set author = ${fresh} where author = ${person}`.execute(db)
  await sql`
    update conversations.conversations set last_author = ${fresh} where last_author = ${person} and id in (
      select conversation_id from conversations.posts where author = ${fresh})`.execute(db)
  await sql`
    update conversations.conversations set pinned_by = case when pinned_by = ${person} then ${fresh} else pinned_by end,
      closed_by = case when closed_by = ${person} then ${fresh} else closed_by end
    where pinned_by = ${person} or closed_by = ${person}`.execute(db)
  await sql`update conversations.reactions set person_id = ${fresh} where person_id = ${person}`.execute(db)
  await sql`delete from conversations.reads where person_id = ${person}`.execute(db)
  await sql`delete from conversations.looks where person_id = ${person}`.execute(db)
}

/** Those that name them in a list: in how they begin, or in what was said last. */
export async function conversationsSaying(db: Db, person: PersonId): Promise<ConversationId[]> {
  const { rows } = await sql<{ id: ConversationId }>`
    select distinct c.id from conversations.post_mentions m join conversations.posts p on p.id = m.post_id
      join conversations.conversations c on c.id = p.conversation_id
    where m.person_id = ${person} and (p.nth = 1 or p.at = c.last_at)`.execute(db)
  return rows.map((row) => row.id)
}

/** Takes a name out of what others wrote: the mention becomes a plain sign, in the text and in what it said before. */
export async function unname(db: Db, person: PersonId): Promise<void> {
  const pattern = `\\[@(?:[^]\\\\]|\\\\.)*\\]\\(/people/${person}\\)`
  await sql`
    update conversations.posts p set markdown = regexp_replace(p.markdown, ${pattern}, '@…', 'g'), html = null
    from conversations.post_mentions m where m.person_id = ${person} and m.post_id = p.id`.execute(db)
  await sql`
    update conversations.post_versions v set markdown = regexp_replace(v.markdown, ${pattern}, '@…', 'g')
    from conversations.post_mentions m where m.person_id = ${person} and m.post_id = v.post_id`.execute(db)
  await sql`delete from conversations.post_mentions where person_id = ${person}`.execute(db)
}
