import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { circles } from './circles.ts'
import { betweenness, closure, coreness, neighbours, randomFrom, reciprocity, veil, type Tie } from './index.ts'
import { standing } from './standing.ts'

const graph = fc
  .integer({ min: 2, max: 14 })
  .chain((n) => fc.tuple(fc.constant(n), fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1)), { maxLength: 40 })))
/** Two triangles that share the person 2, and somebody hanging on 4; 6 is alone. */
const bow: readonly Tie[] = [[0, 1], [1, 2], [2, 0], [2, 3], [3, 4], [4, 2], [4, 5]] // prettier-ignore

describe('by hand', () => {
  test('of four ties two come back: r is a half, and of three pairs one is mutual', () => {
    const found = reciprocity(4, [[0, 1], [1, 0], [1, 2], [2, 3], [2, 3], [3, 3]]) // prettier-ignore
    expect(found).toMatchObject({ links: 4, value: 0.5, tiedPairs: 3, each: [[1, 1], [2, 1], [1, 0], [0, 0]] }) // prettier-ignore
    expect(found?.pairs).toBeCloseTo(1 / 3, 12)
    // ā = 4 / 12: (1/2 − 1/3) / (1 − 1/3).
    expect(found?.corrected).toBeCloseTo(0.25, 12)
    expect(reciprocity(3, [[1, 1]])).toBeUndefined() // prettier-ignore
    expect(() => reciprocity(2, [[0, 2]])).toThrow(RangeError) // prettier-ignore
  })

  test('two triangles with a corner in common close six of twelve triples', () => {
    const found = closure(neighbours(7, bow))
    // Person 2 has 4 neighbours (6 triples), 4 has three (3), 0, 1 and 3 two each.
    expect(found).toMatchObject({ triangles: 2, triples: 12 })
    expect(found.value).toBeCloseTo(0.5, 12)
    expect(found.each[2]).toEqual([6, 2])
    expect(closure(neighbours(2, [[0, 1]])).value).toBeUndefined() // prettier-ignore
  })

  test('both triangles are the core, who hangs on one is around it, and who is alone is nowhere', () => {
    expect([...coreness(neighbours(7, bow))]).toEqual([2, 2, 2, 2, 2, 1, 0])
  })

  test('all ways from one triangle to the other pass through their common corner', () => {
    // Between {0, 1} and {3, 4, 5}: six pairs; through 4, the four pairs of 5 with 0, 1, 2 and 3.
    expect([...betweenness(neighbours(7, bow), randomFrom(1))]).toEqual([0, 0, 6, 0, 4, 0, 0])
    // Two ways as short from 0 to 3 in a ring of four: each passes half of it.
    expect([...betweenness(neighbours(4, [[0, 1], [1, 3], [3, 2], [2, 0]]), randomFrom(1))]).toEqual([0.5, 0.5, 0.5, 0.5]) // prettier-ignore
  })

  test('two groups of four with one tie between them are two circles, the same every time', async () => {
    const all = (from: number): Tie[] => [0, 1, 2, 3].flatMap((a) => [0, 1, 2, 3].filter((b) => a < b).map((b): Tie => [from + a, from + b])) // prettier-ignore
    const ties: Tie[] = [...all(0), ...all(4), [3, 4]]
    const found = await circles(9, ties, new Float64Array(13).fill(1), randomFrom(7))
    expect([...found.of]).toEqual([0, 0, 0, 0, 1, 1, 1, 1, -1])
    expect(found.sizes).toEqual([4, 4])
    // 12 of 13 ties inside, each circle with half of all ends: 12/13 − 2 · 1/4.
    expect(found.modularity).toBeCloseTo(12 / 13 - 0.5, 12)
    // One heavy tie draws 3 over to the others.
    const pulled = await circles(
      9,
      ties,
      Float64Array.from({ length: 13 }, (_, k) => (k === 12 ? 100 : 1)),
      randomFrom(7),
    )
    expect(pulled.of[3]).toBe(pulled.of[4])
    const drawn = await standing(9, ties, found.of, randomFrom(3))
    expect(await standing(9, ties, found.of, randomFrom(3))).toEqual(drawn)
  })
})

