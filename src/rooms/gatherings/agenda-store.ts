/** Points in their order, questions by their votes. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import type { Asked, Point } from './agenda.ts'
import type { GatheringId } from './gathering.ts'

export async function pointsOf(db: Db, gathering: GatheringId): Promise<Point[]> {
  const { rows } = await sql<Point>`/*=gatherings.points*/
    select id, gathering_id gathering, nth, title, note, minutes from gatherings.points
    where gathering_id = ${gathering} order by nth, id`.execute(db)
  return rows
}

type NewPoint = Pick<Point, 'gathering' | 'title' | 'note' | 'minutes'> & {
  readonly author: PersonId
  readonly at: Date
}
export async function insertPoint(db: Db, point: NewPoint): Promise<void> {
  await sql`
    insert into gatherings.points (gathering_id, nth, title, note, minutes, author, at)
    select ${point.gathering}, coalesce(max(nth), 0) + 1, ${point.title}, ${point.note}, ${point.minutes}::int, ${point.author},
      ${point.at}
    from gatherings.points where gathering_id = ${point.gathering}`.execute(db)
}

export async function deletePoint(db: Db, gathering: GatheringId, id: number): Promise<void> {
  await sql`delete from gatherings.points where gathering_id = ${gathering} and id = ${id}`.execute(db)
}

export async function setOrder(db: Db, gathering: GatheringId, ids: readonly number[]): Promise<void> {
  await sql`
    update gatherings.points p set nth = o.nth from unnest(${ids}::bigint[]) with ordinality o (id, nth)
    where p.id = o.id and p.gathering_id = ${gathering}`.execute(db)
}

const askedColumns = sql`
  a.id, a.gathering_id gathering, a.author, a.text, a.lang, a.at, a.votes, a.hidden_at "hiddenAt"`

/** The most wanted first; of equals, the one that was asked first. What is hidden, to its author alone. */
export async function askedOf(
  db: Db,
  gathering: GatheringId,
  person: PersonId | null,
  limit: number,
): Promise<Asked[]> {
  const { rows } = await sql<Asked>`/*=gatherings.asked*/
    select ${askedColumns} from gatherings.asked a
    where a.gathering_id = ${gathering} and (a.hidden_at is null or a.author = ${person}::bigint)
    order by a.votes desc, a.id limit ${limit}`.execute(db)
  return rows
}

export async function askedByIds(db: Db, ids: readonly number[]): Promise<Asked[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Asked>`/*=gatherings.askedByIds*/
    select ${askedColumns} from gatherings.asked a where a.id = any(${ids})`.execute(db)
  return rows
}

export async function askedByOf(db: Db, gathering: GatheringId, author: PersonId): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int n from gatherings.asked where gathering_id = ${gathering} and author = ${author}`.execute(db)
  return rows[0]?.n ?? 0
}

export async function insertAsked(
  db: Db,
  asked: Pick<Asked, 'gathering' | 'author' | 'text' | 'lang' | 'at'>,
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into gatherings.asked (gathering_id, author, text, lang, at)
    values (${asked.gathering}, ${asked.author}, ${asked.text}, ${asked.lang}, ${asked.at}) returning id`.execute(db)
  const [row] = rows
  if (!row) throw new Error('a question was not kept')
  return row.id
}

export async function deleteAsked(db: Db, id: number): Promise<void> {
  await sql`delete from gatherings.votes where asked_id = ${id}`.execute(db)
  await sql`delete from gatherings.asked where id = ${id}`.execute(db)
}

export async function setAskedHidden(db: Db, id: number, at: Date | null): Promise<void> {
  await sql`update gatherings.asked set hidden_at = ${at} where id = ${id}`.execute(db)
}

/** Once each, however often it is sent. Answers whether it was new. */
export async function insertVote(db: Db, asked: number, person: PersonId, at: Date): Promise<boolean> {
  const { rows } = await sql`
    with new as (
      insert into gatherings.votes (asked_id, person_id, at) values (${asked}, ${person}, ${at}) on conflict do nothing returning 1
    )
    update gatherings.asked set votes = votes + 1 where id = ${asked} and exists (select from new) returning id`.execute(
    db,
  )
  return rows.length > 0
}

export async function deleteVote(db: Db, asked: number, person: PersonId): Promise<boolean> {
  const { rows } = await sql`
    with gone as (delete from gatherings.votes where asked_id = ${asked} and person_id = ${person} returning 1)
    update gatherings.asked set votes = votes - 1 where id = ${asked} and exists (select from gone) returning id`.execute(
    db,
  )
  return rows.length > 0
}

/** Those among some that a person voted for. */
export async function votedAmong(db: Db, person: PersonId, ids: readonly number[]): Promise<ReadonlySet<number>> {
  if (ids.length === 0) return new Set()
  const { rows } = await sql<{ id: number }>`/*=gatherings.votedAmong*/
    select asked_id id from gatherings.votes where person_id = ${person} and asked_id = any(${ids})`.execute(db)
  return new Set(rows.map((row) => row.id))
}
