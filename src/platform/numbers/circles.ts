import type { Tie } from './graph.ts'
import type { Random } from './random.ts'

export type Circles = {
  /** For each person the number of their circle, from 0, the largest first; who is tied to nobody has -1. */
  readonly of: Int32Array
  /** How many people are in each. */
  readonly sizes: readonly number[]
  /** Q: ties inside circles beyond what chance would give with the same number of ties each (Newman & Girvan 2004). */
  readonly modularity: number
}

/**
 * People who are tied more among themselves than with others (Louvain: Blondel et al. 2008, J. Stat. Mech. P10008), ties weighing
 * what `weights` says, both ways together. The same `random` seed finds the same circles. A network of pure chance has circles
 * too (Guimerà et al. 2004, Phys. Rev. E 70:025101): they say where to look, and prove nothing.
 */
export async function circles(
  n: number,
  ties: readonly Tie[],
  weights: ArrayLike<number>,
  random: Random,
): Promise<Circles> {
  // Only now: a home at rest does without these libraries.
  const [{ UndirectedGraph }, { default: loaded }] = await Promise.all([
    import('graphology'),
    import('graphology-communities-louvain'),
  ])
  // Its types speak of an ES module; what Node loads is the function itself.
  const louvain = loaded as unknown as typeof loaded.default
  const graph = new UndirectedGraph()
  ties.forEach(([a, b], at) => {
    if (!(a >= 0 && a < n && b >= 0 && b < n)) throw new RangeError(`${a} and ${b} are not two of ${n} people`)
    if (a === b) return
    graph.mergeNode(a)
    graph.mergeNode(b)
    graph.updateEdge(a, b, (kept) => ({ weight: Number(kept['weight'] ?? 0) + (weights[at] ?? 1) }))
  })
  const found = graph.size === 0 ? undefined : louvain.detailed(graph, { rng: random, getEdgeWeight: 'weight' })
  return numbered(n, found?.communities ?? {}, found?.modularity ?? 0)
}

/** The largest first; of two as large, the one with the smallest number among its people. */
function numbered(n: number, communities: Readonly<Record<string, number>>, modularity: number): Circles {
  const own = Int32Array.from({ length: n }, (_, i) => communities[i] ?? -1)
  const found = new Map<number, { size: number; first: number }>()
  own.forEach((circle, i) => {
    if (circle < 0) return
    const one = found.get(circle) ?? { size: 0, first: i }
    found.set(circle, { ...one, size: one.size + 1 })
  })
  const inOrder = [...found].sort(([, a], [, b]) => b.size - a.size || a.first - b.first)
  const place = new Map(inOrder.map(([circle], at) => [circle, at]))
  return {
    of: own.map((circle) => place.get(circle) ?? -1),
    sizes: inOrder.map(([, { size }]) => size),
    modularity,
  }
}
