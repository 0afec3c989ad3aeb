/** The network as numbers: members first, then the team; what goes to a thread and comes back. */
import type { Tie } from '#platform/numbers/index.ts'
import type { LentTie } from '#pulse'
import type { PersonId } from '#people'

/** One tie for each way: `from[k]` did something for `to[k]`. */
export type Graph = {
  readonly members: number
  /** Members and team. */
  readonly people: number
  readonly from: Int32Array
  readonly to: Int32Array
  readonly weight: Float64Array
  /** The group where it was said, or 0 where not everybody reads it. */
  readonly place: Int32Array
  /** 1 for whoever may be named. */
  readonly named: Uint8Array
}
export type Known = { readonly graph: Graph; readonly persons: readonly PersonId[] }

/** Takes ties batch by batch, and numbers the people in them. Who was in the team for a while is two: a member, and the team. */
export function gathering(): {
  take: (ties: readonly LentTie[]) => void
  end: (named: ReadonlySet<PersonId>) => Known
} {
  const places = new Map<number, number>()
  const keys: number[] = []
  const [from, to, weight, place]: number[][] = [[], [], [], []]
  const numberOf = (person: PersonId, staff: boolean): number => {
    const key = person * 2 + (staff ? 1 : 0)
    const known = places.get(key)
    if (known !== undefined) return known
    places.set(key, keys.length)
    return keys.push(key) - 1
  }
  return {
    take(ties) {
      for (const tie of ties) {
        from?.push(numberOf(tie.a, tie.aStaff))
        to?.push(numberOf(tie.b, tie.bStaff))
        weight?.push(tie.weight)
        place?.push(tie.place ?? 0)
      }
    },
    end(named) {
      const isStaff = (i: number): boolean => (keys[i] ?? 0) % 2 === 1
      const order = [...keys.keys()].sort(
        (a, b) => Number(isStaff(a)) - Number(isStaff(b)) || (keys[a] ?? 0) - (keys[b] ?? 0),
      )
      const at = new Int32Array(keys.length)
      order.forEach((old, now) => (at[old] = now))
      const persons = order.map((old) => Math.floor((keys[old] ?? 0) / 2))
      const moved = (list: readonly number[] = []): Int32Array => Int32Array.from(list, (old) => at[old] ?? 0)
      return {
        persons,
        graph: {
          members: keys.filter((key) => key % 2 === 0).length,
          people: keys.length,
          from: moved(from),
          to: moved(to),
          weight: Float64Array.from(weight ?? []),
          place: Int32Array.from(place ?? []),
          named: Uint8Array.from(persons, (person) => (named.has(person) ? 1 : 0)),
        },
      }
    },
  }
}

/** Without the team and its ties; numbers stay the same, since members come first. */
export function withoutTeam(graph: Graph): Graph {
  const kept = Array.from(graph.from.keys()).filter(
    (k) => (graph.from[k] ?? 0) < graph.members && (graph.to[k] ?? 0) < graph.members,
  )
  const some = (list: Int32Array): Int32Array => Int32Array.from(kept, (k) => list[k] ?? 0)
  return {
    members: graph.members,
    people: graph.members,
    from: some(graph.from),
    to: some(graph.to),
    weight: Float64Array.from(kept, (k) => graph.weight[k] ?? 0),
    place: some(graph.place),
    named: graph.named.slice(0, graph.members),
  }
}

/** Both ways together, each pair once: its weight, and the group of its heavier way. */
export type Pairs = { readonly ties: readonly Tie[]; readonly weights: Float64Array; readonly places: Int32Array }

export function pairsOf({ people, from, to, weight, place }: Graph): Pairs {
  const at = new Map<number, number>()
  const ties: Tie[] = []
  const weights: number[] = []
  const places: number[] = []
  from.forEach((a, k) => {
    const b = to[k] ?? 0
    if (a === b) return
    const key = Math.min(a, b) * people + Math.max(a, b)
    const known = at.get(key)
    if (known === undefined) {
      at.set(key, ties.push([Math.min(a, b), Math.max(a, b)]) - 1)
      weights.push(weight[k] ?? 0)
      places.push(place[k] ?? 0)
      return
    }
    weights[known] = (weights[known] ?? 0) + (weight[k] ?? 0)
    if (places[known] === 0) places[known] = place[k] ?? 0
  })
  return { ties, weights: Float64Array.from(weights), places: Int32Array.from(places) }
}
