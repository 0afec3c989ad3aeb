/** One file of a recording, from the home's side: what it holds, finished or not. */
import { open, type FileHandle } from 'node:fs/promises'
import { setupIn } from './h264.ts'
import type { CodecName } from './offer.ts'
import { SILENCE_MS } from './opus.ts'
import { blocksOf, glanceAt, GLANCE, sizeOf, type Block } from './clusters.ts'
import { HEAD, PICTURE, readHead, SOUND, UNKNOWN, type Head, type Size } from './webm.ts'

export type Film = Head & {
  readonly lengthMs: number
  readonly sound: boolean
  readonly size: Size | undefined
}

/** Where the clusters stand that are whole. */
export type Mark = { readonly at: number; readonly length: number; readonly first: Block }

/** Undefined: it has not even its head. */
export async function readFilm(path: string): Promise<Film | undefined> {
  return withFile(path, 'r', async (file) => {
    const head = await headIn(file)
    if (!head?.finished) return head && { ...head, ...(await lookThrough(file, head.codec)) }
    return { ...head, lengthMs: head.finished.lengthMs, sound: head.finished.sound, size: head.finished.size }
  })
}

export async function withFile<T>(path: string, how: string, work: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await open(path, how)
  try {
    return await work(file)
  } finally {
    await file.close()
  }
}

export const headIn = async (file: FileHandle): Promise<Head | undefined> => readHead(await bytesAt(file, 0, HEAD))

export async function marksIn(file: FileHandle): Promise<Mark[]> {
  const { size } = await file.stat()
  const marks: Mark[] = []
  for (let at = HEAD; at < size;) {
    const glance = glanceAt(await bytesAt(file, at, GLANCE))
    if (!glance || at + glance.length > size) break
    marks.push({ at, ...glance })
    at += glance.length
  }
  return marks
}

/** A cluster begins with each whole picture, so that no other has to be opened to know whether and how large there is one. */
export async function lookThrough(file: FileHandle, codec: CodecName = 'VP8', marks?: readonly Mark[]) {
  const known = marks ?? (await marksIn(file))
  const [begins, ends] = await Promise.all([known[0], known.at(-1)].map((mark) => (mark ? blocksAt(file, mark) : [])))
  const wholes = known.filter(({ first }) => first.track === PICTURE && first.key)
  const [whole] = codec === 'H264' && wholes[0] ? await blocksAt(file, wholes[0]) : []
  const sizes = codec === 'H264' ? wholes.map(() => UNKNOWN) : wholes.flatMap(({ first }) => sizeOf(first.bytes) ?? [])
  return {
    lengthMs: Math.max(0, ...(ends ?? []).map(({ ms }) => ms + SILENCE_MS)),
    sound: [...(begins ?? []), ...(ends ?? []), ...known.map(({ first }) => first)].some(
      ({ track }) => track === SOUND,
    ),
    size: sizes.toSorted((a, b) => b.width * b.height - a.width * a.height)[0],
    setup: whole && setupIn(whole.bytes),
  }
}

export const blocksAt = async (file: FileHandle, { at, length }: Mark): Promise<Block[]> =>
  blocksOf(await bytesAt(file, at, length))

async function bytesAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, at)
  return buffer.subarray(0, bytesRead)
}
