/**
 * A zone, told to programs that know none by its name, or another one under that name (Outlook): when its clocks change,
 * and by how much. Taken from the same rules that the home reckons with, so that a page and a calendar say one hour.
 */
import { Temporal } from 'temporal-polyfill'
import { line } from './line.ts'
import { weekdays } from './rule.ts'

/** How long a habit must hold to be told as one: the days of a month fall on every weekday in eleven years. */
const YEARS = 12

/** VTIMEZONE, right from the first day of that year on. */
export function zoneLines(zone: string, year: number): string[] {
  const changes = changesOf(zone, year)
  const told = habits(changes, year) ?? [still(zone, year), ...changes.map((change) => observance(change))]
  return [line('BEGIN', 'VTIMEZONE'), line('TZID', zone), ...told.flat(), line('END', 'VTIMEZONE')]
}

/** `wall`: what the clock showed as it was changed. */
type Change = { readonly wall: Temporal.PlainDateTime; readonly from: number; readonly to: number }

/** From the year before: its last change is what holds on the first of January. */
function changesOf(zone: string, year: number): Change[] {
  const found: Change[] = []
  const end = year + YEARS
  let at = Temporal.PlainDate.from({ year: year - 1, month: 1, day: 1 }).toZonedDateTime(zone)
  for (let next = at.getTimeZoneTransition('next'); next && next.year < end; next = at.getTimeZoneTransition('next')) {
    const before = next.subtract({ seconds: 1 })
    if (before.offsetNanoseconds !== next.offsetNanoseconds)
      found.push({ wall: before.toPlainDateTime().add({ seconds: 1 }), from: seconds(before), to: seconds(next) })
    at = next
  }
  return found
}

const seconds = (at: Temporal.ZonedDateTime): number => at.offsetNanoseconds / 1e9

/** Two changes, the same way each year; undefined where it is otherwise (Morocco goes by the moon), or where there is none. */
function habits(changes: readonly Change[], year: number): string[][] | undefined {
  const [first, second] = changes
  if (!first || !second || changes.length !== 2 * (YEARS + 1)) return undefined
  const habit = [first, second].map((one) =>
    habitOf(
      one,
      changes.filter((_, n) => n % 2 === (one === first ? 0 : 1)),
    ),
  )
  return habit.every((rule) => rule !== undefined) && first.wall.year === year - 1
    ? [observance(first, habit[0]), observance(second, habit[1])]
    : undefined
}

function habitOf(first: Change, all: readonly Change[]): string | undefined {
  const { wall, from, to } = first
  const alike = all.every(
    (one, n) =>
      one.from === from &&
      one.to === to &&
      one.wall.year === wall.year + n &&
      one.wall.month === wall.month &&
      one.wall.dayOfWeek === wall.dayOfWeek &&
      one.wall.toPlainTime().equals(wall.toPlainTime()),
  )
  const days = alike
    ? daysSaid(
        all.map((one) => one.wall),
        weekdays[wall.dayOfWeek - 1] ?? 'SU',
      )
    : undefined
  return days && `FREQ=YEARLY;BYMONTH=${wall.month};${days}`
}

/** `BYDAY=-1SU`; or "the Saturday from the 24th to the 30th", before the last Sunday. */
function daysSaid(walls: readonly Temporal.PlainDateTime[], name: string): string | undefined {
  if (walls.every(({ day, daysInMonth }) => day > daysInMonth - 7)) return `BYDAY=-1${name}`
  const week = Math.ceil((walls[0]?.day ?? 0) / 7)
  if (walls.every(({ day }) => Math.ceil(day / 7) === week)) return `BYDAY=${week}${name}`
  const days = walls.map(({ day }) => day)
  const [low, high] = [Math.min(...days), Math.max(...days)]
  if (high - low !== 6) return undefined
  return `BYMONTHDAY=${Array.from({ length: 7 }, (_, n) => low + n).join(',')};BYDAY=${name}`
}

function observance({ wall, from, to }: Change, rule?: string): string[] {
  const kind = to > from ? 'DAYLIGHT' : 'STANDARD'
  return [
    line('BEGIN', kind),
    line('DTSTART', wallDigits(wall)),
    line('TZOFFSETFROM', offset(from)),
    line('TZOFFSETTO', offset(to)),
    ...(rule ? [line('RRULE', rule)] : []),
    line('END', kind),
  ]
}

/** What held before the first change that is told. */
function still(zone: string, year: number): string[] {
  const at = Temporal.PlainDate.from({ year: year - 1, month: 1, day: 1 }).toZonedDateTime(zone)
  return observance({ wall: Temporal.PlainDateTime.from('1970-01-01T00:00'), from: seconds(at), to: seconds(at) })
}

export const wallDigits = (wall: Temporal.PlainDateTime): string =>
  wall.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')

function offset(all: number): string {
  const [hours, minutes, rest] = [Math.abs(all) / 3600, (Math.abs(all) / 60) % 60, Math.abs(all) % 60].map(Math.floor)
  const two = (n = 0): string => String(n).padStart(2, '0')
  return `${all < 0 ? '-' : '+'}${two(hours)}${two(minutes)}${rest ? two(rest) : ''}`
}
