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
  const values = drawnValues(random, groups, statistic, rounds)
  if (!values) return undefined
  values.sort((a, b) => a - b)
  return { low: quantile(values, 0.025), high: quantile(values, 0.975), rounds }
}

/** Standard normal, 97.5 %. */
const Z = 1.959964

/**
 * The same draws, for a number that a few people carry, such as the effective number of voices: in a draw without the
 * one who writes most it leaps, so the percentiles lie beside the number itself. Its logarithm is nearer to a normal
 * law: value × exp(±z·s), s the bootstrap standard error of the logarithm (Efron & Tibshirani 1993, chapters 6 and 12).
 * `value` is the number over all people, above 0; undefined under the same conditions as above.
 */
export function bootstrapRatioByPerson<Row>(
  random: Random,
  groups: readonly (readonly Row[])[],
  statistic: (rows: readonly Row[]) => number | undefined,
  value: number,
  rounds = 1000,
): Interval | undefined {
  const values = drawnValues(random, groups, statistic, rounds)
  if (!values || value <= 0 || values.some((one) => one <= 0)) return undefined
  const logs = values.map(Math.log)
  const mean = logs.reduce((sum, one) => sum + one, 0) / logs.length
  const error = Math.sqrt(logs.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (logs.length - 1))
  return { low: value * Math.exp(-Z * error), high: value * Math.exp(Z * error), rounds }
}

function drawnValues<Row>(
  random: Random,
  groups: readonly (readonly Row[])[],
  statistic: (rows: readonly Row[]) => number | undefined,
  rounds: number,
): number[] | undefined {
  if (groups.length < 2) return undefined
  const values: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const value = statistic(drawn(random, groups))
    if (value !== undefined && !Number.isNaN(value)) values.push(value)
  }
  return values.length < rounds * ANSWERED ? undefined : values
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
