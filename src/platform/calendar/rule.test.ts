import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { firstDay } from './days.ts'
import { readRule, ruleSchema, ruleText, weekdays, weeks, type Rule } from './rule.ts'
import { sayRule } from './saying.ts'
import { MOST_NEXT, nextTimes, type Series } from './times.ts'
import { shown, TEN_ZONES } from './test-clocks.ts'

const seven = { day: '2026-11-03', time: '19:00' }
const series = (rule: string, starts = seven, more: Partial<Series> = {}): Series => ({
  zone: 'Europe/Paris',
  starts,
  lasts: 120,
  rule: read(rule),
  ...more,
})
function read(text: string): Rule {
  const rule = readRule(text)
  if (!rule) throw new Error(`no rule of ours: ${text}`)
  return rule
}
const days = (one: Series, n: number, from = '2026-01-01'): string[] =>
  nextTimes(one, new Date(from), n).map(({ day }) => day)

test('what people say comes round on the days they mean', () => {
  expect(days(series('FREQ=WEEKLY;BYDAY=TU,TH'), 3)).toEqual(['2026-11-03', '2026-11-05', '2026-11-10'])
  expect(days(series('FREQ=WEEKLY;INTERVAL=2;BYDAY=TU'), 3)).toEqual(['2026-11-03', '2026-11-17', '2026-12-01'])
  expect(days(series('FREQ=MONTHLY;BYDAY=1TU'), 3)).toEqual(['2026-11-03', '2026-12-01', '2027-01-05'])
  expect(days(series('FREQ=MONTHLY;BYDAY=1TU,3TU'), 3)).toEqual(['2026-11-03', '2026-11-17', '2026-12-01'])
  expect(days(series('FREQ=MONTHLY;BYMONTHDAY=-1'), 4)).toEqual([
    '2026-11-30',
    '2026-12-31',
    '2027-01-31',
    '2027-02-28',
  ])
  expect(days(series('FREQ=MONTHLY;BYMONTHDAY=31'), 3)).toEqual(['2026-12-31', '2027-01-31', '2027-03-31'])
  expect(days(series('FREQ=YEARLY;BYMONTH=5;BYDAY=-1FR'), 2)).toEqual(['2027-05-28', '2028-05-26'])
  expect(days(series('FREQ=YEARLY', { day: '2028-02-29', time: '19:00' }), 2)).toEqual(['2028-02-29', '2032-02-29'])
  // Proposed on a Friday, for every second Thursday: the next Thursday is the first.
  expect(days(series('FREQ=WEEKLY;INTERVAL=2;BYDAY=TH', { day: '2026-11-27', time: '19:00' }), 2)).toEqual([
    '2026-12-03',
    '2026-12-17',
  ])
})

test('it ends on a day, which belongs to it, or after so many times, and what is left out counts among them', () => {
  expect(days(series('FREQ=WEEKLY;UNTIL=20261117'), 9)).toEqual(['2026-11-03', '2026-11-10', '2026-11-17'])
  const thrice = series('FREQ=WEEKLY;COUNT=3', seven, { without: ['2026-11-10'] })
  expect(days(thrice, 9)).toEqual(['2026-11-03', '2026-11-17'])
})

test('a time that is moved comes when it was moved to, under the day it is known by', () => {
  const moved = [
    { day: '2026-11-10', to: { day: '2026-11-19', time: '18:00' }, lasts: 60 },
    { day: '2026-11-11', to: seven },
  ]
  const times = nextTimes(series('FREQ=WEEKLY;COUNT=4', seven, { moved }), new Date('2026-11-05'), 9)
  expect(times.map(({ day, at, moved: away }) => [day, at.toISOString(), away])).toEqual([
    ['2026-11-17', '2026-11-17T18:00:00.000Z', false],
    ['2026-11-10', '2026-11-19T17:00:00.000Z', true],
    ['2026-11-24', '2026-11-24T18:00:00.000Z', false],
  ])
  expect(times[1]?.ends.toISOString()).toBe('2026-11-19T18:00:00.000Z')
})

test('it stays at seven on the wall of its zone, in summer and in winter, in ten zones', () => {
  for (const zone of TEN_ZONES) {
    const times = nextTimes({ ...series('FREQ=DAILY'), zone }, new Date('2026-11-03'), MOST_NEXT)
    expect(times).toHaveLength(MOST_NEXT)
    expect(new Set(times.map(({ at }) => shown(at.getTime(), zone).slice(11)))).toEqual(new Set(['19:00']))
  }
})

test('an hour that is skipped is held later that night, not left out; two hours are two hours through the change', () => {
  const night = series('FREQ=WEEKLY;COUNT=3', { day: '2026-03-22', time: '02:30' })
  expect(nextTimes(night, new Date('2026-01-01'), 9).map(({ at, odd }) => [at.toISOString(), odd])).toEqual([
    ['2026-03-22T01:30:00.000Z', undefined],
    ['2026-03-29T01:30:00.000Z', 'skipped'],
    ['2026-04-05T00:30:00.000Z', undefined],
  ])
  const [late] = nextTimes(series('FREQ=DAILY', { day: '2026-10-25', time: '01:30' }), new Date('2026-10-20'), 1)
  expect((late?.ends.getTime() ?? 0) - (late?.at.getTime() ?? 0)).toBe(120 * 60_000)
})

