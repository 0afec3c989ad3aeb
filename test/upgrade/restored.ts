/** A home restored from a fixture of an earlier landing, opened by the code of today, and spoken to through its front door. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { house } from '#app'
import { restore, type Restored } from '#platform/backup/index.ts'
import { readConfig, type Config } from '#platform/config.ts'
import { openHome, type Home } from '#platform/home.ts'
import { buildWeb } from '#platform/http/server.ts'
import { openLog } from '#platform/log.ts'
import { browserFor, type Browser, type Somebody } from '#test/browser.ts'
import { databaseNamed } from '#test/setup.ts'

const folder = dirname(fileURLToPath(import.meta.url))
const root = dirname(dirname(folder))

export const fixture = (name: string): string => join(folder, name)

export type RestoredHome = {
  readonly home: Home
  readonly restored: Restored
  readonly as: (who: Somebody) => Browser
  readonly member: (email: string) => Promise<Somebody>
}

export async function restoredHome(file: string, config: Partial<Config> = {}, now?: Date): Promise<RestoredHome> {
  const { url, drop } = await emptyDatabase()
  const dataDir = await mkdtemp(join(tmpdir(), 'foyer-restored-'))
  const restored = await restore({
    file,
    dataDir,
    databaseUrl: url,
    migrations: join(root, 'migrations'),
    house,
    replace: false,
    at: new Date(),
  })
  const home = await openHome({
    config: { ...readConfig(root, [], {}), dataDir, log: 'error', ...config },
    log: openLog({ log: 'error' }),
    house,
    databaseUrl: url,
    ...(now ? { now: () => now } : {}),
  })
  const app = await buildWeb(home)
  afterAll(async () => {
    await app.close()
    await home.close()
    await drop()
    await rm(dataDir, { recursive: true, force: true })
  })
  await home.settled()
  return {
    home,
    restored,
    as: (who) => browserFor({ pages: async () => app, home }, who),
    async member(email) {
      const { rows } = await sql<{
        person: number
        name: string
      }>`select p.id person, p.name from people.people p where p.email = ${email}`.execute(home.db)
      return { name: rows[0]?.name ?? email, person: rows[0]?.person ?? null, email }
    },
  }
}

export async function emptyDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `restored_${process.pid}_${Math.random().toString(36).slice(2)}`
  const admin = async (statement: string) => {
    const client = new pg.Client(inject('postgres'))
    await client.connect()
    await client.query(statement).finally(() => client.end())
  }
  await admin(`create database ${name}`)
  return { url: databaseNamed(inject('postgres'), name), drop: () => admin(`drop database ${name} with (force)`) }
}
