/** How those are reached who let it stand on the printed list. Read for that list alone. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { PersonId } from '#people'
import type { CrisisId } from './crisis.ts'

type Reach = { readonly wish: number; readonly crisis: CrisisId; readonly person: PersonId; readonly reach: string }

/** Sent twice, it stands once. */
export async function keepReach(db: Db, { wish, crisis, person, reach }: Reach): Promise<void> {
  await sql`
    insert into crisis.reaches (wish_id, crisis_id, person_id, reach) values (${wish}, ${crisis}, ${person}, ${reach})
    on conflict do nothing`.execute(db)
}

export async function reachesOf(db: Db, wishes: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const { rows } = await sql<{ wish: number; reach: string }>`
    select wish_id wish, reach from crisis.reaches where wish_id = any(${wishes})`.execute(db)
  return new Map(rows.map((row) => [row.wish, row.reach]))
}

export async function forgetReaches(db: Db, wishes: readonly number[]): Promise<void> {
  await sql`delete from crisis.reaches where wish_id = any(${wishes})`.execute(db)
}

export async function forgetReachesIn(db: Db, crisis: CrisisId): Promise<void> {
  await sql`delete from crisis.reaches where crisis_id = ${crisis}`.execute(db)
}
