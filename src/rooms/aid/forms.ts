/** What the forms of this room accept, and how often. */
import { z } from 'zod'
import { dayKey } from '#platform/clock.ts'
import { choice, id, line, lines, maybeLine, maybeLines, several, ticked } from '#platform/http/fields.ts'
import { clientKey } from '#platform/http/once.ts'
import type { Typed } from '#platform/http/route.ts'
import type { Visit } from '#platform/http/visit.ts'
import { allow } from '#platform/limits.ts'
import { tooOften, wrong } from '#platform/refusal.ts'
import { LONGEST_WORD as LONGEST_THANKS } from '#recognition'
import type { Asking, Within, Wording } from './asking.ts'
import { aidWords } from './messages.en.ts'
import { LONGEST_TEXT, LONGEST_TITLE, LONGEST_WORD, MOST_WANTED, ownOutcomes, type Urgency } from './wish.ts'

export const saidAll = (typed: Typed, name: string, kept: readonly string[] = []): readonly string[] => {
  const value = typed[name]
  return value === undefined ? kept : typeof value === 'string' ? [value] : value
}

const day = z
  .union([z.literal('').transform(() => null), z.iso.date()])
  .optional()
  .transform((text) => text ?? null)
const howMany = z
  .union([z.literal('').transform(() => 1), z.coerce.number().int().min(1).max(MOST_WANTED)])
  .optional()
  .transform((n) => n ?? 1)
const weekday = z.coerce.number().int().min(1).max(7)
const urgency = z
  .enum(['0', '1', '2'])
  .catch('0')
  .transform((text): Urgency => (text === '2' ? 2 : text === '1' ? 1 : 0))
const within = z
  .string()
  .regex(/^(?:group|space):[1-9]\d{0,14}$/)
  .transform((text): Within => {
    const [kind, number] = text.split(':')
    return { kind: kind === 'space' ? 'space' : 'group', id: Number(number) }
  })
  .optional()
  .or(z.literal(['home', '']).transform(() => undefined))

export const wordingBody = z.object({
  title: line(LONGEST_TITLE, 3),
  text: maybeLines(LONGEST_TEXT),
  place: maybeLine(80),
  urgency,
  byDay: day,
  weekdays: several(weekday),
  wanted: howMany,
  name: maybeLine(120),
  phone: maybeLine(40),
  address: maybeLine(240),
  onPaper: ticked,
})
export const askingBody = wordingBody.extend({
  within,
  guests: ticked,
  clientKey,
  group: id.optional().catch(undefined),
})

/** In the words of the action. A day that is past was mistyped. */
export function wordingFrom(visit: Visit, body: z.output<typeof wordingBody>): Wording {
  const { name, phone, address, ...rest } = body
  if (rest.byDay !== null && rest.byDay < dayKey(visit.now, visit.zone))
    throw wrong((lang) => aidWords[lang].form.past, 'byDay')
  return { ...rest, details: { name, phone, address } }
}
export const askingFrom = (visit: Visit, body: z.output<typeof askingBody>): Asking => {
  const { within: where, guests, clientKey: _, group: __, ...wording } = body
  return { ...wordingFrom(visit, wording), within: where, guests }
}

export const proposalBody = z.object({ word: lines(LONGEST_WORD, 2), part: howMany })
export const answerBody = z.object({ word: maybeLines(LONGEST_WORD) })
export const wordBody = z.object({ text: lines(LONGEST_WORD, 1) })
export const closingBody = z.object({
  outcome: choice(ownOutcomes),
  thanks: maybeLines(LONGEST_THANKS),
  openness: z.enum(['public', 'private', 'none']).catch('none'),
})

/** Somebody who looks for whoever is weak asks everybody; somebody who helps asks a few. */
const HANDS_AN_HOUR = { times: 12, minutes: 60 }
/** A person who writes, not a program. */
const WISHES_AN_HOUR = { times: 20, minutes: 60 }
const WORDS_A_MINUTE = { times: 20, minutes: 1 }
const limits = { hand: HANDS_AN_HOUR, wish: WISHES_AN_HOUR, word: WORDS_A_MINUTE } as const

export async function notTooOften({ home, actor }: Visit, what: keyof typeof limits): Promise<void> {
  if (!(await allow(home, `aid ${what} of ${actor.person}`, limits[what])))
    throw tooOften((lang) => aidWords[lang].hand.tooOften)
}
