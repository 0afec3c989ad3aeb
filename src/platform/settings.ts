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
  set<T>(db: Db, which: Setting<T>, value: T, by: number | null): Promise<void>
  /** Reads them again: another node may have changed them. */
  refresh(): Promise<void>
}

/** Kept in memory: every page asks for several. */
export async function readSettings(db: Db): Promise<Settings> {
  let known = new Map<string, unknown>()
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
      known.set(which.key, kept)
    },
    async refresh() {
      const { rows } = await sql<{ key: string; value: unknown }>`select key, value from platform.settings`.execute(db)
      known = new Map(rows.map((row) => [row.key, row.value]))
    },
  }
  await settings.refresh()
  return settings
}
