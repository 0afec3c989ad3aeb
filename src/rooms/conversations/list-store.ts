/** Lists of conversations: of a group, of several, by tag. Never what is hidden, nor what holds nothing to read. */
import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '#platform/action.ts'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import type { Conversation, ConversationId } from './conversation.ts'
import { conversationColumns } from './store.ts'

/** What this reader may see in a list. */
export const listed = (actor: Actor): RawBuilder<unknown> =>
  sql`c.hidden_at is null and c.shown > 0 and c.audience_id = any(${actor.sees})`

export const shows = ['all', 'new', 'waiting', 'mine'] as const
export type Show = (typeof shows)[number]

/** Where a list goes on. */
export type Place = { readonly at: Date; readonly id: ConversationId }

export type ListAsked = {
  readonly group: number
  readonly show: Show
  /** What is new is new since then, for this reader. */
  readonly since: Date
  readonly tag: string | undefined
  readonly after: Place | undefined
  readonly limit: number
}

/** Those of a group, the one last written in first; the pinned ones are asked apart. */
export async function conversationsOfGroup(db: Db, actor: Actor, asked: ListAsked): Promise<Conversation[]> {
  const { group, tag, after, limit } = asked
  const tagged =
    tag === undefined
      ? sql``
      : sql`and exists (select 1 from conversations.tags t where t.tag = ${tag} and t.conversation_id = c.id)`
  const further = after === undefined ? sql`` : sql`and (c.last_at, c.id) < (${after.at}, ${after.id})`
  const { rows } = await sql<Conversation>`
    select ${conversationColumns(actor)} from conversations.conversations c
    where c.group_id = ${group} and ${listed(actor)} ${only(actor, asked)} ${tagged} ${further}
    order by c.last_at desc, c.id desc limit ${limit}`.execute(db)
  return rows
}

function only(actor: Actor, { show, since }: Pick<ListAsked, 'show' | 'since'>): RawBuilder<unknown> {
  if (show === 'waiting') return sql`and c.kind = 'question' and c.answers = 0`
  if (show === 'mine') return sql`and c.author = ${actor.person}`
  if (show === 'all') return sql``
  return sql`and c.last_at > ${since} and not exists (
    select 1 from conversations.reads r
    where r.person_id = ${actor.person} and r.conversation_id = c.id and r.nth >= c.posts)`
}

/** More would be a list above the list. */
const MOST_PINNED = 10

export async function pinnedOfGroup(db: Db, actor: Actor, group: number): Promise<Conversation[]> {
  const { rows } = await sql<Conversation>`/*=conversations.pinned*/
    select ${conversationColumns(actor)} from conversations.conversations c
    where c.group_id = ${group} and c.pinned_at is not null and ${listed(actor)}
    order by c.pinned_at desc limit ${MOST_PINNED}`.execute(db)
  return rows
}

type LatestAsked = {
  readonly groups: readonly number[]
  readonly since: Date
  /** Goes on after a place in that order. */
  readonly before?: Place
  readonly limit: number
}

/** The latest in some groups, for a page that gathers them; in time order. What is said of each is asked only of those that are shown. */
export async function latestIn(db: Db, actor: Actor, asked: LatestAsked): Promise<Conversation[]> {
  const { before } = asked
  const further = before === undefined ? sql`` : sql`and (c.last_at, c.id) < (${before.at}, ${before.id})`
  const { rows } = await sql<Conversation>`
    with latest as (
      select l.id from unnest(${asked.groups}::bigint[]) g (id)
      cross join lateral (
        select c.id, c.last_at from conversations.conversations c
        where c.group_id = g.id and ${listed(actor)} and c.last_at > ${asked.since} ${further}
        order by c.last_at desc, c.id desc limit ${asked.limit}
      ) l order by l.last_at desc, l.id desc limit ${asked.limit}
    )
    select ${conversationColumns(actor)} from latest join conversations.conversations c on c.id = latest.id
    order by c.last_at desc, c.id desc`.execute(db)
  return rows
}

/** Questions without an answer in some groups, the oldest first, not asked by this person. */
export async function waitingIn(
  db: Db,
  actor: Actor,
  asked: { groups: readonly number[]; since: Date; limit: number },
): Promise<Conversation[]> {
  const { rows } = await sql<Conversation>`/*=conversations.waitingIn*/
    with waiting as (
      select w.id from unnest(${asked.groups}::bigint[]) g (id)
      cross join lateral (
        select c.id, c.last_at from conversations.conversations c
        where c.group_id = g.id and c.kind = 'question' and c.answers = 0 and c.closed_at is null and ${listed(actor)}
          and c.last_at > ${asked.since} and c.author is distinct from ${actor.person}::bigint
        order by c.last_at limit ${asked.limit}
      ) w order by w.last_at limit ${asked.limit}
    )
    select ${conversationColumns(actor)} from waiting join conversations.conversations c on c.id = waiting.id
    order by c.last_at`.execute(db)
  return rows
}

