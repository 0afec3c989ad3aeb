/** Reads a form, with or without files. Large files go to disk as they come, and are removed once the page answered. */
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { FastifyRequest } from 'fastify'
import type { MultipartFile } from '@fastify/multipart'
import { arrivingIn } from '#platform/files/index.ts'
import type { Home } from '#platform/home.ts'
import type { FileRule, Typed, Upload } from '#platform/http/route.ts'
import { platformWords } from '#platform/messages.en.ts'
import { Refusal, type Sentence } from '#platform/refusal.ts'

export type Form = {
  readonly typed: Typed
  readonly files: Readonly<Record<string, readonly Upload[]>>
  /** The fields whose file was not taken, and why. */
  readonly notTaken: Readonly<Record<string, Sentence>>
  discard(): Promise<void>
}
/** Characters in all fields together, as in a form without files: before anybody is known, nobody fills the memory. */
const MOST_WORDS = 1024 * 1024

/** The name and the length of a part stand around it: what is said of the whole form is a little more than the file. */
const AROUND = 64 * 1024

type Rules = Readonly<Record<string, FileRule>>

export async function readForm(home: Home, request: FastifyRequest, rules: Rules): Promise<Form> {
  if (!request.isMultipart()) return { typed: typedFrom(request.body), files: {}, notTaken: {}, discard: async () => undefined }
  return readMultipart(home, request, rules)
}

function typedFrom(body: unknown): Typed {
  // An offer to send or to receive (SDP) is one text: what a route reads under that name.
  if (typeof body === 'string') return { sdp: kept(body) }
  if (typeof body !== 'object' || body === null) return {}
  const texts = Object.entries(body).filter((entry): entry is [string, string | string[]] => {
    const value: unknown = entry[1]
    return typeof value === 'string' || (Array.isArray(value) && value.every((one) => typeof one === 'string'))
  })
  return Object.fromEntries(texts.map(([name, value]) => [name, typeof value === 'string' ? kept(value) : value.map(kept)]))
}

/** Without what no database takes: NUL and halves of characters. */
const kept = (text: string): string => text.replaceAll('\0', '').toWellFormed()

type Gathered = { readonly typed: Record<string, string | string[]>; readonly files: Record<string, Upload[]>; readonly notTaken: Record<string, Sentence>; words: number }

async function readMultipart(home: Home, request: FastifyRequest, rules: Rules): Promise<Form> {
  const gathered: Gathered = { typed: {}, files: {}, notTaken: {}, words: 0 }
  const folder = folderIn(home)
  const largest = Math.max(1, ...Object.values(rules).map((rule) => mostBytes(home, rule)))
  try {
    for await (const part of request.parts({ limits: { fileSize: largest, files: 40, fields: 200, fieldSize: 512 * 1024 } })) {
      if (part.type === 'field') addField(gathered, part.fieldname, part.value)
      else if ((await addFile(gathered, { home, request, rules, folder }, part)) === 'no more') break
    }
  } catch (error) {
    await folder.discard()
    throw isTrouble(error) ? error : new Refusal(422)
  }
  const { typed, files, notTaken } = gathered
  const discard = async (): Promise<void> => {
    for (const { into } of Object.values(files).flat()) into?.destroy()
    await folder.discard()
  }
  return { typed, files, notTaken, discard }
}

function addField(gathered: Gathered, name: string, typed: unknown): void {
  const before = gathered.typed[name]
  const value = kept(String(typed))
  gathered.words += value.length
  if (gathered.words > MOST_WORDS) throw new Refusal(413)
  gathered.typed[name] = before === undefined ? value : [before, value].flat()
}

type Reading = { readonly home: Home; readonly request: FastifyRequest; readonly rules: Rules; readonly folder: Folder }

