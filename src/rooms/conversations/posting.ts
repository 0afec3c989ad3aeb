/** Beginning a conversation, and answering in one. */
import { ensure, personOf, record, type Ctx } from '#platform/action.ts'
import { sees } from '#platform/action.ts'
import type { AudienceId } from '#platform/audiences.ts'
import { ask } from '#platform/gates.ts'
import { found } from '#platform/refusal.ts'
import { asksSomething, plainText } from '#platform/text/index.ts'
import { canPostIn, groupById, joinGroup, type Group } from '#spaces'
import { holds } from '#platform/action.ts'
import type { Conversation, ConversationId, Kind, PostId } from './conversation.ts'
import { conversationStarted, postAdded } from './facts.ts'
import { postingGate } from './gates.ts'
import { markRead, noteActivity } from './marks-store.ts'
import { canPost } from './policy.ts'
import { conversationOfSubject, conversationSeen, postSeen } from './store.ts'
import { attachFiles, inTurn, insertConversation, insertPost, postWithKey, setTags } from './writing-store.ts'
import { filesIn, write } from './writing.ts'

export type Written = { readonly conversation: ConversationId; readonly post: PostId }
type Text = { readonly text: string; readonly lang?: string | undefined; readonly clientKey?: string | undefined }

export type Starting = Text & { readonly group: number; readonly title: string; readonly kind: 'question' | 'discussion' | undefined; readonly tags: readonly string[] }

/** Says something new in a group. Without a kind, a text that asks is a question. */
export async function startConversation(ctx: Ctx, starting: Starting): Promise<Written> {
  const group = found(await groupById(ctx.tx, ctx.actor, starting.group))
  ensure(canPostIn(ctx.actor, group))
  const already = await sentBefore(ctx, starting.clientKey)
  if (already) return already
  const text = `${starting.title}\n\n${starting.text}`
  await ask(ctx, postingGate, { group, audience: group.audience, conversation: null, text })
  await comeIn(ctx, group)
  const asks = asksSomething(text)
  const kind: Kind = starting.kind ?? (asks ? 'question' : 'discussion')
  const author = personOf(ctx.actor)
  const written = await write(ctx.tx, ctx.actor, starting.text, starting.lang)
  const id = await insertConversation(ctx.tx, { groupId: group.id, subject: null, audience: group.audience, kind, title: starting.title, lang: written.lang, asks, author, at: ctx.now })
  await setTags(ctx.tx, id, starting.tags)
  await record(ctx, conversationStarted(id, { group: group.id, kind, asks }))
  const post = await add(ctx, { conversation: id, audience: group.audience, opening: true, replyTo: null, clientKey: starting.clientKey }, written)
  return { conversation: id, post }
}

export type Answering = Text & { readonly conversation: ConversationId; readonly replyTo: PostId | null }

export async function answer(ctx: Ctx, answering: Answering): Promise<Written> {
  const conversation = found(await conversationSeen(ctx.tx, ctx.actor, answering.conversation))
  const group = conversation.groupId === null ? null : found(await groupById(ctx.tx, ctx.actor, conversation.groupId))
  ensure(canPost(ctx.actor, { conversation, group }))
  const already = await sentBefore(ctx, answering.clientKey)
  if (already) return already
  const to = answering.replyTo === null ? undefined : await postSeen(ctx.tx, ctx.actor, answering.replyTo)
  await ask(ctx, postingGate, { group, audience: conversation.audience, conversation, text: answering.text })
  if (group) await comeIn(ctx, group)
  const written = await write(ctx.tx, ctx.actor, answering.text, answering.lang)
  const replyTo = to?.conversation.id === conversation.id ? to.post.id : null
  const post = await add(ctx, { conversation: conversation.id, audience: conversation.audience, opening: false, replyTo, clientKey: answering.clientKey }, written)
  return { conversation: conversation.id, post }
}

/** The same form sent twice (a double click, a page sent again) is one post. */
async function sentBefore(ctx: Ctx, clientKey: string | undefined): Promise<Written | undefined> {
  const author = personOf(ctx.actor)
  await inTurn(ctx.tx, author)
  const post = clientKey === undefined ? undefined : await postWithKey(ctx.tx, author, clientKey)
  return post && { conversation: post.conversation, post: post.id }
}

/** In a group with an open door, speaking is coming in. */
async function comeIn(ctx: Ctx, group: Group): Promise<void> {
  if (!holds(ctx.actor, 'member', group.audience)) await joinGroup(ctx, group.id)
}

type Adding = { readonly conversation: ConversationId; readonly audience: AudienceId; readonly opening: boolean; readonly replyTo: PostId | null; readonly clientKey: string | undefined }

async function add(ctx: Ctx, { clientKey, ...adding }: Adding, written: Awaited<ReturnType<typeof write>>): Promise<PostId> {
  const author = personOf(ctx.actor)
  const { id, nth } = await insertPost(ctx.tx, { ...written, conversation: adding.conversation, author, at: ctx.now, replyTo: adding.replyTo, clientKey: clientKey ?? null })
  await attachFiles(ctx.tx, id, filesIn(written.markdown), author, adding.audience)
  await markRead(ctx.tx, author, adding.conversation, nth, ctx.now)
  await noteActivity(ctx.tx, adding.audience, author, ctx.now)
  await record(ctx, postAdded(id, { conversation: adding.conversation, opening: adding.opening, to: adding.replyTo, length: plainText(written.markdown).length }))
  return id
}

/** Gives anything a conversation of its own: the same one each time. Whoever calls has checked that it may have one. */
export async function attachConversation(ctx: Ctx, to: { subject: { kind: string; id: number }; audience: AudienceId; title: string }): Promise<Conversation> {
  const known = await conversationOfSubject(ctx.tx, to.subject.kind, to.subject.id)
  if (known) return known
  ensure(sees(ctx.actor, to.audience))
  const author = ctx.actor.person
  const id = await insertConversation(ctx.tx, { groupId: null, subject: to.subject, audience: to.audience, kind: 'discussion', title: to.title, lang: 'und', asks: false, author, at: ctx.now })
  await record(ctx, conversationStarted(id, { group: null, kind: 'discussion', asks: false }))
  return found(await conversationOfSubject(ctx.tx, to.subject.kind, to.subject.id))
}
