import type { Random } from './random.ts'

export type Interval = { readonly low: number; readonly high: number; readonly rounds: number }

/** Below this share of rounds with an answer, the interval would speak of the lucky samples only. */
const ANSWERED = 0.95

/**
 * A 95 % percentile interval for any number computed from rows, by drawing *people* with replacement and taking all
 * rows of each (Efron 1979; the cluster bootstrap of Davison & Hinkley 1997, 3.8). Ten posts of one person are not ten
 * witnesses: drawing posts would make the interval too narrow. `groups` holds one list of rows per person. The same
 * `random` seed gives the same interval. Undefined with fewer than two people, or when `statistic` is undefined (a
 * division by nothing) in more than one round of twenty. Cost: rounds × rows.
 */
export function bootstrapByPerson<Row>(
  random: Random,
  groups: readonly (readonly Row[])[],
  statistic: (rows: readonly Row[]) => number | undefined,
  rounds = 1000,
): Interval | undefined {
  if (groups.length < 2) return undefined
  const values: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const value = statistic(drawn(random, groups))
    if (value !== undefined && !Number.isNaN(value)) values.push(value)
  }
  if (values.length < rounds * ANSWERED) return undefined
  values.sort((a, b) => a - b)
  return { low: quantile(values, 0.025), high: quantile(values, 0.975), rounds }
}

function drawn<Row>(random: Random, groups: readonly (readonly Row[])[]): Row[] {
  const rows: Row[] = []
  for (let i = 0; i < groups.length; i += 1)
    for (const row of groups[Math.floor(random() * groups.length)] ?? []) rows.push(row)
  return rows
}

/** Linear between order statistics (Hyndman & Fan 1996, type 7: what R and NumPy do unasked). `sorted` is not empty. */
function quantile(sorted: readonly number[], p: number): number {
  const at = (sorted.length - 1) * p
  const below = sorted[Math.floor(at)] ?? NaN
  const above = sorted[Math.ceil(at)] ?? NaN
  return below === above ? below : below + (above - below) * (at - Math.floor(at))
}
