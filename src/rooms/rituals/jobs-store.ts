/** What is to be done, kept in the transaction of what makes it due. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'

export async function addJob(db: Db, name: string, payload: object): Promise<void> {
  await sql`select graphile_worker.add_job(${name}, ${JSON.stringify(payload)}::json)`.execute(db)
}
