/** Other words for a ritual, its end, and what moderation decides of it. */
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import { showFileTo } from '#platform/files/added.ts'
import { changed, ended, hidden, shown } from './facts.ts'
import { held, here } from './holding.ts'
import { dropAhead, picturesIn } from './occasions-store.ts'
import { canChange, canEnd } from './policy.ts'
import type { Ritual, RitualId } from './ritual.ts'
import { holdRitual } from './store.ts'
import { tend } from './tending.ts'
import { setEnded, setHidden, updateRitual } from './writing-store.ts'
import { write, type Wording } from './writing.ts'

/** Its place and its days stay: what comes on another day is another ritual. */
export async function changeRitual(ctx: Ctx, id: RitualId, wording: Wording): Promise<Ritual> {
  const ritual = await held(ctx, id)
  ensure(canChange(ctx.actor, ritual))
  await updateRitual(ctx.tx, id, await write(ctx, ritual.audience, wording))
  await record(ctx, changed(id, {}))
  return here(ctx, id)
}

/** It comes round no more, and keeps its memory. The gatherings below it go on, if nobody calls them off. */
export async function endRitual(ctx: Ctx, id: RitualId): Promise<Ritual> {
  const ritual = await held(ctx, id)
  if (ritual.endedAt !== null) return ritual
  ensure(canEnd(ctx.actor, ritual))
  await setEnded(ctx.tx, id, { by: personOf(ctx.actor), at: ctx.now })
  await dropAhead(ctx.tx, id, ctx.now)
  await record(ctx, ended(id, {}))
  return here(ctx, id)
}

/** For moderation, which has decided. Its pictures go out of sight with it, also for whoever knows their number. */
export async function hideRitual(ctx: Ctx, id: RitualId, on: boolean): Promise<void> {
  await holdRitual(ctx.tx, id)
  const ritual = await here(ctx, id)
  if ((ritual.hiddenAt !== null) === on) return
  await setHidden(ctx.tx, id, on ? ctx.now : null)
  for (const picture of await picturesIn(ctx.tx, id)) await showFileTo(ctx.tx, picture, on ? null : ritual.audience)
  await record(ctx, (on ? hidden : shown)(id, {}))
  if (!on) await tend(ctx, id)
}
