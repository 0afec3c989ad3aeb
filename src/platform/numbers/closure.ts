import { degreeOf, of, type Neighbours } from './adjacency.ts'

export type Closure = {
  readonly triangles: number
  /** Two people tied to the same third, who is counted: paths of length two. */
  readonly triples: number
  /** Transitivity: 3 · triangles / triples (Newman, Strogatz & Watts 2001, Phys. Rev. E 64:026118). Undefined without triples. */
  readonly value: number | undefined
  /** For each person: the triples of which they are the third, and how many of these are closed. */
  readonly each: readonly (readonly [number, number])[]
}

/**
 * How often two who are tied to the same person are tied to each other. Each triangle is found once, from its corner with
 * fewest ties (Chiba & Nishizeki 1985, SIAM J. Comput. 14:210): ties × √ties at most, however many know one person.
 */
export function closure(graph: Neighbours): Closure {
  const { n } = graph
  const closed = new Int32Array(n)
  const before = (a: number, b: number): boolean => {
    const [x, y] = [degreeOf(graph, a), degreeOf(graph, b)]
    return x < y || (x === y && a < b)
  }
  const marked = new Int32Array(n).fill(-1)
  let triangles = 0
  for (let a = 0; a < n; a += 1) {
    for (const b of of(graph, a)) if (before(a, b)) marked[b] = a
    for (const b of of(graph, a)) {
      if (!before(a, b)) continue
      for (const c of of(graph, b)) {
        if (!before(b, c) || marked[c] !== a) continue
        triangles += 1
        for (const corner of [a, b, c]) closed[corner] = (closed[corner] ?? 0) + 1
      }
    }
  }
  const each = Array.from(closed, (found, i): [number, number] => {
    const degree = degreeOf(graph, i)
    return [(degree * (degree - 1)) / 2, found]
  })
  const triples = each.reduce((sum, [all]) => sum + all, 0)
  return { triangles, triples, value: triples === 0 ? undefined : (3 * triangles) / triples, each }
}
