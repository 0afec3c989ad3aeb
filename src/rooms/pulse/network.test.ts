import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { components, degrees, giant, type Tie } from '#platform/numbers/index.ts'
import { takeNetwork } from './network.ts'
import { HEIGHT, WIDTH } from './network-drawing.ts'
import type { Pair } from './ties-store.ts'
import { shareThatChanges, verdictOf } from './verdict.ts'

const people = fc.integer({ min: 1, max: 12 })
const graph = people.chain((n) =>
  fc.tuple(fc.constant(n), fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1)), { maxLength: 20 })),
)

describe('who reaches whom', () => {
  test('is what walking from one to the next finds', () => {
    fc.assert(
      fc.property(graph, ([n, ties]) => {
        const of = components(n, ties)
        for (let i = 0; i < n; i += 1) {
          const walked = walk(i, ties)
          expect(walked).toEqual(new Set([...Array(n).keys()].filter((j) => of[j] === of[i])))
          expect(of[i]).toBe(Math.min(...walked))
        }
      }),
    )
  })

  test('of two parts as large the first is taken; only those counted make one large; a tie to nobody is refused', () => {
    expect(giant(5, [[3, 4], [0, 1]])).toEqual({ size: 2, is: [true, true, false, false, false] }) // prettier-ignore
    expect(giant(4, [[0, 3], [1, 3], [2, 2]], (i) => i < 3).size).toBe(2) // prettier-ignore
    expect(giant(0, [])).toEqual({ size: 0, is: [] })
    expect([...degrees(3, [[0, 1], [1, 0], [1, 2], [2, 2]])]).toEqual([1, 2, 1]) // prettier-ignore
    expect(() => components(2, [[0, 2]])).toThrow(RangeError)
  })

  function walk(from: number, ties: readonly Tie[]): Set<number> {
    const reached = new Set([from])
    for (let grown = -1; grown !== reached.size;) {
      grown = reached.size
      for (const [a, b] of ties) if (reached.has(a) || reached.has(b)) reached.add(a).add(b)
    }
    return reached
  }
})

describe('without staff', () => {
  const tie = (a: number, b: number, staff = false): Pair => ({ a, aStaff: staff, b, bStaff: false })

  test('a star round staff falls to pieces, a ring of members does not, and whoever wrote to nobody is alone', () => {
    const star = takeNetwork(
      [1, 2, 3, 4, 5],
      [1, 2, 3, 4].map((b) => tie(9, b, true)),
    )
    expect(star).toMatchObject({ people: 5, team: 1, withTeam: 4, without: { value: 0, n: 5 } })
    const ring = takeNetwork([1, 2, 3, 4, 5], [tie(1, 2), tie(2, 3), tie(3, 4), tie(4, 1), tie(2, 1), tie(9, 5, true)])
    expect(ring).toMatchObject({
      people: 5,
      withTeam: 4,
      without: { value: 4 / 5 },
      bothWays: 2,
      withoutOneMore: 3 / 4,
    })
    // Somebody who left the team is, as a member, somebody else.
    expect(takeNetwork([], [tie(1, 2), tie(1, 3, true)])).toMatchObject({ people: 3, team: 1 })
  })

  test('the same people are the same drawing, inside its frame', () => {
    const pairs = fc.array(fc.record({ a: fc.integer({ min: 1, max: 9 }), aStaff: fc.boolean(), b: fc.integer({ min: 1, max: 9 }), bStaff: fc.boolean() }), { maxLength: 15 }) // prettier-ignore
    fc.assert(
      fc.property(pairs, (all) => {
        const once = takeNetwork([1, 2], all)
        const again = takeNetwork([1, 2], all)
        expect(again.drawing).toEqual(once.drawing)
        for (const { x, y } of once.drawing?.dots ?? []) {
          expect(x >= 0 && x <= WIDTH && y >= 0 && y <= HEIGHT).toBe(true)
        }
        expect(once.withTeam).toBeGreaterThanOrEqual(Math.round((once.without?.value ?? 0) * once.people))
        expect(once.bothWays).toBeLessThanOrEqual(once.withTeam)
      }),
      { numRuns: 40 },
    )
  })
})

describe('a word', () => {
  const limits = { audience: 40, community: 60, by: 1, at: new Date(0) }
  test('is said when the whole interval lies on its side, and the share that would change it is told', () => {
    expect(verdictOf({ low: 0.66, high: 0.76 }, limits)).toBe('community')
    expect(verdictOf({ low: 0.11, high: 0.31 }, limits)).toBe('audience')
    expect(verdictOf({ low: 0.52, high: 0.66 }, limits)).toBe('between')
    const { up, down } = shareThatChanges({ value: 0.5, n: 100 }, limits)
    // Wilson's interval of 70 in 100 begins at 0.604, that of 69 at 0.594; of 30 it ends at 0.396, of 31 at 0.407.
    expect([up, down]).toEqual([0.7, 0.3])
    expect(shareThatChanges({ value: 0.5, n: 3 }, limits)).toEqual({ up: undefined, down: undefined })
  })
})
