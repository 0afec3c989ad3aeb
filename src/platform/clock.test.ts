import { expect, test } from 'vitest'
import { dayKey, instantOf, isZone, monthKey, monthsBetween, startOf, stoppedClock, weekKey } from './clock.ts'

const paris = 'Europe/Paris'

test('a moment belongs to the day, week and month that people in the zone live', () => {
  const newYear = new Date('2026-12-31T23:30:00Z')
  expect([dayKey(newYear, paris), monthKey(newYear, paris)]).toEqual(['2027-01-01', '2027-01'])
  expect([dayKey(newYear, 'America/Montreal'), monthKey(newYear, 'America/Montreal')]).toEqual([
    '2026-12-31',
    '2026-12',
  ])
  expect(weekKey(newYear, paris)).toBe('2026-12-28')
  expect(weekKey(new Date('2026-11-01T12:00:00Z'), paris)).toBe('2026-10-26')
})

test('a quiet month stands in the row all the same', () => {
  expect(monthsBetween('2026-11', '2027-02')).toEqual(['2026-11', '2026-12', '2027-01', '2027-02'])
  expect(monthsBetween('2026-11', '2026-10')).toEqual([])
})

test('a day begins at midnight, or at one where midnight is skipped', () => {
  expect(startOf('2026-07-01', paris).toISOString()).toBe('2026-06-30T22:00:00.000Z')
  expect(startOf('2026-11', paris).toISOString()).toBe('2026-10-31T23:00:00.000Z')
  // Beirut springs forward at midnight.
  expect(startOf('2026-03-29', 'Asia/Beirut').toISOString()).toBe('2026-03-28T22:00:00.000Z')
})

test('an hour that does not exist or comes twice is told', () => {
  expect(instantOf('2026-11-03', '20:30', paris)).toEqual({ at: new Date('2026-11-03T19:30:00Z') })
  expect(instantOf('2026-03-29', '02:30', paris)).toEqual({ at: new Date('2026-03-29T01:30:00Z'), odd: 'skipped' })
  expect(instantOf('2026-10-25', '02:30', paris)).toEqual({ at: new Date('2026-10-25T00:30:00Z'), odd: 'twice' })
  expect(() => instantOf('2026-02-30', '20:30', paris)).toThrow(RangeError)
  expect(() => instantOf('2026-02-20', '25:30', paris)).toThrow(RangeError)
})

test('a zone is one with a name', () => {
  expect([paris, 'UTC', 'Pacific/Chatham'].every(isZone)).toBe(true)
  expect(['', '+02:00', 'Europe/Atlantis', 'Paris'].some(isZone)).toBe(false)
})

test('a stopped clock goes on when it is told', () => {
  const clock = stoppedClock(new Date('2026-11-03T08:00:00Z'))
  clock.pass({ days: 1, hours: 2, minutes: 3 })
  expect(clock.now().toISOString()).toBe('2026-11-04T10:03:00.000Z')
})
