import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { createInterface } from 'node:readline'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { eventually } from '#test/eventually.ts'
import { shortLived } from '#test/folders.ts'
import pg from 'pg'
import { dataPlaces, joinPostgres, openPostgres } from './index.ts'
import { isPostgresOf } from './leftovers.ts'
import { bornAt, folderOf } from './processes.ts'
import type { Opening } from './opening.ts'

/** As in a container: processes are numbered anew, and all of them end when the first one does. */
const apart = ['unshare', '--pid', '--fork', '--mount-proc', '--kill-child']
const mayPartFromOthers = spawnSync('unshare', [...apart.slice(1), 'true']).status === 0

let lived: string
let ground: string
let dir: string

/** Making a database takes a second, copying one a moment: most tests begin with a home somebody has lived in. */
beforeAll(async () => {
  lived = openGround()
  await (await openPostgres({ dir: join(lived, 'data') })).stop()
  return () => rmSync(lived, { recursive: true })
})

beforeEach(() => {
  ground = openGround()
  dir = join(ground, 'data')
  execFileSync('cp', ['-a', join(lived, 'data'), dir])
  onTestFinished(async () => {
    // registered first, so done last: the killed homes' PostgreSQL may still be ending
    await eventually(() =>
      expect(existsSync(lockOf(dir)) && isPostgresOf(clusterOf(dir), postmasterOf(dir))).toBe(false),
    )
    rmSync(ground, { recursive: true, force: true })
  })
})

test('the first start makes a database, the second finds what was written', async () => {
  dir = join(ground, 'new')
  const first = await open()
  await ask(first.url, 'create table neighbours (name text)')
  await ask(first.url, "insert into neighbours values ('Inès')")
  await first.stop()

  const second = await open()
  expect(await ask(second.url, 'select name from neighbours')).toEqual([{ name: 'Inès' }])
})

test('a file in the place of the folder is said to be one', async () => {
  const file = join(ground, 'letter.txt')
  writeFileSync(file, 'Dear Maya')
  await expect(openPostgres({ dir: file })).rejects.toThrow(`${file} is a file`)
  expect(readFileSync(file, 'utf8')).toBe('Dear Maya')
})

test('the log repeats nothing of a row that was refused, nor of what was asked', async () => {
  const said: string[] = []
  const { url } = await open({ onLog: (line) => said.push(line) })
  await ask(url, 'create table neighbours (email text unique)')
  await ask(url, "insert into neighbours values ('ines@example.org')")
  await expect(ask(url, "insert into neighbours values ('ines@example.org')")).rejects.toThrow('duplicate key')
  await expect(ask(url, "select 'ines@example.org'::int")).rejects.toThrow('invalid input')
  expect(said.join('\n')).toContain('ready to accept connections')
  expect(said.join('\n')).not.toContain('ines@')
})

test('the home owns its database, installs its extensions, and is no superuser', async () => {
  const { url } = await open()
  const [role] = await ask(url, 'select rolname, rolsuper from pg_roles where rolname = current_user')
  expect(role).toEqual({ rolname: 'foyer', rolsuper: false })
  for (const extension of ['pg_trgm', 'unaccent', 'citext', 'btree_gist'])
    await ask(url, `create extension ${extension}`)
  await expect(ask(url.replace('//foyer:', '//postgres:'), 'select 1')).rejects.toThrow(
    /password authentication failed/,
  )
})

test('text is UTF-8 and sorted by code point, whatever the language of the machine', async () => {
  for (const name of ['LANG', 'LC_ALL', 'HOME', 'PGPORT']) vi.stubEnv(name, name === 'PGPORT' ? '1' : undefined)
  const { url } = await open()
  const [database] = await ask(
    url,
    "select pg_encoding_to_char(encoding) as encoding, datlocprovider, datlocale, current_setting('TimeZone') as zone from pg_database where datname = 'foyer'",
  )
  expect(database).toEqual({ encoding: 'UTF8', datlocprovider: 'b', datlocale: 'C.UTF-8', zone: 'UTC' })
})

test('nobody else reads the password, and the data stays closed', async () => {
  const { stop } = await open()
  const { secret, cluster, running } = dataPlaces(dir)
  for (const file of [secret, running]) expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(statSync(cluster).mode & 0o777).toBe(0o700)
  await stop()
  expect(existsSync(running)).toBe(false)
})

test('a lost password file is written anew', async () => {
  await (await open()).stop()
  rmSync(dataPlaces(dir).secret)
  const { url } = await open()
  expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a killed home leaves no PostgreSQL behind and loses nothing that was committed', async () => {
  const home = await openElsewhere()
  await ask(home.url, 'create table thanks (word text)')
  await ask(home.url, "insert into thanks values ('merci')")
  const postmaster = postmasterOf(dir)
  process.kill(home.pid, 'SIGKILL')
  await eventually(() => expect(bornAt(postmaster)).toBeUndefined())

  const again = await open()
  expect(await ask(again.url, 'select word from thanks')).toEqual([{ word: 'merci' }])
})

