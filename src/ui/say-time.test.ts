import { expect, test } from 'vitest'
import { sayTime, type TimeStyle } from './say-time.ts'

const now = new Date('2026-11-17T18:55:00Z')
const nantes = { now, zone: 'Europe/Paris', lang: 'fr' as const }
const said = (iso: string, style: TimeStyle = 'moment', clock: Parameters<typeof sayTime>[1] = nantes) =>
  sayTime(new Date(iso), clock, style).replace(/[\u202f\u00a0]/g, ' ')

test('moments are said as people say them', () => {
  expect(said('2026-11-17T17:52:00Z')).toBe('18 h 52')
  expect(said('2026-11-17T19:00:00Z')).toBe('20 h')
  expect(said('2026-11-16T17:31:00Z')).toBe('hier, 18 h 31')
  expect(said('2026-11-18T19:00:00Z')).toBe('demain, 20 h')
  expect(said('2026-11-14T13:05:00Z')).toBe('samedi, 14 h 05')
  expect(said('2026-10-03T13:05:00Z')).toBe('3 octobre')
  expect(said('2025-10-01T13:05:00Z')).toBe('1er octobre 2025')
})

test('a row says it shorter, and a title in full', () => {
  expect(said('2026-11-16T17:31:00Z', 'short')).toBe('hier')
  expect(said('2026-11-14T17:31:00Z', 'short')).toBe('sam.')
  expect(said('2026-10-03T17:31:00Z', 'short')).toBe('3 oct.')
  expect(said('2024-10-03T17:31:00Z', 'short')).toBe('oct. 2024')
  expect(said('2026-11-19T19:00:00Z', 'day')).toBe('jeudi 19 novembre')
  expect(said('2026-11-19T19:00:00Z', 'full')).toBe('jeudi 19 novembre 2026 à 20 h')
})

test('the same moment is another day in La Réunion, and another language elsewhere', () => {
  expect(said('2026-11-17T20:30:00Z')).toBe('21 h 30')
  expect(said('2026-11-17T20:30:00Z', 'moment', { ...nantes, zone: 'Indian/Reunion' })).toBe('demain, 0 h 30')
  expect(said('2026-11-16T17:31:00Z', 'moment', { ...nantes, lang: 'en' })).toBe('yesterday, 6:31 pm')
  expect(said('2026-11-17T11:00:00Z', 'moment', { ...nantes, lang: 'en' })).toBe('12 pm')
  expect(said('2026-11-16T23:00:00Z', 'moment', { ...nantes, lang: 'en' })).toBe('12 am')
})

test('a day that has 23 hours is still one day', () => {
  const clock = { now: new Date('2026-03-29T10:00:00Z'), zone: 'Europe/Paris', lang: 'fr' as const }
  expect(said('2026-03-28T22:30:00Z', 'moment', clock)).toBe('hier, 23 h 30')
})
