import { cell, SMALLEST_CELL } from './cell.ts'
import { wilson, type Share } from './share.ts'

/** So many of those who came in `cohort` did it in `month`; both as `2026-04`. */
export type CohortTally = { readonly cohort: string; readonly month: string; readonly n: number }

export type Kept =
  | { readonly kind: 'share'; readonly share: Share }
  /** Fewer than five people: it would be about somebody. */
  | { readonly kind: 'few' }
  /** The month is not over, or nothing was written down of it then. */
  | { readonly kind: 'unknown' }

export type Cohort = { readonly cohort: string; readonly n: number; readonly months: readonly Kept[] }

/**
 * Retention of those who came in the same month, R_c(k) = active in the month c + k / came in c (metrics, section 6), with
 * Wilson's interval. Whoever left stays in n: a base of those still there would say that everybody stays. `months` are all
 * the months in order; those from `until` on are not over, those before `since` nobody wrote down.
 */
export function cohortsOf(
  came: readonly CohortTally[],
  active: readonly CohortTally[],
  { months, until, since = '' }: { months: readonly string[]; until: string; since?: string },
): Cohort[] {
  const key = ({ cohort, month }: Pick<CohortTally, 'cohort' | 'month'>): string => `${cohort} ${month}`
  const found = new Map(active.map((one) => [key(one), one.n]))
  return months.flatMap((cohort, first) => {
    const n = came.find((one) => one.cohort === cohort)?.n ?? 0
    if (n < SMALLEST_CELL) return n === 0 ? [] : [{ cohort, n, months: [] }]
    return [{ cohort, n, months: months.slice(first).map((month) => keptIn(month)) }]

    function keptIn(month: string): Kept {
      if (month >= until || month < since) return { kind: 'unknown' }
      const did = Math.min(n, found.get(key({ cohort, month })) ?? 0)
      const share = wilson(did, n)
      return cell(did) === undefined || !share ? { kind: 'few' } : { kind: 'share', share }
    }
  })
}
