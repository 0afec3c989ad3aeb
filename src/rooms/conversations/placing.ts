/** Looking after conversations: their title, kind and tags, whether they are pinned, closed, and in which group they stand. */
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import type { AudienceId } from '#platform/audiences.ts'
import { found } from '#platform/refusal.ts'
import type { Subject } from '#platform/subjects.ts'
import { asksSomething } from '#platform/text/index.ts'
import { groupById } from '#spaces'
import type { Conversation, ConversationId } from './conversation.ts'
import {
  conversationClosed,
  conversationFollowed,
  conversationMoved,
  conversationPinned,
  conversationReopened,
  conversationReworded,
  conversationSorted,
  conversationTitled,
  conversationUnpinned,
} from './facts.ts'
import { tagsOf } from './list-store.ts'
import { canClose, canMove, canPin, canSort, canTitle } from './policy.ts'
import { conversationOfSubject, conversationSeen } from './store.ts'
import {
  endsOf,
  holdConversation,
  setAsks,
  setAudience,
  setClosed,
  setKind,
  setPinned,
  setPlace,
  setTags,
  setTitle,
} from './tending-store.ts'

/** Of two who act at once, the second sees what the first did. */
async function see(ctx: Ctx, id: ConversationId): Promise<Conversation> {
  await holdConversation(ctx.tx, id)
  return found(await conversationSeen(ctx.tx, ctx.actor, id))
}

export async function pin(ctx: Ctx, id: ConversationId, on: boolean): Promise<void> {
  const conversation = await see(ctx, id)
  ensure(canPin(ctx.actor, conversation))
  if ((conversation.pinnedAt !== null) === on) return
  await setPinned(ctx.tx, id, on ? { at: ctx.now, by: personOf(ctx.actor) } : null)
  await record(ctx, on ? conversationPinned(id, {}) : conversationUnpinned(id, {}))
}

export async function close(ctx: Ctx, id: ConversationId, on: boolean): Promise<void> {
  const conversation = await see(ctx, id)
  ensure(canClose(ctx.actor, conversation))
  if ((conversation.closedAt !== null) === on) return
  await setClosed(ctx.tx, id, on ? { at: ctx.now, by: personOf(ctx.actor) } : null)
  await record(ctx, on ? conversationClosed(id, {}) : conversationReopened(id, {}))
}

/** A new title changes the end of the address, which is only there to be read: the number decides. */
export async function retitle(
  ctx: Ctx,
  { conversation: id, title }: { conversation: ConversationId; title: string },
): Promise<void> {
  const conversation = await see(ctx, id)
  ensure(canTitle(ctx.actor, conversation))
  if (conversation.title === title) return
  await setTitle(ctx.tx, id, title, ctx.now)
  await record(ctx, conversationTitled(id, {}))
  const { first } = await endsOf(ctx.tx, id)
  await hearAsking(ctx, conversation, { lang: conversation.lang, words: `${title}\n\n${first ?? ''}` })
}

/** Whether a conversation asks follows its title and its opening; an archive asks nothing. */
export async function hearAsking(
  ctx: Ctx,
  { id, kind }: Conversation,
  { lang, words }: { lang: string; words: string },
): Promise<void> {
  if (kind === 'running') return
  const asks = asksSomething(words)
  if (await setAsks(ctx.tx, id, { lang, asks })) await record(ctx, conversationReworded(id, { asks }))
}

export type Sorting = {
  readonly conversation: ConversationId
  readonly kind: 'question' | 'discussion'
  readonly tags: readonly string[]
}

/** An archive stays one. */
export async function sort(ctx: Ctx, { conversation: id, kind, tags }: Sorting): Promise<void> {
  const conversation = await see(ctx, id)
  ensure(canSort(ctx.actor, conversation))
  const had = (await tagsOf(ctx.tx, [id])).get(id) ?? []
  const kept = conversation.kind === 'running' ? 'running' : kind
  if (kept === conversation.kind && had.join() === [...tags].toSorted().join()) return
  await setKind(ctx.tx, id, kept)
  await setTags(ctx.tx, id, conversation.groupId, tags)
  await record(ctx, conversationSorted(id, { kind: kept }))
}

/** Its address stays; who sees it changes with the group. */
export async function move(ctx: Ctx, to: { conversation: ConversationId; group: number }): Promise<void> {
  const conversation = await see(ctx, to.conversation)
  const group = found(await groupById(ctx.tx, ctx.actor, to.group))
  ensure(canMove(ctx.actor, conversation, group))
  const from = conversation.groupId ?? group.id
  await setPlace(ctx.tx, conversation.id, { from, to: { group: group.id, audience: group.audience } })
  await record(ctx, conversationMoved(conversation.id, { from, to: group.id }))
}

type Following = { readonly subject: Subject; readonly audience?: AudienceId; readonly title?: string }

/** What is said about something is called as it is called, and stands where it stands. Whoever calls has done the same to the thing. */
export async function followSubject(ctx: Ctx, { subject, audience, title }: Following): Promise<void> {
  const about = await conversationOfSubject(ctx.tx, subject.kind, subject.id)
  if (!about) return
  const { id } = about
  await holdConversation(ctx.tx, id)
  if (title !== undefined && title !== about.title) {
    await setTitle(ctx.tx, id, title, ctx.now)
    await record(ctx, conversationTitled(id, {}))
  }
  if (audience === undefined || audience === about.audience) return
  await setAudience(ctx.tx, id, audience)
  await record(ctx, conversationFollowed(id, {}))
}
