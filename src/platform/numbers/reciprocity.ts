import type { Tie } from './graph.ts'

export type Reciprocity = {
  /** Different ties, one for each way; never to oneself. */
  readonly links: number
  /** r = L↔ / L: of them, those that also go the other way (Newman, Forrest & Balthrop 2002, Phys. Rev. E 66:035101). */
  readonly value: number
  /** ρ = (r − ā) / (1 − ā), ā = L / (n(n − 1)): 0 is what chance would give (Garlaschelli & Loffredo 2004, Phys. Rev. Lett. 93:268701). */
  readonly corrected: number | undefined
  /** Of the pairs that are tied at all, the share tied both ways: always below `value` where not all are. */
  readonly pairs: number
  readonly tiedPairs: number
  /** For each person: ties that leave them, and those of them that came back. */
  readonly each: readonly (readonly [number, number])[]
}

/** Here a tie goes from its first person to its second. Undefined when nobody is tied. */
export function reciprocity(n: number, links: Iterable<Tie>): Reciprocity | undefined {
  const given = new Set<number>()
  for (const [a, b] of links) {
    if (!(a >= 0 && a < n && b >= 0 && b < n)) throw new RangeError(`${a} and ${b} are not two of ${n} people`)
    if (a !== b) given.add(a * n + b)
  }
  if (given.size === 0) return undefined
  const each = Array.from({ length: n }, (): [number, number] => [0, 0])
  let back = 0
  for (const key of given) {
    const [a, b] = [Math.floor(key / n), key % n]
    const row = each[a]
    if (!row) continue
    row[0] += 1
    if (!given.has(b * n + a)) continue
    row[1] += 1
    back += 1
  }
  const value = back / given.size
  const chance = given.size / (n * (n - 1))
  const tiedPairs = given.size - back / 2
  return {
    links: given.size,
    value,
    corrected: chance < 1 ? (value - chance) / (1 - chance) : undefined,
    pairs: back / 2 / tiedPairs,
    tiedPairs,
    each,
  }
}
