/** One PostgreSQL for the whole run, as in a real home; every test gets a copy of one migrated database, mostly with the cast in it. */
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join, dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import type { TestProject } from 'vitest/node'
import pg from 'pg'
import { house } from '#app'
import { readConfig } from '#platform/config.ts'
import { migrate } from '#platform/database/migrate.ts'
import { openHome } from '#platform/home.ts'
import { openLog } from '#platform/log.ts'
import { dataPlaces, openPostgres } from '#platform/postgres/index.ts'
import { OF_EACH_HOME, rememberNow } from './again.ts'
import { shortLived } from './folders.ts'
import { introduce, type Cast } from './introducing.ts'

export const EMPTY = 'template_empty'
export const LIVED_IN = 'template_lived_in'
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const settings = {
  fsync: 'off', synchronous_commit: 'off', max_connections: '300',
  // Every copy of a database ends with a checkpoint, after which whole pages would be written once more.
  full_page_writes: 'off', wal_level: 'minimal', max_wal_senders: '0',
  // A worker that vacuums a world may not be sent away by us, and would keep its database from being dropped.
  autovacuum: 'off',
  scram_iterations: '1',
} // prettier-ignore

declare module 'vitest' {
  interface ProvidedContext {
    postgres: string
    cast: Cast
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(shortLived(), 'foyer-test-'))
  await chmod(folder, 0o711)
  await madeWithSuperuser(join(folder, 'data'))
  const postgres = await openPostgres({ dir: join(folder, 'data'), settings })
  await easePassword(postgres.url)
  await allowAnyOrder(postgres.url)
  await makeEmpty(postgres.url)
  project.provide('cast', await makeLivedIn(postgres.url, join(folder, 'lived-in')))
  for (const template of [EMPTY, LIVED_IN]) await rememberNow(databaseNamed(postgres.url, template))
  project.provide('postgres', postgres.url)
  return async () => {
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Every world opens half a dozen connections, each for 3 ms of a processor; who guesses a password here has nothing of it. */
async function easePassword(url: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  await client
    .query(`alter role current_user password ${client.escapeLiteral(new URL(url).password)}`)
    .finally(() => client.end())
}

/** Putting rows back in any order is the superuser's to allow, whom a home lets nobody be: in this one it may sign in. */
async function madeWithSuperuser(dir: string): Promise<void> {
  await (await openPostgres({ dir })).stop()
  const rules = join(dataPlaces(dir).cluster, 'pg_hba.conf')
  await writeFile(
    rules,
    `local all postgres trust\nhost all postgres 127.0.0.1/32 trust\n${await readFile(rules, 'utf8')}`,
  )
}

async function allowAnyOrder(url: string): Promise<void> {
  const superuser = new pg.Client(url.replace(/\/\/[^@]+@/, '//postgres@'))
  await superuser.connect()
  await superuser.query('grant set on parameter session_replication_role to foyer').finally(() => superuser.end())
}

async function makeEmpty(url: string): Promise<void> {
  await create(url, EMPTY)
  const pool = new pg.Pool({ connectionString: databaseNamed(url, EMPTY) })
  await migrate(pool, join(root, 'migrations'))
  await pool.end()
}

async function makeLivedIn(url: string, dataDir: string): Promise<Cast> {
  await create(url, `${LIVED_IN} template ${EMPTY}`)
  const home = await openHome({
    config: { ...readConfig(root, [], {}), dataDir, log: 'error' },
    log: openLog({ log: 'error' }),
    house,
    databaseUrl: databaseNamed(url, LIVED_IN),
  })
  const people = await introduce(home)
  await home.settled()
  for (const table of OF_EACH_HOME) await sql`delete from ${sql.table(table)}`.execute(home.db)
  await home.close()
  return people
}

async function create(url: string, database: string): Promise<void> {
  const admin = new pg.Client(url)
  await admin.connect()
  await admin.query(`create database ${database}`).finally(() => admin.end())
}

export function databaseNamed(url: string, name: string): string {
  return url.replace(/\/[^/?]+(\?|$)/, `/${name}$1`)
}
