import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  bootstrapByPerson,
  cell,
  cumulativeIncidence,
  effectiveVoices,
  fewestForHalf,
  gini,
  hideSmall,
  kaplanMeier,
  randomFrom,
  topShare,
  wilson,
} from './index.ts'
import { xoshiro } from './random.ts'

const always = <T>(arbitrary: fc.Arbitrary<T>, check: (value: T) => void) =>
  fc.assert(fc.property(arbitrary, (value) => check(value)))
const counts = fc.array(fc.nat(50), { minLength: 1, maxLength: 30 })
const active = counts.filter((list) => list.some((count) => count > 0))

describe('a share and its interval', () => {
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i, as printed by Newcombe 1998, table I', (successes, n, low, high) => {
    const share = wilson(successes, n)
    expect(share?.low).toBeCloseTo(low, 4)
    expect(share?.high).toBeCloseTo(high, 4)
  })

  test('it is the set of shares that a test at 5 % would not refuse', () => {
    always(fc.tuple(fc.nat(200), fc.nat(200)), ([a, b]) => {
      const share = wilson(a, a + b)
      if (!share) return
      for (const end of [share.low, share.high]) {
        if (end === 0 || end === 1) continue
        expect(Math.abs(share.value - end) / Math.sqrt((end * (1 - end)) / share.n)).toBeCloseTo(1.96, 6)
      }
      expect(share.low <= share.value && share.value <= share.high && share.low >= 0 && share.high <= 1).toBe(true)
    })
  })

  test('of nobody there is no share, and 3 of 2 is an error', () => {
    expect(wilson(0, 0)).toBeUndefined()
    expect(() => wilson(3, 2)).toThrow(RangeError)
    expect(() => wilson(NaN, 2)).toThrow(RangeError)
  })
})

describe('how few say how much', () => {
  test('worked by hand: half by one, a quarter by each of two', () => {
    expect(effectiveVoices([2, 1, 1, 0])).toEqual({
      people: 3,
      effective: expect.closeTo(1 / (0.25 + 0.0625 * 2), 10),
      byEntropy: expect.closeTo(2 * Math.SQRT2, 10),
    })
  })

  test('equals weigh as many as they are; order and unit do not matter; never fewer than one nor more than there are', () => {
    always(fc.integer({ min: 1, max: 60 }), (n) => {
      const voices = effectiveVoices(Array.from({ length: n }, () => 7))
      expect(voices?.effective).toBeCloseTo(n, 8)
      expect(voices?.byEntropy).toBeCloseTo(n, 8)
    })
    always(active, (list) => {
      const voices = effectiveVoices(list)
      const [one = 0, two = 0, all = 0] = [voices?.effective, voices?.byEntropy, voices?.people]
      expect(1 <= one && one <= two + 1e-9 && two <= all).toBe(true)
      expect(effectiveVoices(list.map((count) => count * 3).reverse())?.effective).toBeCloseTo(one, 8)
    })
  })

  test('Gini of 1 to 5 is 4/15, corrected 1/3', () => {
    expect(gini([5, 1, 4, 2, 3])).toEqual({ plain: expect.closeTo(4 / 15, 12), corrected: expect.closeTo(1 / 3, 12) })
  })

  test('Gini is half the mean difference between all pairs, over the mean', () => {
    always(active, (list) => {
      const n = list.length
      const differences = list.flatMap((a) => list.map((b) => Math.abs(a - b))).reduce((a, b) => a + b, 0)
      const mean = list.reduce((a, b) => a + b, 0) / n
      expect(gini(list)?.plain).toBeCloseTo(differences / (2 * n * n * mean), 10)
    })
    expect(gini([0, 0, 0, 9])?.corrected).toBe(1)
    expect(gini([3])).toEqual({ plain: 0, corrected: undefined })
  })

  test('the top and the fewest for half', () => {
    expect(topShare([1, 6, 2, 1], 1)).toBe(0.6)
    expect(topShare([1, 6, 2, 1], 9)).toBe(1)
    expect(fewestForHalf([1, 6, 2, 1])).toBe(1)
    expect(fewestForHalf([3, 3, 3, 3])).toBe(2)
    always(active, (list) => {
      const fewest = fewestForHalf(list) ?? 0
      expect(topShare(list, fewest)).toBeGreaterThanOrEqual(0.5)
      expect(topShare(list, fewest - 1)).toBeLessThan(0.5)
    })
  })

  test('where nobody did anything there is nothing to say, and −1 is no count', () => {
    for (const measure of [effectiveVoices, gini, fewestForHalf]) {
      expect(measure([])).toBeUndefined()
      expect(measure([0, 0])).toBeUndefined()
      expect(() => measure([1, -1])).toThrow(RangeError)
      expect(() => measure([NaN])).toThrow(RangeError)
    }
  })
})

/** Weeks of remission under 6-mercaptopurine; + still in remission. Freireich 1963, in every textbook since. */
const freireich = '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+'
  .split(' ')
  .map((said) => ({ time: parseInt(said, 10), happened: !said.endsWith('+') }))

