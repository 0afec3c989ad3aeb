import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { sql } from 'kysely'
import fc from 'fast-check'
import pg from 'pg'
import { expect, onTestFinished, test, vi } from 'vitest'
import { house } from '#app'
import { backUp } from '#platform/backup/index.ts'
import { openBackup } from '#platform/backup/reading.ts'
import { tarInto } from '#platform/backup/tar.ts'
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

/** Some start databases of their own. */
vi.setConfig({ testTimeout: 60_000 })

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

test('a backup with one byte changed, or cut off anywhere, is refused', async () => {
  const at = await world()
  await at.home.files.put(Buffer.alloc(60_000, 'une grande photo'), 'image/webp')
  const file = await backedUp(at.home)
  const whole = readFileSync(file)
  const broken = join(ground(), 'broken.foyer')
  const refused = async (bytes: Buffer) => {
    writeFileSync(broken, bytes)
    await expect(openBackup(broken)).rejects.toThrow(/is not a whole backup|made by a newer Foyer/)
  }
  const place = fc.nat(whole.length - 1)
  await fc.assert(
    fc.asyncProperty(place, fc.integer({ min: 1, max: 255 }), async (where, other) => {
      const changed = Buffer.from(whole)
      changed[where] = (changed[where] ?? 0) ^ other
      await refused(changed)
    }),
    { numRuns: 150 },
  )
  await fc.assert(
    fc.asyncProperty(place, (length) => refused(whole.subarray(0, length))),
    { numRuns: 80 },
  )
  await refused(Buffer.concat([whole, Buffer.alloc(512, 'x')]))
})

test('a backup that somebody put together anew is refused too, and nothing is changed', async () => {
  const at = await world()
  await at.home.files.put(Buffer.from('une photo'), 'image/webp')
  await at.home.files.put(Buffer.from('une autre photo'), 'image/webp')
  const file = await backedUp(at.home)
  const folder = ground()
  const parts = execFileSync('tar', ['-tf', file]).toString().trim().split('\n')
  execFileSync('tar', ['-xf', file, '-C', folder])
  const packed = (names: readonly string[]): string => {
    execFileSync('tar', ['--format=ustar', '-cf', join(folder, 'anew.foyer'), ...names], { cwd: folder })
    return join(folder, 'anew.foyer')
  }
  const data = join(ground(), 'data')
  const refusal = async (names: readonly string[]) => {
    const said = await foyer(`restore ${packed(names)}`, { data })
    expect(said.code).toBe(1)
    expect(said.notes.trim()).toMatch(
      /^anew\.foyer is not a whole backup \(.*\): take another one; nothing was changed\.$/,
    )
    expect(existsSync(data)).toBe(false)
  }
  await refusal(parts.filter((name) => !name.startsWith('tables/people.people/')))
  await refusal(parts.filter((name) => name !== parts.findLast((part) => part.startsWith('files/'))))
  await refusal(parts.filter((name) => name !== 'SHA256SUMS'))
  await refusal(parts.toReversed())
  writeFileSync(join(folder, 'foyer.json'), '{"format":1}')
  await refusal(parts)
})

test('a part with a name of its own choosing is refused: nothing is ever written where a backup says', async () => {
  const path = join(ground(), 'crafted.foyer')
  for (const name of [
    'files/../../../etc/passwd',
    '/etc/passwd',
    'files/ab/cd/short.webp',
    'tables/../x/000001.copy.gz',
  ]) {
    const file = await open(path, 'w')
    const writer = tarInto(file, new Date())
    await writer.add(
      'foyer.json',
      Buffer.from(JSON.stringify({ format: 1, foyer: '0.1.0', at: new Date().toISOString(), migrations: [] })),
    )
    await writer.add(name, Buffer.from('x'))
    await writer.finish()
    await file.close()
    await expect(openBackup(path)).rejects.toThrow(
      /is not a whole backup \((it holds what no backup holds|it ends too early)\)/,
    )
  }
})

