/** A day before and an hour before, whoever comes is told, by the ways each chose; and what comes round gets its next dates. */
import { record, type Ctx } from '#platform/action.ts'
import type { Home } from '#platform/home.ts'
import { soon, tomorrow } from './facts.ts'
import { takeNear } from './reminding-store.ts'
import { makeDates } from './repeating.ts'
import { seriesGoingOn } from './series-store.ts'

/** An hour before means an hour before, more or less. */
export const EACH_MS = 5 * 60_000
const AT_ONCE = 100
const HOUR = 3_600_000
const AHEAD = { day: 24 * HOUR, hour: HOUR } as const
/** What was proposed this morning for tonight is not said to be a day away; nor what has begun to be near. */
const LATEST = { day: 20 * HOUR, hour: 0 } as const
const facts = { day: tomorrow, hour: soon } as const

export async function sweep(home: Home, closing: AbortSignal): Promise<void> {
  const nobody = await home.stranger()
  for (const what of ['day', 'hour'] as const) {
    let taken = AT_ONCE
    while (taken === AT_ONCE && !closing.aborted) taken = await home.act(nobody, (ctx) => remind(ctx, what))
  }
  let after = 0
  while (!closing.aborted) {
    const some = await seriesGoingOn(home.db, { after, limit: AT_ONCE })
    for (const id of some) await home.act(nobody, (ctx) => makeDates(ctx, id))
    after = some.at(-1) ?? 0
    if (some.length < AT_ONCE) break
  }
}

async function remind(ctx: Ctx, what: 'day' | 'hour'): Promise<number> {
  const near = await takeNear(ctx.tx, what, new Date(ctx.now.getTime() + AHEAD[what]), ctx.now, AT_ONCE)
  for (const { id, starts } of near)
    if (starts.getTime() - ctx.now.getTime() > LATEST[what]) await record(ctx, facts[what](id, {}))
  return near.length
}
