/** One who waits: for how long so far (any unit, ≥ 0), and whether what they waited for came then. Otherwise: not yet. */
export type Waiting = { readonly time: number; readonly happened: boolean }

export type SurvivalStep = {
  readonly time: number
  readonly atRisk: number
  readonly events: number
  /** The share still waiting just after `time`, 0 to 1, with its 95 % interval. */
  readonly survival: number
  readonly low: number
  readonly high: number
  /** Greenwood's standard error of `survival`. */
  readonly error: number
}

export type Survival = {
  readonly n: number
  readonly events: number
  /** Still waiting when last looked at. */
  readonly censored: number
  /** One per time at which something happened, in order. */
  readonly steps: readonly SurvivalStep[]
  /**
   * The time by which a share p (0 < p < 1) had what they waited for: the first with survival ≤ 1 − p. Undefined when
   * it was not reached: "more than half still wait" is an answer too. `low` and `high` by Brookmeyer & Crowley 1982.
   */
  quantile(p: number): {
    readonly value: number | undefined
    readonly low: number | undefined
    readonly high: number | undefined
  }
  /** The share still waiting after `time`. */
  at(time: number): number
}

const Z = 1.96

/**
 * Kaplan and Meier's estimate of how long people wait, where some still do: S(t) = Π (1 − dᵢ/nᵢ) (1958, J. Am. Stat.
 * Assoc. 53:457). Interval on the log(−log) scale, which stays between 0 and 1 (Kalbfleisch & Prentice 1980). At equal
 * times what happened comes before who was lost. Median: `quantile(0.5)`; 90th percentile: `quantile(0.9)`.
 */
export function kaplanMeier(observations: readonly Waiting[]): Survival {
  const steps: SurvivalStep[] = []
  let survival = 1
  let greenwood = 0
  for (const { time, atRisk, happened } of risksOf(observations)) {
    const events = happened.length
    if (events === 0) continue
    survival *= 1 - events / atRisk
    greenwood += events / (atRisk * (atRisk - events))
    steps.push({ time, atRisk, events, survival, ...around(survival, greenwood) })
  }
  const events = observations.filter(({ happened }) => happened).length
  const first = (passes: (step: SurvivalStep) => boolean) => steps.find(passes)?.time
  return {
    n: observations.length,
    events,
    censored: observations.length - events,
    steps,
    at: (time) => steps.findLast((step) => step.time <= time)?.survival ?? 1,
    quantile(p) {
      const left = 1 - p + 1e-12 // 1 − 0.9 is 0.09999…: a tenth must count as a tenth
      return {
        value: first((s) => s.survival <= left),
        low: first((s) => s.low <= left),
        high: first((s) => s.high <= left),
      }
    },
  }
}

function around(survival: number, greenwood: number): { low: number; high: number; error: number } {
  // When the last one at risk has it, the curve ends at 0 and the interval says nothing.
  if (survival <= 0) return { low: 0, high: 0, error: 0 }
  const error = survival * Math.sqrt(greenwood)
  const reach = Math.exp((Z * Math.sqrt(greenwood)) / -Math.log(survival))
  return { low: survival ** reach, high: survival ** (1 / reach), error }
}

export type Risk<T> = { readonly time: number; readonly atRisk: number; readonly happened: readonly T[] }

/** Each distinct time in order, with how many were still waiting just before it and those for whom it happened then. */
export function risksOf<T extends Waiting>(observations: readonly T[]): Risk<T>[] {
  const byTime = new Map<number, T[]>()
  for (const one of observations) {
    if (!(one.time >= 0)) throw new RangeError(`${one.time} is not a time waited`)
    const group = byTime.get(one.time)
    if (group) group.push(one)
    else byTime.set(one.time, [one])
  }
  let atRisk = observations.length
  return [...byTime]
    .sort(([a], [b]) => a - b)
    .map(([time, group]) => {
      const risk = { time, atRisk, happened: group.filter(({ happened }) => happened) }
      atRisk -= group.length
      return risk
    })
}
