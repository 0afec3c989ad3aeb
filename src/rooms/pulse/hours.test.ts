import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { HoursTally } from './time-store.ts'
import { countBands } from './waiting.ts'

const HORIZON = 48 * 60
const band = (tallies: readonly HoursTally[], weekend: boolean, quarter: number) =>
  countBands(tallies).find((one) => one.weekend === weekend && one.quarter === quarter)

test('by hand: answered after ten, twenty and thirty minutes, one that waits for twenty-five, one for ever: half within thirty', () => {
  const mornings: HoursTally[] = [
    { day: 1, quarter: 1, as: 'member', minutes: [10, 30] },
    { day: 5, quarter: 1, as: 'staff', minutes: [20] },
    { day: 2, quarter: 1, as: null, minutes: [25, HORIZON] },
  ]
  // 4/5, then 3/5, then of two who are still followed one: 3/10.
  expect(band(mornings, false, 1)).toMatchObject({ questions: 5, median: { value: 30 } })
  expect(band(mornings, true, 1)).toEqual({ weekend: true, quarter: 1, questions: 0, median: undefined })
  // Four on a weekend night are too few, and a Sunday is no weekday.
  const nights: HoursTally[] = [{ day: 7, quarter: 0, as: 'member', minutes: [1, 2, 3, 4] }]
  expect(band(nights, true, 0)).toMatchObject({ questions: 4, median: undefined })
  expect(band(nights, false, 0)?.questions).toBe(0)
  expect(band([{ day: 3, quarter: 3, as: null, minutes: [5, 5, 5, 5, HORIZON] }], false, 3)?.median).toMatchObject({ value: undefined }) // prettier-ignore
})

test('a question without an answer never makes the time shorter', () => {
  const waits = fc.array(fc.integer({ min: 0, max: HORIZON - 1 }), { minLength: 5, maxLength: 20 })
  fc.assert(
    fc.property(waits, (minutes) => {
      const answered: HoursTally[] = [{ day: 1, quarter: 2, as: 'member', minutes }]
      const median = (tallies: HoursTally[]) => band(tallies, false, 2)?.median?.value ?? Infinity
      const more = median([...answered, { day: 2, quarter: 2, as: null, minutes: [HORIZON] }])
      expect(more).toBeGreaterThanOrEqual(median(answered))
    }),
    { numRuns: 50 },
  )
})
