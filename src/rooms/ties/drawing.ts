/** What is drawn: dots and lines that may be shown to everybody who is in, and places that hold nothing else. */
import { degreeOf } from '#platform/numbers/adjacency.ts'
import { cell, randomFrom, SMALLEST_CELL, veil } from '#platform/numbers/index.ts'
import { standing } from '#platform/numbers/standing.ts'
import { SMALLEST_CIRCLE, type Found } from './figures.ts'

/** Four whole numbers for each dot: x, y, its circle (-1: none that is told), and what it is. */
export type Drawing = {
  readonly dots: readonly number[]
  /** Two dots for each line. */
  readonly lines: readonly number[]
  /** The first dots, as many as there are here, are these people, by their numbers in the network. */
  readonly named: readonly number[]
  /** For each circle that is told: where its dots stand on the whole, and how many they are. */
  readonly centres: readonly Centre[]
  /** Lines between two of these circles, where they are five or more. */
  readonly between: readonly (readonly [number, number, number])[]
}
export type Centre = { readonly x: number; readonly y: number; readonly dots: number }
export const MEMBER = 0
export const TEAM = 1

/**
 * `seed` is a secret of the home: who knows the network, and how chance was asked, would know who is which dot. Places follow
 * from the lines that are shown, never from those that are not. Who is tied to nobody is not drawn.
 */
export async function drawingOf({ graph, pairs, near, circles, cores }: Found, seed: number): Promise<Drawing> {
  const random = randomFrom(seed)
  const isTeam = (i: number): boolean => i >= graph.members
  const tied = Array.from({ length: graph.people }, (_, i) => i).filter((i) => degreeOf(near, i) > 0)
  const unnamedTeam = tied.filter((i) => isTeam(i) && graph.named[i] !== 1).length
  const circleOf = (i: number): number => {
    const circle = circles.of[i] ?? -1
    return (circles.sizes[circle] ?? 0) < SMALLEST_CIRCLE ? -1 : circle
  }
  // A team of fewer than five is drawn like everybody else: a square would be somebody.
  const shownAsTeam = (i: number): boolean => isTeam(i) && (graph.named[i] === 1 || unnamedTeam >= SMALLEST_CELL)
  const teamKind = circles.sizes.length + 1
  const alike = Int32Array.from({ length: graph.people }, (_, i) => (shownAsTeam(i) ? teamKind : circleOf(i)))
  const place = new Map(tied.map((i, at) => [i, at]))
  const some = pairs.ties.map(([a, b]) => [place.get(a) ?? 0, place.get(b) ?? 0] as const)
  const alone = (at: number): boolean => graph.named[tied[at] ?? 0] === 1
  const {
    dot,
    kind: shared,
    lines,
  } = veil(tied.length, some, {
    alike: tied.map((i) => alike[i] ?? -1),
    order: tied.map((i) => -(1000 * (cores[i] ?? 0) + degreeOf(near, i))),
    alone,
    takesIn: (kind) => kind !== teamKind,
    sure: (k) => (pairs.places[k] ?? 0) > 0,
    random,
  })
  const shown = dot.filter((at) => at >= 0).length
  // The circles of a team are those of few.
  const namedCircle = (i: number): number => (graph.named[i] === 1 ? circleOf(i) : -1)
  const person = new Int32Array(shown)
  const kinds = new Int32Array(shown)
  dot.forEach((at, i) => {
    if (at < 0) return
    person[at] = tied[i] ?? 0
    kinds[at] = shared[i] ?? -1
  })
  const drawn = lines.map(([a, b]) => [dot[a] ?? 0, dot[b] ?? 0] as const)
  const look = Array.from(kinds, (kind): number => (kind === teamKind ? TEAM : MEMBER))
  const circle = Array.from(kinds, (kind, at) =>
    kind === teamKind ? namedCircle(person[at] ?? 0) : Math.max(-1, kind),
  )
  const places = await standing(shown, drawn, circle, random)
  return {
    ...mapOf({ circle, places, drawn }),
    dots: look.flatMap((team, at) => [places[2 * at] ?? 0, places[2 * at + 1] ?? 0, circle[at] ?? -1, team]),
    lines: drawn.flat(),
    named: Array.from(person).filter((i) => graph.named[i] === 1),
  }
}

type Placed = { circle: readonly number[]; places: Int32Array; drawn: readonly (readonly [number, number])[] }

/** What is left to see where dots are too many for a page without scripts. From what is shown, and nothing else. */
function mapOf({ circle, places, drawn }: Placed): Pick<Drawing, 'centres' | 'between'> {
  const sums: { x: number; y: number; dots: number }[] = []
  circle.forEach((at, dot) => {
    if (at < 0) return
    const sum = (sums[at] ??= { x: 0, y: 0, dots: 0 })
    sum.x += places[2 * dot] ?? 0
    sum.y += places[2 * dot + 1] ?? 0
    sum.dots += 1
  })
  const lines = new Map<number, number>()
  for (const [a, b] of drawn) {
    const [one, other] = [circle[a] ?? -1, circle[b] ?? -1].sort((x, y) => x - y)
    if (one === undefined || other === undefined || one < 0 || one === other) continue
    lines.set(one * sums.length + other, (lines.get(one * sums.length + other) ?? 0) + 1)
  }
  const centres = Array.from(sums, (sum) =>
    sum
      ? { x: Math.round(sum.x / sum.dots), y: Math.round(sum.y / sum.dots), dots: sum.dots }
      : { x: 0, y: 0, dots: 0 },
  )
  const strongest = [...lines]
    .filter(([, n]) => cell(n) !== undefined)
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_BETWEEN)
  return {
    centres,
    between: strongest.map(([key, n]) => [Math.floor(key / sums.length), key % sums.length, n] as const),
  }
}
const MOST_BETWEEN = 60
