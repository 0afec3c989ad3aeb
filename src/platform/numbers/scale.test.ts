import fc from 'fast-check'
import { expect, test } from 'vitest'
import { incompleteBeta, quantileOfF, quantileOfStudent } from './f-law.ts'
import { addScales, cronbachAlpha, feldt, meanOfScale, scaleOf, silenceMayHide } from './scale.ts'

test('quantiles are those of the printed tables', () => {
  // F: NIST/SEMATECH e-Handbook, 1.3.6.7.3 (upper 5 % and 2.5 %); t: 1.3.6.7.2.
  expect(quantileOfF(0.95, 1, 10)).toBeCloseTo(4.965, 3)
  expect(quantileOfF(0.95, 5, 20)).toBeCloseTo(2.711, 3)
  expect(quantileOfF(0.95, 10, 100)).toBeCloseTo(1.927, 3)
  expect(quantileOfStudent(0.975, 4)).toBeCloseTo(2.776, 3)
  expect(quantileOfStudent(0.975, 30)).toBeCloseTo(2.042, 3)
  // F(2, 2) is x / (1 + x).
  expect(quantileOfF(0.3, 2, 2)).toBeCloseTo(3 / 7, 12)
  expect(incompleteBeta(0.5, 3, 3)).toBeCloseTo(0.5, 12)
})

test('the interval of α is the published one of two other programs', () => {
  // statpsych (Bonett), ci.cronbach(.05, .85, 7, 89): its second degrees of freedom are n(k−1), where Feldt has (n−1)(k−1).
  expect(1 - 0.15 * quantileOfF(0.975, 88, 89 * 6)).toBeCloseTo(0.797_125_4, 7)
  expect(1 - 0.15 * quantileOfF(0.025, 88, 89 * 6)).toBeCloseTo(0.893_143_6, 7)
  // Chris Evans, feldt1.return(0.913, 873, 20).
  expect(feldt(0.913, 873, 20).low).toBeCloseTo(0.904_402_4, 6)
  expect(feldt(0.913, 873, 20).high).toBeCloseTo(0.921_158_9, 6)
})

const of = (people: readonly (readonly number[])[]) => addScales(people.map(scaleOf), people[0]?.length ?? 0)

test('α and the mean of three people and two items, worked by hand', () => {
  // Items 1, 2, 3 and 1, 3, 5: variances 1 and 4; sums 2, 5, 8: variance 9. α = 2·(1 − 5/9) = 8/9.
  const sums = of([[1, 1], [2, 3], [3, 5]]) // prettier-ignore
  expect(cronbachAlpha(sums)?.value).toBeCloseTo(8 / 9, 12)
  // Means 1, 2.5, 4: mean 2.5, s 1.5, t(2) = 4.303: 2.5 ± 3.726, and no further than the ruler.
  expect(meanOfScale(sums, -9, 9)?.low).toBeCloseTo(2.5 - (4.302_653 * 1.5) / Math.sqrt(3), 4)
  expect(meanOfScale(sums, 1, 5)).toEqual({ value: 2.5, low: 1, high: 5 })
  expect(cronbachAlpha(of([[2, 3], [3, 2]]))).toBeUndefined() // prettier-ignore
  expect(cronbachAlpha(of([[2, 3]]))).toBeUndefined()
  expect(meanOfScale(of([[2, 3]]), 1, 5)).toBeUndefined()
})

test('items that say the same have α 1; the order of people changes nothing', () => {
  const answer = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 8, maxLength: 8 })
  fc.assert(
    fc.property(fc.array(answer, { minLength: 3, maxLength: 20 }), (people) => {
      expect(of(people.toReversed())).toEqual(of(people))
      const same = cronbachAlpha(of(people.map(([one = 1]) => Array<number>(8).fill(one))))
      if (same) expect(same.value).toBeCloseTo(1, 9)
    }),
  )
})

test('silence: half of those asked answered 4 of 5, and all lies between 2.5 and 4.5', () => {
  expect(silenceMayHide(4, 50, 100, [1, 5])).toEqual({ low: 2.5, high: 4.5 })
  expect(silenceMayHide(4, 100, 100, [1, 5])).toEqual({ low: 4, high: 4 })
  expect(() => silenceMayHide(4, 0, 100, [1, 5])).toThrow(RangeError)
})
