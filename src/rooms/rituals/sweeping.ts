/** As time passes: what is due is done, by one server of several. */
import type { Home } from '#platform/home.ts'
import { takeDue } from './store.ts'
import { tend } from './tending.ts'

/** A question that is asked at six is asked at six, more or less. */
export const EACH_MS = 2 * 60_000
const AT_ONCE = 20

export async function sweep(home: Home, closing: AbortSignal): Promise<void> {
  const nobody = await home.stranger()
  let taken = AT_ONCE
  while (taken === AT_ONCE && !closing.aborted)
    taken = await home.act(nobody, async (ctx) => {
      const due = await takeDue(ctx.tx, ctx.now, AT_ONCE)
      for (const id of due) await tend(ctx, id)
      return due.length
    })
}
