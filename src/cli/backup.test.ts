import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  statSync,
  utimesSync,
  writeFileSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { house } from '#app'
import { backUp } from '#platform/backup/index.ts'
import { openBackup } from '#platform/backup/reading.ts'
import { record } from '#platform/action.ts'
import { openAudience } from '#platform/audiences.ts'
import { markPerson } from '#people'
import { world } from '#test/world.ts'
import { asked, backedUp, contentOf, done, emptyDatabase, filesOf, foyer, ground, opened, urlOf } from './test-homes.ts'

test('a home comes back on another server as it was: every row, every file, every number', async () => {
  const at = await world()
  await at
    .as(at.tom)
    .post('/groups', { name: 'Jardin', about: 'Qui arrose cet été ?', openness: 'members', door: 'open' })
  const key = await at.home.files.put(Buffer.from('une photo du jardin'), 'image/webp')
  await sql`insert into platform.files (key, name, type, bytes, by) values (${key}, 'jardin.webp', 'image/webp', 19, ${at.tom.person})`.execute(
    at.home.db,
  )
  const file = await backedUp(at.home)

  const [data, database] = [join(ground(), 'data'), await emptyDatabase()]
  const { text } = await done(`restore ${file}`, { data, database })
  expect(text).toContain('1 file. npm start opens it.')
  expect(await contentOf(database)).toEqual(await contentOf(await urlOf(at.home)))
  const home = await opened({ data, url: database })
  expect(await filesOf(home)).toEqual(await filesOf(at.home))
  expect(existsSync(join(data, 'restoring'))).toBe(false)
})

test('what happens after a restore is read after what happened before', async () => {
  const at = await world()
  // The facts of a busy home carry transaction numbers that a fresh database reaches only much later.
  await sql`update platform.facts set tx = '900000000'`.execute(at.home.db)
  const [data, database] = [join(ground(), 'data'), await emptyDatabase()]
  await done(`restore ${await backedUp(at.home)}`, { data, database })
  expect(
    await asked(
      database,
      async (client) => (await client.query('select from platform.facts where tx >= pg_current_xact_id()')).rows,
    ),
  ).toEqual([])
  const home = await opened({ data, url: database })
  await home.act(await home.actorFor(at.maya.person ?? 0), (ctx) =>
    markPerson(ctx, { person: at.tom.person ?? 0, kind: 'staff', detail: 'mairie', from: new Date() }),
  )
  const { rows } = await sql<{
    name: string
  }>`select name from platform.facts order by tx desc, id desc limit 1`.execute(home.db)
  expect(rows[0]?.name).toBe('people.marked')
})

test('people go on while it is backed up: each thing they do is in it whole, or not at all', async () => {
  const at = await world()
  let written = 0
  const write = () =>
    at.act(at.tom, async (ctx) => {
      const audience = await openAudience(ctx.tx, { reach: 'within', parent: 2 })
      await record(ctx, { name: 'test.opened', kind: 'audience', subject: audience, data: {} })
      written++
    })
  await write()
  const to = join(ground(), 'while-writing.foyer')
  await backUp({
    to,
    databaseUrl: await urlOf(at.home),
    files: at.home.files,
    house,
    version: '0',
    at: new Date(),
    onProgress: write,
  })
  expect(written).toBeGreaterThan(10)

  const [data, database] = [join(ground(), 'data'), await emptyDatabase()]
  await done(`restore ${to}`, { data, database })
  const counted = await asked(
    database,
    async (client) =>
      (
        await client.query(
          "select (select count(*) from platform.facts where name = 'test.opened') told, (select count(*) from platform.audiences a join platform.facts f on f.subject_id = a.id and f.name = 'test.opened') done",
        )
      ).rows[0],
  )
  expect(counted).toEqual({ told: '1', done: '1' })
})

test('a number that was given to something now gone is not given again', async () => {
  const at = await world()
  await sql`insert into platform.files (key, name, type, bytes) select 'x', 'x', 'x', 1 from generate_series(1, 5)`.execute(
    at.home.db,
  )
  await sql`delete from platform.files`.execute(at.home.db)
  const [data, database] = [join(ground(), 'data'), await emptyDatabase()]
  await done(`restore ${await backedUp(at.home)}`, { data, database })
  const next = await asked(
    database,
    async (client) =>
      (await client.query("insert into platform.files (key, name, type, bytes) values ('y', 'y', 'y', 1) returning id"))
        .rows[0],
  )
  expect(next).toEqual({ id: '6' })
})

