/**
 * Calendars that programs and people really wrote, which stay outside the repository: what comes round in them, as one
 * of the parsers reads it, is what we reckon, and what we write of it is read back the same by both. What is passed today
 * must be passed tomorrow.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import ICAL from 'ical.js'
import nodeIcal from 'node-ical'
import { describe, expect, test } from 'vitest'
import { isZone } from '#platform/clock.ts'
import { firstDay } from './days.ts'
import { icsOf } from './ics.ts'
import { readRule } from './rule.ts'
import { nextTimes, type Series } from './times.ts'
import type { Wall } from './wall.ts'

/** Beside the repository, in its parent's `shared/data`. */
const calendars = `${process.env.FOYER_REAL_INPUT ?? resolve('..', 'shared', 'data')}/calendar-ics`
const MOST = 60

type Found = { readonly file: string; readonly event: ICAL.Event; readonly moved: ICAL.Event[] }

function foundIn(file: string): Found[] {
  const read = readings(file)
    .flatMap((calendar) => calendar.getAllSubcomponents('vevent'))
    .map((one) => new ICAL.Event(one))
  const rounds = read.filter((event) => event.component.hasProperty('rrule') && event.startDate !== null)
  const isOf = (event: ICAL.Event, one: ICAL.Event): boolean =>
    one.uid === event.uid &&
    one.isRecurrenceException() &&
    wallOf(one.recurrenceId).time === wallOf(event.startDate).time
  return rounds.map((event) => ({ file, event, moved: lastSaid(read.filter((one) => isOf(event, one))) }))
}

/** Of several words on one time, the one with the highest number. */
const lastSaid = (moved: readonly ICAL.Event[]): ICAL.Event[] => [
  ...new Map(
    moved.toSorted((a, b) => a.sequence - b.sequence).map((one) => [one.recurrenceId.toString(), one]),
  ).values(),
]

/** Some are broken on purpose, and ical.js says so. */
function readings(file: string): ICAL.Component[] {
  try {
    const parsed: unknown = ICAL.parse(readFileSync(join(calendars, file), 'utf8'))
    return (Array.isArray(parsed) && typeof parsed[0] === 'string' ? [parsed] : (parsed as unknown[][])).map(
      (one) => new ICAL.Component(one),
    )
  } catch {
    return []
  }
}

const wallOf = (time: ICAL.Time): Wall => ({
  day: time.toString().slice(0, 10),
  time: time.isDate ? '00:00' : time.toString().slice(11, 16),
})

/** The same in our words; undefined for what we do not say: single days added, a whole day moved by hours, a rule that is none of ours. */
function seriesOf({ event, moved }: Found): Series | undefined {
  const starts = wallOf(event.startDate)
  const [recur, another] = event.component.getAllProperties('rrule').map((one) => one.getFirstValue())
  if (!(recur instanceof ICAL.Recur) || another || event.component.hasProperty('rdate')) return undefined
  if (moved.some(({ recurrenceId }) => recurrenceId.isDate !== event.startDate.isDate)) return undefined
  const { until } = recur
  const last = until && lastDay(until, event.startDate)
  const text = recur.toString().replace(/UNTIL=[^;]*/, `UNTIL=${last?.replaceAll('-', '')}`)
  const rule = readRule(text)
  if (!rule || firstDay(rule, starts.day) !== starts.day) return undefined
  const { tzid } = event.startDate.zone ?? { tzid: 'UTC' }
  return {
    zone: isZone(tzid) ? tzid : 'UTC',
    starts,
    rule,
    lasts: 30,
    without: event.component
      .getAllProperties('exdate')
      .flatMap((one) => one.getValues())
      .map((time) => wallOf(time as ICAL.Time).day),
    moved: moved.map((one) => ({ day: wallOf(one.recurrenceId).day, to: wallOf(one.startDate) })),
  }
}

/** The last day on which its hour is not after the end. */
function lastDay(until: ICAL.Time, start: ICAL.Time): string {
  const there = until.isDate ? until : until.convertToZone(start.zone ?? ICAL.Timezone.utcTimezone)
  const late = !until.isDate && wallOf(there).time < wallOf(start).time
  const day = ICAL.Time.fromDateString(wallOf(there).day)
  if (late) day.adjust(-1, 0, 0, 0)
  return day.toString()
}

function theirs({ event, moved }: Found): string[] {
  for (const one of moved) event.relateException(one)
  const steps = event.iterator()
  const found: string[] = []
  for (let time = steps.next(); time && found.length < MOST; time = steps.next()) {
    const { startDate } = event.getOccurrenceDetails(time)
    found.push(said(wallOf(startDate)))
  }
  return found.toSorted()
}

const said = ({ day, time }: Wall): string => `${day} ${time}`
const ours = (series: Series): string[] => nextTimes(series, new Date('1900-01-01'), MOST).map(({ wall }) => said(wall))

function writtenAndRead(series: Series): { icaljs: string[]; nodeIcal: string[] } {
  const file = icsOf({
    method: 'publish',
    now: new Date(0),
    entries: [{ uid: 'one@foyer.example', sequence: 0, changed: new Date(0), series, title: 'Une rencontre' }],
  })
  const [event, ...moved] = new ICAL.Component(ICAL.parse(file) as unknown[])
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one))
  const parsed = Object.values(nodeIcal.sync.parseICS(file)).find((one) => one?.type === 'VEVENT')
  if (!event || parsed?.type !== 'VEVENT') throw new Error('not read')
  const instants = nodeIcal.expandRecurringEvent(parsed, {
    from: new Date('1900-01-01'),
    to: new Date(Date.parse(series.starts.day) + 3e11),
  })
  return {
    icaljs: theirs({ file: '', event, moved }),
    nodeIcal: instants
      .map(({ start }) => start.toISOString())
      .toSorted()
      .slice(0, MOST),
  }
}

describe.skipIf(!existsSync(calendars))(`calendars of other programs (skipped where ${calendars} is missing)`, () => {
  test('what comes round in them is what we reckon, and is read back the same', () => {
    const files = readdirSync(calendars, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ics'))
    const all = files.flatMap(foundIn)
    const known = all.flatMap((found) => {
      const series = seriesOf(found)
      return series ? [{ found, series }] : []
    })
    const wrong: string[] = []
    for (const { found, series } of known) {
      const expected = ours(series)
      const name = `${found.file}: ${found.event.summary}`
      const back = writtenAndRead(series)
      if (theirs(found).join() !== expected.join())
        wrong.push(`${name}: ${theirs(found).slice(0, 9).join()} for ${expected.slice(0, 9).join()}`)
      if (back.icaljs.join() !== expected.join()) wrong.push(`${name}, ours by ical.js`)
      const instants = nextTimes(series, new Date('1900-01-01'), MOST).map(({ at }) => at.toISOString())
      if (back.nodeIcal.join() !== instants.slice(0, back.nodeIcal.length).join())
        wrong.push(`${name}, ours by node-ical: ${back.nodeIcal.slice(0, 5).join()} for ${instants.slice(0, 5).join()}`)
    }
    console.log(
      `${files.length} calendars, ${all.length} things that come round, ${known.length} with a rule of ours, ${known.length - new Set(wrong.map((one) => one.split(':')[0])).size} agreed`,
    )
    expect(wrong).toEqual([])
    expect(known.length).toBeGreaterThanOrEqual(27)
  })
})
