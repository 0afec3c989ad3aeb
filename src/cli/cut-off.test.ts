import { spawn, type ChildProcess } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { once } from 'node:events'
import { join } from 'node:path'
import { build } from 'esbuild'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { refuseUnfinished } from '#platform/backup/index.ts'
import { openBackup } from '#platform/backup/reading.ts'
import { makeStaging, moveIntoPlace, readMark, stagingOf, writeMark, type Mark } from '#platform/backup/staging.ts'
import { openPostgres } from '#platform/postgres/index.ts'
import { until } from '#test/eventually.ts'
import { world, type World } from '#test/world.ts'
import { asked, backedUp, contentOf, done, emptyDatabase, filesOf, foyer, ground, opened, root, urlOf } from './test-homes.ts'

/** Each starts processes and databases of its own. */
vi.setConfig({ testTimeout: 90_000 })

const built = join(root, `test-results/cli-${process.pid}`)
/** A home nobody changes, and its backup. */
let at: World
let file: string

beforeAll(async () => {
  at = await world()
  await at.home.files.put(Buffer.from('une photo'), 'image/webp')
  // Whoever reads the facts would go on changing it.
  await at.home.settled()
  file = await backedUp(at.home)
  await build({
    absWorkingDir: root,
    entryPoints: ['src/cli.ts'],
    outdir: built,
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node24',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'error',
  })
})
afterAll(() => rmSync(built, { recursive: true, force: true }))

