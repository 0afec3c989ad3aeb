/** What cannot wait until somebody looks: whoever sees a post is told of it once, whatever they follow. */
import { ensure, record, type Ctx } from '#platform/action.ts'
import type { Db } from '#platform/database/index.ts'
import { found } from '#platform/refusal.ts'
import type { PersonId } from '#people'
import type { ConversationId, PostId } from './conversation.ts'
import { called } from './facts.ts'
import { isMarked, markRead, readMarks } from './marks-store.ts'
import { canModerate } from './policy.ts'
import { postSeen } from './store.ts'

/** For those who look after the place; seldom, or nobody listens any more. */
export async function callEverybody(ctx: Ctx, id: PostId): Promise<void> {
  const { post, conversation } = found(await postSeen(ctx.tx, ctx.actor, id))
  ensure(canModerate(ctx.actor, conversation))
  await record(ctx, called(post.id, { conversation: conversation.id }))
}

/** They read how it begins on a page of an upper room. */
export async function markOpeningRead(
  db: Db,
  { person, conversation, at }: { person: PersonId; conversation: ConversationId; at: Date },
): Promise<void> {
  const mark = (await readMarks(db, person, [conversation])).get(conversation)
  if (mark !== undefined && isMarked(mark, { nth: 1, total: 1, at: mark.at })) return
  await markRead(db, { person, conversation, nth: 1, total: 1, brought: 1, at })
}
