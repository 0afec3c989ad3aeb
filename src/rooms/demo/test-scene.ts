/** A home whose host is alone in it, and a way to compare everything that its database says. */
import { sql } from 'kysely'
import { clearOut } from '#platform/clearing.ts'
import { theHome } from '#platform/home.ts'
import { world, type World } from '#test/world.ts'

export async function alone(at?: Date): Promise<World> {
  const here = await world(at ? { at } : {})
  const others = [here.tom, here.odile, here.ines, here.karim, here.lea, here.sam].map(({ person }) => person ?? 0)
  await here.home.act(theHome, (ctx) => clearOut(ctx, { people: others, audiences: [] }))
  await here.home.settled()
  return here
}

/** Every row of every lasting table, as text; sequences, the queue of jobs and how often somebody tried lately aside. */
export async function everything({ home }: World): Promise<Record<string, string[]>> {
  await home.settled()
  const { rows: tables } = await sql<{ schema: string; name: string }>`
    select n.nspname schema, c.relname "name" from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and c.relpersistence = 'p' and n.nspname !~ '^(pg_|information_schema|graphile_worker)' order by 1, 2`.execute(
    home.db,
  )
  const all: Record<string, string[]> = {}
  for (const { schema, name } of tables) {
    const { rows } = await sql<{
      row: string
    }>`select to_jsonb(t)::text as row from ${sql.table(`${schema}.${name}`)} t order by 1`.execute(home.db)
    all[`${schema}.${name}`] = rows.map(({ row }) => row)
  }
  return all
}

export async function filesOf({ home }: World): Promise<string[]> {
  const keys: string[] = []
  for await (const { key } of home.files.each()) keys.push(key)
  return keys.toSorted()
}
