/** A questionnaire of several items, each answered on the same ruler: its mean, how well its items agree, and what silence may hide. */
import { quantileOfF, quantileOfStudent } from './f-law.ts'

/** All that is needed of the answers; nobody's answers can be read back out of it, once several are in. */
export type ScaleSums = {
  /** People, each of whom answered every item. */
  readonly n: number
  /** For each item, the sum over people, and the sum of squares. */
  readonly items: readonly number[]
  readonly squares: readonly number[]
  /** The square of each person's sum over all items, added up. */
  readonly totalSquares: number
}
export type Between = { readonly value: number; readonly low: number; readonly high: number }

export function addScales(all: readonly ScaleSums[], items: number): ScaleSums {
  const none: ScaleSums = {
    n: 0,
    items: Array<number>(items).fill(0),
    squares: Array<number>(items).fill(0),
    totalSquares: 0,
  }
  const plus = (a: readonly number[], b: readonly number[]) => a.map((one, at) => one + (b[at] ?? 0))
  return all.reduce(
    (sum, one) => ({
      n: sum.n + one.n,
      items: plus(sum.items, one.items),
      squares: plus(sum.squares, one.squares),
      totalSquares: sum.totalSquares + one.totalSquares,
    }),
    none,
  )
}

/** `answers` of one person, an item each. */
export const scaleOf = (answers: readonly number[]): ScaleSums => ({
  n: 1,
  items: answers,
  squares: answers.map((one) => one ** 2),
  totalSquares: sumOf(answers) ** 2,
})

/**
 * The mean over people of each one's mean over the items, in the units of the ruler from `least` to `most`, with its 95 %
 * interval by Student's law, kept inside the ruler. Undefined with fewer than two people.
 */
export function meanOfScale(sums: ScaleSums, least: number, most: number): Between | undefined {
  if (sums.n < 2) return undefined
  const k = sums.items.length
  const value = sumOf(sums.items) / sums.n / k
  const reach =
    (quantileOfStudent(0.975, sums.n - 1) *
      Math.sqrt(variance(sumOf(sums.items), sums.totalSquares, sums.n) / sums.n)) /
    k
  return { value, low: Math.max(least, value - reach), high: Math.min(most, value + reach) }
}

/**
 * Cronbach's α = k/(k−1)·(1 − Σσ²_item / σ²_total) (Cronbach 1951, Psychometrika 16:297), with the 95 % interval of Feldt
 * (1965, Psychometrika 30:357): 1 − (1 − α)·F, F with n−1 and (n−1)(k−1) degrees of freedom. It may be below 0. Undefined
 * with fewer than two people or items, and where everybody has the same sum.
 */
export function cronbachAlpha(sums: ScaleSums): Between | undefined {
  const { n, items, squares } = sums
  const k = items.length
  if (n < 2 || k < 2) return undefined
  const total = variance(sumOf(items), sums.totalSquares, n)
  if (total <= 0) return undefined
  const within = sumOf(items.map((one, at) => variance(one, squares[at] ?? 0, n)))
  return feldt((k / (k - 1)) * (1 - within / total), n, k)
}

/** Exported for its test against published figures. */
export function feldt(alpha: number, n: number, k: number): Between {
  const end = (p: number) => 1 - (1 - alpha) * quantileOfF(p, n - 1, (n - 1) * (k - 1))
  return { value: alpha, low: end(0.975), high: end(0.025) }
}

/**
 * Where the mean of all who were asked lies, whatever those would have said who did not answer: from all of them at
 * `least` to all of them at `most` (worst-case bounds, Manski 1989, J. Human Resources 24:343). `n` of `asked` answered.
 */
export function silenceMayHide(
  mean: number,
  n: number,
  asked: number,
  [least, most]: readonly [number, number],
): { low: number; high: number } {
  if (!(n > 0 && n <= asked)) throw new RangeError(`${n} of ${asked} cannot have answered`)
  const answered = n / asked
  return { low: answered * mean + (1 - answered) * least, high: answered * mean + (1 - answered) * most }
}

const sumOf = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0)
const variance = (sum: number, squares: number, n: number): number => (squares - sum ** 2 / n) / (n - 1)
