/** How long until a useful answer, and whether members carry nights and weekends: pure, from questions counted together. */
import { cumulativeIncidence, kaplanMeier, SMALLEST_CELL, wilson, type Share } from '#platform/numbers/index.ts'
import type { Tally } from './answered-store.ts'
import { HORIZON_HOURS, type Standing } from './number.ts'
import type { HoursTally } from './time-store.ts'

type Quantile = {
  readonly value: number | undefined
  readonly low: number | undefined
  readonly high: number | undefined
}
export type Waiting = {
  readonly questions: number
  /** In minutes; undefined when it was not reached within two days. */
  readonly median: Quantile
  readonly ninetieth: Quantile
  /** The minute by which half of all questions had a useful answer from a member. */
  readonly byMember: number | undefined
}

const HORIZON = HORIZON_HOURS * 60

export function countWaits(tallies: readonly Pick<Tally, 'as' | 'minutes'>[]): Waiting {
  const each = tallies.flatMap(({ as, minutes }) => minutes.map((time) => ({ time, as })))
  // Nobody looks at a question for longer than the horizon: one that still waits then is not over.
  const { quantile } = kaplanMeier(each.map(({ time, as }) => ({ time, happened: as !== null && time < HORIZON })))
  const who = cumulativeIncidence(
    ['member', 'others'],
    each.map(({ time, as }) => ({ time, cause: causeOf(as) })),
  )
  return {
    questions: each.length,
    median: quantile(0.5),
    ninetieth: quantile(0.9),
    byMember: who.steps.find(({ share }) => share.member >= 0.5)?.time,
  }
}

const causeOf = (as: Standing | null): 'member' | 'others' | null =>
  as === null ? null : as === 'member' ? 'member' : 'others'

/** One quarter of a day of the week, as it was asked in: of the useful answers, those that a member gave. */
export type Quarter = {
  readonly day: number
  readonly quarter: number
  readonly questions: number
  readonly share: Share | undefined
}
export function countHours(tallies: readonly HoursTally[]): Quarter[] {
  return [1, 2, 3, 4, 5, 6, 7].flatMap((day) =>
    [0, 1, 2, 3].map((quarter) =>
      quarterOf(
        { day, quarter },
        tallies.filter((one) => one.day === day && one.quarter === quarter),
      ),
    ),
  )
}

const quarters = [0, 1, 2, 3] as const
/** One quarter of the days of a week, or of its weekends. */
export type Band = {
  readonly weekend: boolean
  readonly quarter: (typeof quarters)[number]
  readonly questions: number
  /** In minutes; undefined where the questions are too few to say. */
  readonly median: Quantile | undefined
}
export function countBands(tallies: readonly HoursTally[]): Band[] {
  return [false, true].flatMap((weekend) =>
    quarters.map((quarter) => {
      const { questions, median } = countWaits(
        tallies.filter((one) => one.day > 5 === weekend && one.quarter === quarter),
      )
      return { weekend, quarter, questions, median: questions < SMALLEST_CELL ? undefined : median }
    }),
  )
}

/** Whether it is a night or a weekend: outside the hours of an office. */
export const isOff = ({ day, quarter }: { day: number; quarter: number }): boolean =>
  day > 5 || quarter === 0 || quarter === 3

/** The same over several quarters: nights and weekends, the hours of an office. */
export function shareOver(tallies: readonly HoursTally[], off: boolean): Share | undefined {
  return memberShare(tallies.filter((one) => isOff(one) === off))
}

const quarterOf = (where: { day: number; quarter: number }, tallies: readonly HoursTally[]): Quarter => ({
  ...where,
  questions: countOf(tallies),
  share: memberShare(tallies),
})

const memberShare = (tallies: readonly HoursTally[]): Share | undefined =>
  wilson(countOf(tallies.filter((one) => one.as === 'member')), countOf(tallies.filter((one) => one.as !== null)))

const countOf = (tallies: readonly HoursTally[]): number =>
  tallies.reduce((sum, { minutes }) => sum + minutes.length, 0)
