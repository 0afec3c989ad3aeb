/** When all dates that follow go to another day: each stays in its week or month, and at its hour on the wall, in ten zones. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextTimes, readRule, ruleText, weekdays, type Rule } from '#platform/calendar/index.ts'
import { ruleFor, weekdayOf, whenOn } from './series.ts'
import { shiftDays } from './series-days.ts'

const ZONES = [
  'Europe/Paris', 'Europe/Dublin', 'America/New_York', 'America/St_Johns', 'America/Santiago', 'Australia/Lord_Howe',
  'Asia/Beirut', 'Africa/Casablanca', 'Asia/Gaza', 'Pacific/Chatham',
] // prettier-ignore

const daysOf = (rule: Rule, day: string, zone: string, n: number): string[] =>
  nextTimes({ zone, starts: { day, time: '19:00' }, lasts: 60, rule }, new Date(`${day}T00:00:00Z`), n).map(
    (one) => one.day,
  )

const read = (text: string): Rule => readRule(text) ?? expect.fail(`no rule: ${text}`)

test('Tuesdays and Thursdays: the Tuesdays go to Wednesday, and Thursdays stay; a day that is taken, or of another week, is refused', () => {
  const rule = ruleText(ruleFor('week', '2027-03-16', undefined, ['TH']))
  expect(rule).toBe('FREQ=WEEKLY;BYDAY=TU,TH')
  const shift = shiftDays(rule, '2027-03-16', '2027-03-17')
  expect(shift?.rule).toBe('FREQ=WEEKLY;BYDAY=WE,TH')
  expect(['2027-03-18', '2027-03-23', '2027-03-30'].map((day) => shift?.to(day))).toEqual([
    '2027-03-18',
    '2027-03-24',
    '2027-03-31',
  ])
  for (const refused of ['2027-03-18', '2027-03-22', '2027-03-14'])
    expect(shiftDays(rule, '2027-03-16', refused)).toBeUndefined()
  expect(shiftDays('FREQ=MONTHLY;BYDAY=-1TH', '2027-02-25', '2027-02-26')?.rule).toBe('FREQ=MONTHLY;BYDAY=-1FR')
  expect(shiftDays('FREQ=MONTHLY;BYDAY=1TU', '2027-03-02', '2027-03-10')?.to('2027-04-06')).toBe('2027-04-14')
  expect(shiftDays('FREQ=YEARLY', '2027-06-21', '2027-06-19')?.to('2028-06-21')).toBe('2028-06-19')
  expect(shiftDays('FREQ=YEARLY', '2028-02-28', '2028-02-29')).toBeUndefined()
})

const first = fc
  .integer({ min: 0, max: 1400 })
  .map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10))
const often = fc.record({
  said: fc.constantFrom('week' as const, 'fortnight' as const, 'month' as const, 'year' as const),
  on: fc.subarray([...weekdays], { maxLength: 2 }),
})

test('whatever comes round and wherever, the others go with it to days of the new rule, in their own week, month or year, at the same hour', () => {
  fc.assert(
    fc.property(often, first, fc.integer({ min: -6, max: 6 }), fc.constantFrom(...ZONES), (said, from, by, zone) => {
      const wanted = new Date(Date.parse(`${from}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10)
      const rule = ruleFor(said.said, from, undefined, said.on)
      const shift = shiftDays(ruleText(rule), from, wanted)
      fc.pre(shift !== undefined && by !== 0)
      const before = daysOf(rule, from, zone, 12)
      const after = before.map((day) => (day === from ? wanted : (shift?.to(day) ?? '')))
      // Nobody's date is lost and none falls on another; each is a day of the new rule.
      expect(new Set(after).size).toBe(before.length)
      const next = new Set(daysOf(read(shift?.rule ?? ''), wanted, zone, 30))
      expect(after.filter((day) => day >= wanted && !next.has(day))).toEqual([])
      for (const [nth, day] of after.entries()) {
        const moved = Math.abs(Date.parse(day) - Date.parse(before[nth] ?? '')) / 86_400_000
        if (said.said === 'week' || said.said === 'fortnight') expect(moved).toBeLessThan(7)
        else
          expect(day.slice(0, said.said === 'month' ? 7 : 4)).toBe(before[nth]?.slice(0, said.said === 'month' ? 7 : 4))
        const when = whenOn(day, { time: '19:00', minutes: 90, zone })
        expect(when.wallStarts).toBe(`${day}T19:00`)
        expect(when.ends.getTime() - when.starts.getTime()).toBe(90 * 60_000)
        expect(weekdayOf(day)).toBeDefined()
      }
    }),
    { numRuns: 80 },
  )
})
