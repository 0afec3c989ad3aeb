/** What programs of other people read in our files: two parsers that share no code with us, nor with each other. */
import fc from 'fast-check'
import ICAL from 'ical.js'
import nodeIcal from 'node-ical'
import { expect, test } from 'vitest'
import { icsOf, type Calendar, type Entry } from './ics.ts'
import { readRule } from './rule.ts'
import { nextTimes, type Series } from './times.ts'
import { changesShown, shown, TEN_ZONES } from './test-clocks.ts'

const now = new Date('2026-11-22T18:00:00Z')
const weekly: Series = {
  zone: 'Europe/Paris',
  starts: { day: '2026-11-03', time: '19:00' },
  lasts: 90,
  rule: readRule('FREQ=WEEKLY;UNTIL=20270629'),
}
const entry = (more: Partial<Entry> = {}): Entry => ({
  uid: 'gathering-12@foyer.example',
  sequence: 0,
  changed: now,
  series: weekly,
  title: 'Atelier vélo',
  ...more,
})
const fileOf = (more: Partial<Entry> = {}, rest: Partial<Calendar> = {}): string =>
  icsOf({ method: 'publish', now, entries: [entry(more)], ...rest })

/** By ical.js, with the zones of the file itself and none that it knows. */
function read(file: string): { calendar: ICAL.Component; events: ICAL.Event[] } {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[])
  ICAL.TimezoneService.reset()
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone))
  return { calendar, events: calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event)) }
}
function timesRead(file: string, n: number): string[] {
  const [main, ...moved] = read(file).events
  if (!main) throw new Error('no event')
  for (const one of moved) main.relateException(one)
  const steps = main.iterator()
  const found = Array.from({ length: n }, () => steps.next()).filter((time) => time !== null && time !== undefined)
  return found.map((time) => main.getOccurrenceDetails(time).startDate.toJSDate().toISOString()).toSorted()
}
const ours = (series: Series, n: number): string[] =>
  nextTimes(series, new Date('2020-01-01'), n).map(({ at }) => at.toISOString())

test('what comes round, with a day left out and one moved, is the same times to both parsers', () => {
  const series: Series = {
    ...weekly,
    without: ['2026-12-29'],
    moved: [{ day: '2026-11-10', to: { day: '2026-11-12', time: '20:15' }, lasts: 30 }],
  }
  const file = fileOf({ series })
  expect(timesRead(file, 99)).toEqual(ours(series, 99))
  expect(ours(series, 99)).toHaveLength(34)
  const event = Object.values(nodeIcal.sync.parseICS(file)).find((one) => one?.type === 'VEVENT')
  if (event?.type !== 'VEVENT') throw new Error('no event')
  const found = nodeIcal.expandRecurringEvent(event, { from: new Date('2020-01-01'), to: new Date('2028-01-01') })
  expect(found.map(({ start }) => start.toISOString()).toSorted()).toEqual(ours(series, 99))
})

test('the zone in the file says what the clocks of ten zones show, each time they change', { timeout: 120_000 }, () => {
  for (const zone of TEN_ZONES) {
    const series: Series = { zone, starts: { day: '2026-01-01', time: '12:00' }, lasts: 60 }
    const { events } = read(fileOf({ series }))
    const told = events[0]?.startDate.zone
    expect(events[0]?.startDate.toJSDate().toISOString()).toBe(ours(series, 1)[0])
    for (const { at } of changesShown(zone, 2026, 2036))
      for (const hours of [-26, -3, 3, 26]) {
        const instant = at + hours * 3_600_000
        const wall = ICAL.Time.fromDateTimeString(`${shown(instant, zone)}:00`)
        wall.zone = told ?? ICAL.Timezone.utcTimezone
        expect(wall.toJSDate().toISOString(), `${zone} ${wall.toString()}`).toBe(new Date(instant).toISOString())
      }
  }
})

