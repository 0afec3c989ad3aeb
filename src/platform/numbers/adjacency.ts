import type { Tie } from './graph.ts'

/**
 * Who is tied with whom, whichever way, each once and never with oneself: the neighbours of i are `to[start[i]]` up to but not
 * `to[start[i + 1]]`, ascending. In two rows of numbers, since a list for each of a million people is more than a machine holds.
 */
export type Neighbours = { readonly n: number; readonly start: Int32Array; readonly to: Int32Array }

export function neighbours(n: number, ties: Iterable<Tie>): Neighbours {
  const keys: number[] = []
  for (const [a, b] of ties) {
    if (!(a >= 0 && a < n && b >= 0 && b < n)) throw new RangeError(`${a} and ${b} are not two of ${n} people`)
    if (a !== b) keys.push(a * n + b, b * n + a)
  }
  const sorted = Float64Array.from(keys).sort()
  const start = new Int32Array(n + 1)
  const to = new Int32Array(sorted.length)
  let kept = 0
  let last = -1
  for (const key of sorted) {
    if (key === last) continue
    last = key
    to[kept] = key % n
    kept += 1
    const from = Math.floor(key / n) + 1
    start[from] = (start[from] ?? 0) + 1
  }
  for (let i = 1; i <= n; i += 1) start[i] = (start[i] ?? 0) + (start[i - 1] ?? 0)
  return { n, start, to: to.slice(0, kept) }
}

export const of = ({ start, to }: Neighbours, i: number): Int32Array => to.subarray(start[i] ?? 0, start[i + 1] ?? 0)
export const degreeOf = ({ start }: Neighbours, i: number): number => (start[i + 1] ?? 0) - (start[i] ?? 0)
