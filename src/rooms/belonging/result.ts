/** What a run came to: which sums may be kept at all, and what they say. Pure. */
import {
  addScales,
  cronbachAlpha,
  meanOfScale,
  silenceMayHide,
  wilson,
  type Between,
  type ScaleSums,
  type Share,
} from '#platform/numbers/index.ts'
import { FEWEST, type Cohort, type Sums } from './run.ts'
import { dimensions, itemNames, itemsOf, LEAST, MOST, type Dimension } from './scale.ts'

/**
 * The sums that are kept when a run is over: each of ten people at least. Those of fewer are mixed; and as long as the
 * mixture itself is of fewer than ten, the smallest of the others joins it, or the whole minus the others would be about them.
 */
export function keepable(all: readonly Sums[]): Sums[] {
  const given = all.filter(({ n, cohort }) => n > 0 || cohort === 'mixed').toSorted((a, b) => b.n - a.n)
  const silent = all.filter((one) => !given.includes(one))
  const small = [...given.filter(({ n, cohort }) => n < FEWEST || cohort === 'mixed'), ...silent]
  const large = given.filter((one) => !small.includes(one))
  const together = () => small.reduce((n, one) => n + one.n, 0)
  while (together() > 0 && together() < FEWEST && large.length > 0) small.push(...large.splice(-1))
  const mixed = small.length > 0 && together() >= FEWEST ? [mix(small)] : []
  return [...large, ...mixed]
}

const mix = (all: readonly Sums[]): Sums => ({
  ...addScales(all, itemNames.length),
  cohort: 'mixed',
  asked: all.reduce((sum, one) => sum + one.asked, 0),
})

export type Result = {
  readonly n: number
  readonly mean: Between
  readonly alpha: Between | undefined
  readonly answered: Share
  /** Where the mean of all who were asked lies, whatever the silent would have said. */
  readonly hidden: { readonly low: number; readonly high: number }
  readonly dimensions: readonly { readonly dimension: Dimension; readonly mean: number }[]
  readonly cohorts: readonly {
    readonly cohort: Cohort
    readonly n: number
    readonly asked: number
    readonly mean: Between
  }[]
}

/** Undefined where too few answered. `asked` is everybody, also of cohorts that nobody answered in. */
export function resultOf(kept: readonly Sums[], asked: number): Result | undefined {
  const all = addScales(kept, itemNames.length)
  const mean = meanOfScale(all, LEAST, MOST)
  const answered = wilson(Math.min(all.n, asked), asked)
  if (all.n < FEWEST || !mean || !answered) return undefined
  return {
    n: all.n,
    mean,
    alpha: cronbachAlpha(all),
    answered,
    hidden: silenceMayHide(mean.value, Math.min(all.n, asked), asked, [LEAST, MOST]),
    dimensions: dimensions.map((dimension) => ({ dimension, mean: meanOfItems(all, itemsOf(dimension)) })),
    cohorts: kept.flatMap((one) => {
      const own = meanOfScale(one, LEAST, MOST)
      return own ? [{ cohort: one.cohort, n: one.n, asked: one.asked, mean: own }] : []
    }),
  }
}

const meanOfItems = ({ n, items }: ScaleSums, places: readonly number[]): number =>
  places.reduce((sum, at) => sum + (items[at] ?? 0), 0) / n / places.length
