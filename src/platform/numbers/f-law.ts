/** The F law, as far as intervals need it: no table, no library. */

/**
 * The quantile of the F law with `d1` and `d2` degrees of freedom (both above 0), `p` between 0 and 1: the x below which
 * a share `p` lies. By halving on its distribution, which is the regularised incomplete beta function at d1·x / (d1·x + d2)
 * (Abramowitz & Stegun 1964, 26.6.2). Right to about ten digits.
 */
export function quantileOfF(p: number, d1: number, d2: number): number {
  if (!(p > 0 && p < 1 && d1 > 0 && d2 > 0)) throw new RangeError(`no quantile ${p} of F(${d1}, ${d2})`)
  let [low, high] = [0, 1]
  // In y = d1·x / (d1·x + d2), which stays between 0 and 1.
  for (let round = 0; round < 100; round += 1) {
    const middle = (low + high) / 2
    if (incompleteBeta(middle, d1 / 2, d2 / 2) < p) low = middle
    else high = middle
  }
  const y = (low + high) / 2
  return (d2 * y) / (d1 * (1 - y))
}

/** The quantile of Student's law for p above one half: the square of a Student variable follows F(1, d). */
export const quantileOfStudent = (p: number, d: number): number => Math.sqrt(quantileOfF(2 * p - 1, 1, d))

/** Regularised: 0 at 0, 1 at 1. By the continued fraction of Abramowitz & Stegun, 26.5.8, on the side where it is quick. */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x))
  return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b
}

const ENOUGH = 1e-15
const TINY = 1e-300
const MOST_STEPS = 10_000
const awayFromZero = (n: number): number => (Math.abs(n) < TINY ? TINY : n)

/** Evaluated from the front (Lentz 1976, as modified by Thompson & Barnett 1986). */
function fraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let m = 1; m < MOST_STEPS; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / awayFromZero(1 + even * d)
    c = awayFromZero(1 + even / c)
    value *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / awayFromZero(1 + odd * d)
    c = awayFromZero(1 + odd / c)
    value *= d * c
    if (Math.abs(d * c - 1) < ENOUGH) break
  }
  return value
}

/** Lanczos 1964, with the nine coefficients for g = 7: fifteen digits for n above one half, and here n is never less. */
function logGamma(n: number): number {
  const z = n - 1
  const sum = coefficients.reduce((all, one, at) => all + one / (z + at + 1), FIRST)
  const t = z + 7.5
  return Math.log(Math.sqrt(2 * Math.PI)) + (z + 0.5) * Math.log(t) - t + Math.log(sum)
}
const FIRST = 0.999_999_999_999_809_93
const coefficients = [
  676.520_368_121_885_1, -1259.139_216_722_402_8, 771.323_428_777_653_13, -176.615_029_162_140_59,
  12.507_343_278_686_905, -0.138_571_095_265_720_12, 9.984_369_578_019_571_6e-6, 1.505_632_735_149_311_6e-7,
] // prettier-ignore