/** How alive a group is: its last conversation, and how many were written in since a moment, as far as it is worth counting. */
export type Life = { readonly group: number; readonly last: Conversation | undefined; readonly recent: number }
/** Beyond this, nobody asks how many. */
export const MOST_RECENT = 20

/** For each of these groups, of what this reader may see. Two short walks down one index a group, whatever its age. */
export async function livesOf(db: Db, actor: Actor, groups: readonly number[], since: Date): Promise<Map<number, Life>> {
  const { rows } = await sql<{ group: number; recent: number; last: number | null }>`/*=conversations.lives*/
    select g.id "group", l.id last, n.n recent from unnest(${groups}::bigint[]) g (id)
    left join lateral (
      select c.id from conversations.conversations c
      where c.group_id = g.id and ${listed(actor)} order by c.last_at desc, c.id desc limit 1
    ) l on true
    cross join lateral (
      select count(*) n from (
        select 1 from conversations.conversations c
        where c.group_id = g.id and ${listed(actor)} and c.last_at > ${since}
        order by c.last_at desc limit ${MOST_RECENT}
      ) seen
    ) n`.execute(db)
  const last = await conversationsListed(db, actor, rows.flatMap((row) => row.last ?? []))
  return new Map(rows.map(({ group, recent, last: id }) => [group, { group, recent, last: last.get(id ?? 0) }]))
}

/** Those among these that this reader may see, and can read something of. */
export async function conversationsListed(db: Db, actor: Actor, ids: readonly ConversationId[]): Promise<Map<ConversationId, Conversation>> {
  const { rows } = await sql<Conversation>`/*=conversations.listedByIds*/
    select ${conversationColumns(actor)} from conversations.conversations c where c.id = any(${ids}) and ${listed(actor)}`.execute(db)
  return new Map(rows.map((one) => [one.id, one]))
}

/** The first conversation that each of these people began, of what this reader may see. */
export async function firstWordsOf(db: Db, actor: Actor, people: readonly PersonId[]): Promise<Map<PersonId, Conversation>> {
  const { rows } = await sql<Conversation>`/*=conversations.firstWords*/
    select c.* from unnest(${people}::bigint[]) p (id)
    cross join lateral (
      select ${conversationColumns(actor)} from conversations.conversations c
      where c.author = p.id and c.kind <> 'running' and ${listed(actor)} order by c.id limit 1
    ) c`.execute(db)
  return new Map(rows.flatMap((one) => (one.author === null ? [] : [[one.author, one]])))
}

export async function tagsOf(db: Db, conversations: readonly ConversationId[]): Promise<Map<ConversationId, string[]>> {
  const { rows } = await sql<{ id: ConversationId; tags: string[] }>`/*=conversations.tags*/
    select conversation_id id, array_agg(tag order by tag) tags from conversations.tags
    where conversation_id = any(${conversations}) group by conversation_id`.execute(db)
  return new Map(rows.map((row) => [row.id, row.tags]))
}

/** A word that everybody uses says little of one conversation: so many of those that bear it are looked at. */
const MOST_OF_A_TAG = 30

/** For each of these, the latest others that bear one of its words, of what this reader may see. */
export async function taggedAlike(
  db: Db,
  actor: Actor,
  conversations: readonly ConversationId[],
): Promise<Map<ConversationId, ConversationId[]>> {
  const { rows } = await sql<{ id: ConversationId; alike: ConversationId[] }>`/*=conversations.taggedAlike*/
    select t.conversation_id id, array_agg(distinct o.id) alike from conversations.tags t
    cross join lateral (
      select c.id from conversations.tags o join conversations.conversations c on c.id = o.conversation_id
      where o.tag = t.tag and o.conversation_id <> t.conversation_id and ${listed(actor)}
      order by o.conversation_id desc limit ${MOST_OF_A_TAG}
    ) o where t.conversation_id = any(${conversations}) group by 1`.execute(db)
  return new Map(rows.map((row) => [row.id, row.alike]))
}

/** A group has a few words for what it talks about, never those of what is out of sight alone; the rare ones are found in their conversations. */
const MOST_TAGS_LISTED = 12

export async function tagsOfGroup(db: Db, group: number): Promise<string[]> {
  const { rows } = await sql<{ tag: string }>`/*=conversations.tagsOfGroup*/
    select tag from conversations.tag_counts k where group_id = ${group} and n > 0 and exists (
      select 1 from conversations.tags t join conversations.conversations c on c.id = t.conversation_id
      where t.tag = k.tag and c.group_id = k.group_id and c.hidden_at is null and c.shown > 0 and not c.title_hidden)
    order by n desc, tag limit ${MOST_TAGS_LISTED}`.execute(db)
  return rows.map((row) => row.tag).toSorted((a, b) => a.localeCompare(b))
}