/** The command in a process of its own, which can be killed. */
function elsewhere(words: string, { data, database }: { data: string; database?: string }): ChildProcess {
  const env = { ...process.env, FOYER_CALLED_FROM: data, ...(database === undefined ? {} : { DATABASE_URL: database }) }
  const child = spawn(process.execPath, [join(built, 'cli.js'), ...words.split(' '), '--data', data], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

/** Kills without a word as soon as this is so; fails when the command ended before. */
async function killedWhen(child: ChildProcess, so: () => boolean, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
  const ended = once(child, 'exit')
  while (!so()) {
    if (child.exitCode !== null)
      throw new Error(`it ended with ${child.exitCode} before it could be killed: ${String(child.stderr?.read())}`)
    await pause(3)
  }
  child.kill(signal)
  await ended
}

/** Enough that a backup of it takes a moment. */
async function longHistory(): Promise<World> {
  const busy = await world()
  await sql`insert into platform.facts (name, actor, at, subject_kind, subject_id, data) select 'test.said', 1, now(), 'person', n, '{}' from generate_series(1, 50000) n`.execute(
    busy.home.db,
  )
  return busy
}

test('a backup that is killed leaves no half file under its name, and the next one is whole', async () => {
  const { home } = await longHistory()
  const where = { data: home.config.dataDir, database: await urlOf(home) }
  const halves = () => readdirSync(where.data).filter((name) => name.endsWith('.partial'))
  await killedWhen(elsewhere('backup --to mine.foyer', where), () =>
    halves().some((name) => statSync(join(where.data, name)).size > 0),
  )
  expect(existsSync(join(where.data, 'mine.foyer'))).toBe(false)
  expect(halves()).toHaveLength(1)
  await done('backup --to mine.foyer', where)
  await (await openBackup(join(where.data, 'mine.foyer'))).close()
})

test('Ctrl-C during a backup leaves nothing at all', async () => {
  const { home } = await longHistory()
  const where = { data: home.config.dataDir, database: await urlOf(home) }
  const child = elsewhere('backup --to mine.foyer', where)
  await killedWhen(child, () => readdirSync(where.data).some((name) => name.endsWith('.partial')), 'SIGINT')
  expect(child.exitCode).toBe(130)
  expect(readdirSync(where.data).filter((name) => name.includes('foyer'))).toEqual([])
})

test.for(['restore.json', 'postgres', 'postgres/postmaster.pid'])(
  'a restore killed when %s is there says that it is unfinished, and is done again',
  async (sign) => {
    const data = join(ground(), 'data')
    await killedWhen(elsewhere(`restore ${file}`, { data }), () => existsSync(join(stagingOf(data), sign)))
    expect(() => refuseUnfinished(data, 'inside')).toThrow(
      /is not whole: restoring it from foyer-.* was cut off\. Run npm run foyer -- restore again/,
    )
    const asked = await foyer('status', { data })
    expect(asked.notes).toContain('was cut off')

    await done(`restore ${file}`, { data })
    expect(readdirSync(data).toSorted()).toEqual(['db.secret', 'files', 'postgres'])
    refuseUnfinished(data, 'inside')
  },
)

test('an old home that was to be replaced can be opened as long as it has not been touched', async () => {
  const data = join(ground(), 'data')
  await done(`restore ${file}`, { data })
  await killedWhen(elsewhere(`restore ${file} --replace`, { data }), () =>
    existsSync(join(stagingOf(data), 'postgres')),
  )
  refuseUnfinished(data, 'inside')
  const postgres = await openPostgres({ dir: data })
  expect(await contentOf(postgres.url)).toEqual(await contentOf(await urlOf(at.home)))
  await postgres.stop()
})

test('a restore into an own server that is killed is done again', async () => {
  const [data, database] = [join(ground(), 'data'), await emptyDatabase()]
  await killedWhen(elsewhere(`restore ${file}`, { data, database }), () => existsSync(join(stagingOf(data), 'files')))
  expect(() => refuseUnfinished(data, 'elsewhere')).toThrow(/was cut off/)
  await until(() => everybodyLeft(database))
  await done(`restore ${file}`, { data, database })
  expect(await contentOf(database)).toEqual(await contentOf(await urlOf(at.home)))
})

/** A server notices a moment later that nobody is there any more. */
const everybodyLeft = (database: string): Promise<boolean> =>
  asked(database, async (client) => {
    const { rowCount } = await client.query(
      'select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    )
    return rowCount === 0
  })

const mark: Mark = {
  backup: 'x',
  file: 'home.foyer',
  state: 'loaded',
  database: 'inside',
  aside: 'before-restore-then',
}

test('moving a whole home into place, cut off anywhere, goes on where it stopped', () => {
  const moves = ['postgres', 'db.secret', 'files'].flatMap(
    (part) =>
      [
        [part, `${mark.aside}/${part}`],
        [`restoring/${part}`, part],
      ] as const,
  )
  for (let cut = 0; cut <= moves.length; cut++) {
    const data = ground()
    for (const part of ['postgres', 'files']) mkdirSync(join(data, part))
    makeStaging(data, undefined, mark)
    for (const part of ['postgres', 'files']) mkdirSync(join(stagingOf(data), part))
    for (const [place, word] of [
      [data, 'old'],
      [stagingOf(data), 'new'],
    ] as const) {
      for (const part of ['db.secret', 'postgres/who', 'files/who']) writeFileSync(join(place, part), word)
    }
    mkdirSync(join(data, mark.aside))
    for (const [from, to] of moves.slice(0, cut)) renameSync(join(data, from), join(data, to))

    expect(() => refuseUnfinished(data, 'inside')).toThrow(/was cut off/)
    expect(moveIntoPlace(data, mark, undefined)).toBe(join(data, mark.aside))
    const words = (folder: string) =>
      ['db.secret', 'postgres/who', 'files/who'].map((part) => readFileSync(join(folder, part), 'utf8'))
    expect([words(data), words(join(data, mark.aside)), existsSync(stagingOf(data))]).toEqual([
      ['new', 'new', 'new'],
      ['old', 'old', 'old'],
      false,
    ])
  }
})

test('a home that was whole and only had to be moved is there at once', async () => {
  const backup = await openBackup(file)
  await backup.close()
  const data = join(ground(), 'data')
  await done(`restore ${file}`, { data })
  makeStaging(data, undefined, { ...mark, backup: backup.id })
  for (const part of ['postgres', 'db.secret', 'files']) renameSync(join(data, part), join(stagingOf(data), part))
  expect(() => refuseUnfinished(data, 'inside')).toThrow(/was cut off/)
  await done(`restore ${file}`, { data })
  expect(readdirSync(data).toSorted()).toEqual(['db.secret', 'files', 'postgres'])
})

test('with an own server, whether the rows were kept decides: then the files follow, otherwise all begins again', async () => {
  const backup = await openBackup(file)
  await backup.close()
  const [data, database] = [join(ground(), 'data'), await emptyDatabase()]
  const staged: Mark = { ...mark, backup: backup.id, database: 'elsewhere' }
  const beginMoving = () => {
    makeStaging(data, undefined, staged)
    cpSync(join(at.home.config.dataDir, 'files'), join(stagingOf(data), 'files'), { recursive: true })
  }
  mkdirSync(data)
  beginMoving()
  await done(`restore ${file}`, { data, database })
  expect(await contentOf(database)).toEqual(await contentOf(await urlOf(at.home)))

  rmSync(join(data, 'files'), { recursive: true })
  beginMoving()
  writeMark(data, staged)
  expect(readMark(data)).toEqual(staged)
  await done(`restore ${file}`, { data, database })
  expect(await filesOf(await opened({ data, url: database }))).toEqual(await filesOf(at.home))
})
