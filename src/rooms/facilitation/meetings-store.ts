/** Two people, and what each said apart. */
import { sql } from 'kysely'
import type { Db, Tx } from '#platform/database/index.ts'
import type { PersonId } from '#people'

export type Meeting = {
  readonly id: number
  readonly a: PersonId
  readonly b: PersonId
  readonly by: PersonId
  readonly group: number
  readonly at: Date
  readonly aSays: boolean | null
  readonly bSays: boolean | null
  readonly metAt: Date | null
}
const columns = sql`id, a, b, by, group_id "group", at, a_says "aSays", b_says "bSays", met_at "metAt"`

/** Undefined when these two were asked before. */
export async function insertMeeting(
  tx: Tx,
  { a, b, by, group, at }: Pick<Meeting, 'a' | 'b' | 'by' | 'group' | 'at'>,
): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    insert into facilitation.meetings (a, b, by, group_id, at) values (${Math.min(a, b)}, ${Math.max(a, b)}, ${by}, ${group}, ${at})
    on conflict do nothing returning id`.execute(tx)
  return rows[0]?.id
}

export async function meetingsByIds(db: Db, ids: readonly number[]): Promise<Map<number, Meeting>> {
  const { rows } = await sql<Meeting>`/*=facilitation.meetings*/
    select ${columns} from facilitation.meetings where id = any(${ids})`.execute(db)
  return new Map(rows.map((one) => [one.id, one]))
}

/** Of these pairs, those that were asked before. */
export async function meetingsAmong(db: Db, people: readonly PersonId[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ pair: string }>`/*=facilitation.meetingsAmong*/
    select a || ' ' || b pair from facilitation.meetings where a = any(${people}) and b = any(${people})`.execute(db)
  return new Set(rows.map(({ pair }) => pair))
}

/** Of two who say yes at once, the second waits for the first, and finds both. */
export async function keepSaid(tx: Tx, id: number, person: PersonId, says: boolean): Promise<Meeting | undefined> {
  const { rows } = await sql<Meeting>`
    update facilitation.meetings set
      a_says = case when a = ${person} then ${says} else a_says end, b_says = case when b = ${person} then ${says} else b_says end
    where id = ${id} and met_at is null and ${person}::bigint in (a, b) returning ${columns}`.execute(tx)
  return rows[0]
}
export async function keepMet(tx: Tx, id: number, at: Date): Promise<void> {
  await sql`update facilitation.meetings set met_at = ${at} where id = ${id}`.execute(tx)
}

/** What somebody said, and whom they met: never what another said. */
export async function ownMeetings(
  db: Db,
  person: PersonId,
): Promise<{ at: Date; said: boolean | null; met: number | null }[]> {
  const { rows } = await sql<{ at: Date; said: boolean | null; met: number | null }>`
    select at, case when a = ${person} then a_says else b_says end said,
      case when met_at is not null then case when a = ${person} then b else a end end met
    from facilitation.meetings where a = ${person} or b = ${person} order by id limit 1000`.execute(db)
  return rows
}
export async function eraseMeetings(tx: Tx, person: PersonId, fresh: PersonId): Promise<void> {
  await forgetMeetings(tx, [person])
  await sql`update facilitation.meetings set by = ${fresh} where by = ${person}`.execute(tx)
}
export async function forgetMeetings(tx: Tx, people: readonly PersonId[]): Promise<void> {
  await sql`delete from facilitation.meetings where a = any(${people}) or b = any(${people})`.execute(tx)
}
