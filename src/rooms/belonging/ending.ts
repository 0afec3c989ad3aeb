/** When its time has come, an asking is counted, and what it was counted from goes. */
import { record } from '#platform/action.ts'
import type { Home } from '#platform/home.ts'
import { givenIn, keepResults } from './answering-store.ts'
import { over } from './facts.ts'
import { keepable } from './result.ts'
import { dueRun } from './store.ts'

/** Nobody waits for it to the minute. */
export const EACH_MS = 5 * 60_000

export async function endRuns(home: Home): Promise<void> {
  await home.act(await home.stranger(), async (ctx) => {
    const run = await dueRun(ctx.tx, ctx.now)
    if (!run) return
    const given = await givenIn(ctx.tx, run.id)
    const answered = given.reduce((sum, { n }) => sum + n, 0)
    await keepResults(ctx.tx, run.id, keepable(given), { answered, at: ctx.now })
    await record(ctx, over(run.id, {}))
  })
}
