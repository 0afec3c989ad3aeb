/** Which mails were read already. */
import { sql } from 'kysely'
import type { Db, Tx } from '#platform/database/index.ts'
import type { PersonalData } from '#platform/house.ts'

type Mail = { readonly person: number; readonly key: string; readonly at: Date }

/** Longer than any address for answers lives: what comes again after that is refused for its address. */
const KEPT_DAYS = 100

/** Whether it is the first time. Whoever brings it at the same moment waits until it is known. */
export async function noteReceived(
  db: Db | Tx,
  { person, key, at }: Mail,
  outcome: 'published' | 'refused',
): Promise<boolean> {
  await sql`
    delete from letterbox.received where person_id = ${person} and at < ${at}::timestamptz - make_interval(days => ${KEPT_DAYS})`.execute(
    db,
  )
  const { numAffectedRows } = await sql`
    insert into letterbox.received (person_id, key, outcome, at) values (${person}, ${key}, ${outcome}, ${at})
    on conflict (person_id, key) do nothing`.execute(db)
  return numAffectedRows === 1n
}

export async function notePost(tx: Tx, { person, key }: Mail, post: number): Promise<void> {
  await sql`update letterbox.received set post_id = ${post} where person_id = ${person} and key = ${key}`.execute(tx)
}

export async function exportReceived(db: Db, person: number): Promise<PersonalData> {
  const { rows } = await sql<object>`
    select outcome, post_id post, at from letterbox.received where person_id = ${person} order by at`.execute(db)
  return { answersByMail: rows }
}

export async function eraseReceived(db: Db, people: readonly number[]): Promise<void> {
  await sql`delete from letterbox.received where person_id = any(${people})`.execute(db)
}
