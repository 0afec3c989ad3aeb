/** When what concerns somebody leaves for them, and the newest that there is about them: a letter or a device goes on after it. */
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '#platform/database/index.ts'

/** What is read within these minutes where it stands needs no letter, and what comes meanwhile goes into the same one. */
export const LETTER_AFTER = sql`interval '5 minutes'`

/** Long enough for an open page to say that it was read, and for a second thought to come with the first. */
export const PUSH_AFTER = sql`interval '10 seconds'`

/** Of what was said in conversations; undefined rows are null. */
export const newestTold = (person: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(select t.id from notifications.told t where t.person_id = ${person} order by t.id desc limit 1)`

/** Of what is told beside them. */
export const newestNote = (person: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(select n.id from notifications.notes n where n.person_id = ${person} order by n.id desc limit 1)`

/**
 * Until the end of the transaction. What is said and what is told beside it are read by two readers, each of which wakes the same
 * people in an order of its own: without turns, each would wait for somebody whom the other holds.
 */
export async function wakeInTurn(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('notifications wake', 0))`.execute(db)
}
