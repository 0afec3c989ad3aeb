/**
 * Is this still right? Asked of those who answer for a resource once a year, through the bell; one tap says yes. Readers see when
 * that was; whoever knows better says so, with a reason, and it stands there until somebody has looked.
 */
import { ensure, personOf, record, recordAll, type Ctx } from '#platform/action.ts'
import type { Home } from '#platform/home.ts'
import { found } from '#platform/refusal.ts'
import { insertDoubt, setChecked, takeDoubts, takeDue } from './checking-store.ts'
import { resourceChecked, resourceDoubted, resourceDue, resourceUndoubted } from './facts.ts'
import { canCheck, canDoubt } from './policy.ts'
import type { Resource, ResourceId } from './resource.ts'
import { resourceSeen } from './store.ts'
import { hold } from './writing.ts'

/** A year: what is looked at sooner is looked at for nothing, and what waits longer misleads. */
const DAYS_UNTIL_ASKED = 365
const DAY = 86_400_000

export const isDue = ({ changedAt, checkedAt }: Pick<Resource, 'changedAt' | 'checkedAt'>, now: Date): boolean =>
  now.getTime() - Math.max(changedAt.getTime(), checkedAt?.getTime() ?? 0) >= DAYS_UNTIL_ASKED * DAY

/** A library that came in at once is not asked about in one morning: nobody would answer. */
const AT_ONCE = 50

export async function checkResource(ctx: Ctx, id: ResourceId): Promise<Resource> {
  const { resource } = await hold(ctx, id)
  ensure(canCheck(ctx.actor, resource))
  await setChecked(ctx.tx, id, personOf(ctx.actor), ctx.now)
  await record(ctx, resourceChecked(id, {}))
  return resource
}

export async function doubtResource(
  ctx: Ctx,
  { resource: id, reason }: { resource: ResourceId; reason: string },
): Promise<Resource> {
  const { resource } = await hold(ctx, id)
  ensure(canDoubt(ctx.actor, resource))
  const person = personOf(ctx.actor)
  // Of one person one doubt stands: what they say now.
  await takeDoubts(ctx.tx, id, person, ctx.now)
  await insertDoubt(ctx.tx, { resource: id, person, reason, at: ctx.now })
  await record(ctx, resourceDoubted(id, {}))
  return resource
}

export async function takeBackDoubt(ctx: Ctx, id: ResourceId): Promise<Resource> {
  const resource = found(await resourceSeen(ctx.tx, ctx.actor, id))
  if (await takeDoubts(ctx.tx, id, personOf(ctx.actor), ctx.now)) await record(ctx, resourceUndoubted(id, {}))
  return resource
}

/** Once a day. Nobody asks: the year does. */
export async function askWhetherRight(home: Home): Promise<void> {
  const now = home.now()
  await home.act(await home.stranger(), async (ctx) => {
    const since = new Date(now.getTime() - DAYS_UNTIL_ASKED * DAY)
    const due = await takeDue(ctx.tx, { since, now, limit: AT_ONCE })
    await recordAll(
      ctx,
      due.map((id) => ({ ...resourceDue(id, {}), actor: null, at: now })),
    )
  })
}
