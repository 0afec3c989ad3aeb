import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'

/** Everything a person wrote, with where it stands: their own export may be long, and is asked for rarely. */
export async function postsOfPerson(db: Db, person: PersonId): Promise<readonly object[]> {
  const { rows } = await sql<object>`
    select p.id, p.at, c.title as conversation, p.markdown, p.edited_at "editedAt", p.removed_at "removedAt"
    from conversations.posts p join conversations.conversations c on c.id = p.conversation_id where p.author = ${person} order by p.id`.execute(db)
  return rows
}

export async function reactionsBy(db: Db, person: PersonId): Promise<readonly object[]> {
  const { rows } = await sql<object>`select post_id post, kind, at from conversations.reactions where person_id = ${person} order by at`.execute(db)
  return rows
}

export async function forgetMarks(db: Db, person: PersonId): Promise<void> {
  await sql`delete from conversations.reads where person_id = ${person}`.execute(db)
  await sql`delete from conversations.looks where person_id = ${person}`.execute(db)
}
