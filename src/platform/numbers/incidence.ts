import { risksOf } from './survival.ts'

/** A question: how long since it was asked, and by whom it was answered then; null while it waits. */
export type Outcome<Cause extends string> = { readonly time: number; readonly cause: Cause | null }

export type Incidence<Cause extends string> = {
  readonly n: number
  /** The share, 0 to 1, that had ended by this cause at `time`. */
  at(cause: Cause, time: number): number
  /** The share that had not ended at `time`: with the causes it sums to 1. */
  waiting(time: number): number
  /** For drawing: the curve of each cause at each time at which something happened. */
  readonly steps: readonly {
    readonly time: number
    readonly waiting: number
    readonly share: Readonly<Record<Cause, number>>
  }[]
}

/**
 * Which of several ends came first, when some have not come yet: the cumulative incidence F_k(t) = Σ S(tᵢ⁻) d_ki / nᵢ
 * of Aalen & Johansen 1978 (Scand. J. Stat. 5:141), as in Putter, Fiocco & Geskus 2007 (Stat. Med. 26:2389). Times in
 * any unit, ≥ 0. "Answered by a member within 48 h" is `at('member', 48)`; 1 − Kaplan-Meier of one cause alone would be
 * too high, since it treats a question that staff answered as one that members might still answer. Intervals:
 * `bootstrapByPerson`, by asker.
 */
export function cumulativeIncidence<Cause extends string>(
  causes: readonly Cause[],
  outcomes: readonly Outcome<Cause>[],
): Incidence<Cause> {
  const zero = shares(causes, () => 0)
  const steps: { time: number; waiting: number; share: Record<Cause, number> }[] = []
  let last = { waiting: 1, share: zero }
  for (const { time, atRisk, happened } of risksOf(outcomes.map((one) => ({ ...one, happened: one.cause !== null })))) {
    if (happened.length === 0) continue
    const before = last
    const ended = (cause: Cause) => happened.filter((one) => one.cause === cause).length
    last = {
      waiting: before.waiting * (1 - happened.length / atRisk),
      share: shares(causes, (cause) => before.share[cause] + (before.waiting * ended(cause)) / atRisk),
    }
    steps.push({ time, ...last })
  }
  return incidenceFrom(outcomes.length, steps, zero)
}

/** A curve from its steps alone, in order: what is kept of one. Without any step nothing had ended yet. */
export function incidenceFrom<Cause extends string>(
  n: number,
  steps: Incidence<Cause>['steps'],
  zero?: Readonly<Record<Cause, number>>,
): Incidence<Cause> {
  const step = (time: number) => steps.findLast((one) => one.time <= time)
  return {
    n,
    steps,
    at: (cause, time) => (step(time)?.share ?? zero)?.[cause] ?? 0,
    waiting: (time) => step(time)?.waiting ?? 1,
  }
}

function shares<Cause extends string>(causes: readonly Cause[], of: (cause: Cause) => number): Record<Cause, number> {
  // Object.fromEntries forgets the keys' type; every cause is among them.
  return Object.fromEntries(causes.map((cause) => [cause, of(cause)])) as Record<Cause, number>
}
