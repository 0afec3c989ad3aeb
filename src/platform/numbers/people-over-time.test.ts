import { describe, expect, test } from 'vitest'
import { cohortsOf, leaning, levelOf, orbits, presenceStep, stepOf, strength, withOne } from './index.ts'

describe('who stays', () => {
  const months = ['2026-01', '2026-02', '2026-03', '2026-04']
  const came = [
    { cohort: '2026-01', month: '2026-01', n: 20 },
    { cohort: '2026-02', month: '2026-02', n: 4 },
    { cohort: '2026-03', month: '2026-03', n: 5 },
  ]
  const active = [
    { cohort: '2026-01', month: '2026-01', n: 20 },
    { cohort: '2026-01', month: '2026-02', n: 10 },
    { cohort: '2026-01', month: '2026-03', n: 4 },
    { cohort: '2026-01', month: '2026-04', n: 9 },
  ]

  test('by month of coming: a cohort under five is hidden, and so is a cell under five; nobody is nobody; a month that runs is not told', () => {
    const [january, february, march, ...more] = cohortsOf(came, active, { months, until: '2026-04' })
    // By hand: 20 of 20, 10 of 20, 4 is somebody, April runs.
    expect(january?.months.map((kept) => (kept.kind === 'share' ? kept.share.value : kept.kind))).toEqual([
      1,
      0.5,
      'few',
      'unknown',
    ])
    // Wilson's interval of 10 of 20 (Newcombe 1998): 0.2993 to 0.7007.
    expect(january?.months[1]).toMatchObject({
      share: { n: 20, low: expect.closeTo(0.2993, 3), high: expect.closeTo(0.7007, 3) },
    })
    expect(february).toEqual({ cohort: '2026-02', n: 4, months: [] })
    expect(march?.months.map((kept) => (kept.kind === 'share' ? kept.share.value : kept.kind))).toEqual([0, 'unknown'])
    expect(more).toEqual([])
  })

  test('what nobody wrote down is unknown, and not zero', () => {
    const [january] = cohortsOf(came, active, { months, until: '2026-04', since: '2026-02' })
    expect(january?.months.map(({ kind }) => kind)).toEqual(['unknown', 'share', 'few', 'unknown'])
  })
})

describe('the Orbit Model', () => {
  const alone = { deeds: 0, weeks: 0, months: 0, quarters: 0, n: 1, reach: 0 }
  const weights = [2, 4, 5, 7, 10]

  test('presence has its own steps, and what one did counts if it is higher', () => {
    expect([1, 2, 3, 9].map((weeks) => presenceStep({ weeks, months: 0, quarters: 0 }))).toEqual([4, 5, 6, 6])
    expect(presenceStep({ weeks: 3, months: 2, quarters: 0 })).toBe(8)
    expect(presenceStep({ weeks: 3, months: 3, quarters: 1 })).toBe(10)
    expect(presenceStep(alone)).toBe(0)
    // Replied (4) and gave a useful answer (7); and there for seven days in each of two months (8).
    expect(stepOf({ ...alone, deeds: 0b1010 }, weights)).toBe(7)
    expect(stepOf({ ...alone, deeds: 0b1010, months: 2 }, weights)).toBe(8)
    expect([0, 1, 3, 3.5, 4, 6, 7, 9, 10, 12].map(levelOf)).toEqual([0, 1, 1, 2, 2, 2, 3, 3, 4, 4])
  })

  test('a tie of strength seven is one of 5.1 after three idle months', () => {
    // The glossary's own example: 7 · 0.9³ = 5.1.
    expect((strength(3) * 7) / 10).toBeCloseTo(5.103, 3)
    expect(strength(0)).toBe(10)
    expect(strength(2.9)).toBe(strength(2))
  })

  test('levels, gravity as love times reach, and what changes when one weight is doubled', () => {
    const people = [
      { ...alone, deeds: 0b1, n: 6, reach: 60 },
      { ...alone, deeds: 0b10, n: 3, reach: 90 },
      { ...alone, deeds: 0b10000, n: 1, reach: 100 },
    ]
    // By hand: (2·60 + 4·90 + 10·100) / 10 = 148.
    expect(orbits(people, weights)).toEqual({ levels: [0, 6, 3, 0, 1], gravity: 148 })
    // Replying weighs 8: three go to the third circle, (120 + 720 + 1000) / 10 = 184.
    expect(leaning(people, weights, withOne(weights, 1, 2))).toEqual({
      levels: [0, 6, 0, 3, 1],
      gravity: 184,
      moved: 3,
    })
    // Half of it, 2: they go out by one, (120 + 180 + 1000) / 10 = 130.
    expect(leaning(people, weights, withOne(weights, 1, 0.5))).toEqual({
      levels: [0, 9, 0, 0, 1],
      gravity: 130,
      moved: 3,
    })
    // What nobody did weighs nothing, and nothing weighs more than twelve.
    expect(leaning(people, weights, withOne(weights, 3, 2)).moved).toBe(0)
    expect(leaning(people, weights, withOne(weights, 4, 2)).gravity).toBe(168)
    expect(orbits([], weights)).toEqual({ levels: [0, 0, 0, 0, 0], gravity: 0 })
  })
})
