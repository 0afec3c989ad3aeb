import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scaleOf, addScales } from '#platform/numbers/index.ts'
import { keepable, resultOf } from './result.ts'
import { cohortOf, cohorts, mixSmall, type Cohort, type Sums } from './run.ts'

const said = (cohort: Cohort, n: number, answer = 4, asked = n): Sums => ({
  ...addScales(Array.from({ length: n }, () => scaleOf(Array<number>(8).fill(answer))), 8), // prettier-ignore
  cohort,
  asked,
})

test('a cohort of fewer than ten answers is mixed with others, until the mixture is of ten', () => {
  expect(
    keepable([said('weeks', 12), said('months', 4), said('years', 30)]).map(({ cohort, n }) => [cohort, n]),
  ).toEqual([
    ['years', 30],
    ['mixed', 16],
  ])
  expect(keepable([said('weeks', 9)])).toEqual([])
  expect(keepable([said('weeks', 12), said('months', 0, 4, 15)]).map(({ cohort }) => cohort)).toEqual(['weeks'])
})

test('nothing that is kept, and no difference of what is kept and what was answered, is about fewer than ten', () => {
  const counts = fc.tuple(...cohorts.map((cohort) => fc.nat(25).map((n) => said(cohort, n))))
  fc.assert(
    fc.property(counts, (all) => {
      const kept = keepable(all)
      const answered = all.reduce((sum, { n }) => sum + n, 0)
      const n = kept.reduce((sum, one) => sum + one.n, 0)
      for (const one of kept) expect(one.n).toBeGreaterThanOrEqual(10)
      expect(n).toBe(answered < 10 ? 0 : answered)
    }),
  )
})

test('a result says its mean, its silence and its bounds', () => {
  const result = resultOf([said('weeks', 10, 4, 20), said('years', 10, 2, 20)], 40)
  expect(result?.mean.value).toBeCloseTo(3, 12)
  expect(result?.answered.value).toBe(0.5)
  expect(result?.hidden).toEqual({ low: 2, high: 4 })
  expect(result?.cohorts.map(({ mean }) => mean.value)).toEqual([4, 2])
  expect(result?.dimensions.map(({ mean }) => mean)).toEqual([3, 3, 3, 3])
  expect(resultOf([said('weeks', 9)], 20)).toBeUndefined()
})

test('cohorts are by days since joining, and fewer than ten asked are put together', () => {
  const now = new Date('2026-11-23T12:00:00Z')
  expect(['2026-10-01', '2026-01-01', '2025-01-01', '2019-01-01'].map((day) => cohortOf(new Date(day), now))).toEqual([
    'weeks', 'months', 'years', 'long',
  ]) // prettier-ignore
  const those = [...Array<Cohort>(10).fill('weeks'), ...Array<Cohort>(9).fill('long')].map((cohort) => ({ cohort }))
  expect(mixSmall(those).filter(({ cohort }) => cohort === 'mixed')).toHaveLength(9)
})
