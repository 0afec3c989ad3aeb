/**
 * What a host may decide. Every setting needs a `why`: a decision we could not take for people. First-time hosts drown
 * in settings, so there are few.
 */
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Db } from '#platform/database/index.ts'

export type Setting<T> = { readonly key: string; readonly schema: z.ZodType<T>; readonly usual: T; readonly why: string }
export const setting = <T>(one: Setting<T>): Setting<T> => one

export type Settings = {
  get<T>(which: Setting<T>): T
  /** Written in the deed's transaction; `get` answers it once that has been committed. */
  set<T>(tx: Db, which: Setting<T>, value: T, by: number | null): Promise<void>
  /** As if nobody had ever said: the usual value again. */
  forget(tx: Db, which: Pick<Setting<unknown>, 'key'>): Promise<void>
  /** Whether somebody said, whatever they said. */
  has(which: Pick<Setting<unknown>, 'key'>): boolean
  /** Reads them again, if a deed wrote some: called when its transaction has ended, whichever way. Answers whether it did. */
  settle(): Promise<boolean>
  /** Somebody else wrote some: another server of this home, a command. */
  readAgain(): Promise<void>
}

/** Kept in memory: every page asks for several. */
export async function readSettings(db: Db): Promise<Settings> {
  let known = await readAll(db)
  let written = false
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
      written = true
    },
    async forget(tx, which) {
      await sql`delete from platform.settings where key = ${which.key}`.execute(tx)
      written = true
    },
    has: (which) => known.has(which.key),
    async readAgain() {
      known = await readAll(db)
    },
    async settle() {
      if (!written) return false
      written = false
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
