import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { sql } from 'kysely'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { house } from '#app'
import { backUp } from '#platform/backup/index.ts'
import { openBackup } from '#platform/backup/reading.ts'
import { tarInto } from '#platform/backup/tar.ts'
import { world } from '#test/world.ts'
import { asked, backedUp, done, emptyDatabase, foyer, ground, urlOf } from './test-homes.ts'

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
