import fc from 'fast-check'
import { expect, test } from 'vitest'
import { atFirst, holdsBack, judge, share, SMALL, strainOf, type Judged, type Strain } from './bandwidth.ts'

/** A browser's own estimate: it follows what it gets, up to half as much again, and what the line really carries. */
function onLine(really: number, seconds: number, sizes: readonly number[], from: Judged = atFirst(0), begin = 0) {
  let judged = from
  let shown = [sizes.length - 1]
  const sent: number[] = []
  for (let second = 1; second <= seconds; second += 1) {
    const now = begin + second * 1000
    shown = share(judged, [sizes], shown)
    const rate = sizes[shown[0] ?? -1] ?? 0
    sent.push(rate)
    const lost = rate > really ? 1 - really / rate : 0
    const wantsMore = holdsBack([sizes], shown)
    judged = judge(judged, { lost, carries: Math.min(really, SOUND + rate * 1.5), sent: SOUND + rate, wantsMore }, now)
  }
  return { judged, sent }
}
const THREE = [150_000, 500_000, 1_500_000]
/** What is heard goes through in any case. */
const SOUND = 30_000

test('a line that carries all gets the big picture, and keeps it', () => {
  expect(new Set(onLine(5_000_000, 120, THREE).sent)).toEqual(new Set([1_500_000]))
})

test('a phone on a narrow line gets what it carries within two seconds, and is tried with more ever more rarely', () => {
  const { sent } = onLine(700_000, 300, THREE)
  expect(sent[2]).toBe(500_000)
  const tries = sent.filter((rate, at) => rate === 1_500_000 && sent[at - 1] !== 1_500_000).length
  expect(tries).toBeLessThan(15)
  expect(sent.filter((rate) => rate === 500_000).length).toBeGreaterThan(260)
})

test('a line that got wider is found out within a minute', () => {
  const narrow = onLine(200_000, 60, THREE)
  expect(narrow.sent.at(-1)).toBe(150_000)
  const wide = onLine(5_000_000, 90, THREE, narrow.judged, 60_000)
  expect(wide.sent.at(-1)).toBe(1_500_000)
})

test('what a program sends in one size alone leaves a narrow line its sound, and is tried ever more rarely', () => {
  const { judged, sent } = onLine(1_000_000, 300, [2_500_000])
  expect(sent.slice(2).filter((rate) => rate > 0).length).toBeLessThan(20)
  // Once there is room for it, it comes back by itself.
  const wide = onLine(5_000_000, 90, [2_500_000], judged, 300_000)
  expect(wide.sent.at(-1)).toBe(2_500_000)
})

test('a line is not called narrow by what was said of it before more was sent', () => {
  const much = { lost: 0, carries: 200_000, sent: 1_500_000, wantsMore: false }
  let judged = judge(judge(atFirst(0), much, 2000), much, 3000)
  let said = 225_000
  const sent: number[] = []
  for (let now = 4000; now <= 30_000; now += 1000) {
    const rate = THREE[share(judged, [THREE], [-1])[0] ?? 0] ?? 0
    sent.push(rate)
    // What is heard within this second is about the one before.
    judged = judge(judged, { lost: 0, carries: said, sent: rate, wantsMore: false }, now)
    said = rate * 1.5
  }
  expect(sent[0]).toBe(150_000)
  expect(sent).toEqual(sent.toSorted((a, b) => a - b))
  expect(sent.at(-1)).toBe(1_500_000)
  // One that stays narrow is known as such by what is said afterwards.
  expect(judge(judged, { ...much, carries: 700_000 }, 31_000).bits).toBe(665_000)
})

test('loss that is not repaired makes pictures smaller, even if nobody says what the line carries', () => {
  const judged = judge(atFirst(0), { lost: 0.4, carries: undefined, sent: 1_500_000, wantsMore: false }, 1000)
  expect(judged.bits).toBe(1_200_000)
  expect(judge(atFirst(0), { lost: 0.05, carries: undefined, sent: 1_500_000, wantsMore: false }, 10_000).bits).toBe(
    atFirst(0).bits,
  )
})

test('what is chosen fits the line, the first first; the first picture is seen unless it drowns the line', () => {
  const place = fc
    .array(fc.integer({ min: 10_000, max: 2_000_000 }), { minLength: 0, maxLength: 3 })
    .map((rates) => rates.toSorted((a, b) => a - b))
  fc.assert(
    fc.property(fc.nat(10_000_000), fc.boolean(), fc.array(place, { maxLength: 9 }), (bits, drowns, sizes) => {
      const line = { bits, drowns }
      const chosen = share(
        line,
        sizes,
        sizes.map(() => -1),
      )
      const rates = chosen.map((size, at) => sizes[at]?.[size] ?? 0)
      const first = sizes.findIndex((some) => some.length > 0)
      const least = sizes[first]?.[0] ?? 0
      const inAnyCase = least > 0 && (least <= SMALL || !drowns)
      expect(rates.reduce((sum, rate) => sum + rate, 0)).toBeLessThanOrEqual(Math.max(bits, inAnyCase ? least : 0))
      if (inAnyCase) expect(chosen[first]).toBeGreaterThanOrEqual(0)
      // What was chosen is not given up at the same line.
      expect(share(line, sizes, chosen).every((size, at) => size >= (chosen[at] ?? 0))).toBe(true)
    }),
  )
  expect(share({ bits: 1_000_000, drowns: false }, [THREE, THREE, THREE], [-1, -1, -1])).toEqual([1, 0, 0])
  expect(share({ bits: 200_000, drowns: false }, [THREE, THREE], [-1, -1])).toEqual([0, -1])
})

test('a machine near its limit sends small pictures first, then refuses, and comes back step by step', () => {
  let strain: Strain = { is: 'none', since: 0 }
  const said: string[] = []
  const busy = [
    0.5,
    0.95,
    0.5,
    ...Array.from({ length: 4 }, () => 0.8),
    ...Array.from({ length: 5 }, () => 0.95),
    ...Array.from({ length: 5 }, () => 0.5),
    ...Array.from({ length: 5 }, () => 0.2),
  ]
  for (const [second, share] of busy.entries()) {
    strain = strainOf(strain, share, second * 1000)
    if (said.at(-1) !== strain.is) said.push(strain.is)
  }
  expect(said).toEqual(['none', 'low layers', 'refusing', 'low layers', 'none'])
})
