/** What nobody answers for does not stand for ever: its author is asked whether it still holds, and after a week it closes. */
import type { Ctx } from '#platform/action.ts'
import { record } from '#platform/action.ts'
import type { Home } from '#platform/home.ts'
import { expire } from './closing.ts'
import { forgetWords, takeSilent, takeToAsk } from './closing-store.ts'
import { askedAgain } from './facts.ts'
import { countAgain } from './counting.ts'
import { DAYS_TO_ANSWER } from './wish.ts'

const AT_ONCE = 100
const DAY = 86_400_000
/** Long enough for somebody to report what was said to them. */
const WORDS_KEPT_DAYS = 30

export async function sweep(home: Home, closing: AbortSignal): Promise<void> {
  const nobody = await home.stranger()
  for (const turn of [askAgain, closeSilent]) {
    let taken = AT_ONCE
    while (taken === AT_ONCE && !closing.aborted) taken = await home.act(nobody, turn)
  }
  await home.act(nobody, (ctx) => forgetWords(ctx.tx, new Date(ctx.now.getTime() - WORDS_KEPT_DAYS * DAY)))
  await countAgain(home)
}

async function askAgain(ctx: Ctx): Promise<number> {
  const due = await takeToAsk(ctx.tx, ctx.now, AT_ONCE)
  for (const wish of due) await record(ctx, askedAgain[wish.kind](wish.id, { person: wish.author }))
  return due.length
}

async function closeSilent(ctx: Ctx): Promise<number> {
  const silent = await takeSilent(ctx.tx, new Date(ctx.now.getTime() - DAYS_TO_ANSWER * DAY), AT_ONCE)
  for (const wish of silent) await expire(ctx, wish)
  return silent.length
}
