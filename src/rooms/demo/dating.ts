/**
 * The year of the story ends yesterday, whenever a home is opened: a day of the calendar is its latest return, moved to
 * the weekday it was written for, so that tables are laid on Saturdays and floods come in autumn.
 */
import { dayKey, instantOf } from '#platform/clock.ts'
import type { Start, Step, Talk } from './story.ts'

/** The moment at which a home is opened, and the zone in which its evenings are evenings. */
export type Today = { readonly now: Date; readonly zone: string }

const DAY = 86_400_000

/** The end of the story. */
export const endOf = ({ now, zone }: Today): Date =>
  new Date(instantOf(shifted(dayKey(now, zone), -1), '23:59', zone).at.getTime() + 59_999)

/** When each line is said: the whole conversation is over by yesterday, or it was a year earlier. */
export function datesOf({ start, lines }: Pick<Talk, 'start' | 'lines'>, today: Today): Date[] {
  const dates = datesFrom(momentOf(start, today), lines, today)
  const last = dates.at(-1)
  const over = last !== undefined && last <= endOf(today)
  return over || 'before' in start.day ? dates : datesFrom(momentOf(start, today, 1), lines, today)
}

function datesFrom(first: Date, lines: Talk['lines'], today: Today): Date[] {
  const dates: Date[] = []
  for (const { when } of lines) dates.push(when === null ? first : stepped(dates.at(-1) ?? first, when, today))
  return dates
}

export function stepped(from: Date, step: Step, { zone }: Pick<Today, 'zone'>): Date {
  if ('minutes' in step) return new Date(from.getTime() + step.minutes * 60_000)
  return instantOf(shifted(dayKey(from, zone), step.days), step.clock, zone).at
}

/** `earlier` years before its latest return. */
export function momentOf({ day, weekday, clock }: Start, { now, zone }: Today, earlier = 0): Date {
  const today = dayKey(now, zone)
  if ('before' in day) return instantOf(onWeekday(shifted(today, -day.before), weekday, today), clock, zone).at
  const year = Number(today.slice(0, 4))
  const inYear = (one: number) => onWeekday(`${one}-${two(day.month)}-${two(day.day)}`, weekday)
  const latest = inYear(year) < today ? year : year - 1
  return instantOf(inYear(latest - earlier), clock, zone).at
}

/** The nearest such day; `until` is not reached. */
function onWeekday(day: string, weekday: number | null, until?: string): string {
  if (weekday === null) return day
  const ahead = (weekday - 1 - ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 7) % 7
  const near = shifted(day, ahead > 3 ? ahead - 7 : ahead)
  return until !== undefined && near >= until ? shifted(near, -7) : near
}

const shifted = (day: string, by: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + by * DAY).toISOString().slice(0, 10)
const two = (n: number): string => String(n).padStart(2, '0')
