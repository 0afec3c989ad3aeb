/** What somebody decides about being seen as thanked: of all of it, or word by word. */
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import { found, notFound, wrong } from '#platform/refusal.ts'
import { keepChoices } from './choices-store.ts'
import { choiceMade, thanksHidden, thanksRestored, thanksShown } from './facts.ts'
import { recognitionWords } from './messages.en.ts'
import { canShow } from './policy.ts'
import { setHidden, setShown, thanksByIds } from './store.ts'
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

/** For the room that judges: it has decided who may. */
export async function hideThanks(ctx: Ctx, id: ThanksId, hidden: boolean): Promise<void> {
  if (!(await setHidden(ctx.tx, id, hidden ? ctx.now : null))) return
  await record(ctx, hidden ? thanksHidden(id, {}) : thanksRestored(id, {}))
}