test('files that are gone or were changed on the disk are left out, named, and the code says so', async () => {
  const at = await world()
  const whole = await at.home.files.put(Buffer.from('whole'), 'image/webp')
  const changed = await at.home.files.put(Buffer.from('changed'), 'image/webp')
  const gone = await at.home.files.put(Buffer.from('gone'), 'image/webp')
  for (const key of [whole, changed, gone])
    await sql`insert into platform.files (key, name, type, bytes) values (${key}, 'x', 'image/webp', 1)`.execute(
      at.home.db,
    )
  appendFileSync(join(at.home.config.dataDir, 'files', changed), '!')
  await at.home.files.remove(gone)

  const database = await urlOf(at.home)
  const said = await foyer('backup --json --to lost.foyer', { data: at.home.config.dataDir, database })
  expect(said.code).toBe(3)
  expect(said.json).toMatchObject({
    files: { count: 1 },
    leftOut: {
      count: 2,
      some: [
        { what: gone, why: 'missing' },
        { what: changed, why: 'damaged' },
      ],
    },
  })

  const [data, there] = [join(ground(), 'data'), await emptyDatabase()]
  const restored = await foyer(`restore ${join(at.home.config.dataDir, 'lost.foyer')}`, { data, database: there })
  expect(restored.code).toBe(3)
  expect(await filesOf(await opened({ data, url: there }))).toEqual([`${whole} 5`])
})

test('a backup is for the one who made it, and never written over another', async () => {
  const at = await world()
  const where = { data: at.home.config.dataDir, database: await urlOf(at.home) }
  await done('backup --to mine.foyer', where)
  expect(statSync(join(where.data, 'mine.foyer')).mode & 0o777).toBe(0o600)
  const again = await foyer('backup --to mine.foyer', where)
  expect(again.code).toBe(1)
  expect(again.notes).toContain('There is a file at')
  await done('backup --to .', where)
  expect(readdirSync(where.data).filter((name) => /^foyer-\d{4}-\d\d-\d\d-\d{6}\.foyer$/.test(name))).toHaveLength(1)
})

test('a backup that cannot be finished leaves nothing, and what a killed one left is swept later', async () => {
  const at = await world()
  const where = { data: at.home.config.dataDir, database: await urlOf(at.home) }
  const folder = join(where.data, 'kept')
  mkdirSync(folder)
  const stopped = new AbortController()
  const source = {
    databaseUrl: where.database,
    files: at.home.files,
    house,
    version: '0',
    at: new Date(),
    signal: stopped.signal,
    onProgress: () => stopped.abort(),
  }
  await expect(backUp({ ...source, to: join(folder, 'a.foyer') })).rejects.toThrow(/abort/i)
  expect(readdirSync(folder)).toEqual([])

  for (const name of ['a.foyer.77.partial', 'b.foyer.78.partial']) writeFileSync(join(folder, name), 'half')
  const yesterday = new Date(Date.now() - 86_400_000)
  utimesSync(join(folder, 'a.foyer.77.partial'), yesterday, yesterday)
  await done('backup --to kept/c.foyer', where)
  expect(readdirSync(folder).toSorted()).toEqual(['b.foyer.78.partial', 'c.foyer'])
})

test('a place that cannot be written to is said in one sentence', async () => {
  const at = await world()
  const where = { data: at.home.config.dataDir, database: await urlOf(at.home) }
  writeFileSync(join(where.data, 'a-file'), '')
  const said = await foyer('backup --to a-file/x.foyer', where)
  expect(said.notes.trim()).toMatch(/^.*a-file is no folder: choose another place with --to\.$/)
  const nowhere = await foyer('backup', { data: where.data, database: 'postgres://nobody:nothing@127.0.0.1:1/none' })
  expect(nowhere.code).toBe(1)
  expect(nowhere.notes).toContain('does not answer (ECONNREFUSED)')
  expect(nowhere.notes).not.toContain('nothing@')
})

test('letters on their way are not carried: the old home may have sent them', async () => {
  const at = await world()
  await at.home.jobs.add(at.home.db, 'people.mail', { to: 'x' }, { inMs: 3_600_000 })
  const backup = await openBackup(await backedUp(at.home))
  expect(backup.contents.tables.map(({ name }) => name).filter((name) => /graphile|platform\.limits|comparison\.(?:keys|drawn)/.test(name))).toEqual([])
  await backup.close()
  rmSync(backup.path)
})