describe('how long people wait', () => {
  test('the leukaemia data give the published curve, errors and intervals', () => {
    const { steps, n, events, censored, quantile } = kaplanMeier(freireich)
    const printed = [
      [6, 0.8571, 0.0764, 0.6197, 0.9516],
      [7, 0.8067, 0.0869, 0.5631, 0.9228],
      [10, 0.7529, 0.0963, 0.5032, 0.8894],
      [13, 0.6902, 0.1068, 0.4316, 0.8491],
      [16, 0.6275, 0.1141, 0.3675, 0.8049],
      [22, 0.5378, 0.1282, 0.2678, 0.7468],
      [23, 0.4482, 0.1346, 0.1881, 0.6801],
    ]
    // Printed with z = 1.959964; ours is 1.96, a difference in the fourth decimal.
    expect(steps).toHaveLength(printed.length)
    for (const [i, row] of printed.entries()) {
      const { time, survival, error, low, high } = steps[i] ?? {}
      for (const [j, value] of [time, survival, error, low, high].entries())
        expect(Math.abs((value ?? NaN) - (row[j] ?? NaN))).toBeLessThan(0.00011)
    }
    expect({ n, events, censored, median: quantile(0.5) }).toEqual({
      n: 21,
      events: 9,
      censored: 12,
      median: { value: 23, low: 13, high: undefined },
    })
    expect(quantile(0.9).value).toBeUndefined()
  })

  test('without anybody lost it is the share still waiting', () => {
    always(fc.array(fc.nat(20), { minLength: 1, maxLength: 30 }), (times) => {
      const { at } = kaplanMeier(times.map((time) => ({ time, happened: true })))
      for (let t = 0; t <= 20; t += 1)
        expect(at(t)).toBeCloseTo(times.filter((time) => time > t).length / times.length, 10)
    })
  })

  test('nine of ten answered after 1 to 9 hours: the 90th percentile is the ninth', () => {
    const hours = Array.from({ length: 10 }, (_, i) => ({ time: i + 1, happened: true }))
    expect(kaplanMeier(hours).quantile(0.9).value).toBe(9)
    expect(kaplanMeier(hours).quantile(0.5).value).toBe(5)
  })

  test('with nobody, everybody still waits', () => {
    expect(kaplanMeier([])).toMatchObject({ n: 0, events: 0, steps: [] })
    expect(kaplanMeier([]).at(3)).toBe(1)
    expect(() => kaplanMeier([{ time: -1, happened: true }])).toThrow(RangeError)
  })
})

describe('who answers first', () => {
  type Cause = 'member' | 'staff'
  const causes: readonly Cause[] = ['member', 'staff']
  const outcome = fc.record({ time: fc.nat(12), cause: fc.constantFrom<Cause | null>('member', 'staff', null) })
  const outcomes = fc.array(outcome, { minLength: 1, maxLength: 25 })

  test('worked by hand: five questions', () => {
    const five = cumulativeIncidence(causes, [
      { time: 1, cause: 'member' },
      { time: 2, cause: null },
      { time: 3, cause: 'staff' },
      { time: 4, cause: 'member' },
      { time: 5, cause: null },
    ])
    expect(five.at('member', 2)).toBeCloseTo(1 / 5, 12)
    expect(five.at('staff', 3)).toBeCloseTo((4 / 5) * (1 / 3), 12)
    expect(five.at('member', 48)).toBeCloseTo(1 / 5 + (4 / 5) * (2 / 3) * (1 / 2), 12)
    expect(five.waiting(48)).toBeCloseTo((4 / 5) * (2 / 3) * (1 / 2), 12)
    expect(five.at('member', 0.5)).toBe(0)
  })

  test('it agrees with another way to the same estimate: each question lost hands its weight on to those that still wait', () => {
    always(outcomes, (list) => {
      const incidence = cumulativeIncidence(causes, list)
      for (const t of [0, 3, 7, 12]) {
        for (const cause of causes) expect(incidence.at(cause, t)).toBeCloseTo(redistributed(list, cause, t), 9)
      }
    })
  })

  test('the ends and those who wait make one whole; the curves never fall; with one end it is one minus Kaplan-Meier', () => {
    always(outcomes, (list) => {
      const incidence = cumulativeIncidence(causes, list)
      for (let t = 0; t <= 12; t += 1) {
        const whole = incidence.at('member', t) + incidence.at('staff', t) + incidence.waiting(t)
        expect(whole).toBeCloseTo(1, 9)
        expect(incidence.at('member', t)).toBeGreaterThanOrEqual(incidence.at('member', t - 1))
      }
      const alone = list.map(({ time, cause }) => ({ time, cause: cause === null ? null : ('member' as const) }))
      const km = kaplanMeier(list.map(({ time, cause }) => ({ time, happened: cause !== null })))
      expect(cumulativeIncidence(['member'], alone).at('member', 7)).toBeCloseTo(1 - km.at(7), 9)
    })
  })

  /** Efron's redistribution to the right (1967): no risk sets, no products. */
  function redistributed(list: readonly { time: number; cause: Cause | null }[], cause: Cause, until: number): number {
    const rank = (one: { cause: Cause | null }) => (one.cause === null ? 1 : 0)
    const ordered = list
      .toSorted((a, b) => a.time - b.time || rank(a) - rank(b))
      .map((one) => ({ ...one, weight: 1 / list.length }))
    for (const [i, one] of ordered.entries()) {
      const later = ordered.slice(i + 1)
      if (one.cause !== null || later.length === 0) continue
      for (const other of later) other.weight += one.weight / later.length
      one.weight = 0
    }
    return ordered
      .filter((one) => one.cause === cause && one.time <= until)
      .reduce((all, { weight }) => all + weight, 0)
  }
})

