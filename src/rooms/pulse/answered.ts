/** Answered by a member before staff: pure, from questions already counted together. */
import { cumulativeIncidence, incidenceFrom, wilson, type Incidence, type Share } from '#platform/numbers/index.ts'
import type { Tally } from './answered-store.ts'
import { HORIZON_HOURS, type Rule } from './number.ts'

/** Whose answer was the first useful one. */
export type Cause = 'member' | 'staff' | 'guest'
const causes = ['member', 'staff', 'guest'] as const

export type Answered = {
  readonly questions: number
  /** Of the questions with a useful answer in time, those that had it from a member before staff wrote anything. */
  readonly beforeStaff: Share | undefined
  /** Of all questions, those that had it from a member: it does not improve when hard ones go unanswered. */
  readonly solved: Share | undefined
  /** The same as before staff, of those alone that the asker marked or thanked. */
  readonly onlySaid: Share | undefined
  /** Of the useful answers, those called so for their length alone. */
  readonly fallback: Share | undefined
  readonly rules: Readonly<Record<Rule, number>>
  /** At the horizon, questions too young counted for as long as they lasted (Aalen-Johansen). */
  readonly outcomes: Outcomes | undefined
  readonly curve: Incidence<Cause>
}
export type Outcomes = Readonly<Record<Cause | 'unanswered', Share>>

const HORIZON = HORIZON_HOURS * 60

export const inside = (tallies: readonly Tally[]): readonly Tally[] => tallies.filter((tally) => tally.inside)

export function countAnswered(tallies: readonly Tally[]): Answered {
  const questions = countOf(tallies)
  const answered = tallies.filter((tally) => tally.as !== null)
  const curve = cumulativeIncidence(
    causes,
    tallies.flatMap(({ as, minutes }) => minutes.map((time) => ({ time, cause: as }))),
  )
  return {
    questions,
    beforeStaff: beforeStaff(tallies),
    solved: wilson(countOf(tallies.filter((tally) => tally.as === 'member')), questions),
    onlySaid: beforeStaff(tallies.filter((tally) => tally.how !== 'length')),
    fallback: wilson(countOf(answered.filter((tally) => tally.how === 'length')), countOf(answered)),
    rules: {
      declared: countOf(tallies.filter((tally) => tally.rule === 'declared')),
      asks: countOf(tallies.filter((tally) => tally.rule === 'asks')),
      help: countOf(tallies.filter((tally) => tally.rule === 'help')),
    },
    outcomes: outcomesOf(curve, watchedToTheEnd(tallies)),
    curve,
  }
}

/** A curve from its steps alone, as they come back from where they were kept. */
export const curveFrom = ({ n, steps }: Pick<Incidence<Cause>, 'n' | 'steps'>): Incidence<Cause> =>
  incidenceFrom(n, steps)

/** ABS, "answered before staff" (metrics, section 2). */
export function beforeStaff(tallies: readonly Tally[]): Share | undefined {
  const answered = tallies.filter((tally) => tally.as !== null)
  return wilson(countOf(answered.filter((tally) => tally.as === 'member' && !tally.staffBefore)), countOf(answered))
}

/** Questions whose end is known: answered, or looked at until the horizon. The young ones add to the curve, not to n. */
const watchedToTheEnd = (tallies: readonly Tally[]): number =>
  countOf(tallies.filter((tally) => tally.as !== null)) +
  tallies
    .filter((tally) => tally.as === null)
    .reduce((sum, tally) => sum + tally.minutes.filter((time) => time >= HORIZON).length, 0)

/** Wilson's interval around the curve's value, on the questions whose end is known: a little wide rather than narrow. */
function outcomesOf(curve: Incidence<Cause>, n: number): Outcomes | undefined {
  const share = (value: number) => wilson(Math.min(n, Math.max(0, value * n)), n)
  const [member, staff, guest] = causes.map((cause) => share(curve.at(cause, HORIZON)))
  const unanswered = share(curve.waiting(HORIZON))
  return member && staff && guest && unanswered ? { member, staff, guest, unanswered } : undefined
}

const countOf = (tallies: readonly Tally[]): number => tallies.reduce((sum, tally) => sum + tally.n, 0)
