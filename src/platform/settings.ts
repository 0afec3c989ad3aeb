/**
 * What a host may decide. Every setting needs a `why`: a decision we could not take for people. First-time hosts drown
 * in settings, so there are few.
 */
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Db, Tx } from '#platform/database/index.ts'

export type Setting<T> = { readonly key: string; readonly schema: z.ZodType<T>; readonly usual: T; readonly why: string }
export const setting = <T>(one: Setting<T>): Setting<T> => one

export type Settings = {
  get<T>(which: Setting<T>): T
  /** Written in the deed's transaction; `get` answers it once that has been committed. */
  set<T>(tx: Tx, which: Setting<T>, value: T, by: number | null): Promise<void>
  /** As if nobody had ever said: the usual value again. */
  forget(tx: Tx, which: Pick<Setting<unknown>, 'key'>): Promise<void>
  /** Whether somebody said, whatever they said. */
  has(which: Pick<Setting<unknown>, 'key'>): boolean
  /** Reads them again, if this transaction wrote some: called when it has ended, whichever way. Answers whether it did. */
  settle(tx: Tx): Promise<boolean>
  /** Somebody else wrote some: another server of this home, a command. */
  readAgain(): Promise<void>
}

/** Kept in memory: every page asks for several. */
export async function readSettings(db: Db): Promise<Settings> {
  let known = await readAll(db)
  // By transaction: another that ends meanwhile would read what was before, and nobody would look again.
  const written = new WeakSet<Tx>()
  let [asked, heard] = [0, 0]
  const settings: Settings = {
    get(which) {
      const kept = which.schema.safeParse(known.get(which.key))
      return kept.success ? kept.data : which.usual
    },
    async set(tx, which, value, by) {
      const kept = which.schema.parse(value)
      await sql`
        insert into platform.settings (key, value, by) values (${which.key}, ${JSON.stringify(kept)}::jsonb, ${by})
        on conflict (key) do update set value = excluded.value, by = excluded.by, at = now()`.execute(tx)
      written.add(tx)
    },
    async forget(tx, which) {
      await sql`delete from platform.settings where key = ${which.key}`.execute(tx)
      written.add(tx)
    },
    has: (which) => known.has(which.key),
    async readAgain() {
      const turn = ++asked
      const read = await readAll(db)
      // Of two readings at once the one that began first may end last, and know less.
      if (turn < heard) return
      heard = turn
      known = read
    },
    async settle(tx) {
      if (!written.delete(tx)) return false
      await settings.readAgain()
      return true
    },
  }
  return settings
}

async function readAll(db: Db): Promise<Map<string, unknown>> {
  const { rows } = await sql<{ key: string; value: unknown }>`select key, value from platform.settings`.execute(db)
  return new Map(rows.map((row) => [row.key, row.value]))
}