test('a start right after the kill waits for the old PostgreSQL to end', async () => {
  const home = await openElsewhere()
  process.kill(home.pid, 'SIGKILL')
  await eventually(() => expect(bornAt(home.pid)).toBeUndefined())
  const { url } = await open()
  expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('even a PostgreSQL whose watchdog was killed too is stopped by the next start', async () => {
  const home = await openElsewhere()
  const postmaster = postmasterOf(dir)
  // Held still, or it sees its watchdogs go and ends PostgreSQL itself.
  process.kill(home.pid, 'SIGSTOP')
  for (const pid of [...watchdogsOf(postmaster), home.pid]) process.kill(pid, 'SIGKILL')
  await eventually(() => expect(bornAt(home.pid)).toBeUndefined())
  expect(bornAt(postmaster)).toBeDefined()
  await open()
  expect(bornAt(postmaster)).toBeUndefined()
})

test('a lock file that names a stranger, or nobody, does not hinder a start', async () => {
  await (await open()).stop()
  const lock = lockOf(dir)
  for (const pid of [process.pid, 4_000_000]) {
    writeFileSync(lock, `${pid}\n${dataPlaces(dir).cluster}\n`, { mode: 0o600 })
    giveToOwnerOf(lock)
    await (await open()).stop()
  }
})

test('two homes never share a data directory: the second is told who holds it', async () => {
  const first = await open()
  first.announce('http://localhost:3000')
  await expect(open()).rejects.toThrow(`at http://localhost:3000 (process ${process.pid})`)
  expect(await ask(first.url, 'select 1 as one')).toEqual([{ one: 1 }])
})

test.runIf(mayPartFromOthers)(
  'a home in another container, where other numbers count, is neither missed nor disturbed',
  async () => {
    const home = await openElsewhere(apart)
    await expect(open()).rejects.toThrow(`A home already runs on ${dir} (in another container)`)
    const joined = await joinPostgres(dir)
    expect(joined).toMatchObject({ startedBy: 'somebody else', url: home.url })
    await joined.stop()
    expect(await ask(home.url, 'select 1 as one')).toEqual([{ one: 1 }])
  },
)

test.runIf(mayPartFromOthers)(
  'a container that was killed leaves its place to the next one, and nothing behind',
  async () => {
    const home = await openElsewhere(apart)
    // Its first process: whoever opened the container ends after all that was in it, and not before.
    process.kill(Number(readFileSync(`/proc/${home.pid}/task/${home.pid}/children`, 'utf8')), 'SIGKILL')
    await eventually(() => expect(bornAt(home.pid)).toBeUndefined())
    const { url, stop } = await open()
    expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }])
    await stop()
    expect(readdirSync(dir).filter((name) => name.startsWith('running'))).toEqual([])
  },
)

test('whoever cannot be asked from here, as the way there is too long, counts as there', async () => {
  dir = join(ground, 'a-long-way'.repeat(12))
  mkdirSync(dir)
  const claim = { pid: 1, born: '1', among: 'pid:[1]', line: 'running.00000000.sock', purpose: 'a home' }
  writeFileSync(dataPlaces(dir).running, JSON.stringify(claim))
  await expect(open()).rejects.toThrow('(in another container)')
})

