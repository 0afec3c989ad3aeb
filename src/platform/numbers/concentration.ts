/**
 * How much of what is said comes from how few. `counts` holds one number per person (posts, votes, minutes): finite and
 * not negative, else RangeError. Everything is undefined when nobody did anything.
 */
export type Voices = {
  /** People with more than 0. */
  readonly people: number
  /** 1 / Σ sᵢ²: as many equal voices would weigh like these (inverse Herfindahl, Hill number of order 2; Laakso & Taagepera 1979). */
  readonly effective: number
  /** exp(−Σ sᵢ ln sᵢ): the same, less harsh to the many small ones (Hill number of order 1; Hill 1973, Ecology 54:427). */
  readonly byEntropy: number
}

/** "312 members voted; they weigh like 41 voices." 1 ≤ effective ≤ byEntropy ≤ people. */
export function effectiveVoices(counts: readonly number[]): Voices | undefined {
  const total = sum(counts)
  if (total === 0) return undefined
  const shares = counts.filter((count) => count > 0).map((count) => count / total)
  const people = shares.length
  const effective = 1 / sum(shares.map((share) => share ** 2))
  const byEntropy = Math.exp(-shares.reduce((all, share) => all + share * Math.log(share), 0))
  return { people, effective: within(effective, 1, people), byEntropy: within(byEntropy, 1, people) }
}

/**
 * Gini's coefficient, 0 (all alike) to 1 (one does all): Σ(2i − n − 1)xᵢ / (n Σx), x ascending. `corrected` is × n/(n − 1),
 * without which a small group seems more equal than it is (Deltas 2003, Rev. Econ. Stat. 85:226); undefined for one
 * person. Zeros count: give it once with all active members and once with contributors only.
 */
export function gini(
  counts: readonly number[],
): { readonly plain: number; readonly corrected: number | undefined } | undefined {
  const total = sum(counts)
  if (total === 0) return undefined
  const n = counts.length
  const ranked = counts.toSorted((a, b) => a - b).map((count, i) => (2 * (i + 1) - n - 1) * count)
  const plain = within(ranked.reduce((all, one) => all + one, 0) / (n * total), 0, 1)
  return { plain, corrected: n > 1 ? within((plain * n) / (n - 1), 0, 1) : undefined }
}

/** The share, 0 to 1, of everything that the `top` most active people did. */
export function topShare(counts: readonly number[], top: number): number | undefined {
  const total = sum(counts)
  if (total === 0) return undefined
  return within(sum(descending(counts).slice(0, Math.max(0, top))) / total, 0, 1)
}

/** The fewest people who together did half or more (CHAOSS contributor absence factor, once called the bus factor). */
export function fewestForHalf(counts: readonly number[]): number | undefined {
  const total = sum(counts)
  if (total === 0) return undefined
  let reached = 0
  return descending(counts).findIndex((count) => (reached += count) >= total / 2) + 1
}

const descending = (counts: readonly number[]): number[] => counts.toSorted((a, b) => b - a)

/** Rounding alone must not print "1.0000000002 voices of 1". */
const within = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))

function sum(counts: readonly number[]): number {
  let total = 0
  for (const count of counts) {
    if (!(count >= 0 && count < Infinity)) throw new RangeError(`${count} is not a count`)
    total += count
  }
  return total
}