describe('whatever the network', () => {
  test('numbers are what counting without cunning gives', () => {
    fc.assert(
      fc.property(graph, ([n, ties]) => {
        const is = new Set(ties.filter(([a, b]) => a !== b).flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]))
        const tied = (a: number, b: number): boolean => is.has(`${a} ${b}`)
        const people = [...Array(n).keys()]
        let [triples, closed] = [0, 0]
        for (const a of people)
          for (const b of people)
            for (const c of people)
              if (b < c && tied(a, b) && tied(a, c)) {
                triples += 1
                closed += tied(b, c) ? 1 : 0
              }
        const near = neighbours(n, ties)
        const found = closure(near)
        expect([found.triples, 3 * found.triangles]).toEqual([triples, closed])
        // Whoever is in the k-core keeps k ties with others of it, and nobody can be added.
        const core = coreness(near)
        for (const i of people) {
          const k = core[i] ?? 0
          expect(people.filter((j) => tied(i, j) && (core[j] ?? 0) >= k).length).toBeGreaterThanOrEqual(k)
          expect(people.filter((j) => tied(i, j) && (core[j] ?? 0) > k).length).toBeLessThanOrEqual(k)
        }
        // Ways through all people add up to the steps of all ways but their last.
        const far = people.map((from) => stepsFrom(from, people, tied))
        const steps = far.flatMap((row, i) => row.flatMap((d, j) => (j > i && d > 0 ? [d - 1] : [])))
        const through = [...betweenness(near, randomFrom(1))].reduce((sum, one) => sum + one, 0)
        expect(through).toBeCloseTo(steps.reduce((sum, one) => sum + one, 0), 9) // prettier-ignore
      }),
      { numRuns: 60 },
    )
  })

  function stepsFrom(from: number, people: readonly number[], tied: (a: number, b: number) => boolean): number[] {
    const far = people.map((i): number => (i === from ? 0 : -1))
    for (let d = 0, edge = [from]; edge.length > 0; d += 1) {
      edge = people.filter((j) => far[j] === -1 && edge.some((i) => tied(i, j)))
      for (const j of edge) far[j] = d + 1
    }
    return far
  }
})

describe('a network that may be shown', () => {
  const shown = graph.chain(([n, ties]) => fc.tuple(fc.constant(n), fc.constant(ties), fc.array(fc.nat(2), { minLength: n, maxLength: n }), fc.array(fc.boolean(), { minLength: n, maxLength: n }))) // prettier-ignore

  test('draws nobody who has not four others like them, and nothing that tells one of a cell from another', () => {
    fc.assert(
      fc.property(shown, fc.nat(), ([n, ties, alike, named], seed) => {
        const alone = (i: number): boolean => named[i] === true
        const rules = { alike, order: alike, alone, sure: (k: number) => k % 2 === 0, random: randomFrom(seed) }
        const { dot, lines } = veil(n, ties, rules)
        const drawn = [...dot.keys()].filter((i) => (dot[i] ?? -1) >= 0)
        const others = drawn.filter((i) => !alone(i))
        expect(others.length === 0 || others.length >= 5).toBe(true)
        expect(drawn.map((i) => dot[i]).toSorted((a = 0, b = 0) => a - b)).toEqual([...drawn.keys()])
        // Who has a name comes first, and is tied by name only where it was sure.
        expect(drawn.filter(alone).every((i) => (dot[i] ?? 0) < drawn.length - others.length)).toBe(true)
        const sure = new Set(ties.flatMap(([a, b], k) => (k % 2 === 0 ? [`${a} ${b}`, `${b} ${a}`] : [])))
        for (const [a, b] of lines) {
          expect(a).not.toBe(b)
          if (alone(a) && alone(b)) expect(sure).toContain(`${a} ${b}`)
        }
        expect(lines.length).toBeLessThanOrEqual(ties.length)
      }),
    )
  })

  test('whoever alone is tied to somebody named is, over all chances, any of their cell alike', () => {
    const where = new Map<number, number>()
    for (let seed = 0; seed < 2_000; seed += 1) {
      const { lines } = veil(6, [[0, 5]], { alike: [1, 1, 1, 1, 1, 2], order: [9, 8, 7, 6, 5, 4], alone: (i) => i === 5, sure: () => true, random: randomFrom(seed) }) // prettier-ignore
      const at = lines[0]?.[0] ?? -1
      where.set(at, (where.get(at) ?? 0) + 1)
    }
    expect([...where.keys()].toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4])
    // 400 each, give or take five standard deviations.
    for (const times of where.values()) expect(Math.abs(times - 400)).toBeLessThan(90)
  })
})
