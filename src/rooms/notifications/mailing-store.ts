/** Letters that wait: at most one for each person, and up to which row the last one told. */
import { sql } from 'kysely'
import type { Db, Tx } from '#platform/database/index.ts'
import type { ToldRow } from './lines-store.ts'
import { newestNote, newestTold } from './waiting-store.ts'

/** From `through` to `last` of what was said in conversations, from `noted` to `lastNoted` of what is told beside them. */
export type Waiting = {
  readonly person: number
  readonly through: number
  readonly last: number
  readonly noted: number
  readonly lastNoted: number
  /** When they were last sent a call. */
  readonly calledAt: Date | null
}

/** The next who are due; nobody else takes them until this transaction ends. The last are the newest rows about them. */
export async function takeDue(tx: Tx, at: Date, limit: number): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select m.person_id person, m.through, coalesce(${newestTold(sql`m.person_id`)}, m.through) "last",
      m.noted, coalesce(${newestNote(sql`m.person_id`)}, m.noted) "lastNoted", m.called_at "calledAt"
    from notifications.mailing m where m.due_at <= ${at}
    order by m.due_at limit ${limit} for update skip locked`.execute(tx)
  return rows
}

/** Told as far as this; nothing waits. */
export async function claim(tx: Tx, people: readonly Waiting[]): Promise<void> {
  await sql`
    update notifications.mailing m set due_at = null, through = greatest(m.through, p.last), noted = greatest(m.noted, p.noted)
    from unnest(${people.map((one) => one.person)}::bigint[], ${people.map((one) => one.last)}::bigint[],
      ${people.map((one) => one.lastNoted)}::bigint[]) as p (person, last, noted)
    where m.person_id = p.person`.execute(tx)
}

/** Later, from where it was. */
export async function putOff(
  db: Db,
  { person, through, noted }: Pick<Waiting, 'person' | 'through' | 'noted'>,
  until: Date,
): Promise<void> {
  await sql`
    update notifications.mailing set due_at = ${until}, through = least(through, ${through}), noted = least(noted, ${noted})
    where person_id = ${person}`.execute(db)
}

/** A letter tells of no more than anybody reads in one. */
const MOST_ROWS = 100

export async function toldBetween(db: Db, { person, through, last }: Waiting): Promise<ToldRow[]> {
  const { rows } = await sql<ToldRow>`
    select conversation_id conversation, post_id post, why, nth, at from notifications.told
    where person_id = ${person} and id > ${through} and id <= ${last} order by id desc limit ${MOST_ROWS}`.execute(db)
  return rows
}

/** Without a mail server nothing waits: whoever names one later does not send the past. */
export async function forgetWaiting(db: Db): Promise<void> {
  await sql`
    update notifications.mailing m set due_at = null, through = greatest(m.through, coalesce(${newestTold(sql`m.person_id`)}, 0)),
      noted = greatest(m.noted, coalesce(${newestNote(sql`m.person_id`)}, 0))
    where m.due_at is not null`.execute(db)
}

export async function noteCalled(db: Db, person: number, at: Date): Promise<void> {
  await sql`update notifications.mailing set called_at = ${at} where person_id = ${person}`.execute(db)
}
