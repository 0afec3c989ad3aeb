/** What a conversation says of itself in a list, told again when a post leaves everybody's sight, comes back or changes. */
import type { Ctx } from '#platform/action.ts'
import type { ConversationId, PostId } from './conversation.ts'
import { postsByIds } from './store.ts'
import { endsOf, setSummary, shiftShown } from './tending-store.ts'
import { excerptOf } from './writing.ts'

/** Everybody who sees its conversation can read it. */
export async function isWhole(ctx: Ctx, id: PostId): Promise<boolean> {
  const [post] = await postsByIds(ctx.tx, [id])
  return post !== undefined && post.removedAt === null && post.hiddenAt === null
}

export async function retell(
  ctx: Ctx,
  conversation: ConversationId,
  changed?: { readonly post: PostId; readonly before: boolean },
): Promise<void> {
  if (changed) {
    const after = await isWhole(ctx, changed.post)
    if (after !== changed.before) await shiftShown(ctx.tx, changed.post, after ? 1 : -1)
  }
  const { first, last } = await endsOf(ctx.tx, conversation)
  await setSummary(ctx.tx, conversation, {
    excerpt: first === null ? '' : excerptOf(first),
    last: last && { at: last.at, author: last.author, words: excerptOf(last.markdown) },
  })
}
