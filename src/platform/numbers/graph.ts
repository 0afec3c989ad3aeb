/** People are numbers from 0 to n − 1; a tie joins two of them, whichever way it goes. Anything else is a RangeError. */
export type Tie = readonly [number, number]

/**
 * Who can be reached from whom: for each person the smallest number of their own component. Union by the smaller number,
 * with halved paths (Tarjan 1975, J. ACM 22:215): nearly linear in people and ties.
 */
export function components(n: number, ties: Iterable<Tie>): Int32Array {
  const parent = Int32Array.from({ length: n }, (_, i) => i)
  const at = (i: number): number => {
    const up = parent[i]
    if (up === undefined) throw new RangeError(`${i} is not one of ${n} people`)
    return up
  }
  const root = (i: number): number => {
    for (let up = at(i); up !== i; up = at(i)) i = parent[i] = at(up)
    return i
  }
  for (const [a, b] of ties) {
    const [x, y] = [root(a), root(b)]
    if (x !== y) parent[Math.max(x, y)] = Math.min(x, y)
  }
  for (let i = 0; i < n; i += 1) parent[i] = root(i)
  return parent
}

/**
 * The giant component: the largest set of people who reach one another. Of several as large, the one with the smallest
 * number. `is[i]` says whether i is in it; with nobody it is empty. Only those whom `counted` takes make it larger, so
 * that a team is not its own community; all others may still join two of them.
 */
export function giant(
  n: number,
  ties: Iterable<Tie>,
  counted: (i: number) => boolean = () => true,
): { readonly size: number; readonly is: readonly boolean[] } {
  const of = components(n, ties)
  const sizes = new Int32Array(n)
  of.forEach((component, i) => {
    if (counted(i)) sizes[component] = (sizes[component] ?? 0) + 1
  })
  let best = 0
  sizes.forEach((size, component) => {
    if (size > (sizes[best] ?? 0)) best = component
  })
  return { size: sizes[best] ?? 0, is: Array.from(of, (component, i) => component === best && counted(i)) }
}

/** With how many different people each is tied. Ties to oneself and repeated ones count for nothing. */
export function degrees(n: number, ties: Iterable<Tie>): Int32Array {
  const met = new Set<number>()
  const degree = new Int32Array(n)
  for (const [a, b] of ties) {
    if (!(a >= 0 && a < n && b >= 0 && b < n)) throw new RangeError(`${a} and ${b} are not two of ${n} people`)
    const key = Math.min(a, b) * n + Math.max(a, b)
    if (a === b || met.has(key)) continue
    met.add(key)
    degree[a] = (degree[a] ?? 0) + 1
    degree[b] = (degree[b] ?? 0) + 1
  }
  return degree
}
