/** What each space lets machines read. */
import { sql } from 'kysely'
import type { Db } from '#platform/database/index.ts'
import type { Machines } from './machines.ts'

/** Only the spaces that chose. A home has tens of them, not thousands. */
export async function chosenMachines(db: Db): Promise<ReadonlyMap<number, Machines>> {
  const { rows } = await sql<Machines & { space: number }>`/*=outside.machines*/
    select space_id space, search, ai from outside.machines`.execute(db)
  return new Map(rows.map(({ space, search, ai }) => [space, { search, ai }]))
}

export async function keepMachines(
  db: Db,
  chosen: Machines & { readonly space: number; readonly by: number; readonly at: Date },
): Promise<void> {
  await sql`
    insert into outside.machines (space_id, search, ai, chosen_by, chosen_at)
    values (${chosen.space}, ${chosen.search}, ${chosen.ai}, ${chosen.by}, ${chosen.at})
    on conflict (space_id) do update set search = excluded.search, ai = excluded.ai,
      chosen_by = excluded.chosen_by, chosen_at = excluded.chosen_at`.execute(db)
}
