/** What clocks show, by Node's own Intl alone. */

/** By the hour, by half of it, at midnight, on Saturdays, by the moon, with the sun of the other half of the world. */
export const TEN_ZONES = [
  'Europe/Paris',
  'Europe/Dublin',
  'America/New_York',
  'America/St_Johns',
  'America/Santiago',
  'Australia/Lord_Howe',
  'Asia/Beirut',
  'Africa/Casablanca',
  'Asia/Gaza',
  'Pacific/Chatham',
] as const

const MINUTE = 60_000
const digits = {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
  hourCycle: 'h23',
} as const
const formats = new Map<string, Intl.DateTimeFormat>()

function format(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone) ?? new Intl.DateTimeFormat('en', { timeZone: zone, ...digits })
  formats.set(zone, known)
  return known
}

/** Milliseconds that a wall is ahead of UTC. */
function ahead(at: number, zone: string): number {
  const part = Object.fromEntries(
    format(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  )
  return (
    Date.UTC(part.year ?? 0, (part.month ?? 0) - 1, part.day, part.hour, part.minute, part.second) -
    Math.floor(at / 1000) * 1000
  )
}

/** `2026-03-29T03:00`; with `more`, what it would show so much later if it were not changed meanwhile. */
export const shown = (at: number, zone: string, more = 0): string =>
  new Date(at + ahead(at, zone) + more).toISOString().slice(0, 16)

/** Each instant of those years at which the clocks of a zone are changed, and by how much. */
export function changesShown(zone: string, from: number, until: number): { at: number; leap: number }[] {
  const found: { at: number; leap: number }[] = []
  const DAY = 24 * 60 * MINUTE
  for (let day = Date.UTC(from, 0); day < Date.UTC(until, 0); day += DAY) {
    const leap = ahead(day + DAY, zone) - ahead(day, zone)
    if (leap === 0) continue
    let [low, high] = [day, day + DAY]
    while (high - low > MINUTE) {
      const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE
      if (ahead(middle, zone) === ahead(low, zone)) low = middle
      else high = middle
    }
    found.push({ at: high, leap })
  }
  return found
}
