/**
 * A word for a number: only where a host said from where on, under their name and a date. No source known to us gives such a
 * limit for any of these numbers, so that without a host there is no word. Pure.
 */
import { wilson, type Share } from '#platform/numbers/index.ts'
import type { PersonId } from '#people'

/** In hundredths. Under `audience` it is one; from `community` on it is one. */
export type Limits = { readonly audience: number; readonly community: number; readonly by: PersonId; readonly at: Date }
export type Verdict = 'audience' | 'between' | 'community'

/** The whole interval decides: a number that could lie on either side of a limit is in between. */
export function verdictOf({ low, high }: { low: number; high: number }, { audience, community }: Limits): Verdict {
  if (100 * low >= community) return 'community'
  return 100 * high < audience ? 'audience' : 'between'
}

/**
 * The least share, of as many, whose whole interval would be called a community; or the most that would be called an audience,
 * for one that is above it. Undefined where no share of so few could be.
 */
export function shareThatChanges(
  { value, n }: Pick<Share, 'value' | 'n'>,
  limits: Limits,
): { up: number | undefined; down: number | undefined } {
  const verdict = (successes: number): Verdict => verdictOf(wilson(successes, n) ?? { low: 0, high: 1 }, limits)
  const now = verdict(Math.round(value * n))
  const at = Math.round(value * n)
  const first = (from: number, step: 1 | -1): number | undefined => {
    for (let k = from; k >= 0 && k <= n; k += step) if (verdict(k) !== now) return k / n
    return undefined
  }
  return { up: now === 'community' ? undefined : first(at, 1), down: now === 'audience' ? undefined : first(at, -1) }
}
