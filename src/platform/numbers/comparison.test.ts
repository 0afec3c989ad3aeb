import { expect, test } from 'vitest'
import {
  balanceOf, eValue, encouraged, kaplanMeier, logistic, pairedDifference, randomFrom, riskSetPairs,
  rungOf, standardisedDifference, stayedApart, type Lived,
} from './index.ts' // prettier-ignore

test('hours of study and passing an exam: the weights that R prints for twenty students', () => {
  const hours = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 1.75, 2, 2.25, 2.5, 2.75, 3, 3.25, 3.5, 4, 4.25, 4.5, 4.75, 5, 5.5]
  const passed = [...'00000010101010111111'].map((one) => one === '1')
  const found = logistic(hours.map((one) => [one]), passed) // prettier-ignore
  expect(found?.weights[0]).toBeCloseTo(-4.0777, 3)
  expect(found?.weights[1]).toBeCloseTo(1.5046, 3)
  expect(found?.scoreOf([2])).toBeCloseTo(-1.0685, 3)
  expect(logistic([[1], [2]], [true, true])).toBeUndefined()
  // Told apart completely: without a ridge it never settles, with a little it does.
  expect(logistic([[-1], [-1], [1], [1]], [false, false, true, true])).toBeUndefined()
  expect(logistic([[-1], [-1], [1], [1]], [false, false, true, true], 0.01)?.weights[1]).toBeGreaterThan(1)
})

test('a difference in standard deviations, by hand: means 4 and 3, variances 2 and 2', () => {
  expect(standardisedDifference([3, 5], [2, 4])).toBeCloseTo(1 / Math.SQRT2, 12)
  expect(standardisedDifference([1, 1], [1, 1])).toBe(0)
  expect(standardisedDifference([1, 1], [0, 0])).toBe(Infinity)
})

test('E-value: the figures of VanderWeele and Ding, 3.9 (1.8 to 8.7), and the same upside down', () => {
  expect(eValue({ value: 3.9, low: 1.8, high: 8.7 }).value).toBeCloseTo(7.26, 2)
  expect(eValue({ value: 3.9, low: 1.8, high: 8.7 }).limit).toBeCloseTo(3, 2)
  expect(eValue({ value: 1 / 3.9, low: 1 / 8.7, high: 1 / 1.8 }).limit).toBeCloseTo(3, 2)
  expect(eValue({ value: 1.2, low: 0.9, high: 1.6 }).limit).toBe(1)
})

test('by hand: of a thousand invited a fifth come and four in a hundred more stay, so of those who came, twenty', () => {
  const others = { n: 1000, came: 0, stayed: 600, both: 0 }
  const found = encouraged({ n: 1000, came: 200, stayed: 640, both: 160 }, others)
  expect(found?.intention.value).toBeCloseTo(0.04, 12)
  expect(found?.late?.value).toBeCloseTo(0.2, 12)
  // Var(stayed − 0.2 × came): (640 − 64 + 8)/1000 − 0.6² = 0.224 and 0.24; √(0.464/1000)/0.2 = 0.1077.
  expect(found?.late?.low).toBeCloseTo(0.2 - 1.96 * 0.10770329, 6)
  expect(encouraged({ n: 50, came: 1, stayed: 30, both: 1 }, { n: 50, came: 0, stayed: 30, both: 0 })?.late).toBeUndefined()
}) // prettier-ignore

/** Chance is the same each time. `keeps`: what joining does to the days one stays. */
function customers(keeps: number, helpful: number): Lived[] {
  const random = randomFrom(7)
  return Array.from({ length: 4_000 }, () => {
    const from = Math.floor(random() * 700)
    const spends = random() < 0.5 ? 1 : 0
    // Whoever spends more joins more, and stays longer whether they join or not.
    const wishes = random() < (spends ? 0.5 : 0.15) ? from + Math.floor(random() * 300) : undefined
    const until = from - Math.log(1 - random()) * (spends ? 800 : 400)
    const joined = wishes !== undefined && wishes < until ? wishes : undefined
    const stays = joined === undefined ? until : joined + (until - joined) * keeps
    return { from, until: Math.min(stays, 1000), left: stays < 1000, joined, traits: [spends, helpful * random()] }
  })
}

test('where joining does nothing, those who joined stay longer at first sight, and not after matching', () => {
  const people = customers(1, 1)
  const there = (who: Lived[]) => kaplanMeier(who.map(({ from, until, left }) => ({ time: until - from, happened: left }))).at(365) // prettier-ignore
  const naive = there(people.filter(({ joined }) => joined !== undefined)) - there(people.filter(({ joined }) => joined === undefined)) // prettier-ignore
  expect(naive).toBeGreaterThan(0.2)

  const matched = riskSetPairs(people, randomFrom(1), 5_000)
  const balance = balanceOf(matched)
  expect(Math.abs(balance[0]?.before ?? 0)).toBeGreaterThan(0.3)
  expect(Math.abs(balance[0]?.after ?? 1)).toBeLessThan(0.1)
  const days = matched.pairs.map(({ at }) => at)
  expect(days).toEqual(days.toSorted((a, b) => a - b))
  for (const { one, other, at } of matched.pairs) {
    expect(Math.abs(one.from - other.from)).toBeLessThanOrEqual(30)
    expect(other.until).toBeGreaterThan(at)
    expect(other.joined ?? Infinity).toBeGreaterThan(at)
  }
  expect(new Set(matched.pairs.map(({ other }) => other)).size).toBe(matched.pairs.length)
  const lives = matched.pairs.map(({ one, other, at }) => ({
    one: { time: one.until - at, happened: one.left },
    other: { time: other.until - at, happened: other.left },
  }))
  const { difference } = stayedApart(lives, 180, randomFrom(1)) ?? {}
  expect(difference?.low).toBeLessThan(0)
  expect(difference?.high).toBeGreaterThan(0)
  const curve = kaplanMeier(lives.map(({ one }) => one)).at(180) - kaplanMeier(lives.map(({ other }) => other)).at(180)
  expect(difference?.value).toBeCloseTo(curve, 9)
})

test('where joining makes the time that is left twice as long, matching finds it', () => {
  const { pairs } = riskSetPairs(customers(2, 0), randomFrom(1), 5_000)
  const apart = stayedApart(pairs.map(({ one, other, at }) => ({
    one: { time: one.until - at, happened: one.left },
    other: { time: other.until - at, happened: other.left },
  })), 180, randomFrom(1)) // prettier-ignore
  expect(apart?.difference.low).toBeGreaterThan(0.03)
  expect(apart?.ratio?.high).toBeLessThan(0.9)
  expect(riskSetPairs([], randomFrom(1), 10).pairs).toEqual([])
})

test('the ladder: more is said only with pairs enough, balance, and a placebo that shows nothing', () => {
  const balance = [{ before: 0.4, after: 0.05 }]
  const nothing = pairedDifference(Array.from({ length: 40 }, (_, nth) => (nth % 2 ? 1 : -1)))
  expect(rungOf({ pairs: 40, balance, placebo: nothing })).toEqual({ rung: 'matched', held: undefined })
  expect(rungOf({ pairs: 29, balance, placebo: undefined }).held).toBe('few')
  expect(rungOf({ pairs: 40, balance: [{ before: 0, after: -0.1 }], placebo: undefined }).held).toBe('unbalanced')
  expect(rungOf({ pairs: 40, balance, placebo: { low: 0.1, high: 0.3 } })).toEqual({
    rung: 'observed',
    held: 'placebo',
  })
})
