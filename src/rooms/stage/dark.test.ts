import { expect, test } from 'vitest'
import { openDark } from './dark.ts'

const of = (packets: Record<string, number>): Map<string, number> => new Map(Object.entries(packets))

test('a picture that is awaited and never comes has the line made anew, once', () => {
  const dark = openDark()
  expect(dark.look(0, of({ tom: 0, maya: 0 }))).toBe(false)
  expect(dark.look(4000, of({ tom: 0, maya: 90 }))).toBe(false)
  expect(dark.look(5100, of({ tom: 0, maya: 120 }))).toBe(true)
  expect(dark.look(30_000, of({ tom: 0, maya: 900 }))).toBe(false)
})

test('a picture that came is never awaited again, however long it stands still', () => {
  const dark = openDark()
  dark.look(0, of({ tom: 0 }))
  dark.look(700, of({ tom: 3 }))
  expect(dark.look(60_000, of({ tom: 3 }))).toBe(false)
})

test('what somebody else sent in the same place before is no picture of whoever stands there now', () => {
  const dark = openDark()
  dark.look(0, of({ tom: 400 }))
  expect(dark.look(5100, of({ tom: 400 }))).toBe(true)
})

test('nothing is awaited without a line; and whoever comes back is awaited anew', () => {
  const dark = openDark()
  dark.look(0, of({ tom: 0 }))
  dark.rest()
  expect(dark.look(9000, of({ tom: 0 }))).toBe(false)
  expect(dark.look(14_100, of({ tom: 0 }))).toBe(true)
  dark.look(15_000, of({}))
  dark.look(16_000, of({ tom: 0 }))
  expect(dark.look(21_100, of({ tom: 0 }))).toBe(true)
})
