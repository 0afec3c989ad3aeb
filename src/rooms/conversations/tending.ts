/** What is done to posts and conversations once they are there. Every undoing is its own deed, and leaves its own fact. */
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import { found } from '#platform/refusal.ts'
import { groupById } from '#spaces'
import type { Conversation, ConversationId, Post, PostId, ReactionKind } from './conversation.ts'
import {
  conversationClosed, conversationHidden, conversationMoved, conversationPinned, conversationReopened, conversationShown, conversationUnpinned,
  helped, postEdited, postHidden, postRemoved, postRestored, postShown, reacted, unhelped, unreacted,
} from './facts.ts'
import { addReaction, takeReaction } from './marks-store.ts'
import { canClose, canEdit, canMarkHelpful, canMove, canPin, canReact, canRemove, canRename, canRestore } from './policy.ts'
import { conversationsByIds, conversationSeen, postsByIds, postSeen } from './store.ts'
import {
  attachFiles, inTurn, setClosed, setConversationHidden, setExcerpt, setHeading, setHelpful, setPinned, setPlace, setPostHidden, setRemoved, setTags, updatePost,
} from './writing-store.ts'
import { excerptOf, filesIn, write } from './writing.ts'

const see = async (ctx: Ctx, post: PostId): Promise<{ post: Post; conversation: Conversation }> => found(await postSeen(ctx.tx, ctx.actor, post))
const seeConversation = async (ctx: Ctx, id: ConversationId): Promise<Conversation> => found(await conversationSeen(ctx.tx, ctx.actor, id))

export async function editPost(ctx: Ctx, edit: { post: PostId; text: string; lang: string | undefined }): Promise<void> {
  const { post, conversation } = await see(ctx, edit.post)
  ensure(canEdit(ctx.actor, post))
  // Sent twice at once, the second finds the version that the first kept.
  await inTurn(ctx.tx, personOf(ctx.actor))
  const written = await write(ctx.tx, ctx.actor, edit.text, edit.lang)
  await updatePost(ctx.tx, post.id, { ...written, at: ctx.now })
  await setExcerpt(ctx.tx, post.id, written.excerpt)
  await attachFiles(ctx.tx, post.id, filesIn(written.markdown), personOf(ctx.actor), conversation.audience)
  await record(ctx, postEdited(post.id, { conversation: conversation.id }))
}

/** A trace stays where it was, so that the answers to it still make sense. */
export async function removePost(ctx: Ctx, id: PostId): Promise<void> {
  const { post, conversation } = await see(ctx, id)
  ensure(canRemove(ctx.actor, post))
  await setRemoved(ctx.tx, id, { at: ctx.now, by: personOf(ctx.actor) })
  await setExcerpt(ctx.tx, id, '')
  await record(ctx, postRemoved(id, { conversation: conversation.id }))
}

export async function restorePost(ctx: Ctx, id: PostId): Promise<void> {
  const { post, conversation } = await see(ctx, id)
  ensure(canRestore(ctx.actor, post))
  await setRemoved(ctx.tx, id, null)
  await setExcerpt(ctx.tx, id, excerptOf(post.markdown))
  await record(ctx, postRestored(id, { conversation: conversation.id }))
}

export async function react(ctx: Ctx, { post: id, kind }: { post: PostId; kind: ReactionKind }): Promise<void> {
  const { post, conversation } = await see(ctx, id)
  ensure(canReact(ctx.actor, post, kind))
  if (await addReaction(ctx.tx, id, personOf(ctx.actor), kind, ctx.now)) await record(ctx, reacted(id, { conversation: conversation.id, kind }))
}

export async function unreact(ctx: Ctx, { post: id, kind }: { post: PostId; kind: ReactionKind }): Promise<void> {
  const { conversation } = await see(ctx, id)
  if (await takeReaction(ctx.tx, id, personOf(ctx.actor), kind)) await record(ctx, unreacted(id, { conversation: conversation.id, kind }))
}

