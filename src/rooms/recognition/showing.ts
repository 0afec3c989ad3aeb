/** What somebody decides about being seen as thanked: of all of it, or word by word. */
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import { found, notFound, wrong } from '#platform/refusal.ts'
import type { Subject } from '#platform/subjects.ts'
import { keepChoices } from './choices-store.ts'
import { choiceMade, thanksHidden, thanksRestored, thanksShown } from './facts.ts'
import { recognitionWords } from './messages.en.ts'
import { canShow } from './policy.ts'
import { inOneBreath, setHidden, setShown, thanksByIds, wordsOn } from './store.ts'
import { canBeShown, type Choices, type ThanksId } from './thanks.ts'

export async function choose(ctx: Ctx, choices: Choices): Promise<void> {
  const person = personOf(ctx.actor)
  await keepChoices(ctx.tx, person, choices, ctx.now)
  await record(ctx, choiceMade(person, choices))
}

export async function showThanks(ctx: Ctx, id: ThanksId, shown: boolean): Promise<void> {
  const { thanks } = found((await thanksByIds(ctx.tx, [id]))[0])
  if (thanks.receiver !== ctx.actor.person) throw notFound()
  ensure(canShow(ctx.actor, thanks))
  if (shown && !canBeShown(thanks)) throw wrong((lang) => recognitionWords[lang].own.staysBetween)
  if (thanks.shown === shown) return
  await setShown(ctx.tx, id, shown)
  await record(ctx, thanksShown(id, { now: shown }))
}

/** For the room that judges: it has decided who may. Said to several in one breath, it is hidden from all of them. */
export async function hideThanks(ctx: Ctx, id: ThanksId, hidden: boolean): Promise<void> {
  for (const one of await inOneBreath(ctx.tx, id)) await hideOne(ctx, one, hidden)
}

/** What somebody said about a thing stands on it: whoever takes it out of sight takes that along. */
export async function hideWithThing(ctx: Ctx, thing: Subject): Promise<void> {
  for (const id of await wordsOn(ctx.tx, thing, null)) await hideOne(ctx, id, true)
}

/** And brings it back; but not what was hidden by itself, before or since. */
export async function restoreWithThing(ctx: Ctx, thing: Subject, hiddenAt: Date): Promise<void> {
  for (const id of await wordsOn(ctx.tx, thing, hiddenAt)) await hideOne(ctx, id, false)
}

async function hideOne(ctx: Ctx, id: ThanksId, hidden: boolean): Promise<void> {
  if (!(await setHidden(ctx.tx, id, hidden ? ctx.now : null))) return
  await record(ctx, hidden ? thanksHidden(id, {}) : thanksRestored(id, {}))
}