test('an invitation says who asks and who comes; a change is higher; a cancellation takes it out', () => {
  const party = {
    organiser: { name: 'Les voisins', email: 'maison@foyer.example' },
    guests: [{ name: 'Tom', email: 'tom@example.org', answer: 'accepted' as const }],
  }
  const asked = read(fileOf({ ...party, series: { ...weekly, rule: undefined } }, { method: 'request' }))
  expect(asked.calendar.getFirstPropertyValue('method')).toBe('REQUEST')
  const [event] = asked.events
  expect([event?.uid, event?.sequence, event?.organizer]).toEqual([
    'gathering-12@foyer.example',
    0,
    'mailto:maison@foyer.example',
  ])
  expect(
    event?.attendees.map((one) => [
      one.getFirstValue(),
      one.getParameter('partstat'),
      one.getParameter('rsvp'),
      one.getParameter('cn'),
    ]),
  ).toEqual([['mailto:tom@example.org', 'ACCEPTED', 'FALSE', 'Tom']])
  const off = read(fileOf({ ...party, sequence: 3, series: { ...weekly, rule: undefined } }, { method: 'cancel' }))
  expect([
    off.calendar.getFirstPropertyValue('method'),
    off.events[0]?.sequence,
    off.events[0]?.component.getFirstPropertyValue('status'),
  ]).toEqual(['CANCEL', 3, 'CANCELLED'])
})

test('a name that is made to speak for somebody else stays a name', () => {
  const name = 'Zed";PARTSTAT="DECLINED":mailto:tom@example.org'
  const [event] = read(fileOf({ guests: [{ name, email: 'zed@example.org', answer: 'accepted' }] })).events
  const [guest] = event?.attendees ?? []
  expect([guest?.getParameter('partstat'), guest?.getFirstValue(), guest?.getParameter('cn')]).toEqual([
    'ACCEPTED',
    'mailto:zed@example.org',
    name.replaceAll('"', '’'),
  ])
})

test('a file to follow says its name and how often to ask; UTC needs no zone; an hour that is skipped is shown where it is held', () => {
  const file = fileOf(
    { series: { zone: 'UTC', starts: { day: '2026-11-03', time: '19:00' }, lasts: 60 }, closed: true },
    { name: 'Chez nous', hours: 4 },
  )
  expect(file).toContain('\r\nX-WR-CALNAME:Chez nous\r\n')
  expect(file).toContain('\r\nREFRESH-INTERVAL;VALUE=DURATION:PT4H\r\n')
  expect(file).toContain('\r\nDTSTART:20261103T190000Z\r\n')
  expect(file).toContain('\r\nCLASS:PRIVATE\r\n')
  expect(file).not.toContain('VTIMEZONE')
  const followed = icsOf({ method: 'publish', entries: [entry({ state: 'tentative' })] })
  expect(followed).toContain('\r\nDTSTAMP:20261122T180000Z\r\n')
  expect(followed).toContain('\r\nSTATUS:TENTATIVE\r\n')
  expect(fileOf({ series: { ...weekly, rule: undefined, starts: { day: '2026-03-29', time: '02:30' } } })).toContain(
    '\r\nDTSTART;TZID=Europe/Paris:20260329T033000\r\n',
  )
})

/** Whatever is written in it, and at its ends. */
const wild = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '\r\n',
      '\n',
      '\r',
      '\u2028',
      '\0',
      '\x1b',
      ';',
      ',',
      ':',
      '\\',
      '"',
      '^',
      'BEGIN:VEVENT',
      '\uD800',
      'é',
      '👩‍🚒',
      'ATTENDEE:mailto:zed@example.org',
    ),
    fc.string({ unit: 'grapheme', maxLength: 9 }),
  ),
  maxLength: 60,
})
const readable = (said: string): string =>
  said
    .toWellFormed()
    .replaceAll(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replaceAll(/(?![\n\t])\p{Cc}/gu, '')

test('whatever people write comes out as it was written, on lines of 75 octets, and nothing of it becomes a line', () => {
  fc.assert(
    fc.property(wild, wild, wild, wild, (title, about, place, name) => {
      const file = fileOf(
        {
          title,
          text: about,
          place,
          organiser: { name, email: 'a@example.org' },
          guests: [{ name, email: 'tom@example.org', answer: 'waiting' }],
        },
        { name },
      )
      for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      expect(file.replaceAll('\r\n', '')).not.toMatch(/(?!\t)\p{Cc}/u)
      expect(Buffer.from(file).toString()).toBe(file)
      const { events } = read(file)
      expect(events).toHaveLength(1)
      expect(events[0]?.attendees.map((one) => one.getParameter('partstat'))).toEqual(['TENTATIVE'])
      expect(events[0]?.summary ?? '').toBe(readable(title))
      expect(events[0]?.description ?? '').toBe(readable(about))
      expect(events[0]?.location ?? '').toBe(readable(place))
      const parsed = Object.values(nodeIcal.sync.parseICS(file)).filter((one) => one?.type === 'VEVENT')
      expect(parsed).toHaveLength(1)
    }),
    { numRuns: 300 },
  )
})
