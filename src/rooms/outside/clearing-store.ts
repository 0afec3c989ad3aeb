/** What machines may read of a space, and who follows a group, goes with them for good. */
import { sql } from 'kysely'
import type { Going } from '#platform/clearing.ts'
import type { Db } from '#platform/database/index.ts'

export async function deleteChoices(db: Db, { people, of }: Going): Promise<void> {
  await sql`delete from outside.machines where space_id = any(${of('space')})`.execute(db)
  await sql`delete from outside.feeds where group_id = any(${of('group')}) or person_id = any(${people})`.execute(db)
}
