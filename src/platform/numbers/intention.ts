import { newcombe, type Difference } from './difference.ts'

/** One half of a random invitation: how many, who of them came, who of them stayed, who did both. */
export type Arm = { readonly n: number; readonly came: number; readonly stayed: number; readonly both: number }

export type Encouraged = {
  /** Of all who were invited against all who were not, whoever came: intention to treat. */
  readonly intention: Difference
  /** By how much the invitation raised the share that came. */
  readonly uptake: Difference
  /** Of those who came because they were invited; undefined unless the interval of `uptake` is above 0. */
  readonly late: Difference | undefined
}

/**
 * What a random invitation changed. Intention to treat: the difference in the share that stayed. Of those whom it brought:
 * that, over the difference in the share that came (Wald 1940; Imbens & Angrist 1994, Econometrica 62:467), with the
 * delta-method interval of two-stage least squares. It holds only if the invitation acts through coming and through nothing else.
 */
export function encouraged(invited: Arm, others: Arm): Encouraged | undefined {
  const intention = newcombe({ came: invited.stayed, n: invited.n }, { came: others.stayed, n: others.n })
  const uptake = newcombe(invited, others)
  if (!intention || !uptake) return undefined
  if (uptake.low <= 0) return { intention, uptake, late: undefined }
  const value = intention.value / uptake.value
  const error = Math.sqrt(leftOver(invited, value) + leftOver(others, value)) / uptake.value
  return { intention, uptake, late: { value, low: value - 1.96 * error, high: value + 1.96 * error } }
}

/** The variance of the mean of stayed − value × came, in one half. */
function leftOver({ n, came, stayed, both }: Arm, value: number): number {
  const mean = (stayed - value * came) / n
  const square = (stayed - 2 * value * both + value ** 2 * came) / n
  return (square - mean ** 2) / n
}
