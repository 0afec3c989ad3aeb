/** What is said of a network, in numbers: pure, and plain data to be kept. */
import {
  betweenness,
  bootstrapByPerson,
  cell,
  closure,
  fewestForHalf,
  PIVOTS,
  randomFrom,
  reciprocity,
  type Neighbours,
} from '#platform/numbers/index.ts'
import type { Circles } from '#platform/numbers/circles.ts'
import type { Graph, Pairs } from './graph.ts'

/** A share with what chance could have made of it; `n` is what it is a share of. */
export type Measure = { readonly value: number; readonly low: number; readonly high: number; readonly n: number }

export type CircleFound = {
  /** Members and team. */
  readonly people: number
  /** Of 100 ties that touch it, those that stay in it. */
  readonly inside: number
  /** Groups where its ties were made, the most first; only those that everybody reads. */
  readonly places: readonly number[]
}
export type Figures = {
  /** Members with a tie, among those looked at. */
  readonly tied: number
  /** Of the team, those with a tie. */
  readonly team: number
  readonly pairs: number
  /** Of ties, those that go back the other way. */
  readonly back: Measure | undefined
  readonly backCorrected: number | undefined
  /** Of pairs tied at all, those tied both ways. */
  readonly backPairs: number | undefined
  readonly closed: Measure | undefined
  /** How many members belong to a set in which each is tied with so many of it. */
  readonly cores: readonly { readonly ties: number; readonly members: number }[]
  /** The fewest members who lie on half of the shortest ways between others; undefined where they are too few to be told. */
  readonly bridges: number | undefined
  /** Ways were looked for from some people only. */
  readonly sampled: boolean
  readonly circles: readonly CircleFound[]
  /** Of all ties, those inside a circle. */
  readonly inside: number | undefined
  readonly modularity: number
}

/** Circles smaller than this are not told one by one. */
export const SMALLEST_CIRCLE = 5
const MOST_CIRCLES = 12
const SEED = 20_071
/** Fewer draws where there are many people, whose interval is narrow anyway. */
const roundsFor = (people: number): number => (people > 3_000 ? 200 : 1_000)

export type Found = {
  readonly graph: Graph
  readonly pairs: Pairs
  readonly near: Neighbours
  readonly circles: Circles
  readonly cores: Int32Array
}

export function figuresOf(found: Found): Figures {
  const { graph, pairs, near } = found
  const tiedAll = Array.from({ length: graph.people }, (_, i) => (near.start[i + 1] ?? 0) > (near.start[i] ?? 0))
  const tied = tiedAll.filter((is, i) => is && i < graph.members).length
  const back = reciprocity(
    graph.people,
    Array.from(graph.from, (a, k) => [a, graph.to[k] ?? 0] as const),
  )
  const closed = closure(near)
  return {
    tied,
    team: tiedAll.filter((is, i) => is && i >= graph.members).length,
    pairs: pairs.ties.length,
    back: back && measured(back.value, back.links, back.each),
    backCorrected: back?.corrected,
    backPairs: back?.pairs,
    closed: closed.value === undefined ? undefined : measured(closed.value, closed.triples, closed.each),
    cores: coresOf(found),
    ...bridgesOf(found),
    ...circlesOf(found),
  }
}

/** A ratio of two sums over people: people are drawn again, each with their own ties. */
function measured(value: number, n: number, each: readonly (readonly [number, number])[]): Measure | undefined {
  const people = each.filter(([all]) => all > 0)
  const ratio = (rows: readonly (readonly [number, number])[]): number | undefined => {
    let [all, some] = [0, 0]
    for (const [one, other] of rows) {
      all += one
      some += other
    }
    return all === 0 ? undefined : some / all
  }
  const groups = people.map((row) => [row])
  const interval = bootstrapByPerson(randomFrom(SEED), groups, ratio, roundsFor(people.length))
  return interval && { value, low: Math.min(interval.low, value), high: Math.max(interval.high, value), n }
}

/** As many levels as a table reads easily, up to the last that holds enough members. */
const LEVELS = [1, 2, 3, 5, 8, 13, 21, 34]
function coresOf({ graph, cores }: Found): Figures['cores'] {
  const members = cores.subarray(0, graph.members)
  return LEVELS.map((ties) => ({ ties, members: members.filter((k) => k >= ties).length })).filter(
    ({ members: some }) => some > 0 && cell(some) !== undefined,
  )
}

function bridgesOf({ graph, near }: Found): Pick<Figures, 'bridges' | 'sampled'> {
  const through = betweenness(near, randomFrom(SEED))
  const members = Array.from(through.subarray(0, graph.members))
  const tied =
    near.to.length === 0 ? 0 : members.filter((_, i) => (near.start[i + 1] ?? 0) > (near.start[i] ?? 0)).length
  return { bridges: cell(fewestForHalf(members) ?? 0), sampled: tied > PIVOTS }
}

function circlesOf({ pairs, circles }: Found): Pick<Figures, 'circles' | 'inside' | 'modularity'> {
  const rows = circles.sizes.map(() => ({ inside: 0, touching: 0, places: new Map<number, number>() }))
  let inside = 0
  pairs.ties.forEach(([a, b], k) => {
    const [one, other] = [rows[circles.of[a] ?? -1], rows[circles.of[b] ?? -1]]
    const place = pairs.places[k] ?? 0
    for (const row of new Set([one, other])) if (row) row.touching += 1
    if (!one || one !== other) return
    inside += 1
    one.inside += 1
    if (place > 0) one.places.set(place, (one.places.get(place) ?? 0) + 1)
  })
  const told = rows.flatMap((row, at): CircleFound[] => {
    const people = circles.sizes[at] ?? 0
    if (people < SMALLEST_CIRCLE) return []
    const places = [...row.places]
      .sort(([p, a], [q, b]) => b - a || p - q)
      .filter(([, ties]) => cell(ties) !== undefined)
    return [{ people, inside: row.inside / (row.touching || 1), places: places.slice(0, 2).map(([place]) => place) }]
  })
  return {
    circles: told.slice(0, MOST_CIRCLES),
    inside: pairs.ties.length === 0 ? undefined : inside / pairs.ties.length,
    modularity: circles.modularity,
  }
}