async function addFile({ files, notTaken }: Gathered, reading: Reading, part: MultipartFile): Promise<'more' | 'no more'> {
  const { home, request, rules, folder } = reading
  const rule = rules[part.fieldname]
  const taken = (files[part.fieldname] ??= [])
  // A file field left empty still arrives, without a name.
  if (!rule || !part.filename || taken.length >= rule.most) {
    part.file.resume()
    return 'more'
  }
  const most = mostBytes(home, rule)
  const upload = isSaidTooLong(request, rule, most) ? undefined : await taking(part, rule, folder, taken.length, reading)
  if (upload === 'disk full') {
    notTaken[part.fieldname] = (lang) => platformWords[lang].problems.diskFull
    stopReading(request, part)
    return 'no more'
  }
  if (upload !== undefined && !part.file.truncated && upload.size <= most) {
    taken.push(upload)
    return 'more'
  }
  upload?.into?.destroy()
  notTaken[part.fieldname] = sayTooLarge(rule, most)
  if (!comesLast(rule)) return 'more'
  stopReading(request, part)
  return 'no more'
}

const mostBytes = (home: Home, { maxBytes }: FileRule): number => (typeof maxBytes === 'number' ? maxBytes : maxBytes(home))

const sayTooLarge = (rule: FileRule, most: number): Sentence => rule.tooLarge?.(most) ?? ((lang) => platformWords[lang].problems.files)

/** A file that goes to disk, or through a reader, comes last: what is left of the form is the file. */
const comesLast = (rule: FileRule): boolean => rule.to === 'disk' || rule.into !== undefined

const isSaidTooLong = (request: FastifyRequest, rule: FileRule, most: number): boolean =>
  comesLast(rule) && Number(request.headers['content-length'] ?? 0) > most * rule.most + MOST_WORDS + AROUND

type Folder = { path(): Promise<string>; discard(): Promise<void> }

/** Made when the first large file comes; in the place of large files, since a machine may hold its temporary ones in memory. */
function folderIn(home: Home): Folder {
  let made: Promise<string> | undefined
  return {
    path: () => (made ??= mkdtemp(join(arrivingIn(home.config), 'form-'))),
    discard: async () => made && rm(await made, { recursive: true, force: true }),
  }
}

const taking = async (part: MultipartFile, rule: FileRule, folder: Folder, nth: number, { home, request }: Reading): Promise<Upload | 'disk full'> =>
  rule.into ? through(part, await rule.into(home, request.params)) : rule.to === 'disk' ? toDisk(part, join(await folder.path(), `${part.fieldname.replace(/\W/g, '')}-${nth}`)) : toMemory(part)

/** A browser reads no answer while it sends: what still comes is let go by, for as long as somebody would wait. */
const LET_GO_MS = 20_000

function stopReading(request: FastifyRequest, part: MultipartFile): void {
  part.file.destroy()
  request.raw.unpipe()
  request.raw.resume()
  const cut = setTimeout(() => request.raw.destroy(), LET_GO_MS)
  request.raw.once('close', () => clearTimeout(cut))
}

/** A disk that fails, a limit that was passed: they bear a code. What is no form at all does not. */
const isTrouble = (error: unknown): boolean => error instanceof Refusal || (error instanceof Error && 'code' in error)

async function toDisk(part: MultipartFile, path: string): Promise<Upload | 'disk full'> {
  try {
    await pipeline(part.file, createWriteStream(path, { mode: 0o600 }))
    return { name: kept(part.filename), bytes: Buffer.alloc(0), path, size: part.file.bytesRead }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return 'disk full'
    throw error
  }
}

async function through(part: MultipartFile, into: Writable): Promise<Upload> {
  await pipeline(part.file, into)
  return { name: kept(part.filename), bytes: Buffer.alloc(0), size: part.file.bytesRead, into }
}

async function toMemory(part: MultipartFile): Promise<Upload> {
  const pieces: Buffer[] = []
  for await (const piece of part.file) if (Buffer.isBuffer(piece)) pieces.push(piece)
  const bytes = Buffer.concat(pieces)
  return { name: kept(part.filename), bytes, size: bytes.length }
}
