import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAfter, writeAfter } from './keyset.ts'

test('where a list ended is where it goes on', () => {
  const place = fc.record({
    at: fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true }),
    id: fc.maxSafeNat(),
  })
  fc.assert(fc.property(place, (after) => void expect(readAfter(writeAfter(after))).toEqual({ ...after })))
})

test('anything else begins at the beginning, and never with a day that does not exist', () => {
  for (const text of [
    undefined,
    '',
    '1',
    '1.',
    '.1',
    '1.2.3',
    '-1.2',
    '1e3.4',
    '8640000000000000.1',
    '1.9007199254740993',
    'NaN.NaN',
  ])
    expect(readAfter(text)).toBeUndefined()
})
