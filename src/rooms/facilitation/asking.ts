/** One member is asked, once in a week at most, in the name of whoever looks after the group. */
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import { whoSees } from '#platform/audiences.ts'
import { found } from '#platform/refusal.ts'
import { conversationSeen } from '#conversations'
import type { PersonId } from '#people'
import { canFacilitate, groupById } from '#spaces'
import type { ConversationId } from './ask.ts'
import { askableAmong } from './askable.ts'
import { askableAgain, asked, leftAlone } from './asking-facts.ts'
import { dropAlone, insertAsk, keepAlone, takeTurn } from './asks-store.ts'

/**
 * Answers whether they were asked. Why not is told to nobody: that somebody was asked this week, objects, or does not wish
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
  const reads = (await whoSees(tx, conversation.audience, [person])).has(person)
  const may = (await askableAmong(tx, [person], now)).has(person)
  if (!waits || !reads || !may || person === by || person === conversation.author) return false
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
