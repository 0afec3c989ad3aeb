/** The times of something that happens once or comes round: when it begins, in a zone, with what was left out and what was moved. */
import { Temporal } from 'temporal-polyfill'
import { dayKey } from '#platform/clock.ts'
import { daysOf } from './days.ts'
import type { Rule } from './rule.ts'
import { instantAt, type Odd, type Wall } from './wall.ts'

export type Series = {
  /** Of whoever proposes it: its hour stays the same on their wall. */
  readonly zone: string
  /** The first time, if that day is one of the rule's; otherwise its first day after. */
  readonly starts: Wall
  /** Minutes that pass, whatever clocks do meanwhile. */
  readonly lasts: number
  readonly rule?: Rule | undefined
  /** Days of the rule on which it does not happen. They count among "ten times". */
  readonly without?: readonly string[] | undefined
  readonly moved?: readonly Moved[] | undefined
}

/** What would have been on that day of the rule is then. */
export type Moved = { readonly day: string; readonly to: Wall; readonly lasts?: number | undefined }

export type Time = {
  /** Its name within the series: the day that the rule says, even where it was moved. */
  readonly day: string
  readonly wall: Wall
  readonly at: Date
  readonly ends: Date
  readonly odd?: Odd
  readonly moved: boolean
}

/** Nobody looks further at once, and a page with more says nothing. */
export const MOST_NEXT = 400

/** The next `n` times that begin at `from` or later, in the order in which they come; `MOST_NEXT` of them at most. */
export function nextTimes(series: Series, from: Date, n: number): Time[] {
  const most = Math.min(n, MOST_NEXT)
  const elsewhere = movedOf(series).map((one) => timeOf(series, one.day, one))
  const late = elsewhere.filter(({ at }) => at >= from)
  return [...plainTimes(series, from, most), ...late]
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .slice(0, Math.max(most, 0))
}

function plainTimes(series: Series, from: Date, most: number): Time[] {
  const found: Time[] = []
  const skipped = new Set([...(series.without ?? []), ...(series.moved ?? []).map(({ day }) => day)])
  for (const day of ruleDays(series, dayKey(from, series.zone))) {
    if (found.length >= most) break
    const time = skipped.has(day) ? undefined : timeOf(series, day)
    if (time && time.at >= from) found.push(time)
  }
  return found
}

/** What was moved and is held: each day once, as it was said last. */
export function movedOf(series: Series): Moved[] {
  const last = new Map((series.moved ?? []).map((one) => [one.day, one]))
  for (const day of series.without ?? []) last.delete(day)
  return [...last.values()].filter(({ day }) => isDay(series, day))
}

/** From the day before: an hour that is skipped at midnight belongs to the next one. */
function ruleDays({ rule, starts }: Series, from: string): Iterable<string> {
  return rule ? daysOf(rule, starts.day, Temporal.PlainDate.from(from).subtract({ days: 1 }).toString()) : [starts.day]
}

const isDay = ({ rule, starts }: Series, day: string): boolean =>
  rule ? daysOf(rule, starts.day, day).next().value === day : starts.day === day

function timeOf({ zone, starts, lasts }: Series, day: string, moved?: Moved): Time {
  const wall = moved?.to ?? { day, time: starts.time }
  const { at, odd } = instantAt(wall, zone)
  const ends = new Date(at.getTime() + (moved?.lasts ?? lasts) * 60_000)
  return { day, wall, at, ends, ...(odd ? { odd } : {}), moved: moved !== undefined }
}