test('of two starts in the same moment one wins', async () => {
  dir = join(ground, 'new')
  const both = await Promise.allSettled([openElsewhere(), openElsewhere()])
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

test('the claim of a process that is gone counts for nothing, even when its number is in use again', async () => {
  await (await open()).stop()
  const claim = { pid: process.pid, born: 'another time', purpose: 'a home' }
  writeFileSync(dataPlaces(dir).running, JSON.stringify(claim))
  await open()
})

test('data of another major version is refused, with the way out', async () => {
  await (await open()).stop()
  writeFileSync(join(dataPlaces(dir).cluster, 'PG_VERSION'), '17\n')
  await expect(open()).rejects.toThrow(/made by PostgreSQL 17 and this Foyer brings 18.*backup/)
  expect(existsSync(dataPlaces(dir).running)).toBe(false)
})

test('a folder that holds something else is not taken for a database', async () => {
  dir = join(ground, 'other')
  mkdirSync(dataPlaces(dir).cluster, { recursive: true })
  await expect(open()).rejects.toThrow(/holds no database/)
})

test('a start that was cut off in the middle of making the database begins again', async () => {
  dir = join(ground, 'new')
  mkdirSync(join(dir, 'postgres.new-1/base'), { recursive: true })
  await open()
  expect(existsSync(join(dir, 'postgres.new-1'))).toBe(false)
})

test('a long path goes through a port of this machine instead of a socket', async () => {
  dir = join(ground, 'a-very-long-name'.repeat(8))
  const { url } = await open()
  expect(url).toContain('@127.0.0.1:')
  expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a path with spaces and accents works', async () => {
  dir = join(ground, `chez Inès, l'été 100% "à nous"`)
  const { url } = await open()
  expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a PostgreSQL that ends without having been asked is noticed', async () => {
  const { lost } = await open()
  process.kill(postmasterOf(dir), 'SIGQUIT')
  expect((await lost).message).toMatch(/without being asked/)
})

test.runIf(process.getuid?.() === 0)('as root PostgreSQL runs as nobody, or as whoever owns the data', async () => {
  dir = join(ground, 'of-root/data')
  expect((await open()).owner).toEqual({ uid: 65534, gid: 65534 })
  for (const [folder, uid, runsAs] of [
    ['of-tom', 1, 1],
    ['of-nobody-we-know', 54_321, 65_534],
  ] as const) {
    mkdirSync(join(ground, folder))
    chownSync(join(ground, folder), uid, uid)
    dir = join(ground, folder, 'data')
    expect((await open()).owner).toEqual({ uid: runsAs, gid: runsAs })
  }
})

test.runIf(process.getuid?.() === 0)('a home that has stopped being root says where it is, and closes', async () => {
  for (const name of ['new', 'not-empty']) {
    dir = join(ground, name)
    mkdirSync(dir)
    if (name === 'not-empty') writeFileSync(join(dir, 'letter'), '') // then the folder stays root's
    const said = await elsewhere(`
      const { owner, announce, stop } = await openPostgres({ dir })
      process.setgid(owner.gid)
      process.setuid(owner.uid)
      announce('http://localhost:3000')
      await stop()
      console.log('closed')`).line
    expect(said).toBe('closed')
    expect(existsSync(lockOf(dir))).toBe(false)
    await (await open()).stop()
  }
})

test.runIf(process.getuid?.() === 0)(
  'a place that nobody may enter is refused, and the closed door is named',
  async () => {
    chmodSync(ground, 0o700)
    dir = join(ground, 'inside/data')
    await expect(open()).rejects.toThrow(`may not enter ${ground}: choose another data directory`)
  },
)

test('a command joins the running home, and leaves it running', async () => {
  const home = await open()
  home.announce('http://localhost:3000')
  const joined = await joinPostgres(dir)
  expect(joined).toMatchObject({ startedBy: 'somebody else', url: home.url, address: 'http://localhost:3000' })
  await joined.stop()
  expect(await ask(home.url, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a command starts the database for its own time when no home runs', async () => {
  const alone = await joinPostgres(dir)
  expect(alone).toMatchObject({ startedBy: 'us', address: undefined })
  await expect(joinPostgres(dir)).rejects.toThrow(/A command of Foyer .* wait until it has ended/)
  await expect(open()).rejects.toThrow(/A command of Foyer/)
  await alone.stop()
  expect(existsSync(dataPlaces(dir).running)).toBe(false)
})

/** A folder that every user may enter, as PostgreSQL runs as another one when we are root. */
function openGround() {
  const folder = mkdtempSync(join(shortLived(), 'foyer-'))
  chmodSync(folder, 0o755)
  return folder
}

async function open(more: Partial<Opening> = {}) {
  const opened = await openPostgres({ dir, ...more })
  onTestFinished(() => opened.stop())
  return opened
}

/** A home in a process of its own, which can be killed. */
async function openElsewhere(by: readonly string[] = []) {
  const { pid, line } = elsewhere('console.log((await openPostgres({ dir })).url); setInterval(() => {}, 60_000)', by)
  return { url: await line, pid }
}

function elsewhere(deeds: string, by: readonly string[] = []) {
  const script = `
    import { openPostgres } from ${JSON.stringify(join(import.meta.dirname, 'index.ts'))}
    const dir = ${JSON.stringify(dir)}
    try { ${deeds} } catch (error) { console.error(error.message); process.exit(1) }`
  const [program = '', ...args] = [...by, process.execPath, '--input-type=module', '-e', script]
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  if (child.pid === undefined) throw new Error('no process')
  onTestFinished(() => void child.kill('SIGKILL'))
  const ended = new Promise<never>((_, no) =>
    child.once('close', () => no(new Error(`ended: ${String(child.stderr.read())}`))),
  )
  return { pid: child.pid, line: Promise.race([firstLine(child.stdout), ended]) }
}

const firstLine = (from: NodeJS.ReadableStream) =>
  new Promise<string>((line) => createInterface(from).once('line', line))

async function ask(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {}) // the server may be killed under us: that is what some tests are about
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

const clusterOf = (data: string) => dataPlaces(data).cluster
const lockOf = (data: string) => join(clusterOf(data), 'postmaster.pid')
const postmasterOf = (data: string) => parseInt(readFileSync(lockOf(data), 'utf8'))

/** The small shells that stand between us and PostgreSQL: they work in its folder. */
function watchdogsOf(postmaster: number) {
  const shells = execFileSync(
    'sh',
    ['-c', 'for p in /proc/[0-9]*; do read -r c < $p/comm && [ "$c" = sh ] && echo ${p#/proc/}; done; true'],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  )
  return shells
    .split('\n')
    .map(Number)
    .filter((pid) => pid && folderOf(pid) === folderOf(postmaster))
}

function giveToOwnerOf(file: string) {
  const { uid, gid } = statSync(dataPlaces(dir).cluster)
  chownSync(file, uid, gid)
}
