/** What a command works with: the configuration, the database (of the running home, or ours for its time), the home. */
import { statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { refuseUnfinished } from '#platform/backup/index.ts'
import type { Config } from '#platform/config.ts'
import { stepsIn } from '#platform/database/migrate.ts'
import { openHome, type Home } from '#platform/home.ts'
import type { House } from '#platform/house.ts'
import type { Log } from '#platform/log.ts'
import { dataPlaces, joinPostgres, refuseFile } from '#platform/postgres/index.ts'
import { Trouble } from '#platform/trouble.ts'
import { versionIn } from '#platform/version.ts'

export type Joined = {
  readonly url: string
  /** Where the home answers, when one runs. */
  readonly address: string | undefined
  readonly running: boolean
}

export type Machine = {
  readonly config: Config
  readonly house: House
  readonly log: Log
  readonly version: string
  readonly migrations: string
  database(): Promise<Joined>
  home(): Promise<Home>
  close(): Promise<void>
}

export function machineFor({
  config,
  house,
  log,
  mayBegin,
}: {
  config: Config
  house: House
  log: Log
  mayBegin: boolean
}): Machine {
  const closing: (() => Promise<void>)[] = []
  const migrations = join(config.root, 'migrations')
  let joined: Promise<Joined> | undefined
  const database = () => (joined ??= join_(config, log, mayBegin, (close) => closing.push(close)))
  return {
    config,
    house,
    log,
    migrations,
    database,
    version: versionIn(config.root),
    async home() {
      const { url, address, running } = await database()
      if (running) await refuseToChange(url, migrations)
      const home = await openHome({
        config: { ...config, address: config.address ?? address },
        log,
        house,
        databaseUrl: url,
        background: false,
      })
      closing.push(() => home.close())
      return home
    },
    async close() {
      for (const close of closing.splice(0).toReversed()) await close()
    },
  }
}

async function join_(
  config: Config,
  log: Log,
  mayBegin: boolean,
  later: (close: () => Promise<void>) => void,
): Promise<Joined> {
  const { dataDir, databaseUrl } = config
  refuseFile(dataDir)
  refuseUnfinished(dataDir, databaseUrl === undefined ? 'inside' : 'elsewhere')
  if (databaseUrl !== undefined) {
    await reach(databaseUrl)
    return { url: databaseUrl, address: undefined, running: false }
  }
  if (!mayBegin && !isThere(dataPlaces(dataDir).cluster))
    throw new Trouble(`There is no home in ${dataDir} yet: npm start makes one, --data DIR names another place.`)
  const { url, address, startedBy, stop } = await joinPostgres(dataDir, (line) => log.info({ line }, 'postgres'))
  later(stop)
  return { url, address, running: startedBy === 'somebody else' }
}

function isThere(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined
  } catch (error) {
    if (codeOf(error) === 'EACCES')
      throw new Trouble(`${dirname(path)} belongs to another user: do this as that user, or as root.`)
    return false
  }
}

/** One question, so that a server that does not answer is said in a sentence and not in a stack of calls. */
export async function reach(url: string, named = 'of DATABASE_URL'): Promise<void> {
  try {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
    client.on('error', () => undefined)
    await client.connect()
    await client.end()
  } catch (error) {
    throw new Trouble(
      `The database ${named} does not answer (${reasonOf(error)}): look whether it runs and whether the address, name and password are right.`,
    )
  }
}

const reasonOf = (error: unknown): string => codeOf(error) ?? (error instanceof Error ? error.message : String(error))
const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

/** A running home of an older version must not find its tables changed under it. */
async function refuseToChange(url: string, migrations: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>('select name from platform.migrations')
    const done = new Set(rows.map((row) => row.name))
    const waiting = (await stepsIn(migrations)).find((step) => !done.has(step.name))
    if (waiting)
      throw new Trouble(
        'The home that runs is of an older version than this command: stop it and start it again, then ask again.',
      )
  } finally {
    await client.end()
  }
}
