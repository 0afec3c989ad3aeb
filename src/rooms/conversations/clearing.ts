/** What goes for good with a part of the home; what stays names nobody any more who went with it. */
import type { Ctx } from '#platform/action.ts'
import type { Going } from '#platform/clearing.ts'
import { deleteConversations, namedAmong } from './clearing-store.ts'
import { conversationsSaying, unname } from './personal-store.ts'
import { retell } from './summing.ts'

export async function clearConversations(ctx: Ctx, going: Going): Promise<void> {
  await deleteConversations(ctx.tx, going)
  for (const person of await namedAmong(ctx.tx, going.people)) {
    const saying = await conversationsSaying(ctx.tx, person)
    await unname(ctx.tx, person)
    for (const conversation of saying) await retell(ctx, conversation)
  }
}
