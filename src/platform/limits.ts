/** How often something may be tried. Counted in the database, so that several nodes count together. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'

export type Limit = { readonly times: number; readonly minutes: number }

/** What of a home is needed to count. */
type Counting = { readonly db: Db; readonly now: () => Date }

/**
 * Counts one try and answers whether it is still allowed. `key` must not hold personal data in the clear: hash an
 * address first. Outside the deed's transaction, so that a refused deed is counted too. A window begins where the clock
 * of the home says so: the one every deed is dated by.
 */
export async function allow({ db, now }: Counting, key: string, { times, minutes }: Limit): Promise<boolean> {
  const { rows } = await sql<{ tries: number }>`
    insert into platform.limits as l (key, slot)
    values (${key}, date_bin(make_interval(mins => ${minutes}), ${now()}, 'epoch'))
    on conflict (key, slot) do update set tries = l.tries + 1
    returning tries`.execute(db)
  return (rows[0]?.tries ?? 1) <= times
}

export async function forgetOldLimits({ db, now }: Counting): Promise<void> {
  await sql`delete from platform.limits where slot < ${now()}::timestamptz - interval '2 days'`.execute(db)
}
