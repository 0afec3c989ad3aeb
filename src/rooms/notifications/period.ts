/** Which digest is due to somebody, if any: the one of this day, this week or this month in their zone. Pure. */
import { dayKey, instantOf, monthKey, weekKey } from '#platform/clock.ts'
import type { Digest } from './preferences-store.ts'

export type Period = {
  /** `week 2026-11-23`: what is claimed, once for each person. */
  readonly key: string
  readonly begins: Date
  /** What happened since then is news in it. */
  readonly since: Date
}

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** After the first coffee, before work. */
const MORNING = '07:00'
/** A home that was down on Monday catches up; a digest of Monday that comes on Sunday is an old newspaper. */
const rhythms = {
  daily: { word: 'day', days: 1, late: 17 * HOUR },
  weekly: { word: 'week', days: 7, late: 4 * DAY },
  monthly: { word: 'month', days: 31, late: 7 * DAY },
} as const

export function periodOf(digest: Digest, at: Date, zone: string): Period | undefined {
  if (digest === 'never') return undefined
  const { word, days } = rhythms[digest]
  const first =
    digest === 'daily' ? dayKey(at, zone) : digest === 'weekly' ? weekKey(at, zone) : `${monthKey(at, zone)}-01`
  const begins = instantOf(first, MORNING, zone).at
  return { key: `${word} ${first}`, begins, since: new Date(begins.getTime() - days * DAY) }
}

/** Whoever came after it began waits for the next. */
export function isDue(digest: Digest, { begins }: Period, at: Date, joinedAt: Date): boolean {
  if (digest === 'never') return false
  const { late } = rhythms[digest]
  return at >= begins && at.getTime() < begins.getTime() + late && joinedAt < begins
}
