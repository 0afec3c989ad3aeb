/** What goes for good with a part of the home: its conversations, and what its people left on others'. */
import { sql } from 'kysely'
import { amongSubjects, type Going, type Part } from '#platform/clearing.ts'
import type { Subject } from '#platform/subjects.ts'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'

/** A conversation goes with where it stands, and with whoever began it. */
export async function conversationsWithin(db: Db, { people, audiences }: Part): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from conversations.conversations where audience_id = any(${audiences}) or author = any(${people})`.execute(
    db,
  )
  return rows.map((row) => row.id)
}

export async function postsWithin(db: Db, part: Part): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from conversations.posts where conversation_id = any(${await conversationsWithin(db, part)})`.execute(db)
  return rows.map((row) => row.id)
}

/** What was said about a thing goes with it, also where nobody began it. */
export async function conversationsAbout(db: Db, things: readonly Subject[]): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from conversations.conversations where (subject_kind, subject_id) in ${amongSubjects(things)}`.execute(db)
  return rows.map((row) => row.id)
}

export async function postsAbout(db: Db, things: readonly Subject[]): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from conversations.posts where conversation_id = any(${await conversationsAbout(db, things)})`.execute(db)
  return rows.map((row) => row.id)
}

/** How many posts among these somebody else wrote. */
export async function countByOthers(db: Db, posts: readonly number[], people: readonly PersonId[]): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) n from conversations.posts where id = any(${posts}) and author <> all(${people})`.execute(db)
  return rows[0]?.n ?? 0
}

export async function deleteConversations(db: Db, { people, audiences, of }: Going): Promise<void> {
  const [gone, posts, groups] = [of('conversation'), of('post'), of('group')]
  for (const [kind, ids] of Object.entries({ conversation: gone, post: posts, group: groups }))
    await sql`delete from conversations.drafts where (place_kind = ${kind} and place_id = any(${ids})) or person_id = any(${people})`.execute(
      db,
    )
  for (const table of ['post_versions', 'post_mentions', 'post_files', 'reactions', 'reaction_counts'])
    await sql`delete from ${sql.table(`conversations.${table}`)} where post_id = any(${posts})`.execute(db)
  await sql`update conversations.posts set reply_to = null where reply_to = any(${posts})`.execute(db)
  await sql`delete from conversations.posts where id = any(${posts})`.execute(db)
  await countTagsAgain(db, gone)
  for (const table of ['tags', 'earlier_titles'])
    await sql`delete from ${sql.table(`conversations.${table}`)} where conversation_id = any(${gone})`.execute(db)
  await sql`delete from conversations.reads where conversation_id = any(${gone}) or person_id = any(${people})`.execute(
    db,
  )
  await sql`delete from conversations.conversations where id = any(${gone})`.execute(db)
  await sql`delete from conversations.tag_counts where group_id = any(${groups})`.execute(db)
  await sql`delete from conversations.looks where audience_id = any(${audiences}) or person_id = any(${people})`.execute(
    db,
  )
  await sql`delete from conversations.activity where audience_id = any(${audiences})`.execute(db)
}

/** For conversations that had been moved into a group that stays. */
async function countTagsAgain(db: Db, gone: readonly number[]): Promise<void> {
  await sql`
    update conversations.tag_counts t set n = t.n - less.n
    from (
      select c.group_id, its.tag, count(*) n from conversations.tags its join conversations.conversations c on c.id = its.conversation_id
      where c.id = any(${gone}) group by 1, 2
    ) less
    where t.group_id = less.group_id and t.tag = less.tag`.execute(db)
}

/** Those of them whom somebody still names. */
export async function namedAmong(db: Db, people: readonly PersonId[]): Promise<PersonId[]> {
  const { rows } = await sql<{ person: PersonId }>`
    select distinct person_id person from conversations.post_mentions where person_id = any(${people})`.execute(db)
  return rows.map((row) => row.person)
}
