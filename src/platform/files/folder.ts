/** A local folder of files. Another store (S3) will have the same shape. */
import { createHash, randomUUID } from 'node:crypto'
import { constants, createReadStream } from 'node:fs'
import { copyFile, link, mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { endingOf, typeOf } from './types.ts'

/** `ab/cd/abcd….webp`: two levels of 256 folders, so that a million files are about fifteen to a folder. */
export type FileKey = string
/** Bytes from `start` to `end`, both included, as in an HTTP range. */
export type Range = { readonly start: number; readonly end: number }
export type StoredFile = {
  /** Bytes of the whole file. */
  readonly size: number
  readonly type: string
  /** Opens the file; a stream that is asked for must be read or destroyed. */
  stream(range?: Range): Readable
}

export type FileStore = {
  /** Keeps bytes under the hash of their content: the same bytes are kept once. On disk, whole, when this resolves. */
  put(content: Uint8Array | AsyncIterable<Uint8Array>, type: string): Promise<FileKey>
  /** The same for a file of the home, which stays where it is: nothing is copied where both lie on one disk. Nobody may write to it any more. */
  putFile(path: string, type: string): Promise<FileKey>
  /** Lays what is kept at a path where nothing is, to be read there. False when there is none. */
  lend(key: string, path: string): Promise<boolean>
  /** Undefined when there is none, or the key is no key. */
  get(key: string): Promise<StoredFile | undefined>
  /** Two posts may show the same picture under one key: the caller knows whether it was the last. */
  remove(key: string): Promise<void>
  each(): AsyncIterable<{ readonly key: FileKey; readonly size: number }>
}

const KEY = /^([0-9a-f]{2})\/([0-9a-f]{2})\/\1\2[0-9a-f]{60}\.([a-z0-9]{2,4})$/

const ARRIVING = '.arriving'
/** Where what people send lies until it is kept: on the disk of the home's files, and swept after a crash. */
export const arrivingIn = ({ dataDir }: { readonly dataDir: string }): string => join(dataDir, 'files', ARRIVING)

export async function openFolder(root: string): Promise<FileStore> {
  const arriving = join(root, ARRIVING)
  await mkdir(arriving, { recursive: true, mode: 0o700 })
  await sweep(arriving)
  const place = (key: string): string | undefined => (KEY.test(key) ? join(root, key) : undefined)
  const put = async (type: string, bring: (half: string) => Promise<string>): Promise<FileKey> => {
    const half = join(arriving, randomUUID())
    try {
      const key = keyOf(await bring(half), type)
      const path = join(root, key)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      await rename(half, path)
      return key
    } finally {
      await rm(half, { force: true })
    }
  }
  return {
    put: (content, type) => put(type, (half) => write(half, content)),
    putFile: (path, type) => put(type, (half) => linked(path, half)),
    async lend(key, path) {
      const from = place(key)
      if (from === undefined || !(await stat(from).catch(missing))?.isFile()) return false
      await linkOrCopy(from, path)
      return true
    },
    async get(key) {
      const path = place(key)
      const found = path === undefined ? undefined : await stat(path).catch(missing)
      if (path === undefined || !found?.isFile()) return undefined
      const type = typeOf(key.slice(key.lastIndexOf('.') + 1))
      return { size: found.size, type, stream: (range) => createReadStream(path, range) }
    },
    async remove(key) {
      const path = place(key)
      if (path) await rm(path, { force: true })
    },
    async *each() {
      for await (const path of filesIn(root)) {
        const key = path.slice(root.length + 1).replaceAll('\\', '/')
        const found = KEY.test(key) ? await stat(path).catch(missing) : undefined
        if (found) yield { key, size: found.size }
      }
    },
  }
}

/** Writes and hashes in one pass, and waits until the disk has it. Resolves with the SHA-256 in hexadecimal. */
async function write(path: string, content: Uint8Array | AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256')
  const file = await open(path, 'wx', 0o600)
  try {
    for await (const piece of content instanceof Uint8Array ? [content] : content) {
      hash.update(piece)
      await file.writeFile(piece)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return hash.digest('hex')
}

async function linked(path: string, to: string): Promise<string> {
  await linkOrCopy(path, to)
  const hash = createHash('sha256')
  const file = await open(to, 'r+')
  try {
    await file.sync()
    for await (const piece of file.createReadStream({ autoClose: false })) hash.update(piece)
  } finally {
    await file.close()
  }
  return hash.digest('hex')
}

/** Two disks have no file in common, and some have none under two names. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  await link(from, to).catch(() => copyFile(from, to, constants.COPYFILE_EXCL))
}

const keyOf = (hash: string, type: string): FileKey =>
  `${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}.${endingOf(type)}`

/** What a crash left half written goes after a day: until then another process may still be writing it. */
async function sweep(arriving: string): Promise<void> {
  for await (const { name } of await opendir(arriving)) {
    const half = join(arriving, name)
    const found = await stat(half).catch(missing)
    if (found && Date.now() - found.mtimeMs > 24 * 60 * 60 * 1000) await rm(half, { force: true, recursive: true })
  }
}

async function* filesIn(folder: string): AsyncGenerator<string> {
  for await (const entry of await opendir(folder)) {
    const path = join(folder, entry.name)
    if (entry.isDirectory() && entry.name !== ARRIVING) yield* filesIn(path)
    else if (entry.isFile()) yield path
  }
}

function missing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error
}
