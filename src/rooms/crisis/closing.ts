/** Closing a crisis, with the story of what was done; and opening it again when it was too soon. */
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import { guessLanguage } from '#platform/text/index.ts'
import { close } from '#conversations'
import { endHomeLink, openHomeLink } from '#people'
import { hrefOf, type Crisis, type CrisisId } from './crisis.ts'
import { closed, crisisHidden, crisisShown, reopened, storyTold } from './facts.ts'
import { leading, STRANGERS_LET_IN } from './opening.ts'
import { canClose, canReopen } from './policy.ts'
import { forgetReachesIn } from './reach-store.ts'
import { crisesByIds, setClosed, setHidden, setStory, setTies } from './store.ts'

/** The story may come later: those who were up all night sleep first. */
export async function closeCrisis(ctx: Ctx, id: CrisisId, story: string): Promise<void> {
  const crisis = await leading(ctx, id)
  if (crisis.closedAt !== null) return
  ensure(canClose(ctx.actor, crisis))
  await setClosed(ctx.tx, id, { by: personOf(ctx.actor), at: ctx.now })
  if (crisis.conversation !== null) await close(ctx, crisis.conversation, true)
  await forgetReachesIn(ctx.tx, id)
  if (crisis.invitation !== null) await endHomeLink(ctx, crisis.invitation)
  await record(ctx, closed(id, {}))
  if (story !== '') await tellStory(ctx, id, story)
}

export async function tellStory(ctx: Ctx, id: CrisisId, story: string): Promise<void> {
  const crisis = await leading(ctx, id)
  if (crisis.story === story) return
  await setStory(ctx.tx, id, { story, lang: await guessLanguage(story), by: personOf(ctx.actor), at: ctx.now })
  await record(ctx, storyTold(id, {}))
}

export async function reopenCrisis(ctx: Ctx, id: CrisisId): Promise<void> {
  const crisis = await leading(ctx, id)
  if (crisis.closedAt === null) return
  ensure(canReopen(ctx.actor, crisis))
  await setClosed(ctx.tx, id, null)
  if (crisis.conversation !== null) await close(ctx, crisis.conversation, false)
  await openWayIn(ctx, crisis)
  await record(ctx, reopened(id, {}))
}

/** Another link than before: that one ended. */
async function openWayIn(ctx: Ctx, crisis: Crisis): Promise<void> {
  if (!crisis.public || crisis.conversation === null) return
  const landsOn = `${hrefOf(crisis)}/asking`
  const invitation = await openHomeLink(ctx, { uses: STRANGERS_LET_IN, landsOn })
  await setTies(ctx.tx, crisis.id, { conversation: crisis.conversation, invitation })
}

/** Moderation decided: whoever calls has checked that it may. */
export async function hideCrisis(ctx: Ctx, id: CrisisId, on: boolean): Promise<void> {
  const [crisis] = await crisesByIds(ctx.tx, [id])
  if (!crisis || (crisis.hiddenAt !== null) === on) return
  await setHidden(ctx.tx, id, on ? ctx.now : null)
  // Nobody comes in by what nobody reads.
  if (on && crisis.invitation !== null) await endHomeLink(ctx, crisis.invitation)
  if (!on && crisis.closedAt === null) await openWayIn(ctx, crisis)
  await record(ctx, on ? crisisHidden(id, {}) : crisisShown(id, {}))
}