export async function markHelpful(ctx: Ctx, id: PostId): Promise<void> {
  const { post, conversation } = await see(ctx, id)
  ensure(canMarkHelpful(ctx.actor, conversation, post))
  if (conversation.helpfulPost === id) return
  if (conversation.helpfulPost !== null) await record(ctx, unhelped(conversation.helpfulPost, { conversation: conversation.id }))
  await setHelpful(ctx.tx, conversation.id, id)
  await record(ctx, helped(id, { conversation: conversation.id }))
}

export async function unmarkHelpful(ctx: Ctx, id: PostId): Promise<void> {
  const { post, conversation } = await see(ctx, id)
  ensure(canMarkHelpful(ctx.actor, conversation, post))
  if (conversation.helpfulPost !== id) return
  await setHelpful(ctx.tx, conversation.id, null)
  await record(ctx, unhelped(id, { conversation: conversation.id }))
}

export async function pin(ctx: Ctx, id: ConversationId, on: boolean): Promise<void> {
  const conversation = await seeConversation(ctx, id)
  ensure(canPin(ctx.actor, conversation))
  if ((conversation.pinnedAt !== null) === on) return
  await setPinned(ctx.tx, id, on ? ctx.now : null)
  await record(ctx, on ? conversationPinned(id, {}) : conversationUnpinned(id, {}))
}

export async function close(ctx: Ctx, id: ConversationId, on: boolean): Promise<void> {
  const conversation = await seeConversation(ctx, id)
  ensure(canClose(ctx.actor, conversation))
  if ((conversation.closedAt !== null) === on) return
  await setClosed(ctx.tx, id, on ? ctx.now : null)
  await record(ctx, on ? conversationClosed(id, {}) : conversationReopened(id, {}))
}

export async function rename(ctx: Ctx, to: { conversation: ConversationId; title: string; kind: 'question' | 'discussion'; tags: readonly string[] }): Promise<Conversation> {
  const conversation = await seeConversation(ctx, to.conversation)
  ensure(canRename(ctx.actor, conversation))
  await setHeading(ctx.tx, conversation.id, { title: to.title, kind: conversation.kind === 'running' ? 'running' : to.kind })
  await setTags(ctx.tx, conversation.id, to.tags)
  return { ...conversation, title: to.title }
}

/** Its address stays; who sees it changes with the group. */
export async function move(ctx: Ctx, to: { conversation: ConversationId; group: number }): Promise<void> {
  const conversation = await seeConversation(ctx, to.conversation)
  const group = found(await groupById(ctx.tx, ctx.actor, to.group))
  ensure(canMove(ctx.actor, conversation, group))
  await setPlace(ctx.tx, conversation.id, { group: group.id, audience: group.audience })
  await record(ctx, conversationMoved(conversation.id, { from: conversation.groupId ?? 0, to: group.id }))
}

/** For the room that judges: it has decided who may. */
export async function hidePost(ctx: Ctx, id: PostId, hidden: boolean): Promise<void> {
  const post = found((await postsByIds(ctx.tx, [id]))[0])
  if ((post.hiddenAt !== null) === hidden) return
  await setPostHidden(ctx.tx, id, hidden ? ctx.now : null)
  await setExcerpt(ctx.tx, id, hidden || post.removedAt !== null ? '' : excerptOf(post.markdown))
  await record(ctx, (hidden ? postHidden : postShown)(id, { conversation: post.conversation }))
}

export async function hideConversation(ctx: Ctx, id: ConversationId, hidden: boolean): Promise<void> {
  const conversation = found((await conversationsByIds(ctx.tx, [id]))[0])
  if ((conversation.hiddenAt !== null) === hidden) return
  await setConversationHidden(ctx.tx, id, hidden ? ctx.now : null)
  await record(ctx, hidden ? conversationHidden(id, {}) : conversationShown(id, {}))
}
