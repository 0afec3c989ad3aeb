/** The words of the room, and the rules that need no database. Moments are milliseconds from the beginning of what was recorded. */
import type { AudienceId } from '#platform/audiences.ts'
import type { PersonId } from '#people'
import type { Sort } from '#stage'

export type Replay = {
  readonly gathering: number
  readonly audience: AudienceId
  readonly begunAt: Date
  readonly readyAt: Date | null
  readonly lengthMs: number
  /** What is shown of it. */
  readonly fromMs: number
  readonly untilMs: number
  readonly whole: number | null
  readonly publishedAt: Date | null
  /** To strangers too, where they see the gathering. */
  readonly openly: boolean
  readonly removedAt: Date | null
}

/** What was recorded without a pause. */
export type Part = {
  readonly id: number
  readonly gathering: number
  readonly folder: string
  readonly begunAt: Date
  readonly keptAt: Date | null
  readonly baseMs: number
  readonly lengthMs: number
}

export type Track = {
  readonly id: number
  readonly person: PersonId
  readonly what: Sort
  readonly file: number
  readonly fromMs: number
  readonly lengthMs: number
  readonly sound: boolean
  readonly picture: boolean
}

export type Span = {
  readonly kind: 'heard' | 'seen'
  readonly person: PersonId
  readonly what: Sort
  readonly fromMs: number
  readonly untilMs: number
}

export type Chapter = { readonly id: number; readonly atMs: number; readonly title: string }

export type Cut = {
  readonly person: PersonId
  readonly askedAt: Date
  readonly why: string
  readonly cutAt: Date | null
}

export const LONGEST_CHAPTER = 140
export const MOST_CHAPTERS = 200
export const LONGEST_REASON = 400

export const hrefOf = (gathering: number): string => `/gatherings/${gathering}/replay`

/** Where in the replay something stands that happened at an hour; undefined where nothing was recorded then. */
export function momentOf(parts: readonly Part[], at: Date): number | undefined {
  const part = parts.find(({ begunAt, lengthMs }) => {
    const since = at.getTime() - begunAt.getTime()
    return since >= 0 && since <= lengthMs
  })
  return part && part.baseMs + at.getTime() - part.begunAt.getTime()
}

/** `1:02:07`, `4:05`. */
export function sayMoment(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000))
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const two = (n: number): string => String(n).padStart(2, '0')
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}

/** What somebody typed: `62:07`, `1:02:07`, `45`. Undefined when it is no moment. */
export function readMoment(text: string): number | undefined {
  if (!/^\d{1,3}(:[0-5]?\d){0,2}$/.test(text.trim())) return undefined
  return text.trim().split(':').reduce((sum, one) => sum * 60 + Number(one), 0) * 1000 // prettier-ignore
}
