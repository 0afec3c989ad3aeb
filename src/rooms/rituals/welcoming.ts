/**
 * Welcoming whoever comes into a group: they are asked whether they would like it, and nothing is said of them before they say yes.
 * One conversation a week holds all who came; whoever hosts that week is asked to greet them.
 */
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import { startOf, weekKey } from '#platform/clock.ts'
import { found } from '#platform/refusal.ts'
import { newcomerCame, opened, welcomeAnswered } from './facts.ts'
import { held } from './holding.ts'
import type { Occasion } from './occasion.ts'
import { keepOccasion, occasionOfDay, setOpened } from './occasions-store.ts'
import { conversationFor } from './opening.ts'
import { newcomer, setWish } from './newcomers-store.ts'
import { canTakeTurns } from './policy.ts'
import type { Ritual, RitualId } from './ritual.ts'
import { tend } from './tending.ts'

const WEEK_MS = 7 * 86_400_000

export async function answerWelcome(ctx: Ctx, { id, wishes }: { id: RitualId; wishes: boolean }): Promise<void> {
  const ritual = await held(ctx, id)
  const person = personOf(ctx.actor)
  const known = found(await newcomer(ctx.tx, id, person))
  ensure(canTakeTurns(ctx.actor, ritual))
  if (known.wishes === wishes) return
  const occasion = wishes ? await thisWeek(ctx, ritual) : null
  await setWish(ctx.tx, known, { wishes, at: ctx.now, occasion: occasion?.id ?? null })
  await record(ctx, welcomeAnswered(id, { wishes }))
  if (!occasion) return
  if (occasion.host !== null) await record(ctx, newcomerCame(occasion.id, { ritual: id, person: occasion.host }))
  await tend(ctx, id)
}

/** Its week begins on Monday; its conversation is there for whoever wishes to say a word. */
async function thisWeek(ctx: Ctx, ritual: Ritual): Promise<Occasion> {
  const day = weekKey(ctx.now, ritual.zone)
  const known = await occasionOfDay(ctx.tx, ritual.id, day)
  if (known) return known
  const starts = startOf(day, ritual.zone)
  const over = new Date(starts.getTime() + WEEK_MS)
  await keepOccasion(ctx.tx, { ritual: ritual.id, day, starts, over, gathering: null, cancelledAt: null })
  const made = found(await occasionOfDay(ctx.tx, ritual.id, day))
  const conversation = await conversationFor(ctx, ritual, made)
  await setOpened(ctx.tx, made.id, { conversation, at: ctx.now })
  await record(ctx, opened(made.id, { ritual: ritual.id, conversation }), { actor: null })
  return found(await occasionOfDay(ctx.tx, ritual.id, day))
}
