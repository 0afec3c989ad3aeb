import fc from 'fast-check'
import { expect, test } from 'vitest'
import { doubleDifference, type Course } from './index.ts'

const times = <T>(n: number, one: (nth: number) => T): T[] => Array.from({ length: n }, (_, nth) => one(nth))

test('jobs in fast food before and after the minimum wage rose: the figure of Card and Krueger', () => {
  // 1994, Am. Econ. Rev. 84:772, table 3: New Jersey 20.44 then 21.03, Pennsylvania 23.33 then 21.17; change 0.59, −2.16, apart 2.76.
  const found = doubleDifference(times(30, () => ({ one: { before: 20.44, after: 21.03 }, other: { before: 23.33, after: 21.17 } }))) // prettier-ignore
  expect(found?.apart.value).toBeCloseTo(2.75, 10) // of what is printed; 2.76 is of what was not rounded
  expect(found).toMatchObject({ n: 30, trend: undefined, trends: 'unknown' })
})

test('by hand: fifteen pairs one apart and fifteen three apart are two apart, within 1.96 × √(30/29/30)', () => {
  const found = doubleDifference(times(30, (nth) => ({ one: { before: 5, after: nth % 2 ? 7 : 9 }, other: { before: 4, after: 5 } }))) // prettier-ignore
  // Each is one from the mean of two: variance 30 / 29, over 30 pairs.
  expect(found?.apart.value).toBeCloseTo(2, 12)
  expect(found?.apart.low).toBeCloseTo(2 - 1.96 * Math.sqrt(1 / 29), 12)
  expect([found?.one, found?.other]).toEqual([{ before: 5, after: 8 }, { before: 4, after: 5 }]) // prettier-ignore
  expect(doubleDifference(times(29, () => ({ one: { before: 1, after: 2 }, other: { before: 1, after: 1 } })))).toBeUndefined() // prettier-ignore
})

test('that both sides went alike before is said only where a difference as large would have been seen', () => {
  const pairs = (moved: number, trend: number, spread: number) =>
    times(40, (nth) => {
      const noise = nth % 2 ? spread : -spread
      return { one: { earlier: 10 - trend + noise, before: 10, after: 10 + moved }, other: { earlier: 10, before: 10, after: 10 } }
    }) // prettier-ignore
  expect(doubleDifference(pairs(5, 0, 1))?.trends).toBe('alike')
  expect(doubleDifference(pairs(0.2, 0, 1))?.trends).toBe('unsure')
  expect(doubleDifference(pairs(5, 3, 1))).toMatchObject({ trends: 'apart', trend: { value: 3 } })
  // Ten without an earlier figure leave, and nobody else.
  const some = pairs(5, 0, 1).map((pair, nth) =>
    nth < 10 ? { ...pair, one: { ...pair.one, earlier: undefined } } : pair,
  )
  expect(doubleDifference(some)?.n).toBe(30)
  expect(doubleDifference(some.slice(0, -1))).toBeUndefined()
})

const course = fc.record({ earlier: fc.integer({ min: -99, max: 99 }), before: fc.integer({ min: -99, max: 99 }), after: fc.integer({ min: -99, max: 99 }) }) // prettier-ignore
test('what moves both sides alike changes nothing, nor do the levels; and turned round it is the opposite', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ one: course, other: course }), { minLength: 30, maxLength: 40 }), fc.integer({ min: -50, max: 50 }), (pairs, by) => {
      const found = doubleDifference(pairs)?.apart
      const raised = (one: Course): Course => ({ earlier: (one.earlier ?? 0) + by, before: one.before + by, after: one.after + by })
      const drifted = (one: Course): Course => ({ ...one, after: one.after + by })
      const levels = doubleDifference(pairs.map(({ one, other }) => ({ one: raised(one), other })))
      const shock = doubleDifference(pairs.map(({ one, other }) => ({ one: drifted(one), other: drifted(other) })))
      const turned = doubleDifference(pairs.map(({ one, other }) => ({ one: other, other: one })))?.apart
      expect(levels?.apart.value).toBeCloseTo(found?.value ?? NaN, 9)
      expect(shock?.apart.high).toBeCloseTo(found?.high ?? NaN, 9)
      expect([turned?.value, turned?.low]).toEqual([expect.closeTo(-(found?.value ?? NaN), 9), expect.closeTo(-(found?.high ?? NaN), 9)])
    }),
    { numRuns: 40 },
  ) // prettier-ignore
})
