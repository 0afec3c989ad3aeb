import { expect, test } from 'vitest'
import { newcombe } from '#platform/numbers/index.ts'

/** The quantile that the paper has, where we print intervals with 1.96. */
const EXACT = 1.959964
/** Newcombe 1998, Stat. Med. 17:873-890, table II, method 10: a/m, b/n, and the interval as printed there. */
const published = [
  [56, 70, 48, 80, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.1705, 0.809],
  [6, 7, 2, 7, 0.0582, 0.8062],
  [5, 56, 0, 29, -0.0381, 0.1926],
  [0, 10, 0, 20, -0.1611, 0.2775],
  [0, 10, 0, 10, -0.2775, 0.2775],
  [10, 10, 0, 20, 0.6791, 1],
  [10, 10, 0, 10, 0.6075, 1],
] as const

test('a difference of shares has the interval that was published for it', () => {
  for (const [came, n, otherCame, otherN, low, high] of published) {
    const found = newcombe({ came, n }, { came: otherCame, n: otherN }, EXACT)
    expect(found?.value).toBeCloseTo(came / n - otherCame / otherN, 12)
    expect([found?.low, found?.high].map((end) => end?.toFixed(4))).toEqual([low.toFixed(4), high.toFixed(4)])
  }
  expect(newcombe({ came: 0, n: 0 }, { came: 1, n: 2 })).toBeUndefined()
})
