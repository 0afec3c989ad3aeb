/** What is done to posts once they are there. Every undoing is its own deed, and leaves its own fact. */
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import { takeFiles } from '#platform/files/added.ts'
import { ask } from '#platform/gates.ts'
import { found } from '#platform/refusal.ts'
import { takeBackAbout } from '#recognition'
import { groupById } from '#spaces'
import type { Conversation, PostId, ReactionKind } from './conversation.ts'
import {
  conversationHidden,
  conversationShown,
  helped,
  postEdited,
  postHidden,
  postRemoved,
  postRestored,
  postShown,
  reacted,
  unhelped,
  unreacted,
} from './facts.ts'
import { postingGate } from './gates.ts'
import { hearAsking } from './placing.ts'
import { canEdit, canMarkHelpful, canReact, canRemove, canRestore } from './policy.ts'
import { addReaction, takeReaction } from './reactions-store.ts'
import { postsByIds, postSeen } from './store.ts'
import { isWhole, retell } from './summing.ts'
import {
  holdConversation,
  holdConversationOf,
  setConversationHidden,
  setHelpful,
  setPostHidden,
  setRemoved,
  setTitleHidden,
} from './tending-store.ts'
import { conversationsByIds } from './store.ts'
import { attachFiles, setMentions, updatePost } from './writing-store.ts'
import { filesIn, write } from './writing.ts'

const see = async (ctx: Ctx, post: PostId) => found(await postSeen(ctx.tx, ctx.actor, post))

/** Of two who act at once in a conversation, the second sees what the first did. */
async function hold(ctx: Ctx, post: PostId) {
  await holdConversationOf(ctx.tx, post)
  return see(ctx, post)
}

export type Editing = { readonly post: PostId; readonly text: string; readonly lang: string | undefined }

export async function editPost(ctx: Ctx, { post: id, text, lang }: Editing): Promise<void> {
  const { post, conversation } = await hold(ctx, id)
  ensure(canEdit(ctx.actor, post))
  const { audience } = conversation
  const group =
    conversation.groupId === null ? null : ((await groupById(ctx.tx, ctx.actor, conversation.groupId)) ?? null)
  await ask(ctx, postingGate, { group, audience, conversation, text, first: false, changes: post })
  const written = await write({ db: ctx.tx, actor: ctx.actor, audience, text, lang })
  await updatePost(ctx.tx, id, { ...written, at: ctx.now })
  await setMentions(ctx.tx, id, written.mentions)
  await attachFiles(ctx.tx, id, await takeFiles(ctx.tx, { files: filesIn(written.markdown), by: personOf(ctx.actor), audience }))
  await retell(ctx, conversation.id)
  if (written.markdown !== post.markdown) await record(ctx, postEdited(id, { conversation: conversation.id }))
  const words = `${conversation.title}\n\n${written.markdown}`
  if (post.nth === 1) await hearAsking(ctx, conversation, { lang: written.lang, words })
}

/** A trace stays where it was, so that the answers to it still make sense. */
export async function removePost(ctx: Ctx, id: PostId): Promise<void> {
  const { post, conversation } = await hold(ctx, id)
  ensure(canRemove(ctx.actor, post))
  await outOfSight(ctx, conversation, id, () => setRemoved(ctx.tx, id, { at: ctx.now, by: personOf(ctx.actor) }))
  await record(ctx, postRemoved(id, { conversation: conversation.id }))
}

export async function restorePost(ctx: Ctx, id: PostId): Promise<void> {
  const { post, conversation } = await hold(ctx, id)
  ensure(canRestore(ctx.actor, post))
  await outOfSight(ctx, conversation, id, () => setRemoved(ctx.tx, id, null))
  await record(ctx, postRestored(id, { conversation: conversation.id }))
}

/** For the room that judges: it has decided who may. How a conversation begins is hidden with what it is called. */
export async function hidePost(ctx: Ctx, id: PostId, hidden: boolean): Promise<void> {
  await holdConversationOf(ctx.tx, id)
  const post = found((await postsByIds(ctx.tx, [id]))[0])
  if ((post.hiddenAt !== null) === hidden) return
  const conversation = found((await conversationsByIds(ctx.tx, [post.conversation]))[0])
  await outOfSight(ctx, conversation, id, () => setPostHidden(ctx.tx, id, hidden ? ctx.now : null))
  await record(ctx, (hidden ? postHidden : postShown)(id, { conversation: conversation.id }))
  if (post.nth === 1 && beganWith(conversation)) await setTitleHidden(ctx.tx, conversation.id, hidden)
}

export async function hideConversation(ctx: Ctx, id: number, hidden: boolean): Promise<void> {
  await holdConversation(ctx.tx, id)
  const conversation = found((await conversationsByIds(ctx.tx, [id]))[0])
  if ((conversation.hiddenAt !== null) === hidden) return
  await setConversationHidden(ctx.tx, id, hidden ? ctx.now : null)
  await record(ctx, hidden ? conversationHidden(id, {}) : conversationShown(id, {}))
}

/** The title of an archive, or of what others talk about, is not the words of whoever spoke first. */
const beganWith = ({ kind, subjectKind }: Conversation): boolean => kind !== 'running' && subjectKind === null

/** Changes who reads a post, and then what the conversation says of itself. What helped and is gone helps nobody. */
async function outOfSight(
  ctx: Ctx,
  conversation: Conversation,
  id: PostId,
  change: () => Promise<void>,
): Promise<void> {
  const before = await isWhole(ctx, id)
  await change()
  await retell(ctx, conversation.id, { post: id, before })
  if (conversation.helpfulPost !== id || (await isWhole(ctx, id))) return
  await setHelpful(ctx.tx, conversation.id, null)
  await record(ctx, unhelped(id, { conversation: conversation.id }))
}

type Reacting = { readonly post: PostId; readonly kind: ReactionKind }

/** Twice is once. */
export async function react(ctx: Ctx, { post: id, kind }: Reacting): Promise<void> {
  const { post, conversation } = await see(ctx, id)
  ensure(canReact(ctx.actor, post, kind))
  const fresh = await addReaction(ctx.tx, id, personOf(ctx.actor), kind, ctx.now)
  if (fresh) await record(ctx, reacted(id, { conversation: conversation.id, kind }))
}

export async function unreact(ctx: Ctx, { post: id, kind }: Reacting): Promise<void> {
  const { conversation } = await see(ctx, id)
  const gone = await takeReaction(ctx.tx, id, personOf(ctx.actor), kind)
  if (!gone) return
  await record(ctx, unreacted(id, { conversation: conversation.id, kind }))
  // The word was part of it.
  if (kind === 'thanks') await takeBackAbout(ctx, { kind: 'post', id })
}

/** One answer helped; choosing another takes the mark from the first. */
export async function markHelpful(ctx: Ctx, id: PostId): Promise<void> {
  const { post, conversation } = await hold(ctx, id)
  ensure(canMarkHelpful(ctx.actor, conversation, post))
  if (conversation.helpfulPost === id) return
  if (conversation.helpfulPost !== null)
    await record(ctx, unhelped(conversation.helpfulPost, { conversation: conversation.id }))
  await setHelpful(ctx.tx, conversation.id, id)
  await record(ctx, helped(id, { conversation: conversation.id }))
}

export async function unmarkHelpful(ctx: Ctx, id: PostId): Promise<void> {
  const { post, conversation } = await hold(ctx, id)
  ensure(canMarkHelpful(ctx.actor, conversation, post))
  if (conversation.helpfulPost !== id) return
  await setHelpful(ctx.tx, conversation.id, null)
  await record(ctx, unhelped(id, { conversation: conversation.id }))
}
