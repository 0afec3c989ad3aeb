/**
 * The zip as a list of files that can each be read as a counted stream. Nothing is ever written to disk under a name
 * from the zip, so that a name like `../../etc/passwd` is only a key that nobody looks up.
 */
import { open, type FileHandle } from 'node:fs/promises'
import { crc32, inflateRawSync } from 'node:zlib'
import { Entry, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl'
import type { Limits } from './limits.ts'
import { ExportProblem } from './problem.ts'

/** One file inside the zip, in as few bytes as will find it again. */
export type Packed = {
  readonly offset: number
  readonly packed: number
  readonly size: number
  readonly method: number
  readonly crc: number
}
export type Zip = { readonly table: ZipFile; readonly file: FileHandle; readonly bytes: number }

/** A file inside the zip that cannot be read, while others can. */
export class Unreadable extends Error {}

export async function openZip(path: string): Promise<Zip> {
  const file = await open(path).catch(() => {
    throw new ExportProblem('not-found')
  })
  try {
    const { size } = await file.stat()
    const table = await openPromise(path, { autoClose: false, decodeStrings: false, validateEntrySizes: false })
    return { table, file, bytes: size }
  } catch {
    await file.close()
    throw new ExportProblem('not-a-zip')
  }
}

export async function closeZip({ table, file }: Zip): Promise<void> {
  table.close()
  await file.close()
}

/** Every file of the zip with its name, after checking that together they cannot hurt. Folders are passed over. */
export async function* filesIn(zip: Zip, limits: Limits): AsyncGenerator<{ name: string; packed: Packed }> {
  let entries = 0
  let packed = 0
  let total = 0
  for await (const entry of entriesOf(zip)) {
    if (++entries > limits.entries) throw new ExportProblem('too-many-entries')
    const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false)
    if (entry.isEncrypted()) throw new ExportProblem('encrypted', name)
    if (name.endsWith('/')) continue
    // Files that together are longer than the zip overlap: the way to a bomb without a bomb's ratio.
    packed += entry.compressedSize
    if (packed > zip.bytes) throw new ExportProblem('bomb')
    const { uncompressedSize: size, compressedSize } = entry
    if (size > 1e6 && size > compressedSize * limits.ratio) throw new ExportProblem('bomb', name)
    if (!isUpload(name)) total += size
    if (total > limits.total) throw new ExportProblem('too-big')
    const { relativeOffsetOfLocalHeader: offset, compressionMethod: method, crc32: crc } = entry
    yield { name, packed: { offset, packed: compressedSize, size, method, crc } }
  }
}

/** Uploaded files lie in `__uploads/<file id>/<name>`. They are never unpacked together, so their sum is no danger. */
export const isUpload = (name: string): boolean => /(^|\/)__uploads\/[^/]+\/[^/]+$/.test(name)

async function* entriesOf({ table }: Zip): AsyncGenerator<Entry> {
  const entries = table.eachEntry()
  for (;;) {
    const next = await entries.next().catch(() => {
      throw new ExportProblem('damaged')
    })
    if (next.done === true) return
    yield next.value
  }
}

/**
 * The content of one file. What a zip declares is never believed: reading stops at the first byte beyond the declared
 * size, on which all limits were checked, and a file that ends before it or has another checksum is unreadable.
 */
export async function* contentOf(zip: Zip, packed: Packed): AsyncGenerator<Buffer> {
  let size = 0
  let crc = 0
  const isSmall = packed.packed <= AT_ONCE && packed.size <= 10 * AT_ONCE
  for await (const chunk of isSmall ? atOnce(zip, packed) : streamed(zip, packed)) {
    size += chunk.length
    if (size > packed.size) throw new ExportProblem('bomb')
    crc = crc32(chunk, crc)
    yield chunk
  }
  if (size !== packed.size || crc !== packed.crc) throw new Unreadable('damaged')
}

/** Most days are a few kilobytes, for which a stream takes three times as long as the work. */
const AT_ONCE = 100_000
const LOCAL_HEADER = 30

async function* atOnce({ file, bytes }: Zip, { offset, packed, size, method }: Packed): AsyncGenerator<Buffer> {
  const buffer = Buffer.alloc(Math.min(LOCAL_HEADER + 1000 + packed, Math.max(0, bytes - offset)))
  await file.read(buffer, 0, buffer.length, offset)
  if (buffer.length < LOCAL_HEADER || buffer.readUInt32LE(0) !== 0x04034b50) throw new Unreadable('cannot be opened')
  const start = LOCAL_HEADER + buffer.readUInt16LE(26) + buffer.readUInt16LE(28)
  const content = buffer.subarray(start, start + packed)
  if (method === 0) yield content
  else if (method === 8) yield inflated(content, size)
  else throw new Unreadable('packed in an unknown way')
}

function inflated(content: Buffer, size: number): Buffer {
  try {
    return inflateRawSync(content, { maxOutputLength: size + 1 })
  } catch (error) {
    if (error instanceof RangeError) throw new ExportProblem('bomb')
    throw new Unreadable('cannot be unpacked')
  }
}

async function* streamed({ table }: Zip, { offset, packed, size, method }: Packed): AsyncGenerator<Buffer> {
  const entry = Object.assign(new Entry(), {
    relativeOffsetOfLocalHeader: offset,
    compressedSize: packed,
    uncompressedSize: size,
    compressionMethod: method,
    generalPurposeBitFlag: 0,
  })
  const stream = await table.openReadStreamPromise(entry).catch(() => {
    throw new Unreadable('cannot be opened')
  })
  try {
    for await (const chunk of stream) yield chunk
  } catch {
    throw new Unreadable('cannot be unpacked')
  } finally {
    stream.destroy()
  }
}
