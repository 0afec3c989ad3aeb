/** Saying thanks for a post with a word: the gesture is the reaction of everybody else, and a word is added to it. */
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import { found } from '#platform/refusal.ts'
import { sayThanks, type Openness } from '#recognition'
import type { PostId } from './conversation.ts'
import { reacted } from './facts.ts'
import { canReact } from './policy.ts'
import { addReaction } from './reactions-store.ts'
import { postSeen } from './store.ts'

export type Thanking = { readonly post: PostId; readonly word: string; readonly openness: Openness }

/** In private it is no reaction: those are counted, and their names are read. */
export async function thankFor(ctx: Ctx, { post: id, word, openness }: Thanking): Promise<void> {
  const { post, conversation } = found(await postSeen(ctx.tx, ctx.actor, id))
  ensure(canReact(ctx.actor, post, 'thanks'))
  const to = found(post.author)
  const open = openness === 'public'
  if (open && (await addReaction(ctx.tx, id, personOf(ctx.actor), 'thanks', ctx.now)))
    await record(ctx, reacted(id, { conversation: conversation.id, kind: 'thanks' }))
  if (word !== '' || !open) await sayThanks(ctx, { to, subject: { kind: 'post', id }, word, openness })
}
