/** The words of the room, and the rules that need no database. Moments are milliseconds from the beginning of what was recorded. */
import type { AudienceId } from '#platform/audiences.ts'
import type { PersonId } from '#people'
import type { Sort } from '#stage'

export type Replay = {
  readonly gathering: number
  readonly audience: AudienceId
  readonly begunAt: Date
  readonly readyAt: Date | null
  /** Of the parts that are of it. */
  readonly lengthMs: number
  /** What is shown of it. Once it is published, what is not is cut from the files (`shortening.ts`). */
  readonly fromMs: number
  readonly untilMs: number
  readonly whole: number | null
  readonly publishedAt: Date | null
  /** To strangers too, where they see the gathering. */
  readonly openly: boolean
  readonly removedAt: Date | null
  /** A part was recorded since, which no host joined to it yet. */
  readonly more: boolean
}

/** What is published is given to nobody who did not make it before what is not shown is gone from the disk. */
export const isUncut = ({ publishedAt, fromMs, untilMs, lengthMs }: Shown): boolean =>
  publishedAt !== null && (fromMs > 0 || untilMs < lengthMs)
type Shown = Pick<Replay, 'publishedAt' | 'fromMs' | 'untilMs' | 'lengthMs'>

/** What somebody wants out of all that they sent. */
export type Wanted = { readonly person: PersonId; readonly fromMs: number; readonly untilMs: number }

/** What was recorded without a pause. */
export type Part = {
  readonly id: number
  readonly gathering: number
  readonly folder: string
  readonly begunAt: Date
  readonly keptAt: Date | null
  readonly baseMs: number
  readonly lengthMs: number
  /** Null: kept, and not of the replay yet. */
  readonly joinedAt: Date | null
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
  /** Null: all of it. */
  readonly fromMs: number | null
  readonly untilMs: number | null
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

/** The same as whoever asked typed it. */
export const sayStretch = ({ fromMs, untilMs }: Pick<Cut, 'fromMs' | 'untilMs'>): { from: string; until: string } => ({
  from: sayMoment(fromMs === null || fromMs === 0 ? 0 : fromMs + 500),
  until: sayMoment((untilMs ?? 0) - 1000),
})

/** The hours, as clocks showed them, at which a stretch of the replay happened. */
export const hoursOf = (parts: readonly Part[], fromMs: number, untilMs: number): { from: Date; until: Date }[] =>
  parts.flatMap(({ begunAt, baseMs, lengthMs }) => {
    const [from, until] = [Math.max(fromMs, baseMs), Math.min(untilMs, baseMs + lengthMs)]
    const at = (ms: number): Date => new Date(begunAt.getTime() + ms - baseMs)
    return from < until ? [{ from: at(from), until: at(until) }] : []
  })

/** `1:02:07`, `4:05`. */
export function sayMoment(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000))
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const two = (n: number): string => String(n).padStart(2, '0')
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}

/** From when to when, as somebody reads it on the player, in whole seconds: rounded outwards. */
export const readStretch = (from: string, until: string): Omit<Wanted, 'person'> | undefined => {
  const [a, b] = [readMoment(from), readMoment(until)]
  return a === undefined || b === undefined || a > b ? undefined : { fromMs: Math.max(0, a - 500), untilMs: b + 1000 }
}

/** What somebody typed: `62:07`, `1:02:07`, `45`. Undefined when it is no moment. */
export function readMoment(text: string): number | undefined {
  if (!/^\d{1,3}(:[0-5]?\d){0,2}$/.test(text.trim())) return undefined
  return text.trim().split(':').reduce((sum, one) => sum * 60 + Number(one), 0) * 1000 // prettier-ignore
}
