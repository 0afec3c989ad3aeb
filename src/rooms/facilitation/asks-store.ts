/** Who was asked what by whom, and who wishes to be left alone. */
import { sql } from 'kysely'
import type { Db, Tx } from '#platform/database/index.ts'
import type { ConversationId } from './ask.ts'
import type { PersonId } from '#people'
import { ONCE_IN_DAYS, type Ask } from './ask.ts'

/**
 * Takes the one time in a week at which somebody may be asked; false when it is taken. The row is the lock: of two who
 * ask at once the second waits for the first, and then finds the week taken.
 */
export async function takeTurn(tx: Tx, person: PersonId, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into facilitation.asked_last as l (person, at) values (${person}, ${at})
    on conflict (person) do update set at = excluded.at
    where l.at <= excluded.at - make_interval(days => ${ONCE_IN_DAYS})`.execute(tx)
  return numAffectedRows === 1n
}

type NewAsk = Omit<Ask, 'id'>
/** Undefined when this person was asked about this question before. */
export async function insertAsk(tx: Tx, { person, by, conversation, at }: NewAsk): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    insert into facilitation.asks (person, by, conversation, at) values (${person}, ${by}, ${conversation}, ${at})
    on conflict do nothing returning id`.execute(tx)
  return rows[0]?.id
}

const columns = sql`id, person, by, conversation, at`

export async function asksByIds(db: Db, ids: readonly number[]): Promise<Map<number, Ask>> {
  const { rows } = await sql<Ask>`/*=facilitation.asks*/
    select ${columns} from facilitation.asks where id = any(${ids})`.execute(db)
  return new Map(rows.map((one) => [one.id, one]))
}

/** Nobody is asked twice about one question; a question has been asked of few. */
export const MOST_ASKED = 10

export async function asksAbout(db: Db, conversations: readonly ConversationId[]): Promise<Ask[]> {
  const { rows } = await sql<Ask>`/*=facilitation.asksAbout*/
    select a.* from unnest(${conversations}::bigint[]) c (id) cross join lateral (
      select ${columns} from facilitation.asks where conversation = c.id order by id limit ${MOST_ASKED}
    ) a`.execute(db)
  return rows
}

/** Of these people, those whose turn is taken, and those who wish to be left alone. */
export async function unaskable(db: Db, people: readonly PersonId[], now: Date): Promise<ReadonlySet<PersonId>> {
  const { rows } = await sql<{ person: PersonId }>`/*=facilitation.unaskable*/
    select person from facilitation.left_alone where person = any(${people})
    union all
    select person from facilitation.asked_last
    where person = any(${people}) and at > ${now}::timestamptz - make_interval(days => ${ONCE_IN_DAYS})`.execute(db)
  return new Set(rows.map(({ person }) => person))
}

export async function leftAloneSince(db: Db, person: PersonId): Promise<Date | undefined> {
  const { rows } = await sql<{ at: Date }>`/*=facilitation.leftAlone*/
    select at from facilitation.left_alone where person = ${person}`.execute(db)
  return rows[0]?.at
}
/** Answers whether that changed anything. */
export async function keepAlone(tx: Tx, person: PersonId, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into facilitation.left_alone (person, at) values (${person}, ${at}) on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}
export async function dropAlone(tx: Tx, person: PersonId): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from facilitation.left_alone where person = ${person}`.execute(tx)
  return numAffectedRows === 1n
}

/** More than anybody was ever asked. */
const MOST_EXPORTED = 1_000

export async function asksWith(db: Db, person: PersonId): Promise<Ask[]> {
  const { rows } = await sql<Ask>`
    select ${columns} from facilitation.asks where person = ${person} or by = ${person} order by id desc limit ${MOST_EXPORTED}`.execute(
    db,
  )
  return rows
}
export async function eraseAsks(tx: Tx, person: PersonId, fresh: PersonId): Promise<void> {
  await sql`delete from facilitation.asks where person = ${person}`.execute(tx)
  await sql`delete from facilitation.asked_last where person = ${person}`.execute(tx)
  await sql`delete from facilitation.left_alone where person = ${person}`.execute(tx)
  await sql`update facilitation.asks set by = ${fresh} where by = ${person}`.execute(tx)
}
export async function clearAsks(
  tx: Tx,
  people: readonly PersonId[],
  conversations: readonly ConversationId[],
): Promise<void> {
  await sql`
    delete from facilitation.asks
    where person = any(${people}) or by = any(${people}) or conversation = any(${conversations})`.execute(tx)
  await sql`delete from facilitation.asked_last where person = any(${people})`.execute(tx)
  await sql`delete from facilitation.left_alone where person = any(${people})`.execute(tx)
}
