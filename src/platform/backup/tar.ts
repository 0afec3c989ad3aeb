/**
 * Plain tar (POSIX ustar), as far as a backup needs it: regular files, one after the other, nothing compressed around
 * them, so that any `tar` reads it and any part is found without reading the others.
 */
import type { FileHandle } from 'node:fs/promises'

const BLOCK = 512
const READ_AT_ONCE = 256 * 1024
/** Eleven octal digits; what is larger is written in base 256, as GNU tar and bsdtar do. */
const LARGEST_OCTAL = 8 ** 11 - 1

export type Entry = { readonly name: string; readonly size: number; readonly start: number }

export type TarWriter = {
  /** Writes one file of any length. With `keep`, what it answers false to is as if it had never been written. */
  add(name: string, content: Uint8Array | AsyncIterable<Uint8Array>, keep?: () => boolean): Promise<void>
  /** Ends the archive, waits for the disk, and answers its size. */
  finish(): Promise<number>
}

/** What is read here is no tar, or not a whole one. */
export class TarBroken extends Error {
  override readonly name = 'TarBroken'
}

export function tarInto(file: FileHandle, at: Date): TarWriter {
  let end = 0
  return {
    async add(name, content, keep = () => true) {
      let size = 0
      for await (const piece of content instanceof Uint8Array ? [content] : content) {
        await writeAll(file, piece, end + BLOCK + size)
        size += piece.length
      }
      if (!keep()) return
      // The header comes last: only now is the size known.
      await writeAll(file, new Uint8Array(padding(size)), end + BLOCK + size)
      await writeAll(file, header(name, size, at), end)
      end += BLOCK + size + padding(size)
    },
    async finish() {
      await file.truncate(end)
      await writeAll(file, new Uint8Array(2 * BLOCK), end)
      await file.sync()
      return end + 2 * BLOCK
    },
  }
}

/** One small file as it stands in an archive that is put together in memory, and what ends such an archive. */
export const tarPart = (name: string, content: Uint8Array, at: Date): Buffer =>
  Buffer.concat([header(name, content.length, at), content, Buffer.alloc(padding(content.length))])
export const tarEnd = Buffer.alloc(2 * BLOCK)

/** Every file in it, in order, without its content. Throws TarBroken unless the archive ends as it should. */
export async function* entriesIn(file: FileHandle, from = 0): AsyncGenerator<Entry> {
  const { size: whole } = await file.stat()
  for (let at = from; ;) {
    const block = await readExactly(file, at, BLOCK)
    if (isZero(block)) return await expectEnd(file, at, whole)
    const { name, size } = readHeader(block)
    const start = at + BLOCK
    const next = start + size + padding(size)
    if (next > whole) throw new TarBroken('it ends too early')
    if (!isZero(await readExactly(file, start + size, padding(size))))
      throw new TarBroken('something stands between its parts')
    yield { name, size, start }
    at = next
  }
}

export async function* contentOf(file: FileHandle, { start, size }: Omit<Entry, 'name'>): AsyncGenerator<Buffer> {
  for (let read = 0; read < size;) {
    const piece = await readExactly(file, start + read, Math.min(READ_AT_ONCE, size - read))
    read += piece.length
    yield piece
  }
}

export const wholeContent = (file: FileHandle, { start, size }: Entry): Promise<Buffer> =>
  readExactly(file, start, size)

const padding = (size: number): number => (BLOCK - (size % BLOCK)) % BLOCK
const isZero = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0)

/** Two empty blocks at least, and nothing else: other programs fill up to ten kilobytes. */
async function expectEnd(file: FileHandle, at: number, whole: number): Promise<void> {
  if (whole - at < 2 * BLOCK) throw new TarBroken('it ends too early')
  for await (const piece of contentOf(file, { start: at, size: whole - at })) {
    if (!isZero(piece)) throw new TarBroken('something comes after its end')
  }
}

function header(name: string, size: number, at: Date): Buffer {
  const block = Buffer.alloc(BLOCK)
  if (Buffer.byteLength(name) > 100) throw new Error(`${name} is too long a name for a part of a backup`)
  block.write(name, 0)
  block.write('0000600\0', 100)
  block.write('0000000\0', 108)
  block.write('0000000\0', 116)
  writeSize(block, size)
  block.write(
    `${Math.floor(at.getTime() / 1000)
      .toString(8)
      .padStart(11, '0')}\0`,
    136,
  )
  block.write('        ', 148)
  block.write('0', 156)
  block.write('ustar\x0000', 257)
  block.write('foyer', 265)
  block.write('foyer', 297)
  block.write(`${sum(block).toString(8).padStart(6, '0')}\0 `, 148)
  return block
}

function writeSize(block: Buffer, size: number): void {
  if (size <= LARGEST_OCTAL) {
    block.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
    return
  }
  block[124] = 0x80
  block.writeBigUInt64BE(BigInt(size), 128)
}

function readHeader(block: Buffer): { name: string; size: number } {
  const said = block.toString('latin1', 148, 156)
  const counted = Buffer.from(block).fill(' ', 148, 156)
  if (said !== `${sum(counted).toString(8).padStart(6, '0')}\0 `) throw new TarBroken('a header in it is damaged')
  if (block.toString('latin1', 257, 265) !== 'ustar\x0000' || block.toString('latin1', 156, 157) !== '0')
    throw new TarBroken('it holds something else than files')
  return { name: block.toString('utf8', 0, 100).replace(/\0+$/, ''), size: readSize(block) }
}

function readSize(block: Buffer): number {
  const size =
    block[124] === 0x80 ? Number(block.readBigUInt64BE(128)) : Number.parseInt(block.toString('latin1', 124, 135), 8)
  if (!Number.isSafeInteger(size) || size < 0) throw new TarBroken('a size in it is no number')
  return size
}

const sum = (block: Uint8Array): number => block.reduce((all, byte) => all + byte, 0)

async function readExactly(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(length)
  for (let got = 0; got < length;) {
    const { bytesRead } = await file.read(buffer, got, length - got, position + got)
    if (bytesRead === 0) throw new TarBroken('it ends too early')
    got += bytesRead
  }
  return buffer
}

async function writeAll(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let written = 0; written < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, written, bytes.length - written, position + written)
    written += bytesWritten
  }
}
