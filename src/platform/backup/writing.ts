/** Writes a backup while the home serves: one snapshot of the database, the files people added, and what was counted. */
import { createHash, type Hash } from 'node:crypto'
import { once } from 'node:events'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FileHandle } from 'node:fs/promises'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { FileStore } from '#platform/files/index.ts'
import type { House } from '#platform/house.ts'
import {
  ABOUT,
  CONTENTS,
  fileName,
  FORMAT,
  jsonBytes,
  partName,
  SUMS,
  sumLine,
  type About,
  type Contents,
} from './contents.ts'
import { columnList, lastingTables, PLAIN_SPELLING, quoted, sequencesOf, type Table } from './tables.ts'
import { tarInto, type TarWriter } from './tar.ts'

export type Source = {
  readonly databaseUrl: string
  readonly files: FileStore
  readonly house: Pick<House, 'rooms'>
  readonly version: string
  readonly at: Date
  readonly signal?: AbortSignal
  /** Called between parts: how much is done, from 0 to 1, and of what. */
  readonly onProgress?: (part: number, what: string) => void | Promise<void>
}

/** What is held in memory of a table at once: large enough to compress well, small enough for a small machine. */
const PART_BYTES = 8 * 1024 * 1024
const LEFT_OUT_NAMED = 100
const compress = promisify(gzip)

type Progress = { done(bytes: number, what: string): Promise<void> }

export async function writeBackup(
  file: FileHandle,
  source: Source,
): Promise<{ about: About; contents: Contents; bytes: number }> {
  const tar = tarInto(file, source.at)
  let sums = ''
  const addSummed = async (name: string, bytes: Buffer) => {
    await tar.add(name, bytes)
    sums += sumLine(createHash('sha256').update(bytes).digest('hex'), name)
  }
  return await inSnapshot(source, async (client) => {
    const tables = await lastingTables(client, source.house)
    const progress = await progressOf(tables, source)
    const about = await aboutNow(client, source)
    await addSummed(ABOUT, jsonBytes(about))
    const sequences = await sequencesOf(client, source.house)
    const leftOut = await missingFiles(client, source.files)
    const written: Contents['tables'] = []
    for (const table of tables) written.push(await writeTable(client, table, addSummed, progress))
    const files = await writeFiles(tar, source.files, leftOut, progress)
    const contents: Contents = { tables: written, sequences, files, leftOut }
    await addSummed(CONTENTS, jsonBytes(contents))
    await tar.add(SUMS, Buffer.from(sums))
    return { about, contents, bytes: await tar.finish() }
  })
}

/** Everything is read as it was in one moment, however long it takes; nobody who writes meanwhile waits for us. */
async function inSnapshot<R>({ databaseUrl }: Source, read: (client: pg.Client) => Promise<R>): Promise<R> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'foyer backup' })
  let lost: Error | undefined
  client.on('error', (error) => (lost = error))
  await client.connect()
  try {
    await client.query(`${PLAIN_SPELLING}; set statement_timeout to 0; set idle_in_transaction_session_timeout to 0`)
    await client.query('begin isolation level repeatable read read only')
    const result = await read(client)
    await client.query('commit')
    return result
  } catch (error) {
    throw lost ?? error
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function progressOf(tables: readonly Table[], { files, signal, onProgress }: Source): Promise<Progress> {
  let whole = tables.reduce((all, table) => all + table.bytes, 0)
  for await (const { size } of files.each()) whole += size
  let soFar = 0
  return {
    async done(bytes, what) {
      signal?.throwIfAborted()
      soFar += bytes
      await onProgress?.(Math.min(1, soFar / Math.max(1, whole)), what)
    },
  }
}

async function aboutNow(client: pg.Client, { version, at }: Source): Promise<About> {
  const { rows } = await client.query<{ name: string; hash: string }>(
    'select name, hash from platform.migrations order by name',
  )
  return { format: FORMAT, foyer: version, at: at.toISOString(), migrations: rows }
}

async function writeTable(
  client: pg.Client,
  { name, columns, bytes }: Table,
  add: (name: string, bytes: Buffer) => Promise<void>,
  progress: Progress,
): Promise<Contents['tables'][number]> {
  const copied = client.query(copyTo(`copy (select ${columnList(columns)} from ${quoted(name)}) to stdout`))
  let parts = 0
  let read = 0
  for await (const part of inParts(copied)) {
    await add(partName(name, ++parts), await compress(part))
    read += part.length
    // A table on disk and its text differ in size: never more than its share.
    await progress.done(Math.min(part.length, Math.max(0, bytes - read)), name)
  }
  await progress.done(Math.max(0, bytes - read), name)
  return { name, columns: [...columns], rows: copied.rowCount, parts }
}

async function* inParts(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = []
  let size = 0
  for await (const piece of pieces) {
    held.push(piece)
    size += piece.length
    if (size < PART_BYTES) continue
    yield Buffer.concat(held)
    held = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(held)
}

/** Files that rows of this moment name and the store has not: found before copying, so that a removal meanwhile is none. */
async function missingFiles(client: pg.Client, files: FileStore): Promise<Contents['leftOut']> {
  const leftOut: Contents['leftOut'] = { count: 0, some: [] }
  const keys = client.query(copyTo('copy (select distinct key from platform.files) to stdout'))
  let rest = ''
  for await (const piece of keys) {
    const lines = (rest + String(piece)).split('\n')
    rest = lines.pop() ?? ''
    for (const key of lines) if (!(await files.get(key))) leave(leftOut, key, 'missing')
  }
  return leftOut
}

function leave(leftOut: Contents['leftOut'], what: string, why: 'missing' | 'damaged'): void {
  leftOut.count++
  if (leftOut.some.length < LEFT_OUT_NAMED) leftOut.some.push({ what, why })
}

async function writeFiles(
  tar: TarWriter,
  files: FileStore,
  leftOut: Contents['leftOut'],
  progress: Progress,
): Promise<Contents['files']> {
  const names = createHash('sha256')
  const written = { count: 0, bytes: 0 }
  for await (const { key, size } of files.each()) {
    const kept = await writeFile(tar, files, key)
    if (kept === 'damaged') leave(leftOut, key, 'damaged')
    if (kept === 'whole') {
      names.update(`${fileName(key)}\n`)
      written.count++
      written.bytes += size
    }
    await progress.done(size, 'files')
  }
  return { ...written, names: names.digest('hex') }
}

/** A file's name is the hash of its content: one that has changed on its disk is not carried as if it were whole. */
async function writeFile(tar: TarWriter, files: FileStore, key: string): Promise<'whole' | 'damaged' | 'gone'> {
  const file = await files.get(key)
  if (!file) return 'gone'
  const hash = createHash('sha256')
  let answer: 'whole' | 'damaged' = 'whole'
  const stream = file.stream()
  try {
    await once(stream, 'open')
    await tar.add(fileName(key), hashed(stream, hash), () => {
      if (!key.includes(hash.digest('hex'))) answer = 'damaged'
      return answer === 'whole'
    })
    return answer
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'gone'
    throw error
  } finally {
    stream.destroy()
  }
}

async function* hashed(pieces: AsyncIterable<Buffer>, hash: Hash): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    hash.update(piece)
    yield piece
  }
}
