/** One PostgreSQL for the whole run, as in a real home; every test file gets copies of one migrated database. */
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { join, dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import pg from 'pg'
import { migrate } from '#platform/database/migrate.ts'
import { openPostgres } from '#platform/postgres/index.ts'
import { shortLived } from './folders.ts'

export const TEMPLATE = 'template_home'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(shortLived(), 'foyer-test-'))
  await chmod(folder, 0o711)
  // A worker that vacuums a world may not be sent away by us, and would keep its database from being dropped.
  const postgres = await openPostgres({ dir: join(folder, 'data'), settings: { fsync: 'off', autovacuum: 'off', synchronous_commit: 'off', max_connections: '200' } })
  await makeTemplate(postgres.url)
  project.provide('postgres', postgres.url)
  return async () => {
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function makeTemplate(url: string): Promise<void> {
  const admin = new pg.Client(url)
  await admin.connect()
  await admin.query(`create database ${TEMPLATE}`)
  await admin.end()
  const pool = new pg.Pool({ connectionString: databaseNamed(url, TEMPLATE) })
  await migrate(pool, join(dirname(dirname(fileURLToPath(import.meta.url))), 'migrations'))
  await pool.end()
}

export function databaseNamed(url: string, name: string): string {
  return url.replace(/\/[^/?]+(\?|$)/, `/${name}$1`)
}
