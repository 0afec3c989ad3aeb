/** Brings a home back from a backup, into a place where nobody lives: checked first, loaded beside, moved when whole. */
import { basename, extname, join } from 'node:path'
import type pg from 'pg'
import { connect } from '#platform/database/index.ts'
import { migrate, stepsIn } from '#platform/database/migrate.ts'
import { settleForeignFacts } from '#platform/facts/consumer.ts'
import { openFolder } from '#platform/files/index.ts'
import { typeOf } from '#platform/files/types.ts'
import type { House } from '#platform/house.ts'
import { holdData, openPostgres, type HeldData } from '#platform/postgres/index.ts'
import { giveFolder } from '#platform/serve/dropping.ts'
import { Trouble } from '#platform/trouble.ts'
import { loadTables } from './loading.ts'
import { isLivedInDatabase, refuseLivedInDatabase } from './own-server.ts'
import { openBackup, type OpenBackup } from './reading.ts'
import { isLivedIn, makeStaging, moveIntoPlace, readMark, sweepStaging, writeMark, type Mark } from './staging.ts'

export type Restoring = {
  readonly file: string
  readonly dataDir: string
  /** Undefined: the home's own PostgreSQL, in its data directory. */
  readonly databaseUrl: string | undefined
  readonly migrations: string
  readonly house: Pick<House, 'rooms'>
  /** What stands in the data directory goes aside; without it, it must be empty. */
  readonly replace: boolean
  readonly at: Date
  readonly signal?: AbortSignal
  readonly onProgress?: (part: number, what: string) => void
}

export type Restored = {
  readonly backup: Pick<OpenBackup, 'about' | 'contents'>
  /** The migrations that were newer than the backup. */
  readonly upgraded: readonly string[]
  /** Where the home that stood there is now. */
  readonly aside: string | undefined
}

/** How much of the bar each part of the work gets. */
const CHECKING = 0.3
const FILES = 0.3

export async function restore(restoring: Restoring): Promise<Restored> {
  const { file, dataDir, databaseUrl, onProgress = () => undefined } = restoring
  const backup = await openBackup(file, (part) => onProgress(part * CHECKING, 'checking'))
  try {
    await refuseNewer(backup, restoring)
    const held = await holdData(dataDir, { database: databaseUrl === undefined ? 'inside' : 'elsewhere' })
    try {
      return await restoreInto(held, backup, restoring)
    } finally {
      held.release()
    }
  } finally {
    await backup.close()
  }
}

/** Every migration of the backup must be one of ours, unchanged: then this version knows how to go on from there. */
async function refuseNewer({ about }: OpenBackup, { migrations }: Restoring): Promise<void> {
  const ours = new Map((await stepsIn(migrations)).map((step) => [step.name, step.hash]))
  for (const { name, hash } of about.migrations) {
    if (!ours.has(name))
      throw new Trouble(
        `This backup was made by a newer Foyer (${about.foyer}, which has ${name}): restore it with that version or a later one; nothing was changed.`,
      )
    if (ours.get(name) !== hash)
      throw new Trouble(
        `The migration ${name} of this Foyer differs from the one the backup was made with: restore it with an unchanged Foyer ${about.foyer} or later; nothing was changed.`,
      )
  }
}

async function restoreInto(held: HeldData, backup: OpenBackup, restoring: Restoring): Promise<Restored> {
  const { dataDir, databaseUrl, replace, at } = restoring
  const finished = await finishEarlier(held, backup, restoring)
  if (finished) return finished
  if (databaseUrl !== undefined) await refuseLivedInDatabase(databaseUrl)
  if (!replace && isLivedIn(dataDir))
    throw new Trouble(
      `There is a home in ${dataDir} already: choose another place with --data, or add --replace, which moves it aside.`,
    )
  await sweepStaging(dataDir)
  const mark: Mark = {
    backup: backup.id,
    file: basename(backup.path),
    state: 'loading',
    database: databaseUrl === undefined ? 'inside' : 'elsewhere',
    aside: `before-restore-${at.toISOString().slice(0, 19).replaceAll(':', '')}`,
  }
  const staging = makeStaging(dataDir, held.owner, mark)
  try {
    await restoreFiles(join(staging, 'files'), held, backup, restoring)
    const upgraded = await restoreRows(staging, backup, restoring, () =>
      writeMark(dataDir, { ...mark, state: 'loaded' }),
    )
    return { backup, upgraded, aside: moveIntoPlace(dataDir, mark, held.owner) }
  } catch (error) {
    // Until the last rows are in, nothing has changed but this folder.
    if (readMark(dataDir)?.state === 'loading') await sweepStaging(dataDir)
    throw error
  }
}

