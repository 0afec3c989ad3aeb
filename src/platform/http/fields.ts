/**
 * The schemas of what people type. A message is a code, worded for the reader by `sayProblem`; rubbish in any parameter
 * answers 404 or 422, never 500.
 */
import { z } from 'zod'
import type { Lang } from '#platform/i18n.ts'
import type { Problems } from '#platform/http/route.ts'
import { platformWords } from '#platform/messages.en.ts'
import { saysNothing, seenLength } from '#platform/text/visible.ts'

/** The numbers of the house: 1 and up, below 2^53. */
export const id = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER)
export const idParams = z.object({ id })
/** The end of an address as `numberAndWords` writes it: `12` and `12-la-chaudiere`; only the number counts. */
export const numbered = z.string().regex(/^\d{1,15}(-.*)?$/).max(200).transform((text) => parseInt(text, 10)).pipe(z.number().min(1))

const tidy = (text: string): string => text.replaceAll('\r\n', '\n').replaceAll('\u0000', '').trim()

/** What is not seen was not written: it fills no field, and makes nothing longer. */
const typed = (longest: number, shortest: number, as: (text: string) => string) =>
  z
    .string('missing')
    .refine((text) => shortest === 0 || text.trim() === '' || !saysNothing(text), 'blank')
    .transform((text) => (saysNothing(text) ? '' : as(tidy(text))))
    .pipe(
      z
        .string()
        .max(longest, `long:${longest}`)
        .refine((text) => shortest === 0 || text !== '', 'missing')
        .refine((text) => text === '' || seenLength(text) >= shortest, `short:${shortest}`),
    )

/** One line of text. */
export const line = (longest: number, shortest = 1) => typed(longest, shortest, (text) => text.replaceAll(/\s+/g, ' '))
/** Several lines, Markdown or not. */
export const lines = (longest: number, shortest = 1) => typed(longest, shortest, (text) => text)
/** May be left empty. */
export const maybeLine = (longest: number) => line(longest, 0).optional().transform((text) => text ?? '')
export const maybeLines = (longest: number) => lines(longest, 0).optional().transform((text) => text ?? '')

/** A number in figures; French writes 12,5. */
export const figure = (least: number, most: number) => {
  const within = `within:${least}:${most}`
  return z
    .string('missing')
    .trim()
    .min(1, 'missing')
    .transform((text) => Number(text.replace(',', '.')))
    .pipe(z.number(within).min(least, within).max(most, within))
}
export const wholeFigure = (least: number, most: number) => figure(least, most).pipe(z.number().int(`whole:${least}:${most}`))

export const email = z.string('missing').trim().min(1, 'missing').transform((text) => text.toLowerCase()).pipe(z.email('email').max(254, 'long:254'))
export const choice = <const T extends readonly [string, ...string[]]>(of: T) => z.enum(of, 'choose')
/** A checkbox: absent is no. */
export const ticked = z.literal('on').optional().transform((value) => value === 'on')
/** Several boxes of one name: a form sends one as a string, several as a list. */
export const several = <T extends z.ZodType>(of: T) =>
  z.union([z.array(of), of.transform((one) => [one])]).optional().transform((list) => (list ?? []) as z.output<T>[])
/** Where to go afterwards: a path of ours, never another site, in the signs that a header may hold. */
export const ownPath = z.string().regex(/^\/(?![/\\])[!-[\]-~]*$/).max(2000).optional().catch(undefined)
/** The place in a list after which to go on. */
export const after = z.string().max(100).regex(/^[\w.,:+-]+$/).optional().catch(undefined)

export function problemsOf(error: z.ZodError, lang: Lang): Problems {
  const first = new Map<string, string>()
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? 'form')
    if (!first.has(field)) first.set(field, sayProblem(issue.message, lang))
  }
  return Object.fromEntries(first)
}

function sayProblem(code: string, lang: Lang): string {
  const words = platformWords[lang].problems
  const [kind, number, most] = code.split(':')
  if (kind === 'missing') return words.missing
  if (kind === 'blank') return words.blank
  if (kind === 'long') return words.long({ most: Number(number) })
  if (kind === 'short') return words.short({ least: Number(number) })
  if (kind === 'within') return words.within({ least: Number(number), most: Number(most) })
  if (kind === 'whole') return words.whole({ least: Number(number), most: Number(most) })
  if (kind === 'email') return words.email
  if (kind === 'choose') return words.choose
  return words.unreadable
}
