import { copyFileSync, mkdirSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { house } from '#app'
import { backUp } from '#platform/backup/index.ts'
import { migrate } from '#platform/database/migrate.ts'
import { openPostgres } from '#platform/postgres/index.ts'
import { world } from '#test/world.ts'
import {
  asked,
  backedUp,
  contentOf,
  done,
  emptyDatabase,
  filesOf,
  foyer,
  ground,
  opened,
  root,
  urlOf,
} from './test-homes.ts'

/** Opens the database in this data directory, as a home would. */
async function postgresIn(data: string): Promise<string> {
  const postgres = await openPostgres({ dir: data })
  onTestFinished(() => postgres.stop())
  return postgres.url
}

test('a home comes back with its own PostgreSQL into a place where nothing was; there it stays, unless it is to be replaced', async () => {
  const at = await world()
  await at.home.files.put(Buffer.from('une photo'), 'image/webp')
  const file = await backedUp(at.home)
  const data = join(ground(), 'data')
  await done(`restore ${file}`, { data })
  expect(readdirSync(data).toSorted()).toEqual(['db.secret', 'files', 'postgres'])

  const again = await foyer(`restore ${file}`, { data })
  expect(again.code).toBe(1)
  expect(again.notes).toContain(`There is a home in ${data} already`)

  const { json } = await done(`restore ${file} --replace --json`, { data })
  const [aside] = readdirSync(data).filter((name) => name.startsWith('before-restore-'))
  expect(json).toMatchObject({ aside: join(data, aside ?? ''), upgraded: [] })
  // What was there before is a home of its own: it can be opened where it is now.
  const source = await contentOf(await urlOf(at.home))
  expect(await contentOf(await postgresIn(join(data, aside ?? '')))).toEqual(source)

  const url = await postgresIn(data)
  expect(await contentOf(url)).toEqual(source)
  expect(await filesOf(await opened({ data, url }))).toEqual(await filesOf(at.home))
  if (process.getuid?.() === 0) expect(statSync(join(data, 'files')).uid).toBe(statSync(join(data, 'postgres')).uid)
})

test('where a home runs, nothing is restored', async () => {
  const at = await world()
  const file = await backedUp(at.home)
  const data = join(ground(), 'data')
  await postgresIn(data)
  const said = await foyer(`restore ${file} --replace`, { data })
  expect(said.code).toBe(1)
  expect(said.notes).toMatch(/A home already runs on .* stop it first/)

  const nobodyYet = await world()
  await sql`truncate platform.audience_people`.execute(nobodyYet.home.db)
  const served = await foyer(`restore ${file}`, { data: join(ground(), 'data'), database: await urlOf(nobodyYet.home) })
  expect(served.notes).toContain('A home runs on the database of DATABASE_URL: stop it first.')
  const livedIn = await foyer(`restore ${file} --replace`, {
    data: join(ground(), 'data'),
    database: await urlOf(at.home),
  })
  expect(livedIn.notes).toContain('holds a home already')
})

test('moving to an own PostgreSQL: the old database goes aside with its files, the new one has all of it', async () => {
  const at = await world()
  await at.home.files.put(Buffer.from('une photo'), 'image/webp')
  const file = await backedUp(at.home)
  const data = join(ground(), 'data')
  for (const part of ['postgres', 'files/ab/cd']) mkdirSync(join(data, part), { recursive: true })
  writeFileSync(join(data, 'files/ab/cd/old'), 'old')
  const database = await emptyDatabase()
  expect((await foyer(`restore ${file}`, { data, database })).notes).toContain('There is a home in')
  await done(`restore ${file} --replace`, { data, database })
  const [aside] = readdirSync(data).filter((name) => name.startsWith('before-restore-'))
  expect(readdirSync(join(data, aside ?? '')).toSorted()).toEqual(['files', 'postgres'])
  expect(await filesOf(await opened({ data, url: database }))).toEqual(await filesOf(at.home))
})

test('a home of an older version comes back in this one', async () => {
  const older = await emptyDatabase()
  const pool = new pg.Pool({ connectionString: older })
  await migrate(pool, join(root, 'migrations'), (name) => name < '0003')
  await pool.query("insert into people.people (name, joined_at) values ('Odile', now())")
  await pool.query("insert into platform.audience_people (audience_id, person_id, role) values (2, 1, 'member')")
  await pool.end()
  const file = join(ground(), 'older.foyer')
  const at = await world()
  await backUp({ to: file, databaseUrl: older, files: at.home.files, house, version: '0.0.9', at: new Date() })

  const [data, database] = [join(ground(), 'data'), await emptyDatabase()]
  const { text } = await done(`restore ${file}`, { data, database })
  expect(text).toContain('It was brought from version 0.0.9 to this one (0003_spaces.sql')
  expect(await asked(database, async (client) => (await client.query('select name from people.people')).rows)).toEqual([
    { name: 'Odile' },
  ])
  expect(
    (await asked(database, async (client) => (await client.query('select name from platform.migrations')).rows)).length,
  ).toBe(readdirSync(join(root, 'migrations')).length)
})

test('the sums in it are those that sha256sum knows', async () => {
  const at = await world()
  const file = await backedUp(at.home)
  const folder = ground()
  copyFileSync(file, join(folder, 'home.tar'))
  execFileSync('tar', ['-xf', 'home.tar'], { cwd: folder })
  expect(execFileSync('sh', ['-c', 'sha256sum -c SHA256SUMS'], { cwd: folder }).toString()).not.toContain('FAILED')
  truncateSync(join(folder, 'contents.json'), 10)
  expect(() => execFileSync('sh', ['-c', 'sha256sum -c SHA256SUMS'], { cwd: folder, stdio: 'ignore' })).toThrow()
})
