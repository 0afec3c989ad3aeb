import { expect, test } from 'vitest'
import { afterSilence, type Quiet } from './quiet.ts'

const nights: Quiet = { from: '22:00', until: '08:00', daysOff: [] }
const at = (text: string, quiet: Quiet, zone = 'Europe/Paris') =>
  afterSilence(new Date(text), zone, quiet).toISOString()

test('whoever chose no silence is written to at once', () => {
  expect(at('2026-11-22T02:00:00Z', { from: null, until: null, daysOff: [] })).toBe('2026-11-22T02:00:00.000Z')
})

test('a night over midnight ends in the morning of the reader', () => {
  expect(at('2026-11-22T21:30:00Z', nights)).toBe('2026-11-23T07:00:00.000Z')
  expect(at('2026-11-23T03:00:00Z', nights)).toBe('2026-11-23T07:00:00.000Z')
  expect(at('2026-11-23T07:00:00Z', nights)).toBe('2026-11-23T07:00:00.000Z')
  expect(at('2026-11-23T03:00:00Z', nights, 'America/Montreal')).toBe('2026-11-23T13:00:00.000Z')
})

test('a rest at noon, and the night on which the hour changes', () => {
  const noon: Quiet = { from: '12:00', until: '14:00', daysOff: [] }
  expect(at('2026-11-23T11:30:00Z', noon)).toBe('2026-11-23T13:00:00.000Z')
  expect(at('2026-11-23T13:30:00Z', noon)).toBe('2026-11-23T13:30:00.000Z')
  expect(at('2026-03-28T23:00:00Z', nights)).toBe('2026-03-29T06:00:00.000Z')
})

test('a weekend off ends on Monday, after the night', () => {
  const free: Quiet = { ...nights, daysOff: [6, 7] }
  expect(at('2026-11-21T10:00:00Z', free)).toBe('2026-11-23T07:00:00.000Z')
  expect(at('2026-11-20T22:30:00Z', free)).toBe('2026-11-23T07:00:00.000Z')
})
