/** Questions that nobody answered usefully yet, and who helps whom: for whoever looks after some groups. */
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import { FALLBACK_LENGTH } from './number.ts'
import { inForce, marks } from './shared-store.ts'

type Sql = RawBuilder<unknown>
const asTheyAre = marks({ flip: undefined })

/** metrics, section 2, without its horizon: marked or thanked by who asked, or of some length; never by a bot. */
const useful: Sql = sql`
  p.conversation_id = c.id and p.counts and not p.opening and p.author <> c.author
  and (p.helped or p.thanked or p.length >= ${FALLBACK_LENGTH})
  and not exists (select 1 from pulse.marks b where b.kind = 'bot' and ${inForce('b', 'p.author', 'p.at')})`

const asks = (helpGroups: readonly number[]): Sql =>
  sql`c.counts and (c.kind = 'question' or c.asks or c.group_id = any(${helpGroups}))`

export type Unhelped = {
  readonly groups: readonly number[]
  readonly helpGroups: readonly number[]
  readonly since: Date
  readonly limit: number
}
/** The oldest first. A late answer is useful too: it is looked for until now, and not for two days alone. */
export async function unhelpedIn(db: Db, { groups, helpGroups, since, limit }: Unhelped): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`/*=pulse.unhelped*/
    select w.id from unnest(${groups}::bigint[]) g (id) cross join lateral (
      select c.id, c.started_at from pulse.conversations c
      where c.group_id = g.id and c.started_at >= ${since} and ${asks(helpGroups)}
        and not exists (select 1 from pulse.posts p where ${useful})
      order by c.started_at, c.id limit ${limit}
    ) w order by w.started_at, w.id limit ${limit}`.execute(db)
  return rows.map(({ id }) => id)
}

export type AskedThere = { readonly group: number; readonly conversation: number }
/** The latest questions of each of these groups. */
export async function questionsLent(
  db: Db,
  { groups, helpGroups, since, limit }: Unhelped,
): Promise<readonly AskedThere[]> {
  const { rows } = await sql<AskedThere>`/*=pulse.questionsOf*/
    select g.id "group", q.id conversation from unnest(${groups}::bigint[]) g (id) cross join lateral (
      select c.id from pulse.conversations c where c.group_id = g.id and c.started_at >= ${since} and ${asks(helpGroups)}
      order by c.started_at desc limit ${limit}
    ) q`.execute(db)
  return rows
}

export type Helped = {
  readonly conversation: number
  readonly person: PersonId
  readonly asker: PersonId
  readonly at: Date
}
/** In each of these conversations, members who answered usefully. Never staff, guests, bots, nor who objects. */
export async function helpersLent(db: Db, conversations: readonly number[]): Promise<readonly Helped[]> {
  if (conversations.length === 0) return []
  const { rows } = await sql<Helped>`/*=pulse.helpersLent*/
    with ${asTheyAre}
    select c.id conversation, p.author person, c.author asker, max(p.at) at
    from pulse.conversations c join pulse.posts p on ${useful}
    where c.id = any(${conversations}) and c.counts and not exists (select 1 from marks m where ${inForce('m', 'p.author', 'p.at')})
    group by 1, 2, 3 order by 1, 2`.execute(db)
  return rows
}

/** Whoever wrote in these conversations, whatever it was. */
export async function writersLent(
  db: Db,
  conversations: readonly number[],
): Promise<readonly { readonly conversation: number; readonly person: PersonId }[]> {
  if (conversations.length === 0) return []
  const { rows } = await sql<{ conversation: number; person: PersonId }>`/*=pulse.writersLent*/
    select distinct conversation_id conversation, author person from pulse.posts
    where conversation_id = any(${conversations}) and counts`.execute(db)
  return rows
}

/** Of these people, those who wrote anything since then. */
export async function wroteSince(db: Db, people: readonly PersonId[], since: Date): Promise<ReadonlySet<PersonId>> {
  if (people.length === 0) return new Set()
  const { rows } = await sql<{ person: PersonId }>`/*=pulse.wroteSince*/
    select w.person from unnest(${people}::bigint[]) w (person)
    where exists (select 1 from pulse.posts p where p.author = w.person and p.counts and p.at >= ${since})`.execute(db)
  return new Set(rows.map(({ person }) => person))
}
