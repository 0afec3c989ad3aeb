import { degreeOf, of, type Neighbours } from './adjacency.ts'
import type { Random } from './random.ts'

/** With more people, shortest ways are looked for from this many of them only. */
export const PIVOTS = 400

/**
 * How many shortest ways between two others pass through each person, ways of equal length sharing one (betweenness: Freeman
 * 1977, Sociometry 40:35), by Brandes 2001 (J. Math. Sociol. 25:163). From each person; where there are more than `pivots`,
 * from as many drawn by chance and scaled up (Brandes & Pich 2007, Int. J. Bifurc. Chaos 17:2303): right on average.
 * `random` is asked only then. Pairs are counted once.
 */
export function betweenness(graph: Neighbours, random: Random, pivots = PIVOTS): Float64Array {
  const { n } = graph
  const tied = Array.from({ length: n }, (_, i) => i).filter((i) => degreeOf(graph, i) > 0)
  const from = tied.length <= pivots ? tied : drawn(tied, pivots, random)
  const through = new Float64Array(n)
  const walk = walker(graph, through)
  for (const source of from) walk(source)
  const scale = from.length === 0 ? 0 : tied.length / from.length / 2
  return through.map((sum) => sum * scale)
}

/** So many of them, each at most once. */
function drawn(all: readonly number[], many: number, random: Random): number[] {
  const left = [...all]
  for (let i = 0; i < many; i += 1) {
    const j = i + Math.floor(random() * (left.length - i))
    ;[left[i], left[j]] = [left[j] ?? 0, left[i] ?? 0]
  }
  return left.slice(0, many)
}

/** From one person to all others, and back again, adding what passes through each. */
function walker(graph: Neighbours, through: Float64Array): (source: number) => void {
  const { n } = graph
  const order = new Int32Array(n)
  const far = new Int32Array(n).fill(-1)
  const ways = new Float64Array(n)
  const owed = new Float64Array(n)
  return (source) => {
    let reached = 1
    order[0] = source
    far[source] = 0
    ways[source] = 1
    for (let at = 0; at < reached; at += 1) {
      const i = order[at] ?? 0
      for (const j of of(graph, i)) {
        if (far[j] === -1) {
          far[j] = (far[i] ?? 0) + 1
          order[reached] = j
          reached += 1
        }
        if (far[j] === (far[i] ?? 0) + 1) ways[j] = (ways[j] ?? 0) + (ways[i] ?? 0)
      }
    }
    for (let at = reached - 1; at > 0; at -= 1) {
      const j = order[at] ?? 0
      const share = (1 + (owed[j] ?? 0)) / (ways[j] ?? 1)
      for (const i of of(graph, j)) if (far[i] === (far[j] ?? 0) - 1) owed[i] = (owed[i] ?? 0) + (ways[i] ?? 0) * share
      through[j] = (through[j] ?? 0) + (owed[j] ?? 0)
    }
    for (let at = 0; at < reached; at += 1) {
      const i = order[at] ?? 0
      far[i] = -1
      ways[i] = 0
      owed[i] = 0
    }
  }
}
