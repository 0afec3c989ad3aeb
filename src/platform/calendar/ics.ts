/**
 * iCalendar (RFC 5545) and the mails that carry it (RFC 5546), as Google, Outlook and Apple read it: times on the wall of
 * their zone, with the zone in the file; one UID for a series, and each time that was moved beside it.
 */
import { Temporal } from 'temporal-polyfill'
import { firstDay } from './days.ts'
import { line, text } from './line.ts'
import { ruleText, type Rule } from './rule.ts'
import { movedOf, type Moved, type Series } from './times.ts'
import { instantAt, wallAt, type Wall } from './wall.ts'
import { wallDigits, zoneLines } from './zone-lines.ts'

export type Entry = {
  /** The same for ever, in every file and mail: it is how a program knows what it already has. */
  readonly uid: string
  /** Higher than in what was sent before, or the program keeps what it has. */
  readonly sequence: number
  readonly changed: Date
  readonly series: Series
  readonly title: string
  readonly text?: string
  readonly place?: string
  /** Absolute. */
  readonly href?: string
  /** `confirmed` where nothing is said. */
  readonly state?: 'confirmed' | 'tentative' | 'cancelled'
  /** Kept for those who share the calendar: others see "busy". */
  readonly closed?: boolean
  readonly organiser?: Party
  readonly guests?: readonly Guest[]
}
export type Party = { readonly name: string; readonly email: string }
export type Guest = Party & {
  readonly answer: 'accepted' | 'declined' | 'waiting'
  /** What their program answers is read. */
  readonly heard?: boolean
}

/** `publish`: to look at; `request`: you are invited, or what you were invited to changed; `cancel`: take it out. */
export type Method = 'publish' | 'request' | 'cancel'

export type Calendar = {
  readonly method: Method
  readonly entries: readonly Entry[]
  /** Of a mail, when it is written. A file to follow is the same file until something in it changes. */
  readonly now?: Date
  readonly name?: string
  /** How often a program that follows the address asks again. */
  readonly hours?: number
}

export function icsOf({ method, entries, now, name, hours }: Calendar): string {
  const lines = [
    line('BEGIN', 'VCALENDAR'),
    line('VERSION', '2.0'),
    line('PRODID', '-//Foyer//Foyer//EN'),
    line('CALSCALE', 'GREGORIAN'),
    line('METHOD', method.toUpperCase()),
    ...(name === undefined ? [] : [line('NAME', text(name)), line('X-WR-CALNAME', text(name))]),
    ...(hours === undefined
      ? []
      : [line('REFRESH-INTERVAL', `PT${hours}H`, { VALUE: 'DURATION' }), line('X-PUBLISHED-TTL', `PT${hours}H`)]),
    ...zonesOf(entries).flatMap(([zone, year]) => zoneLines(zone, year)),
    ...entries.flatMap((entry) => entryLines(entry, method, now)),
    line('END', 'VCALENDAR'),
  ]
  return `${lines.join('\r\n')}\r\n`
}

/** Each zone once, from its earliest year on. */
function zonesOf(entries: readonly Entry[]): [string, number][] {
  const years = new Map<string, number>()
  for (const { series } of entries) {
    const days = [series.starts.day, ...(series.moved ?? []).map(({ to }) => to.day)]
    const year = Math.min(...days.map((day) => Number(day.slice(0, 4))), years.get(series.zone) ?? Infinity)
    if (!isUtc(series.zone)) years.set(series.zone, year)
  }
  return [...years]
}

const entryLines = (entry: Entry, method: Method, now: Date | undefined): string[] => [
  ...eventLines(entry, method, now),
  ...movedOf(entry.series).flatMap((moved) => eventLines(entry, method, now, moved)),
]

