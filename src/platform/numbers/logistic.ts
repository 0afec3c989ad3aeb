/** `weights`: the intercept first, then one for each trait. */
export type Logistic = { readonly weights: readonly number[]; readonly scoreOf: (traits: readonly number[]) => number }

const ROUNDS = 50
const SETTLED = 1e-9

/**
 * The chance that something happened, from traits: log(p / (1 − p)) = w₀ + Σ wⱼxⱼ, by Newton's method on the likelihood
 * (Cox 1958, J. R. Stat. Soc. B 20:215; Rosenbaum & Rubin 1983, Biometrika 70:41, for its use as a propensity). `scoreOf`
 * gives the log-odds. `ridge` holds the weights back (le Cessie & van Houwelingen 1992): with traits in standard deviations
 * a little of it keeps numbers finite where a trait tells both sides apart. Undefined where it does not settle, or where
 * nothing or everything happened. `rows` all have one length.
 */
export function logistic(
  rows: readonly (readonly number[])[],
  happened: readonly boolean[],
  ridge = 0,
): Logistic | undefined {
  if (happened.every((one) => one) || !happened.some((one) => one)) return undefined
  const size = (rows[0]?.length ?? 0) + 1
  let weights = Array.from({ length: size }, () => 0)
  for (let round = 0; round < ROUNDS; round += 1) {
    const step = newtonStep(rows, happened, weights, ridge)
    if (!step) return undefined
    weights = weights.map((weight, place) => weight + (step[place] ?? 0))
    if (weights.some((weight) => !Number.isFinite(weight))) return undefined
    if (Math.max(...step.map(Math.abs)) < SETTLED) return { weights, scoreOf: (traits) => dot(weights, traits) }
  }
  return undefined
}

const dot = (weights: readonly number[], traits: readonly number[]): number =>
  traits.reduce((sum, trait, place) => sum + trait * (weights[place + 1] ?? 0), weights[0] ?? 0)

function newtonStep(
  rows: readonly (readonly number[])[],
  happened: readonly boolean[],
  weights: readonly number[],
  ridge: number,
): number[] | undefined {
  const size = weights.length
  const gradient = weights.map((weight, place) => (place === 0 ? 0 : -ridge * weight))
  const curvature = weights.map((_, i) => weights.map((__, j) => (i === j && i > 0 ? ridge : 0)))
  for (const [nth, row] of rows.entries()) {
    const chance = 1 / (1 + Math.exp(-dot(weights, row)))
    const missed = (happened[nth] ? 1 : 0) - chance
    const weight = chance * (1 - chance)
    for (let i = 0; i < size; i += 1) {
      const xi = i === 0 ? 1 : (row[i - 1] ?? 0)
      gradient[i] = (gradient[i] ?? 0) + xi * missed
      const line = curvature[i] ?? []
      for (let j = 0; j < size; j += 1) line[j] = (line[j] ?? 0) + weight * xi * (j === 0 ? 1 : (row[j - 1] ?? 0))
    }
  }
  return solved(curvature, gradient)
}

/** Gauss, with the largest pivot; undefined where the traits say the same thing twice. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] | undefined {
  const rows = matrix.map((row, place) => [...row, right[place] ?? 0])
  const size = rows.length
  for (let at = 0; at < size; at += 1) {
    const best = rows.reduce(
      (found, row, place) => (place >= at && Math.abs(row[at] ?? 0) > Math.abs(rows[found]?.[at] ?? 0) ? place : found),
      at,
    )
    const pivot = rows[best] ?? []
    const swapped = rows[at] ?? []
    rows[at] = pivot
    if (best !== at) rows[best] = swapped
    if (Math.abs(pivot[at] ?? 0) < 1e-12) return undefined
    for (const [place, row] of rows.entries()) {
      if (place === at) continue
      const times = (row[at] ?? 0) / (pivot[at] ?? 1)
      for (let j = at; j <= size; j += 1) row[j] = (row[j] ?? 0) - times * (pivot[j] ?? 0)
    }
  }
  return rows.map((row, place) => (row[size] ?? 0) / (row[place] ?? 1))
}
