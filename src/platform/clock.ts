/** Days, weeks and months as people in a zone live them. A key sorts as text: `2026-11-03`, `2026-11`. */
import { Temporal } from 'temporal-polyfill'

export type Now = () => Date

/** A clock for tests and for the demo: it stands still until it is told. */
export function stoppedClock(at: Date): {
  readonly now: Now
  pass(time: { days?: number; hours?: number; minutes?: number }): void
} {
  let instant = at.getTime()
  return {
    now: () => new Date(instant),
    pass({ days = 0, hours = 0, minutes = 0 }) {
      instant += ((days * 24 + hours) * 60 + minutes) * 60_000
    },
  }
}

/** Whether a zone is one that this machine knows, such as `Europe/Paris`. Offsets (`+02:00`) know no summer and are none. */
export function isZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone }).format(0)
    return true
  } catch {
    return false
  }
}

/** The day in the zone, `2026-11-03`. */
export const dayKey = (at: Date, zone: string): string => dateIn(at, zone).toString()

/** The Monday of its week (ISO 8601), `2026-11-02`. */
export function weekKey(at: Date, zone: string): string {
  const date = dateIn(at, zone)
  return date.subtract({ days: date.dayOfWeek - 1 }).toString()
}

/** The month, `2026-11`. */
export const monthKey = (at: Date, zone: string): string => dateIn(at, zone).toPlainYearMonth().toString()

/** The keys of all months from one to another, both included, so that a quiet month stands in a chart as a gap. */
export function monthsBetween(first: string, last: string): string[] {
  const keys: string[] = []
  const end = Temporal.PlainYearMonth.from(last)
  let month = Temporal.PlainYearMonth.from(first)
  while (Temporal.PlainYearMonth.compare(month, end) <= 0) {
    keys.push(month.toString())
    month = month.add({ months: 1 })
  }
  return keys
}

/** The instant at which a day or a month begins in the zone; midnight does not exist everywhere every day. */
export function startOf(key: string, zone: string): Date {
  const date =
    key.length === 7 ? Temporal.PlainYearMonth.from(key).toPlainDate({ day: 1 }) : Temporal.PlainDate.from(key)
  return new Date(date.toZonedDateTime(zone).epochMilliseconds)
}

/**
 * When somebody types 20:30 on a day, which instant they mean. An hour that summer time skips is moved on, one that comes
 * twice is the first, and `odd` says so, in order that the person can be told.
 */
export function instantOf(
  day: string,
  time: string,
  zone: string,
): { readonly at: Date; readonly odd?: 'skipped' | 'twice' } {
  const typed = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(time))
  const early = typed.toZonedDateTime(zone, { disambiguation: 'earlier' })
  const late = typed.toZonedDateTime(zone, { disambiguation: 'later' })
  const at = new Date(typed.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds)
  if (early.epochMilliseconds === late.epochMilliseconds) return { at }
  return { at, odd: early.toPlainDateTime().equals(typed) ? 'twice' : 'skipped' }
}

const dateIn = (at: Date, zone: string): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).toPlainDate()