test('what is no backup is said to be none', async () => {
  const data = join(ground(), 'data')
  const folder = ground()
  writeFileSync(join(folder, 'letter.txt'), 'Chère Inès,')
  writeFileSync(join(folder, 'empty'), '')
  for (const name of ['letter.txt', 'empty']) {
    const said = await foyer(`restore ${join(folder, name)}`, { data })
    expect(said.notes.trim()).toBe(
      `${name} is not a whole backup (it ends too early): take another one; nothing was changed.`,
    )
  }
  expect((await foyer(`restore ${folder}`, { data })).notes).toContain('There is no backup at')
  expect((await foyer('restore nowhere.foyer', { data })).notes).toContain('There is no backup at')
  expect(existsSync(data)).toBe(false)
})

test('a backup of a newer version is refused, with the way out', async () => {
  const at = await world()
  await sql`insert into platform.migrations (name, hash) values ('9999_later', 'x')`.execute(at.home.db)
  const file = await backedUp(at.home)
  const data = join(ground(), 'data')
  const said = await foyer(`restore ${file}`, { data })
  expect(said.notes).toMatch(
    /made by a newer Foyer \(.*, which has 9999_later\): restore it with that version or a later one; nothing was changed\./,
  )
  await sql`update platform.migrations set name = '0001_platform.sql', hash = 'y' where name = '9999_later'`
    .execute(at.home.db)
    .catch(() => undefined)
  await sql`update platform.migrations set hash = 'other' where name = '0001_platform.sql'`.execute(at.home.db)
  await sql`delete from platform.migrations where name = '9999_later'`.execute(at.home.db)
  const edited = join(dirname(file), 'edited.foyer')
  await backUp({
    to: edited,
    databaseUrl: await urlOf(at.home),
    files: at.home.files,
    house,
    version: '0.1.0',
    at: new Date(),
  })
  expect((await foyer(`restore ${edited}`, { data })).notes).toContain(
    'The migration 0001_platform.sql of this Foyer differs',
  )
  expect(existsSync(data)).toBe(false)
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

test('rows that contradict each other stop it: nothing of them stays', async () => {
  const at = await world()
  const file = await backedUp(at.home)
  const folder = ground()
  // Tom's row is taken out of one table, the hashes made right again: only the references between rows can tell.
  execFileSync('tar', ['-xf', file, '-C', folder])
  const part = join(folder, 'tables/people.people/000001.copy.gz')
  execFileSync('sh', ['-c', `gzip -dc ${part} | grep -v 'Tom Le Goff' | gzip > ${part}.new && mv ${part}.new ${part}`])
  const contents = join(folder, 'contents.json')
  writeFileSync(
    contents,
    readFileSync(contents, 'utf8').replace(
      /("name": "people\.people",[^}]*"rows": )(\d+)/,
      (_, before: string, rows: string) => `${before}${Number(rows) - 1}`,
    ),
  )
  const parts = execFileSync('tar', ['-tf', file])
    .toString()
    .trim()
    .split('\n')
    .filter((name) => name !== 'SHA256SUMS')
  writeFileSync(
    join(folder, 'SHA256SUMS'),
    parts
      .filter((name) => !name.startsWith('files/'))
      .map(
        (name) =>
          `${createHash('sha256')
            .update(readFileSync(join(folder, name)))
            .digest('hex')}  ${name}\n`,
      )
      .join(''),
  )
  execFileSync('tar', ['--format=ustar', '-cf', 'edited.foyer', ...parts, 'SHA256SUMS'], { cwd: folder })

  const [data, database] = [join(ground(), 'data'), await emptyDatabase()]
  const said = await foyer(`restore ${join(folder, 'edited.foyer')}`, { data, database })
  expect(said.code).toBe(1)
  expect(said.notes.trim()).toMatch(
    /^The rows of this backup contradict each other \(.*\): take another one; nothing was changed\.$/,
  )
  expect(existsSync(join(data, 'restoring'))).toBe(false)
  expect(
    await asked(database, async (client) => (await client.query('select count(*) from people.people')).rows),
  ).toEqual([{ count: '0' }])
  await done(`restore ${file}`, { data, database })
})

test.runIf(process.getuid?.() !== 0)('a backup of somebody else is not read', async () => {
  const at = await world()
  const file = await backedUp(at.home)
  chmodSync(file, 0)
  expect((await foyer(`restore ${file}`, { data: join(ground(), 'data') })).notes).toContain(
    'may not be read by this user',
  )
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
