/**
 * The Orbit Model (Orbit Labs 2020, MIT; its glossary and pages on love, reach, gravity and levels): how near people are, as
 * four levels of three steps each. Its weights are a convention, which is why they are arguments, and why what changes with
 * each of them is told beside the result.
 */

/** Somebody's year: which deeds they did, by their place in the list of weights, and how regularly they were there. */
export type Orbiting = {
  /** Bit `i` is set when they did the deed `i`. */
  readonly deeds: number
  /** Weeks with two active days, months with seven, quarters with thirty: three is as good as more. */
  readonly weeks: number
  readonly months: number
  readonly quarters: number
  /** So many people alike, and the sum of what they reach. */
  readonly n: number
  readonly reach: number
}

/** From the outermost in: who did nothing, exploring, participating, contributing, leading. */
export const LEVELS = 5
export type Spread = {
  /** People at each level, the first for those who reached no step. */
  readonly levels: readonly number[]
  /** Love times reach, on average over everybody (love: the step, 0 to 12). Zero for nobody. */
  readonly gravity: number
}

/** Strength of one direct interaction, and what is left of it after each month without another ("reach"). */
export const STRENGTH = 10
export const KEPT_A_MONTH = 0.9

/** Presence alone: 4 to 6 for one to three weeks, 7 to 9 for months, 10 to 12 for quarters; 0 without any. */
export function presenceStep({ weeks, months, quarters }: Pick<Orbiting, 'weeks' | 'months' | 'quarters'>): number {
  if (quarters > 0) return 9 + Math.min(3, quarters)
  if (months > 0) return 6 + Math.min(3, months)
  return weeks > 0 ? 3 + Math.min(3, weeks) : 0
}

/** The highest of what one did and of how often one was there: 0 to 12. Weights are 1 to 12, halves of them may be less. */
export function stepOf(one: Orbiting, weights: readonly number[]): number {
  const done = weights.map((weight, i) => ((one.deeds >> i) & 1 ? Math.min(12, weight) : 0))
  return Math.max(0, presenceStep(one), ...done)
}

/** Steps 1 to 3 are the first level, 10 to 12 the fourth; half a step is on its way to the next. */
export const levelOf = (step: number): number => (step <= 0 ? 0 : Math.min(LEVELS - 1, Math.ceil(step / 3)))

export function orbits(people: readonly Orbiting[], weights: readonly number[]): Spread {
  const levels = Array.from({ length: LEVELS }, () => 0)
  let all = 0
  let pull = 0
  for (const one of people) {
    const step = stepOf(one, weights)
    const level = levelOf(step)
    levels[level] = (levels[level] ?? 0) + one.n
    all += one.n
    pull += step * one.reach
  }
  return { levels, gravity: all === 0 ? 0 : pull / all }
}

export type Leaning = Spread & {
  /** People who would stand at another level. */
  readonly moved: number
}

/** What would be told if one weight were multiplied by `times`, or if all weighed the same (`equal`). */
export function leaning(people: readonly Orbiting[], weights: readonly number[], other: readonly number[]): Leaning {
  const moved = people
    .filter((one) => levelOf(stepOf(one, weights)) !== levelOf(stepOf(one, other)))
    .reduce((sum, { n }) => sum + n, 0)
  return { ...orbits(people, other), moved }
}

/** The same weights, one of them multiplied. */
export const withOne = (weights: readonly number[], place: number, times: number): number[] =>
  weights.map((weight, i) => (i === place ? weight * times : weight))

/** How strongly two people are bound, `months` after they last had to do with each other. */
export const strength = (months: number): number => STRENGTH * KEPT_A_MONTH ** Math.max(0, Math.floor(months))
