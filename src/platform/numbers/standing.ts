/** Where the dots of a large network stand. */
import { FRAME } from './frame.ts'
import type { Tie } from './graph.ts'
import type { Random } from './random.ts'

/**
 * Whoever is tied is drawn near (ForceAtlas2: Jacomy et al. 2014, PLoS ONE 9:e98679). Each begins somewhere in the sector of
 * their circle, by the same chance every time: the same network is the same drawing. Rounds × people × log people.
 */
export async function standing(
  n: number,
  ties: readonly Tie[],
  circle: ArrayLike<number>,
  random: Random,
): Promise<Int32Array> {
  // Only now: a home at rest does without these libraries.
  const [{ UndirectedGraph }, { default: loaded }] = await Promise.all([
    import('graphology'),
    import('graphology-layout-forceatlas2'),
  ])
  // Its types speak of an ES module; what Node loads is the function itself.
  const forceAtlas2 = loaded as unknown as typeof loaded.default
  const graph = new UndirectedGraph()
  for (let i = 0; i < n; i += 1) {
    const angle = 2.399963 * ((circle[i] ?? 0) + 1) // the golden angle, so that neighbours in number are none in place
    graph.addNode(i, { x: Math.cos(angle) * 100 + random() * 40, y: Math.sin(angle) * 100 + random() * 40 })
  }
  for (const [a, b] of ties) graph.mergeEdge(a, b)
  const large = n > 500
  const settings = { ...forceAtlas2.inferSettings(graph), barnesHutOptimize: large, adjustSizes: false, gravity: 1 }
  const placed = n === 0 ? {} : forceAtlas2(graph, { iterations: n > 5_000 ? 60 : large ? 120 : 300, settings })
  return fitted(Array.from({ length: n }, (_, i) => placed[i] ?? { x: 0, y: 0 }))
}

/** x, y, x, y, … in one square, so that nothing is stretched; the few furthest out are held at its edge. */
function fitted(places: readonly { readonly x: number; readonly y: number }[]): Int32Array {
  const middle = (axis: 'x' | 'y'): number => places.reduce((sum, place) => sum + place[axis], 0) / (places.length || 1)
  const [x, y] = [middle('x'), middle('y')]
  const reach = places.map((place) => Math.max(Math.abs(place.x - x), Math.abs(place.y - y))).sort((a, b) => a - b)
  const furthest = reach[Math.floor((reach.length - 1) * (reach.length > 1_000 ? 0.995 : 1))] || 1
  const at = (value: number): number => Math.round(FRAME * Math.min(1, Math.max(0, 0.5 + (0.48 * value) / furthest)))
  const out = new Int32Array(places.length * 2)
  places.forEach((place, i) => {
    out[2 * i] = at(place.x - x)
    out[2 * i + 1] = at(place.y - y)
  })
  return out
}
