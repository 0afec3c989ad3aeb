/** What a writer may mean who has typed the beginning of it. */
import { sql } from 'kysely'
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
