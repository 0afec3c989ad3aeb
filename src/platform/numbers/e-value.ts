/** A risk ratio and its 95 % interval, all above 0. */
export type Ratio = { readonly value: number; readonly low: number; readonly high: number }

/**
 * How strongly something nobody measured would have to go with both sides (joining, and leaving), as a risk ratio, to explain
 * an association away: RR + √(RR × (RR − 1)), and the same of the end of the interval nearest to 1; below 1, of 1 / RR
 * (VanderWeele & Ding 2017, Ann. Intern. Med. 167:268). 1 where the interval holds 1: nothing is needed.
 */
export function eValue({ value, low, high }: Ratio): { value: number; limit: number } {
  const nearest = low <= 1 && high >= 1 ? 1 : value > 1 ? low : high
  return { value: needed(value), limit: needed(nearest) }
}

const needed = (ratio: number): number => {
  const above = ratio < 1 ? 1 / ratio : ratio
  return above + Math.sqrt(above * (above - 1))
}
