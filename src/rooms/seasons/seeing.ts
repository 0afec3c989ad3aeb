/**
 * Twice a day, who was signed in this month: one line for each person and month, and none for who objects to being counted.
 * No page, day or number of times is written down; the sessions that it is read from exist for signing in. Record 24 says why.
 */
import { monthKey, startOf } from '#platform/clock.ts'
import type { Home } from '#platform/home.ts'
import { homeZone } from '#platform/home-settings.ts'
import { signedInSince } from '#people'
import { objectorsLent } from '#pulse'
import { forgetSeen, keepSeen } from './seen-store.ts'

export const EACH_MS = 12 * 3_600_000
const KEPT_MONTHS = 24
const AT_ONCE = 2_000

export async function seeWhoIsHere(home: Home, closing: AbortSignal): Promise<void> {
  const zone = home.settings.get(homeZone)
  const nobody = await home.stranger()
  const month = monthKey(home.now(), zone)
  const since = startOf(month, zone)
  const objecting = await objectorsLent(home.db)
  const out = new Set(objecting)
  await home.act(nobody, (ctx) =>
    forgetSeen(ctx.tx, { before: monthsBefore(month, KEPT_MONTHS - 1), people: objecting }),
  )
  for (let after = 0, more = true; more && !closing.aborted;) {
    const people = await signedInSince(home.db, { since, after, limit: AT_ONCE })
    await home.act(nobody, (ctx) =>
      keepSeen(
        ctx.tx,
        month,
        people.filter((one) => !out.has(one)),
      ),
    )
    more = people.length === AT_ONCE
    after = people.at(-1) ?? after
  }
}

function monthsBefore(month: string, by: number): string {
  const n = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 - by
  return `${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`
}
