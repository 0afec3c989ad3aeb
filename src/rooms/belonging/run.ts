/** The words of the room: one asking, and those who are asked. Pure. */
import { holds, type Actor } from '#platform/action.ts'
import { HOME } from '#platform/audiences.ts'
import type { ScaleSums } from '#platform/numbers/index.ts'

export type RunId = number
export type Run = {
  readonly id: RunId
  readonly openedAt: Date
  readonly until: Date
  readonly asked: number
  readonly overAt: Date | null
  readonly answered: number | null
}
/** By how long ago they joined when they were asked; `mixed`: together, where one of these alone would be too few. */
export const cohorts = ['weeks', 'months', 'years', 'long', 'mixed'] as const
export type Cohort = (typeof cohorts)[number]
export type Sums = ScaleSums & { readonly cohort: Cohort; readonly asked: number }

export const canAsk = (actor: Actor): boolean => holds(actor, 'host', HOME)
export const isOpen = (run: Run, now: Date): boolean => run.overAt === null && run.until > now

/** What somebody feels is nobody's business: below ten answers nothing is said. */
export const FEWEST = 10
/** Asked once in half a year, and no more. */
export const REST_MONTHS = 6

const DAY_MS = 86_400_000

export function cohortOf(joinedAt: Date, now: Date): Cohort {
  const days = (now.getTime() - joinedAt.getTime()) / DAY_MS
  if (days < 91) return 'weeks'
  if (days < 365) return 'months'
  return days < 3 * 365 ? 'years' : 'long'
}

/** A cohort of which fewer than ten are asked could never be told apart without telling somebody apart. */
export function mixSmall<One extends { readonly cohort: Cohort }>(all: readonly One[]): One[] {
  const count = Map.groupBy(all, ({ cohort }) => cohort)
  return all.map((one) => ((count.get(one.cohort)?.length ?? 0) < FEWEST ? { ...one, cohort: 'mixed' } : one))
}
