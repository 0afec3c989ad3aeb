/** Opens a backup and trusts nothing in it before every byte of it has been read and compared. */
import { createHash } from 'node:crypto'
import { open, type FileHandle } from 'node:fs/promises'
import { basename } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { z } from 'zod'
import { Trouble } from '#platform/trouble.ts'
import {
  ABOUT,
  aboutShape,
  CONTENTS,
  contentsShape,
  FILE_PART,
  FORMAT,
  partName,
  SUMS,
  sumLine,
  TABLE_PART,
  type About,
  type Contents,
} from './contents.ts'
import { contentOf, entriesIn, TarBroken, wholeContent, type Entry } from './tar.ts'

export type OpenBackup = {
  readonly path: string
  /** The same for the same content: tells whether a restore that was cut off was of this backup. */
  readonly id: string
  readonly bytes: number
  readonly about: About
  readonly contents: Contents
  /** The text of a table as COPY reads it, piece by piece. */
  rowsOf(table: string): AsyncGenerator<Buffer>
  files(): AsyncGenerator<{ key: string; size: number; content: AsyncIterable<Buffer> }>
  close(): Promise<void>
}

/** Parts are written at 8 MiB and a little: nothing that unpacks to more was written by us. */
const LARGEST_PART = 64 * 1024 ** 2
/** These two are read whole; neither has a reason to be larger. */
const LARGEST_TEXT = 256 * 1024 ** 2
const unpack = promisify(gunzip)

export async function openBackup(
  path: string,
  onProgress: (part: number) => void = () => undefined,
): Promise<OpenBackup> {
  const file = await openToRead(path)
  try {
    return { path, ...(await check(file, onProgress)), close: () => file.close() }
  } catch (error) {
    await file.close()
    if (error instanceof TarBroken)
      throw new Trouble(
        `${basename(path)} is not a whole backup (${error.message}): take another one; nothing was changed.`,
      )
    throw error
  }
}

async function openToRead(path: string): Promise<FileHandle> {
  try {
    const file = await open(path, 'r')
    if ((await file.stat()).isFile()) return file
    await file.close()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EACCES')
      throw new Trouble(`${path} may not be read by this user: give it, or do this as the user that made it.`)
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw error
  }
  throw new Trouble(`There is no backup at ${path}: say which file to restore.`)
}

type Checked = Omit<OpenBackup, 'path' | 'close'>

async function check(file: FileHandle, onProgress: (part: number) => void): Promise<Checked> {
  const { size: bytes } = await file.stat()
  const found = {
    parts: new Map<string, Entry>(),
    files: { count: 0, bytes: 0 },
    names: createHash('sha256'),
    sums: '',
    firstFile: 0,
  }
  let about: About | undefined
  let contents: Contents | undefined
  let id: string | undefined
  for await (const entry of entriesIn(file)) {
    if (id !== undefined) throw new TarBroken('something comes after its end')
    if (about === undefined) about = await readAbout(file, entry)
    const hash = await hashOf(file, entry)
    onProgress((entry.start + entry.size) / bytes)
    const added = FILE_PART.exec(entry.name)
    if (added) {
      if (added[2] !== hash) throw new TarBroken('a file in it is damaged')
      found.files.count++
      found.files.bytes += entry.size
      found.firstFile ||= entry.start - 512
      found.names.update(`${entry.name}\n`)
    } else if (entry.name === SUMS) {
      if ((await textOf(file, entry)) !== found.sums) throw new TarBroken('a part of it is damaged')
      id = hash
    } else {
      if (entry.name === CONTENTS) contents = parse(contentsShape, await textOf(file, entry))
      else if (TABLE_PART.test(entry.name)) found.parts.set(entry.name, entry)
      else if (entry.name !== ABOUT) throw new TarBroken('it holds what no backup holds')
      found.sums += sumLine(hash, entry.name)
    }
  }
  if (!about || !contents || id === undefined) throw new TarBroken('it ends too early')
  compare(contents, found.parts, { ...found.files, names: found.names.digest('hex') })
  return {
    id,
    bytes,
    about,
    contents,
    rowsOf: (table) => rowsOf(file, found.parts, table),
    files: () => filesIn(file, found.firstFile),
  }
}

async function readAbout(file: FileHandle, entry: Entry): Promise<About> {
  if (entry.name !== ABOUT) throw new TarBroken('it is another kind of file')
  const text = await textOf(file, entry)
  const { format, foyer } = parse(z.object({ format: z.number(), foyer: z.string() }), text)
  if (format > FORMAT)
    throw new Trouble(
      `This backup was made by a newer Foyer (${foyer}): restore it with that version or a later one; nothing was changed.`,
    )
  return parse(aboutShape, text)
}

async function textOf(file: FileHandle, entry: Entry): Promise<string> {
  if (entry.size > LARGEST_TEXT) throw new TarBroken('a part of it is far too large')
  return (await wholeContent(file, entry)).toString('utf8')
}

function parse<T>(shape: z.ZodType<T>, text: string): T {
  try {
    return shape.parse(JSON.parse(text))
  } catch {
    throw new TarBroken('what it says of itself cannot be read')
  }
}

async function hashOf(file: FileHandle, entry: Entry): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of contentOf(file, entry)) hash.update(piece)
  return hash.digest('hex')
}

function compare(contents: Contents, parts: ReadonlyMap<string, Entry>, files: Contents['files']): void {
  const wanted = contents.tables.flatMap(({ name, parts: count }) =>
    Array.from({ length: count }, (_, at) => partName(name, at + 1)),
  )
  if (wanted.length !== parts.size || wanted.some((name) => !parts.has(name)))
    throw new TarBroken('parts of it are missing')
  const { count, bytes, names } = contents.files
  if (count !== files.count || bytes !== files.bytes || names !== files.names)
    throw new TarBroken('files are missing in it')
}

async function* rowsOf(file: FileHandle, parts: ReadonlyMap<string, Entry>, table: string): AsyncGenerator<Buffer> {
  for (let at = 1; ; at++) {
    const entry = parts.get(partName(table, at))
    if (!entry) return
    yield await unpack(await wholeContent(file, entry), { maxOutputLength: LARGEST_PART })
  }
}

async function* filesIn(file: FileHandle, from: number): ReturnType<OpenBackup['files']> {
  if (from === 0) return
  for await (const entry of entriesIn(file, from)) {
    const key = FILE_PART.exec(entry.name)?.[1]
    if (key === undefined) return
    yield { key, size: entry.size, content: contentOf(file, entry) }
  }
}