function eventLines(entry: Entry, method: Method, now: Date | undefined, moved?: Moved): string[] {
  const { uid, sequence, changed, title, place, href, organiser } = entry
  const state = method === 'cancel' ? 'cancelled' : (entry.state ?? 'confirmed')
  return [
    line('BEGIN', 'VEVENT'),
    line('UID', uid),
    line('SEQUENCE', String(sequence)),
    line('DTSTAMP', instantDigits(now ?? changed)),
    line('LAST-MODIFIED', instantDigits(changed)),
    ...(moved ? movedLines(entry.series, moved) : timeLines(entry.series)),
    line('SUMMARY', text(title)),
    ...(entry.text ? [line('DESCRIPTION', text(entry.text))] : []),
    ...(place ? [line('LOCATION', text(place))] : []),
    ...(href === undefined ? [] : [line('URL', new URL(href).href)]),
    line('STATUS', state.toUpperCase()),
    line('CLASS', entry.closed ? 'PRIVATE' : 'PUBLIC'),
    ...(organiser ? partyLines('ORGANIZER', organiser, {}) : []),
    ...(entry.guests ?? []).flatMap((guest) =>
      partyLines('ATTENDEE', guest, { ...answers[guest.answer], ...(guest.heard ? { RSVP: 'TRUE' } : {}) }),
    ),
    line('END', 'VEVENT'),
  ]
}

/** They answered in the home already: no program should ask them again, nor write to us where nobody would read it. */
const attending = { CUTYPE: 'INDIVIDUAL', ROLE: 'REQ-PARTICIPANT', RSVP: 'FALSE' }
const answers = {
  accepted: { ...attending, PARTSTAT: 'ACCEPTED' },
  declined: { ...attending, PARTSTAT: 'DECLINED' },
  waiting: { ...attending, PARTSTAT: 'TENTATIVE' },
}

const partyLines = (name: string, { name: said, email }: Party, params: Readonly<Record<string, string>>): string[] => [
  line(name, `mailto:${encodeURI(email)}`, { ...params, CN: said }),
]

function timeLines(series: Series): string[] {
  const { zone, starts, lasts, rule, without = [] } = series
  const first = { day: rule ? firstDay(rule, starts.day) : starts.day, time: starts.time }
  const away = without.map((day) => wallTime({ day, time: starts.time }, zone)).join(',')
  return [
    ...spanLines(rule ? first : existing(first, zone), lasts, zone),
    ...(rule ? [line('RRULE', ruleText(rule).replace(/(?<=UNTIL=).*/, lastMoment(rule, zone)))] : []),
    ...(rule && away ? [line('EXDATE', away, zoneParam(zone))] : []),
  ]
}

const movedLines = ({ zone, starts, lasts }: Series, { day, to, lasts: other }: Moved): string[] => [
  line('RECURRENCE-ID', wallTime({ day, time: starts.time }, zone), zoneParam(zone)),
  ...spanLines(existing(to, zone), other ?? lasts, zone),
]

/** The end is what the wall shows when the minutes have passed, whatever its clock did meanwhile. */
function spanLines(begins: Wall, lasts: number, zone: string): string[] {
  const ends = wallAt(new Date(instantAt(begins, zone).at.getTime() + lasts * 60_000), zone)
  return [
    line('DTSTART', wallTime(begins, zone), zoneParam(zone)),
    line('DTEND', wallTime(ends, zone), zoneParam(zone)),
  ]
}

/** What a program should show for an hour that is skipped. What comes round keeps its own: on all other days it exists. */
const existing = (wall: Wall, zone: string): Wall => wallAt(instantAt(wall, zone).at, zone)

/** RFC 5545, 3.3.10: where times have a zone, the end of a rule is an instant. Ours is the last second of that day there. */
function lastMoment({ ends }: Rule, zone: string): string {
  if (ends === null || 'count' in ends) return ''
  const { at } = instantAt({ day: ends.until, time: '23:59' }, zone)
  return instantDigits(new Date(at.getTime() + 59_000))
}

const isUtc = (zone: string): boolean => zone === 'UTC'
const zoneParam = (zone: string): Record<string, string> => (isUtc(zone) ? {} : { TZID: zone })
const wallTime = ({ day, time }: Wall, zone: string): string =>
  `${wallDigits(Temporal.PlainDateTime.from(`${day}T${time}`))}${isUtc(zone) ? 'Z' : ''}`
const instantDigits = (at: Date): string => `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
