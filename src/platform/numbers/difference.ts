import { wilson } from './share.ts'

export type Difference = {
  /** The first share minus the second, from -1 to 1. */
  readonly value: number
  readonly low: number
  readonly high: number
}
export type Counted = { readonly came: number; readonly n: number }

/**
 * The difference of two independent shares with its 95 % interval, from the Wilson interval of each, without continuity
 * correction; undefined when either n is 0. Newcombe 1998, Stat. Med. 17:873-890, method 10. Throws RangeError as `wilson`.
 */
export function newcombe(a: Counted, b: Counted, z?: number): Difference | undefined {
  const [first, second] = [wilson(a.came, a.n, z), wilson(b.came, b.n, z)]
  if (!first || !second) return undefined
  const value = first.value - second.value
  return {
    value,
    low: value - Math.hypot(first.value - first.low, second.high - second.value),
    high: value + Math.hypot(first.high - first.value, second.value - second.low),
  }
}
