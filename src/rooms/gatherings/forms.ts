/** What the forms of this room accept, and how often. */
import { z } from 'zod'
import { isZone } from '#platform/clock.ts'
import {
  after,
  choice,
  id,
  line,
  lines,
  maybeLine,
  maybeLines,
  numbered,
  several,
  ticked,
} from '#platform/http/fields.ts'
import { weekdays } from '#platform/calendar/index.ts'
import { clientKey } from '#platform/http/once.ts'
import type { Visit } from '#platform/http/visit.ts'
import { allow } from '#platform/limits.ts'
import { tooOften, wrong } from '#platform/refusal.ts'
import type { Answering } from './answering.ts'
import {
  hows,
  LONGEST_QUESTION,
  LONGEST_REPLY,
  LONGEST_TEXT,
  LONGEST_TITLE,
  LONGEST_WHY,
  MOST_QUESTIONS,
  type Gathering,
} from './gathering.ts'
import { shows } from './list-views.tsx'
import { gatheringWords } from './messages.en.ts'
import { repeats } from './series.ts'
import { whenFrom } from './when.ts'
import { WHERE_SAID } from './where.ts'
import type { Wording } from './writing.ts'

export const gatheringParams = z.object({ id: numbered })
export const guestParams = z.object({ id: numbered, person: id })

export const listQuery = z.object({ show: z.enum(shows).catch('ahead'), after })
export const newQuery = z.object({ where: z.string().regex(WHERE_SAID).optional().catch(undefined) })
export const peopleQuery = z.object({
  after: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional().catch(undefined),
})
export const teamQuery = z.object({ q: maybeLine(60).catch('') })

/** Nobody plans further; beyond the year 9999 a date is no longer written with ten signs. */
const BEFORE = '2200'
const day = z.iso.date('missing').refine((text) => text.length === 10 && text < BEFORE)
const hour = z.string('missing').regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'missing')
const questions = maybeLines(MOST_QUESTIONS * (LONGEST_QUESTION + 2)).transform((text) => [
  ...new Set(text.split('\n').map((one) => one.trim().slice(0, LONGEST_QUESTION)).filter(Boolean)),
]) // prettier-ignore

const wording = {
  title: line(LONGEST_TITLE, 3),
  text: maybeLines(LONGEST_TEXT),
  day,
  from: hour,
  until: hour,
  lastDay: z.union([z.literal('').transform(() => undefined), day]).optional(),
  zone: z.string().max(60).refine(isZone, 'choose').optional(),
  how: choice(hows),
  place: maybeLine(200),
  access: maybeLine(400),
  capacity: z.union([z.literal('').transform(() => undefined), z.coerce.number().int().min(1).max(100_000)]).optional(),
  approval: ticked,
  questions,
}
export const wordingBody = z.object(wording)
export const editBody = z.object({ ...wording, following: ticked, away: ticked })
export const proposingBody = z.object({
  ...wording,
  repeats: z.enum(repeats).catch('no'),
  repeatsOn: several(z.enum(weekdays)).catch([]),
  repeatsUntil: z.union([z.literal('').transform(() => undefined), day]).optional(),
  where: z.string('choose').regex(WHERE_SAID, 'choose'),
  clientKey,
})

/** In the words of the action. What is past was mistyped. */
export function wordingFrom(visit: Visit, body: z.output<typeof wordingBody>): Wording {
  const { day: first, from, until, lastDay, zone = visit.zone, ...rest } = body
  if (rest.how !== 'online' && rest.place === '') throw wrong((lang) => gatheringWords[lang].form.placeMissing, 'place')
  if (rest.questions.length > MOST_QUESTIONS)
    throw wrong((lang) => gatheringWords[lang].form.tooManyQuestions, 'questions')
  const when = whenFrom({ day: first, from, until, lastDay, zone })
  if (when.ends <= visit.now) throw wrong((lang) => gatheringWords[lang].form.past, 'day')
  // Its fields are out of sight: what stood in them from before would be kept unseen.
  return rest.how === 'online' ? { ...rest, place: '', access: '', when } : { ...rest, when }
}

const reply = maybeLine(LONGEST_REPLY)
export const replyFields = { reply0: reply, reply1: reply, reply2: reply, reply3: reply, reply4: reply }
export const answerBody = z.object({ answer: choice(['yes', 'online', 'place', 'maybe', 'no']), ...replyFields })

export function answeringFrom(gathering: Gathering, body: z.output<typeof answerBody>): Answering {
  const says = body.answer === 'maybe' || body.answer === 'no' ? body.answer : 'yes'
  return { gathering: gathering.id, says, onTheSpot: body.answer === 'place', replies: repliesFrom(gathering, body) }
}

type Replied = { readonly [name in keyof typeof replyFields]?: string }

/** By the words of each question. */
export function repliesFrom({ questions }: Gathering, body: Replied): Record<string, string> {
  const given = [body.reply0, body.reply1, body.reply2, body.reply3, body.reply4]
  return Object.fromEntries(questions.flatMap((question, nth) => (given[nth] ? [[question, given[nth]]] : [])))
}

export const whyBody = z.object({ why: lines(LONGEST_WHY, 2) })
export const maybeWhyBody = z.object({ why: maybeLines(LONGEST_WHY), following: ticked })
export const partBody = z.object({ person: id, part: choice(['host', 'speaker']) })

/** A person who plans a season, not a program. */
const PROPOSED_AN_HOUR = { times: 20, minutes: 60 }

export async function notTooOften({ home, actor }: Visit): Promise<void> {
  if (!(await allow(home, `gatherings of ${actor.person}`, PROPOSED_AN_HOUR)))
    throw tooOften((lang) => gatheringWords[lang].form.tooOften)
}
