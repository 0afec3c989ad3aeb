/** What the forms of this room accept. */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { choice, id, line, maybeLine, maybeLines } from '#platform/http/fields.ts'
import type { FileRule, Retry, Upload } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { allow } from '#platform/limits.ts'
import { tooOften, wrong } from '#platform/refusal.ts'
import { LONGEST_POST, MOST_PICTURES, readTags } from './conversation.ts'
import { conversationWords } from './messages.en.ts'

export const nothingTyped: Retry = { typed: {}, problems: {} }

/** `12` and `12-la-chaudiere`: only the number counts. */
export const conversationId = z.string().regex(/^\d{1,15}(-.*)?$/).max(200).transform((text) => parseInt(text, 10)).pipe(z.number().min(1))
export const conversationParams = z.object({ id: conversationId })

const maybeLang = z.string().regex(/^[a-z]{2,3}$/).optional().catch(undefined)
const clientKey = z.uuid().optional().catch(undefined)
const text = maybeLines(LONGEST_POST)
const described = maybeLine(300)

export const startBody = z.object({
  title: line(160, 3), text, described, clientKey, lang: maybeLang,
  kind: z.enum(['auto', 'question', 'discussion']).catch('auto').transform((kind) => (kind === 'auto' ? undefined : kind)),
  tags: maybeLine(200).transform(readTags),
})
export const answerBody = z.object({ text, described, clientKey, lang: maybeLang, replyTo: id.nullable().catch(null) })
export const editBody = z.object({ text, described, lang: maybeLang })
export const tendBody = z.object({ title: line(160, 3), kind: choice(['question', 'discussion']), tags: maybeLine(200).transform(readTags) })

export const pictureFiles: Readonly<Record<string, FileRule>> = { pictures: { maxBytes: 10 * 1024 * 1024, most: MOST_PICTURES } }

/** A word or a picture: an empty post says nothing. */
export function ensureSaid(typed: string, pictures: readonly Upload[]): void {
  if (typed === '' && pictures.length === 0) throw wrong((lang) => conversationWords[lang].limits.empty, 'text')
}

/** A person who writes, not a program: twenty posts in a minute is more than anybody types. */
const FASTEST = { times: 20, minutes: 1 }
export async function notTooFast(visit: Visit): Promise<void> {
  if (!(await allow(visit.home.db, `posts of ${visit.actor.person}`, FASTEST))) throw tooOften((lang) => conversationWords[lang].limits.tooOften)
}

/** The same key comes back with the same form, so that a second try after a mistake is the same post. */
export const keyOf = (retry: Retry): string => {
  const kept = retry.typed['clientKey']
  return typeof kept === 'string' && z.uuid().safeParse(kept).success ? kept : randomUUID()
}