describe('chance that can be repeated', () => {
  test('xoshiro128** gives the published sequence', () => {
    const next = xoshiro([1, 2, 3, 4])
    const published = [
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]
    expect(published.map(() => next())).toEqual(published)
  })

  test('the same seed gives the same numbers, another seed others, all of them spread evenly', () => {
    const draw = (seed: number, n: number) => Array.from({ length: n }, randomFrom(seed))
    expect(draw(1, 5)).toEqual(draw(1, 5))
    expect(draw(1, 5)).not.toEqual(draw(2, 5))
    const tenths = new Map<number, number>()
    for (const value of draw(3, 100_000))
      tenths.set(Math.floor(value * 10), (tenths.get(Math.floor(value * 10)) ?? 0) + 1)
    // 9 degrees of freedom: one seed in a thousand exceeds 27.9.
    expect([...tenths.values()].reduce((all, n) => all + (n - 10_000) ** 2 / 10_000, 0)).toBeLessThan(27.9)
  })
})

describe('an interval for anything', () => {
  const mean = (rows: readonly number[]) =>
    rows.length === 0 ? undefined : rows.reduce((a, b) => a + b, 0) / rows.length
  const normal = (random: () => number) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

  test('holds the truth about as often as it says, also when people say much or little', () => {
    const random = randomFrom(11)
    let held = 0
    for (let trial = 0; trial < 200; trial += 1) {
      const groups = Array.from({ length: 40 }, () => {
        const own = normal(random)
        return Array.from({ length: 1 + Math.floor(random() * 6) }, () => own + normal(random))
      })
      const interval = bootstrapByPerson(random, groups, mean, 200)
      if (interval && interval.low <= 0 && interval.high >= 0) held += 1
    }
    expect(held / 200).toBeGreaterThan(0.89)
    expect(held / 200).toBeLessThan(0.99)
  })

  test('twenty posts by one person do not make twenty witnesses', () => {
    const groups = Array.from({ length: 10 }, (_, i) => Array.from({ length: 20 }, () => i % 2))
    const width = (interval: { low: number; high: number } | undefined) => (interval ? interval.high - interval.low : 0)
    const byPerson = width(bootstrapByPerson(randomFrom(5), groups, mean))
    const byPost = width(
      bootstrapByPerson(
        randomFrom(5),
        groups.flat().map((row) => [row]),
        mean,
      ),
    )
    expect(byPerson).toBeGreaterThan(byPost * 3)
  })

  test('the same seed gives the same interval', () => {
    const groups = [[1], [4, 5], [2], [9]]
    expect(bootstrapByPerson(randomFrom(8), groups, mean)).toEqual(bootstrapByPerson(randomFrom(8), groups, mean))
  })

  test('of one person, or of nothing that can be computed, there is none', () => {
    expect(bootstrapByPerson(randomFrom(1), [[1, 2]], mean)).toBeUndefined()
    expect(bootstrapByPerson(randomFrom(1), [[], [], [1]], mean)).toBeUndefined()
  })
})

describe('a figure about few is a figure about somebody', () => {
  test('one to four are hidden, none and five are not', () => {
    expect([0, 1, 4, 5].map((n) => cell(n))).toEqual([0, undefined, undefined, 5])
    expect(cell(9, 10)).toBeUndefined()
  })

  test('what is hidden cannot be found by subtracting', () => {
    expect(hideSmall([40, 3, 9, 0])).toEqual([40, undefined, undefined, 0])
    expect(hideSmall([40, 1, 1, 9])).toEqual([40, undefined, undefined, undefined])
    expect(hideSmall([40, 3, 2])).toEqual([40, undefined, undefined])
    expect(hideSmall([6, 7])).toEqual([6, 7])
    always(counts, (list) => {
      const shown = hideSmall(list)
      const hidden = list.filter((_, i) => shown[i] === undefined)
      const others = list.filter((count) => count > 0).length - hidden.length
      if (hidden.length > 0 && others > 0)
        expect(hidden.length >= 2 && hidden.reduce((a, b) => a + b, 0) >= 5).toBe(true)
      expect(shown.every((count) => count === undefined || count === 0 || count >= 5)).toBe(true)
    })
  })
})
