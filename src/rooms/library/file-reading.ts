/** Reading what was brought, after it was brought: its words for search, its pages, a picture of the first. */
import { z } from 'zod'
import { record } from '#platform/action.ts'
import { documentLimits, readDocument, readWords } from '#platform/documents/index.ts'
import { forgetFiles } from '#platform/files/added.ts'
import type { Picture } from '#platform/files/index.ts'
import { letContentsGo } from '#platform/files/letting-go.ts'
import { theHome, type Home } from '#platform/home.ts'
import type { Job } from '#platform/house.ts'
import { guessLanguage } from '#platform/text/language.ts'
import { fileRead } from './facts.ts'
import type { Reading } from './file.ts'
import { readSoon } from './file-bringing.ts'
import {
  beginReading,
  coverOf,
  endReading,
  filesWaiting,
  insertContent,
  leaveReading,
  readAllAgain,
  type ToRead,
} from './file-store.ts'

/** A document that took the home down with it twice is left alone the third time. */
const MOST_TRIES = 3

const payload = z.object({ resource: z.number(), nth: z.number() })

/** May be taken up again after anything: what was read is read, what was not is read from the start. */
export const readFileJob: Job = async (home, given, closing) => {
  const { resource, nth } = payload.parse(given)
  const one = await beginReading(home.db, resource, nth)
  if (!one) return
  try {
    await keep(home, one, one.tries > MOST_TRIES ? unread('broken') : await read(home, one, closing))
  } catch (error) {
    if (!closing.aborted) throw error
    await leaveReading(home.db, resource, nth)
    await readSoon(home.db, home, { resource, nth })
  }
}

type Outcome = {
  readonly reading: Reading
  readonly text: string
  readonly pages: number | null
  readonly cover: Picture | undefined
}

const unread = (reading: Reading): Outcome => ({ reading, text: '', pages: null, cover: undefined })

async function read({ files }: Home, { key, kind, bytes }: ToRead, closing: AbortSignal): Promise<Outcome> {
  const kept = await files.get(key)
  if (!kept) return unread('broken')
  if (kind === 'text' || kind === 'markdown' || kind === 'csv')
    return { ...unread('read'), text: await readWords(kept.stream()) }
  if (bytes > documentLimits.read) return unread('too-heavy')
  const found = await readDocument(kept.stream(), kind, closing)
  return typeof found === 'string' ? unread(found) : { reading: 'read', ...found }
}

async function keep(
  home: Home,
  { resource, nth, by }: ToRead,
  { reading, text, pages, cover }: Outcome,
): Promise<void> {
  const lang = text === '' ? 'und' : await guessLanguage(text.slice(0, 4000))
  const key = cover && (await home.files.put(cover.bytes, cover.type))
  const unshown = await home.act(theHome, async (ctx) => {
    const kept = cover && key !== undefined ? await insertContent(ctx.tx, coverOf(cover, key, by)) : null
    const before = await endReading(ctx.tx, resource, nth, { reading, words: text, pages, cover: kept, lang })
    await record(ctx, fileRead(resource, { version: nth }))
    return forgetFiles(ctx.tx, before)
  })
  await letContentsGo(home, unshown)
}

/** What a stopped or killed home left unread is read. */
export async function readOn(home: Home): Promise<number> {
  const waiting = await filesWaiting(home.db)
  for (const one of waiting) await readSoon(home.db, home, one)
  return waiting.length
}

export async function readFilesAgain(home: Home): Promise<number> {
  await readAllAgain(home.db)
  return readOn(home)
}
