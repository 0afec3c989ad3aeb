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
    sql`${seen(actor, asked)} and ${holds(asked)} order by c.last_at desc limit ${asked.limit}`,
  )

/** Those begun last in the home: most of what is looked for is among them, and a word that stands everywhere costs nothing. */
export const titlesBegunLast = (db: Db, actor: Actor, asked: TitleAsked): Promise<TitleSeen[]> =>
  titles(
    db,
    sql`(select * from conversations.conversations order by id desc limit ${BACK_IN_HOME})`,
    sql`${seen(actor, asked)} and ${holds(asked)} order by c.id desc limit ${asked.limit}`,
  )

/** So many that hold the words are looked at one by one; words that stand in more are common. */
const MOST_HELD = 2000
/** A common word stands in some of those begun last, of what this reader sees; and whoever sees little has them all looked through. */
const MOST_LOOKED_AT = 3000

/**
 * Those of all times. The index of letters knows nothing of who sees: for a common word it would hand over a tenth of the
 * home, in order to throw away what this reader does not see. So it is stopped, and what they see is looked through.
 */
export async function titlesEver(db: Db, actor: Actor, asked: TitleAsked): Promise<TitleSeen[]> {
  const { common, found } = await titlesHeld(db, actor, asked)
  return common ? titlesSeenLast(db, actor, asked) : found
}

/** Worked out before it is put in order: the planner takes a rare word for a frequent one, and would walk along that order to find it. */
async function titlesHeld(db: Db, actor: Actor, asked: TitleAsked): Promise<{ common: boolean; found: TitleSeen[] }> {
  const { rows } = await sql<{ n: number; found: TitleSeen[] | null }>`
    with held as materialized (
      select c.id, c.title, c.group_id, c.audience_id, c.shown, c.last_at, c.hidden_at, c.title_hidden
      from conversations.conversations c where ${readable} and ${holds(asked)} limit ${MOST_HELD}
    ), seen as (
      select c.id, c.title, c.group_id "groupId", c.audience_id audience from held c
      where ${seen(actor, asked)} order by c.last_at desc limit ${asked.limit}
    )
    select (select count(*)::int from held) n, (select json_agg(seen) from seen) found`.execute(db)
  const [answer] = rows
  return { common: answer?.n === MOST_HELD, found: answer?.found ?? [] }
}

const titlesSeenLast = (db: Db, actor: Actor, asked: TitleAsked): Promise<TitleSeen[]> =>
  titles(
    db,
    sql`(select begun.* from unnest(${actor.sees}::bigint[]) a (id) cross join lateral (
      select * from conversations.conversations c
      where c.audience_id = a.id and c.hidden_at is null and c.shown > 0 and c.kind <> 'running'
      order by c.started_at desc, c.id desc limit ${Math.ceil(MOST_LOOKED_AT / Math.max(1, actor.sees.length))}
    ) begun)`,
    sql`${seen(actor, asked)} and ${holds(asked)} order by c.last_at desc limit ${asked.limit}`,
  )

const titles = async (db: Db, among: RawBuilder<unknown>, where: RawBuilder<unknown>): Promise<TitleSeen[]> => {
  const { rows } = await sql<TitleSeen>`
    select c.id, c.title, c.group_id "groupId", c.audience_id audience from ${among} c where ${where}`.execute(db)
  return rows
}

/** As the index of letters has it. */
const readable = sql`c.hidden_at is null and not c.title_hidden`

const seen = (actor: Actor, { except }: TitleAsked): RawBuilder<unknown> =>
  sql`${readable} and c.shown > 0 and c.audience_id = any(${actor.sees}) and c.id <> all(${except})`

/** Every word in the title. */
const holds = ({ words }: TitleAsked): RawBuilder<unknown> =>
  sql.join(
    words.map(
      (word) => sql`platform.folded(c.title) like platform.folded(${`%${word.replaceAll(/[\\%_]/g, '\\$&')}%`})`,
    ),
    sql` and `,
  )
