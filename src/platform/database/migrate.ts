import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { Trouble } from '#platform/trouble.ts'

export type Step = { readonly name: string; readonly sql: string; readonly hash: string }

/** Held while the steps run, so that two servers starting at once do not both take them. */
const MIGRATION_LOCK = 7_041_776

/**
 * Brings the database to this version: every file of `migrations/` that it has not seen, in order, each in its own
 * transaction. `only` takes some of them: a restore begins with those of its backup. Answers the names it ran.
 */
export async function migrate(pool: pg.Pool, folder: string, only: (name: string) => boolean = () => true): Promise<string[]> {
  const steps = await stepsIn(folder)
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    const done = await stepsTaken(client)
    refuseForeign(done, steps)
    const ran: string[] = []
    for (const step of steps.filter((each) => only(each.name) && !done.has(each.name))) {
      await take(client, step)
      ran.push(step.name)
    }
    return ran
  } finally {
    await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined)
    client.release()
  }
}

/** The migrations of this version, in order. */
export async function stepsIn(folder: string): Promise<Step[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_\w+\.sql$/.test(name)).sort()
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name), 'utf8')
      return { name, sql, hash: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

async function stepsTaken(client: pg.PoolClient): Promise<Map<string, string>> {
  await client.query('create schema if not exists platform')
  await client.query(
    'create table if not exists platform.migrations (name text primary key, hash text not null, at timestamptz not null default now())',
  )
  const { rows } = await client.query<{ name: string; hash: string }>('select name, hash from platform.migrations')
  return new Map(rows.map((row) => [row.name, row.hash]))
}

function refuseForeign(done: Map<string, string>, steps: readonly Step[]): void {
  const known = new Map(steps.map((step) => [step.name, step.hash]))
  for (const [name, hash] of done) {
    if (!known.has(name)) throw new Trouble(`This database was used by a newer Foyer (it has ${name}): start that version, or restore a backup made with this one.`)
    if (known.get(name) !== hash) throw new Trouble(`The migration ${name} differs from the one this database ran: a landed migration is never edited; put the file back as it was.`)
  }
}

async function take(client: pg.PoolClient, step: Step): Promise<void> {
  await client.query('begin')
  try {
    await client.query(step.sql)
    await client.query('insert into platform.migrations (name, hash) values ($1, $2)', [step.name, step.hash])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Trouble(`The migration ${step.name} failed and nothing of it was kept: ${error instanceof Error ? error.message : String(error)}`)
  }
}
