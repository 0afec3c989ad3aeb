/** Points in their order, questions by their votes. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import type { Asked, Point } from './agenda.ts'
import type { GatheringId } from './gathering.ts'

const pointColumns = sql`
  p.id, p.gathering_id gathering, p.nth, p.title, p.note, p.minutes, p.author, p.proposed, p.asked_id asked`

/** What stands on the agenda. */
export async function pointsOf(db: Db, gathering: GatheringId): Promise<Point[]> {
  const { rows } = await sql<Point>`/*=gatherings.points*/
    select ${pointColumns} from gatherings.points p
    where p.gathering_id = ${gathering} and not p.proposed order by p.nth, p.id`.execute(db)
  return rows
}

/** What waits for a yes, the first first; of one person, or of everybody. */
export async function proposedPoints(db: Db, gathering: GatheringId, by: PersonId | 'everybody'): Promise<Point[]> {
  const { rows } = await sql<Point>`/*=gatherings.proposedPoints*/
    select ${pointColumns} from gatherings.points p
    where p.gathering_id = ${gathering} and p.proposed and (${by === 'everybody'} or p.author = ${by === 'everybody' ? 0 : by})
    order by p.id`.execute(db)
  return rows
}

export async function pointById(db: Db, gathering: GatheringId, id: number): Promise<Point | undefined> {
  const { rows } = await sql<Point>`
    select ${pointColumns} from gatherings.points p where p.gathering_id = ${gathering} and p.id = ${id}`.execute(db)
  return rows[0]
}

type NewPoint = Pick<Point, 'gathering' | 'title' | 'note' | 'minutes'> & {
  readonly author: PersonId
  readonly at: Date
  readonly proposed?: boolean
  readonly asked?: number
}
/** At the end. A question becomes one point, however often it is sent. */
export async function insertPoint(db: Db, point: NewPoint): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    insert into gatherings.points (gathering_id, nth, title, note, minutes, author, at, proposed, asked_id)
    select ${point.gathering}, coalesce(max(nth), 0) + 1, ${point.title}, ${point.note}, ${point.minutes}::int, ${point.author},
      ${point.at}, ${point.proposed ?? false}, ${point.asked ?? null}::bigint
    from gatherings.points where gathering_id = ${point.gathering}
    on conflict (asked_id) where asked_id is not null do nothing returning id`.execute(db)
  return rows[0]?.id
}

/** It stands on the agenda from now on, at the end. */
export async function setPointAccepted(db: Db, { gathering, id }: Pick<Point, 'gathering' | 'id'>): Promise<void> {
  await sql`
    update gatherings.points set proposed = false,
      nth = (select coalesce(max(nth), 0) + 1 from gatherings.points where gathering_id = ${gathering})
    where id = ${id}`.execute(db)
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

export type Beforehand = Pick<Asked, 'id' | 'author' | 'text' | 'lang' | 'at'> & {
  readonly votes: readonly { readonly person: PersonId; readonly at: string }[]
}

/** All that was asked and is in sight, each with who voted for it and when (ISO): for the room in which it is answered. */
export async function askedBeforehand(db: Db, gathering: GatheringId): Promise<Beforehand[]> {
  const { rows } = await sql<Beforehand>`
    select a.id, a.author, a.text, a.lang, a.at,
      (select coalesce(json_agg(json_build_object('person', v.person_id, 'at', v.at) order by v.at), '[]')
       from gatherings.votes v where v.asked_id = a.id) votes
    from gatherings.asked a where a.gathering_id = ${gathering} and a.hidden_at is null order by a.id`.execute(db)
  return rows
}
