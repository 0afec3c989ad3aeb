/**
 * What the world outside may be told of. Whoever asks gives the audiences; an archive of a channel, what is hidden and
 * what has no name to be read is told to nobody.
 */
import { sql, type RawBuilder } from 'kysely'
import type { AudienceId } from '#platform/audiences.ts'
import type { Db } from '#platform/database/index.ts'
import type { Conversation, ConversationId } from './conversation.ts'

const told = sql`c.hidden_at is null and c.shown > 0 and c.kind <> 'running' and not c.title_hidden`
const toldTo = (audiences: readonly AudienceId[]): RawBuilder<unknown> =>
  sql`${told} and c.audience_id = any(${audiences})`

/** Conversations by their number, in stretches of `size` numbers: which hold any, and when the last was written in. */
export async function toldStretches(
  db: Db,
  audiences: readonly AudienceId[],
  size: number,
): Promise<{ stretch: number; lastAt: Date }[]> {
  const { rows } = await sql<{ stretch: number; lastAt: Date }>`/*=conversations.toldStretches*/
    select (c.id - 1) / ${size}::bigint stretch, max(c.last_at) "lastAt" from conversations.conversations c
    where ${toldTo(audiences)} group by 1 order by 1`.execute(db)
  return rows
}

/** The conversations after one number, up to another. */
export async function toldBetween(
  db: Db,
  audiences: readonly AudienceId[],
  { after, to, limit }: { after: ConversationId; to: ConversationId; limit: number },
): Promise<Pick<Conversation, 'id' | 'title' | 'lastAt'>[]> {
  const { rows } = await sql<Pick<Conversation, 'id' | 'title' | 'lastAt'>>`/*=conversations.toldBetween*/
    select c.id, c.title, c.last_at "lastAt" from conversations.conversations c
    where c.id > ${after} and c.id <= ${to} and ${toldTo(audiences)} order by c.id limit ${limit}`.execute(db)
  return rows
}
