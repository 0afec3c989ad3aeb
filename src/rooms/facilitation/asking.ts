/** One member is asked, once in a week at most, in the name of whoever looks after the group. */
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import { found } from '#platform/refusal.ts'
import { conversationSeen } from '#conversations'
import type { PersonId } from '#people'
import { canFacilitate, groupById } from '#spaces'
import type { ConversationId } from './ask.ts'
import { askableAgain, asked, leftAlone } from './asking-facts.ts'
import { asksAbout, dropAlone, insertAsk, keepAlone, MOST_ASKED, takeTurn } from './asks-store.ts'
import { couldAnswer } from './whom.ts'

/**
 * Answers whether they were asked. Nobody is asked whom the page would not propose: the name of somebody who looks after a group
 * opens every bell of the home, and any member may found a group. Why not is told to nobody: that somebody was asked this week, objects, or does not wish
 * it, is theirs.
 */
export async function askMember(
  ctx: Ctx,
  { conversation: id, person }: { readonly conversation: ConversationId; readonly person: PersonId },
): Promise<boolean> {
  const { tx, actor, now } = ctx
  const by = personOf(actor)
  const conversation = found(await conversationSeen(tx, actor, id))
  const group = found(await groupById(tx, actor, conversation.groupId ?? 0))
  ensure(canFacilitate(actor, group))
  const waits = conversation.closedAt === null && conversation.hiddenAt === null
  const before = await asksAbout(tx, [id])
  // Looked at before their week is taken: whoever is asked the same again would have nobody else's question.
  if (!waits || before.length >= MOST_ASKED || before.some((one) => one.person === person)) return false
  if (person === by || !(await couldAnswer({ home: { db: tx }, actor, now }, conversation, person))) return false
  if (!(await takeTurn(tx, person, now))) return false
  const ask = await insertAsk(tx, { person, by, conversation: id, at: now })
  if (ask === undefined) return false
  await record(ctx, asked(ask, { person }))
  return true
}

export async function leaveAlone(ctx: Ctx): Promise<void> {
  const person = personOf(ctx.actor)
  if (await keepAlone(ctx.tx, person, ctx.now)) await record(ctx, leftAlone(person, {}))
}

export async function takeAloneBack(ctx: Ctx): Promise<void> {
  const person = personOf(ctx.actor)
  if (await dropAlone(ctx.tx, person)) await record(ctx, askableAgain(person, {}))
}