/** A restore that was cut off at its very last step has only to be moved into place. */
async function finishEarlier(
  held: HeldData,
  backup: OpenBackup,
  { dataDir, databaseUrl }: Restoring,
): Promise<Restored | undefined> {
  const mark = readMark(dataDir)
  if (mark?.state !== 'loaded') return undefined
  // It is marked just before its rows are kept: they may not have been.
  if (mark.database === 'elsewhere' && (databaseUrl === undefined || !(await isLivedInDatabase(databaseUrl))))
    return undefined
  const aside = moveIntoPlace(dataDir, mark, held.owner)
  const wanted = databaseUrl === undefined ? 'inside' : 'elsewhere'
  return mark.backup === backup.id && mark.database === wanted ? { backup, upgraded: [], aside } : undefined
}

async function restoreFiles(
  folder: string,
  { owner }: HeldData,
  backup: OpenBackup,
  { signal, onProgress }: Restoring,
): Promise<void> {
  const store = await openFolder(folder)
  let bytes = 0
  for await (const { key, size, content } of backup.files()) {
    signal?.throwIfAborted()
    // Its name is the hash of its content, and the store finds the same name.
    const kept = await store.put(content, typeOf(extname(key).slice(1)))
    if (kept !== key)
      throw new Trouble(
        `The file ${key} of this backup is of a kind that this Foyer does not know; nothing was changed.`,
      )
    bytes += size
    onProgress?.(CHECKING + (FILES * bytes) / Math.max(1, backup.contents.files.bytes), 'files')
  }
  if (owner) giveFolder(folder, owner)
}

/** With the home's own PostgreSQL the rows are whole when it has stopped, elsewhere when their transaction ends. */
async function restoreRows(
  staging: string,
  backup: OpenBackup,
  restoring: Restoring,
  loaded: () => void,
): Promise<string[]> {
  if (restoring.databaseUrl !== undefined) return await fillDatabase(restoring.databaseUrl, backup, restoring, loaded)
  const postgres = await openPostgres({ dir: staging, purpose: 'a command' })
  let upgraded: string[]
  try {
    upgraded = await fillDatabase(postgres.url, backup, restoring, () => undefined)
  } finally {
    await postgres.stop()
  }
  loaded()
  return upgraded
}

async function fillDatabase(
  url: string,
  backup: OpenBackup,
  { migrations, house, signal, onProgress }: Restoring,
  beforeCommit: () => void,
): Promise<string[]> {
  const { db, pool, close } = connect(url, { max: 2, onError: () => undefined })
  try {
    const then = new Set(backup.about.migrations.map(({ name }) => name))
    await migrate(pool, migrations, (name) => then.has(name))
    await withClient(pool, (client) => {
      let tables = 0
      const onTable = (name: string) => {
        signal?.throwIfAborted()
        onProgress?.(CHECKING + FILES + ((1 - CHECKING - FILES) * tables++) / backup.contents.tables.length, name)
      }
      return loadTables({ client, backup, house, onTable, beforeCommit })
    })
    const upgraded = await migrate(pool, migrations)
    await settleForeignFacts(db)
    // The planner knows nothing of these tables yet: the first visitors should not wait for that.
    await pool.query('analyze')
    return upgraded
  } finally {
    await close()
  }
}

async function withClient<R>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<R>): Promise<R> {
  const client = await pool.connect()
  try {
    return await work(client)
  } finally {
    client.release(true)
  }
}
