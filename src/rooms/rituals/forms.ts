/** What the forms of this room accept, and how often. */
import { z } from 'zod'
import { instantOf, isZone } from '#platform/clock.ts'
import { after, choice, id, line, lines, maybeLines, numbered } from '#platform/http/fields.ts'
import { clientKey } from '#platform/http/once.ts'
import type { Visit } from '#platform/http/visit.ts'
import { allow } from '#platform/limits.ts'
import { tooOften, wrong } from '#platform/refusal.ts'
import { ritualWords } from './messages.en.ts'
import type { RhythmSaid } from './proposing.ts'
import { LONGEST_LINES, LONGEST_SENTENCE, LONGEST_TEXT, LONGEST_TITLE, LONGEST_WHY, shapes } from './ritual.ts'
import { LONGEST_STEP, MOST_STEPS, stepsFrom } from './script.ts'
import { WHERE_SAID } from './where.ts'
import type { Wording } from './writing.ts'

export const ritualParams = z.object({ id: numbered })
export const timeParams = z.object({ id: numbered, time: id })

const where = z.string().regex(WHERE_SAID).optional().catch(undefined)
export const shows = ['standing', 'ended'] as const
export type Show = (typeof shows)[number]
export const listQuery = z.object({ show: z.enum(shows).catch('standing'), after, where })
export const newQuery = z.object({
  shape: z.enum(shapes).optional().catch(undefined),
  where,
  series: id.optional().catch(undefined),
})
export const timeQuery = z.object({ after: id.optional().catch(undefined) })
export const memoryQuery = z.object({ after })

/** Nobody plans further; beyond the year 9999 a date is no longer written with ten signs. */
const BEFORE = '2200'
const day = z.iso.date('missing').refine((text) => text.length === 10 && text < BEFORE, 'missing')
const hour = z.string('missing').regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'missing')
const nothing = z.literal('').transform(() => undefined)

const wording = {
  title: line(LONGEST_TITLE, 3),
  text: maybeLines(LONGEST_TEXT),
  opening: maybeLines(LONGEST_LINES),
  steps: maybeLines(MOST_STEPS * (LONGEST_STEP + 8)),
  closing: maybeLines(LONGEST_LINES),
}
export const wordingBody = z.object(wording)
export const proposingBody = z.object({
  ...wording,
  shape: choice(shapes),
  where: z.union([nothing, z.string().regex(WHERE_SAID, 'choose')]).optional(),
  day: z.union([nothing, day]).optional(),
  time: z.union([nothing, hour]).optional(),
  zone: z.string().max(60).refine(isZone, 'choose').optional(),
  repeats: z.enum(['week', 'fortnight', 'month', 'last']).catch('week'),
  until: z.union([nothing, day]).optional(),
  series: z.union([nothing, id]).optional(),
  clientKey,
})
export type ProposingBody = z.output<typeof proposingBody>

export function wordingFrom(body: z.output<typeof wordingBody>): Wording {
  const { title, text, opening, closing } = body
  const steps = stepsFrom(body.steps)
  if (steps.length > MOST_STEPS) throw wrong((lang) => ritualWords[lang].form.tooManySteps, 'steps')
  return { title, text, opening, closing, steps }
}

/** An hour that the clocks skip, or one that comes twice, is refused: nobody would know when. */
export function rhythmFrom({ now, zone: own }: Visit, body: ProposingBody): RhythmSaid {
  const { day: first, time, zone = own, repeats, until } = body
  const missing = (field: string) => wrong((lang) => ritualWords[lang].form[field === 'day' ? 'day' : 'time'], field)
  if (first === undefined) throw missing('day')
  if (time === undefined) throw missing('time')
  const { at, odd } = instantOf(first, time, zone)
  if (odd) throw wrong((lang) => ritualWords[lang].form[odd], 'time')
  if (at <= now) throw wrong((lang) => ritualWords[lang].form.past, 'day')
  return { day: first, time, zone, repeats, until }
}

export const whyBody = z.object({ why: lines(LONGEST_WHY, 2) })
export const hostingBody = z.object({ words: maybeLines(LONGEST_TEXT) })
export const swapBody = z.object({ person: id })
export const sentenceBody = z.object({ text: line(LONGEST_SENTENCE, 2) })
export const presenceBody = z.object({ was: choice(['yes', 'no']) })
export const firstBody = z.object({ on: choice(['yes', 'no']) })
export const welcomeBody = z.object({ wishes: choice(['yes', 'no']) })

/** A person who thinks of a season, not a program. */
const PROPOSED_AN_HOUR = { times: 10, minutes: 60 }
/** A sentence is thought of; a picture is looked for. */
const LEFT_AN_HOUR = { times: 60, minutes: 60 }

export async function notTooOften({ home, actor }: Visit, what: 'proposed' | 'left'): Promise<void> {
  const rule = what === 'proposed' ? PROPOSED_AN_HOUR : LEFT_AN_HOUR
  if (!(await allow(home, `rituals ${what} by ${actor.person}`, rule)))
    throw tooOften((lang) => ritualWords[lang].form.tooOften)
}
