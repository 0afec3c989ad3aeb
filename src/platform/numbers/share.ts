export type Share = {
  /** successes / n, 0 to 1. */
  readonly value: number
  readonly low: number
  readonly high: number
  readonly n: number
}

/** The normal quantile of a 95 % interval, as metrics.md prints it. */
const Z = 1.96

/**
 * A share with its Wilson 95 % interval, without continuity correction; undefined when n is 0. Unlike p ± 1.96 se it
 * stays inside 0 and 1 and says something true for 0 of 20. Wilson 1927, J. Am. Stat. Assoc. 22:209; recommended by
 * Newcombe 1998, Stat. Med. 17:857 (method 3). Throws RangeError unless 0 ≤ successes ≤ n.
 */
export function wilson(successes: number, n: number, z = Z): Share | undefined {
  if (!(successes >= 0 && successes <= n)) throw new RangeError(`${successes} of ${n} is not a share`)
  if (n === 0) return undefined
  const value = successes / n
  const centre = value + z ** 2 / (2 * n)
  const reach = z * Math.sqrt((value * (1 - value)) / n + z ** 2 / (4 * n ** 2))
  const scale = 1 + z ** 2 / n
  // At 0 and n one end is exact; rounding must not put it at 1e-17 beyond.
  const low = successes === 0 ? 0 : (centre - reach) / scale
  const high = successes === n ? 1 : (centre + reach) / scale
  return { value, low, high, n }
}
