/** What a writer may mean who has typed the beginning of it. */
import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '#platform/action.ts'
import type { AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import type { ConversationId } from './conversation.ts'

/** Whoever spoke before is remembered by nobody who writes now; and it costs the same in a conversation of any length. */
const POSTS_BACK = 500
const MOST_SPOKE = 200

/** Who spoke in a conversation, the latest first. */
export async function lastToSpeak(db: Db, conversation: ConversationId): Promise<PersonId[]> {
  const { rows } = await sql<{ author: PersonId }>`/*=conversations.lastToSpeak*/
    select author from (
      select author, nth from conversations.posts
      where conversation_id = ${conversation} and author is not null and removed_at is null and hidden_at is null
      order by nth desc limit ${POSTS_BACK}
    ) latest group by author order by max(nth) desc limit ${MOST_SPOKE}`.execute(db)
  return rows.map((row) => row.author)
}

export type TitleSeen = {
  readonly id: ConversationId
  readonly title: string
  readonly groupId: number | null
  readonly audience: AudienceId
}
export type TitleAsked = {
  readonly words: readonly string[]
  readonly except: readonly ConversationId[]
  readonly limit: number
}

/** As far as one remembers a title of one's own group, and of the whole home. */
const BACK_IN_GROUP = 500
const BACK_IN_HOME = 1000

/** Those last written in of a group. */
export const titlesOfGroup = (db: Db, actor: Actor, asked: TitleAsked, group: number): Promise<TitleSeen[]> =>
  titles(
    db,
    sql`(select * from conversations.conversations where group_id = ${group} and hidden_at is null and shown > 0
      order by last_at desc, id desc limit ${BACK_IN_GROUP})`,
    sql`${seen(actor, asked)} order by c.last_at desc limit ${asked.limit}`,
  )

/** Those begun last in the home: most of what is looked for is among them, and a word that stands everywhere costs nothing. */
export const titlesBegunLast = (db: Db, actor: Actor, asked: TitleAsked): Promise<TitleSeen[]> =>
  titles(
    db,
    sql`(select * from conversations.conversations order by id desc limit ${BACK_IN_HOME})`,
    sql`${seen(actor, asked)} order by c.id desc limit ${asked.limit}`,
  )

/**
 * Those of all times. Worked out before it is put in order: the planner takes a rare word for a frequent one, and would walk
 * through the whole table in that order to find it.
 */
export const titlesEver = (db: Db, actor: Actor, asked: TitleAsked): Promise<TitleSeen[]> =>
  titles(
    db,
    sql`held`,
    sql`true order by c.last_at desc limit ${asked.limit}`,
    sql`with held as materialized (select c.* from conversations.conversations c where ${seen(actor, asked)})`,
  )

const titles = async (
  db: Db,
  among: RawBuilder<unknown>,
  where: RawBuilder<unknown>,
  first: RawBuilder<unknown> = sql``,
): Promise<TitleSeen[]> => {
  const { rows } = await sql<TitleSeen>`
    ${first} select c.id, c.title, c.group_id "groupId", c.audience_id audience from ${among} c where ${where}`.execute(
    db,
  )
  return rows
}

/** In sight, and every word in the title. What an index needs to be told stands in it as it stands there. */
const seen = (actor: Actor, { words, except }: TitleAsked): RawBuilder<unknown> =>
  sql.join(
    [
      sql`c.hidden_at is null and not c.title_hidden and c.shown > 0 and c.audience_id = any(${actor.sees}) and c.id <> all(${except})`,
      ...words.map(
        (word) => sql`platform.folded(c.title) like platform.folded(${`%${word.replaceAll(/[\\%_]/g, '\\$&')}%`})`,
      ),
    ],
    sql` and `,
  )
