/** From here on, two groups differ in a trait: Austin 2009 (Stat. Med. 28:3083), and section 10 of our definitions. */
export const BALANCED = 0.1

export type Spreading = { readonly mean: number; readonly variance: number; readonly n: number }

/** Sample variance, n − 1; 0 for fewer than two. */
export function spreadOf(values: readonly number[]): Spreading {
  const n = values.length
  const mean = values.reduce((sum, value) => sum + value, 0) / n
  const variance = n < 2 ? 0 : values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1)
  return { mean, variance, n }
}

/**
 * By how many standard deviations two groups differ: (x̄₁ − x̄₀) / √((s₁² + s₀²) / 2) (Cohen 1969; Austin 2009). It does not
 * grow with the number of people, as a test would. 0 where nothing varies and nothing differs, infinite where nothing varies
 * and they differ, NaN where one group is empty.
 */
export function standardisedDifference(ones: readonly number[], others: readonly number[]): number {
  const [one, other] = [spreadOf(ones), spreadOf(others)]
  const apart = one.mean - other.mean
  return apart === 0 ? 0 : apart / Math.sqrt((one.variance + other.variance) / 2)
}

/** The mean of differences within pairs, and its 95 % interval, normal: undefined under thirty pairs. */
export function pairedDifference(
  differences: readonly number[],
): { value: number; low: number; high: number; n: number } | undefined {
  if (differences.length < FEWEST) return undefined
  const { mean, variance, n } = spreadOf(differences)
  const reach = 1.96 * Math.sqrt(variance / n)
  return { value: mean, low: mean - reach, high: mean + reach, n }
}
/** Under thirty the normal quantile would make the interval too narrow: nothing is said. */
const FEWEST = 30