test('what happens once is one time, and nobody asks for none', () => {
  expect(nextTimes({ ...series('FREQ=DAILY'), rule: undefined }, new Date('2026-01-01'), 5)).toHaveLength(1)
  expect(nextTimes(series('FREQ=DAILY'), new Date('2026-01-01'), -1)).toEqual([])
})

const ends = fc.oneof(
  fc.constant(null),
  fc.record({ count: fc.integer({ min: 1, max: 730 }) }),
  fc
    .date({ min: new Date('2026-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    .map((at) => ({ until: at.toISOString().slice(0, 10) })),
)
const often = { each: fc.integer({ min: 1, max: 99 }), ends }
const ordered = <T>(all: readonly T[], least = 1) =>
  fc.subarray([...all], { minLength: least, maxLength: Math.min(7, all.length) })
const onWeekday = { weeks: ordered(weeks), weekday: fc.constantFrom(...weekdays) }
const rules: fc.Arbitrary<Rule> = fc.oneof(
  fc.record({ every: fc.constant('day' as const), ...often }),
  fc.record({ every: fc.constant('week' as const), on: ordered(weekdays, 0), ...often }),
  fc.record({
    every: fc.constant('month' as const),
    on: fc.oneof(fc.constant(null), fc.record(onWeekday), fc.record({ days: ordered([1, 2, 15, 28, 29, 30, 31, -1]) })),
    ...often,
  }),
  fc.record({
    every: fc.constant('year' as const),
    on: fc.oneof(fc.constant(null), fc.record({ ...onWeekday, month: fc.integer({ min: 1, max: 12 }) })),
    ...often,
  }),
)
const dates = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10))

test('every rule is kept as text and read again, is said in both languages, and its times come in order', () => {
  fc.assert(
    fc.property(rules, dates, dates, (rule, day, from) => {
      expect(readRule(ruleText(rule))).toEqual(rule)
      expect(ruleSchema.parse(rule)).toEqual(rule)
      const times = nextTimes(
        { zone: 'America/St_Johns', starts: { day, time: '02:30' }, lasts: 60, rule },
        new Date(from),
        20,
      )
      expect(times.every(({ at }, n) => at >= new Date(from) && (n === 0 || at > (times[n - 1]?.at ?? at)))).toBe(true)
      for (const lang of ['fr', 'en'] as const)
        expect(sayRule(rule, { day, time: '19:00' }, lang)).not.toMatch(/undefined|NaN|null|  /)
    }),
    { numRuns: 400 },
  )
})

test('its days are those that a calendar program of other people works out', () => {
  // Until 2100, which is no leap year, every day comes back within 28 years; after a longer wait (a fifth Monday of February) ical.js gives up.
  const isBefore2100 = (date: string): boolean => Number.parseInt(date, 10) < 2100
  fc.assert(
    fc.property(rules, dates, (rule, day) => {
      const start = firstDay(rule, day)
      // There, ical.js goes on with the 1st of March; RFC 5545 (3.3.10) leaves those years out.
      fc.pre(!(rule.every === 'year' && rule.on === null && start.endsWith('-02-29')))
      // And where the fourth Monday is the last one, "three times" is over after two.
      fc.pre(!(rule.ends !== null && 'count' in rule.ends && /BY\w+=.+,-1/.test(ruleText(rule))))
      const oracle = ICAL.Recur.fromString(ruleText(rule)).iterator(ICAL.Time.fromDateString(start))
      const theirs = Array.from({ length: 12 }, () => oracle.next()?.toString()).filter(
        (date) => date !== undefined && isBefore2100(date),
      )
      const ours = days({ zone: 'UTC', starts: { day: start, time: '12:00' }, lasts: 1, rule }, 12).filter(isBefore2100)
      expect(ours, `${ruleText(rule)} from ${start}`).toEqual(theirs)
    }),
    { numRuns: 400 },
  )
})

test('what is no rule of ours is not guessed at, however long', () => {
  const wrong = [
    '',
    'FREQ=HOURLY',
    'FREQ=DAILY;INTERVAL=0',
    'FREQ=DAILY;INTERVAL=1e3',
    'FREQ=DAILY;COUNT=3;UNTIL=20270101',
    'FREQ=DAILY;COUNT=99999',
    'FREQ=DAILY;UNTIL=20270230',
    'FREQ=DAILY;FREQ=WEEKLY',
    'FREQ=WEEKLY;BYDAY=1TU',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=WEEKLY;INTERVAL=2;WKST=SU',
    'FREQ=MONTHLY;BYDAY=1TU,1WE',
    'FREQ=MONTHLY;BYDAY=1TU;BYMONTHDAY=3',
    'FREQ=MONTHLY;BYMONTHDAY=0',
    'FREQ=MONTHLY;BYSETPOS=1;BYDAY=MO,TU',
    'FREQ=DAILY;BYHOUR=3',
    'FREQ=DAILY;BYSECOND=0,1,2',
    'FREQ=YEARLY;BYMONTH=13;BYDAY=1MO',
    'FREQ=YEARLY;BYDAY=1MO',
    '__proto__=1',
    `FREQ=DAILY${';X=1'.repeat(1e5)}`,
  ]
  expect(wrong.filter((text) => readRule(text) !== undefined)).toEqual([])
  fc.assert(
    fc.property(fc.string(), (text) => readRule(text) === undefined || ruleText(readRule(text) as Rule).length > 5),
  )
})
