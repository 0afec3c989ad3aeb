/**
 * What only one node of a home does at a time, for as long as it does it. The line to the database is the sign: when it
 * breaks, the database lets another one in, so `still` is to be asked before each step, and fails then.
 */
import { sql } from 'kysely'
import type { Db } from './index.ts'

export type Alone<T> = { readonly ours: true; readonly result: T } | { readonly ours: false }

export const alone = <T>(db: Db, name: string, work: (still: () => Promise<void>) => Promise<T>): Promise<Alone<T>> =>
  // No transaction: one that stays open would hold every reader of facts back.
  db.connection().execute(async (line) => {
    const { rows } = await sql<{
      ours: boolean
    }>`select pg_try_advisory_lock(hashtextextended(${name}, 0)) ours`.execute(line)
    if (rows[0]?.ours !== true) return { ours: false }
    try {
      const still = async () => void (await sql`select 1`.execute(line))
      return { ours: true, result: await work(still) }
    } finally {
      // On a broken line it is given back already.
      await sql`select pg_advisory_unlock(hashtextextended(${name}, 0))`.execute(line).catch(() => undefined)
    }
  })
