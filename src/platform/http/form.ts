/** Reads a form, with or without files. Large files go to disk as they come, and are removed once the page answered. */
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { FastifyRequest } from 'fastify'
import type { MultipartFile } from '@fastify/multipart'
import type { FileRule, Typed, Upload } from '#platform/http/route.ts'
import { Refusal } from '#platform/refusal.ts'

export type Form = {
  readonly typed: Typed
  readonly files: Readonly<Record<string, readonly Upload[]>>
  /** The fields whose file was larger than its rule. */
  readonly tooLarge: readonly string[]
  discard(): Promise<void>
}
/** Characters in all fields together, as in a form without files: before anybody is known, nobody fills the memory. */
const MOST_WORDS = 1024 * 1024

type Rules = Readonly<Record<string, FileRule>>

export async function readForm(request: FastifyRequest, rules: Rules): Promise<Form> {
  if (!request.isMultipart()) return { typed: typedFrom(request.body), files: {}, tooLarge: [], discard: async () => undefined }
  return readMultipart(request, rules)
}

function typedFrom(body: unknown): Typed {
  if (typeof body !== 'object' || body === null) return {}
  const texts = Object.entries(body).filter((entry): entry is [string, string | string[]] => {
    const value: unknown = entry[1]
    return typeof value === 'string' || (Array.isArray(value) && value.every((one) => typeof one === 'string'))
  })
  return Object.fromEntries(texts.map(([name, value]) => [name, typeof value === 'string' ? kept(value) : value.map(kept)]))
}

/** Without what no database takes: NUL and halves of characters. */
const kept = (text: string): string => text.replaceAll('\0', '').toWellFormed()

async function readMultipart(request: FastifyRequest, rules: Rules): Promise<Form> {
  const folder = await mkdtemp(join(tmpdir(), 'foyer-'))
  const typed: Record<string, string | string[]> = {}
  const files: Record<string, Upload[]> = {}
  const tooLarge: string[] = []
  let words = 0
  const discard = () => rm(folder, { recursive: true, force: true })
  const largest = Math.max(1, ...Object.values(rules).map((rule) => rule.maxBytes))
  try {
    for await (const part of request.parts({ limits: { fileSize: largest, files: 40, fields: 200, fieldSize: 512 * 1024 } })) {
      if (part.type === 'field') {
        const before = typed[part.fieldname]
        const value = kept(String(part.value))
        words += value.length
        if (words > MOST_WORDS) throw new Refusal(413)
        typed[part.fieldname] = before === undefined ? value : [before, value].flat()
        continue
      }
      const rule = rules[part.fieldname]
      const taken = (files[part.fieldname] ??= [])
      // A file field left empty still arrives, without a name.
      if (!rule || !part.filename || taken.length >= rule.most) {
        part.file.resume()
        continue
      }
      const upload = rule.to === 'disk' ? await toDisk(part, join(folder, String(taken.length))) : await toMemory(part)
      if (part.file.truncated || upload.size > rule.maxBytes) tooLarge.push(part.fieldname)
      else taken.push(upload)
    }
  } catch (error) {
    await discard()
    throw isTrouble(error) ? error : new Refusal(422)
  }
  return { typed, files, tooLarge, discard }
}

/** A disk that is full, a limit that was passed: they bear a code. What is no form at all does not. */
const isTrouble = (error: unknown): boolean => error instanceof Refusal || (error instanceof Error && 'code' in error)

async function toDisk(part: MultipartFile, path: string): Promise<Upload> {
  await pipeline(part.file, createWriteStream(path, { mode: 0o600 }))
  return { name: kept(part.filename), bytes: Buffer.alloc(0), path, size: part.file.bytesRead }
}

async function toMemory(part: MultipartFile): Promise<Upload> {
  const pieces: Buffer[] = []
  for await (const piece of part.file) if (Buffer.isBuffer(piece)) pieces.push(piece)
  const bytes = Buffer.concat(pieces)
  return { name: kept(part.filename), bytes, size: bytes.length }
}
