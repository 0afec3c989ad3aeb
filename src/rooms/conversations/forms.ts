/** What the forms of this room accept, and how often. */
import { z } from 'zod'
import { choice, id, line, maybeLine, maybeLines, numbered } from '#platform/http/fields.ts'
import { clientKey } from '#platform/http/once.ts'
import type { FileRule, Upload } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { allow } from '#platform/limits.ts'
import { Refusal, tooOften, wrong } from '#platform/refusal.ts'
import { LONGEST_POST, MOST_PICTURES, readTags } from './conversation.ts'
import { conversationWords } from './messages.en.ts'

export const conversationParams = z.object({ id: numbered })
export const slugParams = z.object({ slug: z.string().max(80) })

export const readQuery = z.object({
  page: z.coerce.number().int().min(1).max(1_000_000).optional().catch(undefined),
  reply: id.optional().catch(undefined),
  quote: id.optional().catch(undefined),
})

export const maybeLang = z
  .string()
  .regex(/^[a-z]{2,3}$/)
  .optional()
  .catch(undefined)
/** Said by a browser that sends later what was written before: whoever is signed in by then may be somebody else. */
const writtenBy = id.optional().catch(undefined)
const text = maybeLines(LONGEST_POST)
const described = maybeLine(300)
export const title = line(160, 3)
const tags = maybeLine(200).transform(readTags)

/** What somebody else's page already knows of what will be said: a kind, a title, how it begins. */
export const startQuery = z.object({
  kind: z.enum(['question', 'discussion']).optional().catch(undefined),
  title: z.string().max(160).optional().catch(undefined),
  text: z.string().max(2000).optional().catch(undefined),
})

export const startBody = z.object({
  title,
  text,
  described,
  clientKey,
  as: writtenBy,
  tags,
  lang: maybeLang,
  kind: z
    .enum(['auto', 'question', 'discussion'])
    .catch('auto')
    .transform((kind) => (kind === 'auto' ? undefined : kind)),
})
export const answerBody = z.object({
  text,
  described,
  clientKey,
  as: writtenBy,
  lang: maybeLang,
  replyTo: id.nullable().catch(null),
})
export const editBody = z.object({ text, described, lang: maybeLang })
/** A moderator's form has no title: it is not theirs to change. */
export const tendBody = z.object({ title: title.optional(), kind: choice(['question', 'discussion']), tags })
export const moveBody = z.object({ group: id })

export const PICTURE_BYTES = 10 * 1024 * 1024
export const pictureFiles: Readonly<Record<string, FileRule>> = {
  pictures: { maxBytes: PICTURE_BYTES, most: MOST_PICTURES },
}

/** A word or a picture: an empty post says nothing. */
export function ensureSaid(typed: string, pictures: readonly Upload[]): void {
  if (typed === '' && pictures.length === 0) throw wrong((lang) => conversationWords[lang].limits.empty, 'text')
}

/** Nothing is ever said in another's name. */
export function ensureSameHand({ actor }: Visit, by: number | undefined): void {
  if (by !== undefined && by !== actor.person)
    throw new Refusal(409, (lang) => conversationWords[lang].limits.anotherHand)
}

/** A person who writes, not a program: twenty posts in a minute is more than anybody types. */
const FASTEST_WRITER = { times: 20, minutes: 1 }
/** One may run down a page thanking everybody. */
const FASTEST_HAND = { times: 90, minutes: 1 }

export async function notTooFast({ home, actor }: Pick<Visit, 'home' | 'actor'>): Promise<void> {
  const may = await allow(home, `posts of ${actor.person}`, FASTEST_WRITER)
  if (!may) throw tooOften((lang) => conversationWords[lang].limits.tooOften)
}

export async function notTooMany({ home, actor }: Visit): Promise<void> {
  const may = await allow(home, `deeds on posts of ${actor.person}`, FASTEST_HAND)
  if (!may) throw tooOften((lang) => conversationWords[lang].limits.tooManyDeeds)
}
