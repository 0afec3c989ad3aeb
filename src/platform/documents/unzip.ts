/** The parts of an office document, each unpacked only when asked, as far as the limits go. */
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import { limits } from './limits.ts'
import { CannotRead } from './said.ts'

export type Parts = {
  readonly names: readonly string[]
  /** Nothing when there is none of that name. Throws CannotRead. */
  read(name: string): AsyncGenerator<Buffer>
}

export async function openParts(bytes: Buffer): Promise<Parts> {
  const zip = await fromBufferPromise(bytes, { autoClose: false, validateEntrySizes: true }).catch(() => {
    throw new CannotRead('broken')
  })
  const entries = await entriesOf(zip, bytes.length)
  let unpacked = 0
  return {
    names: [...entries.keys()],
    async *read(name) {
      const entry = entries.get(name)
      if (!entry) return
      if (entry.isEncrypted()) throw new CannotRead('locked')
      for await (const piece of await zip.openReadStreamPromise(entry)) {
        unpacked += piece.length
        if (unpacked > limits.unpacked) throw new CannotRead('too-much')
        yield piece
      }
    },
  }
}

async function entriesOf(zip: ZipFile, bytes: number): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  let packed = 0
  for await (const entry of zip.eachEntry()) {
    packed += entry.compressedSize
    // Parts that together are longer than the zip overlap: the way to a bomb without a bomb's ratio.
    if (entries.size >= limits.parts || packed > bytes || isBomb(entry)) throw new CannotRead('too-much')
    entries.set(entry.fileName, entry)
  }
  return entries
}

const isBomb = ({ uncompressedSize: size, compressedSize }: Entry): boolean =>
  size > 1e6 && size > compressedSize * limits.ratio
