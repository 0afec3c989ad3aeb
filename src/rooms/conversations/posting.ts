/** Beginning a conversation, and answering in one. */
import { ensure, holds, personOf, record, sees, type Ctx } from '#platform/action.ts'
import type { AudienceId } from '#platform/audiences.ts'
import { takeFiles } from '#platform/files/added.ts'
import { ask } from '#platform/gates.ts'
import { found, notAllowed } from '#platform/refusal.ts'
import { asksSomething } from '#platform/text/index.ts'
import { canPostIn, groupById, joinGroup, type Group } from '#spaces'
import { placeOf, type Conversation, type ConversationId, type Kind, type Post, type PostId } from './conversation.ts'
import { conversationStarted, postAdded } from './facts.ts'
import { postingGate } from './gates.ts'
import { markRead, noteActivity } from './marks-store.ts'
import { conversationWords } from './messages.en.ts'
import { canPost } from './policy.ts'
import { conversationOfSubject, conversationSeen, postSeen } from './store.ts'
import { holdConversation, setTags } from './tending-store.ts'
import {
  attachFiles,
  forgetKey,
  hasPosted,
  inTurn,
  insertConversation,
  insertPost,
  postWithKey,
  setMentions,
} from './writing-store.ts'
import { filesIn, write } from './writing.ts'

export type Said = {
  readonly conversation: ConversationId
  readonly post: PostId
  /** Where it stands; not said of what had been sent before: it may stand elsewhere by now. */
  readonly href?: string
}
type Text = { readonly text: string; readonly lang?: string | undefined; readonly clientKey?: string | undefined }

export type Starting = Text & {
  readonly group: number
  readonly title: string
  readonly kind: 'question' | 'discussion' | undefined
  readonly tags: readonly string[]
}

/** Says something new in a group. Without a kind, a text that asks is a question. */
export async function startConversation(ctx: Ctx, starting: Starting): Promise<Said> {
  const group = found(await groupById(ctx.tx, ctx.actor, starting.group))
  ensure(canPostIn(ctx.actor, group))
  await inTurn(ctx.tx, personOf(ctx.actor))
  const already = await sentBefore(ctx, starting.clientKey)
  if (already) return already
  const { audience } = group
  const text = `${starting.title}\n\n${starting.text}`
  await askFirst(ctx, { group, audience, conversation: null, text })
  const asks = asksSomething(text)
  const kind: Kind = starting.kind ?? (asks ? 'question' : 'discussion')
  const head = { groupId: group.id, subject: null, audience, kind, title: starting.title, asks }
  const written = await write({ ...starting, db: ctx.tx, actor: ctx.actor, audience, lang: starting.lang })
  const heading = { ...head, lang: written.lang, author: personOf(ctx.actor), at: ctx.now }
  const id = found(await insertConversation(ctx.tx, heading))
  await setTags(ctx.tx, id, group.id, starting.tags)
  await record(ctx, conversationStarted(id, { group: group.id, kind, asks }))
  const post = await add(
    ctx,
    { conversation: id, audience, opening: true, replyTo: null, clientKey: starting.clientKey },
    written,
  )
  return { conversation: id, post: post.id }
}

export type Answering = Text & {
  readonly conversation: ConversationId
  readonly replyTo: PostId | null
  /** Said in a live room: nobody follows by it, and whoever follows is told of none of it, unless they are named. */
  readonly aloud?: true
}

export async function answer(ctx: Ctx, answering: Answering): Promise<Said> {
  await inTurn(ctx.tx, personOf(ctx.actor))
  // Whoever moves or closes it meanwhile comes before or after, never between what is checked and what is written.
  await holdConversation(ctx.tx, answering.conversation)
  const conversation = found(await conversationSeen(ctx.tx, ctx.actor, answering.conversation))
  const group = conversation.groupId === null ? null : found(await groupById(ctx.tx, ctx.actor, conversation.groupId))
  const already = await sentBefore(ctx, answering.clientKey)
  if (already) return already
  if (conversation.closedAt !== null) throw notAllowed((lang) => conversationWords[lang].limits.closedMeanwhile)
  ensure(canPost(ctx.actor, { conversation, group }))
  const { audience, id } = conversation
  const to = answering.replyTo === null ? undefined : await postSeen(ctx.tx, ctx.actor, answering.replyTo)
  const replyTo = to?.conversation.id === id ? to.post.id : null
  await askFirst(ctx, { group, audience, conversation, text: answering.text })
  const written = await write({ ...answering, db: ctx.tx, actor: ctx.actor, audience, lang: answering.lang })
  const post = await add(
    ctx,
    { conversation: id, audience, opening: false, replyTo, clientKey: answering.clientKey, aloud: answering.aloud },
    written,
  )
  return { conversation: id, post: post.id, href: placeOf(conversation, post) }
}

/** The same form sent twice (a double click, a page sent again) is one post. */
async function sentBefore(ctx: Ctx, clientKey: string | undefined): Promise<Said | undefined> {
  const author = personOf(ctx.actor)
  const post = clientKey === undefined ? undefined : await postWithKey(ctx.tx, author, clientKey)
  if (!post?.removed) return post && { conversation: post.conversation, post: post.id }
  await forgetKey(ctx.tx, post.id)
  return undefined
}

type About = { group: Group | null; audience: AudienceId; conversation: Conversation | null; text: string }

/** Upper rooms may refuse; and in a group with an open door, speaking is coming in. */
async function askFirst(ctx: Ctx, about: About): Promise<void> {
  await ask(ctx, postingGate, { ...about, first: !(await hasPosted(ctx.tx, personOf(ctx.actor))) })
  const { group } = about
  if (group && !holds(ctx.actor, 'member', group.audience)) await joinGroup(ctx, group.id)
}

type Adding = {
  readonly conversation: ConversationId
  readonly audience: AudienceId
  readonly opening: boolean
  readonly replyTo: PostId | null
  readonly clientKey: string | undefined
  readonly aloud?: true | undefined
}

async function add(
  ctx: Ctx,
  adding: Adding,
  written: Awaited<ReturnType<typeof write>>,
): Promise<Pick<Post, 'id' | 'nth'>> {
  const { conversation, audience, opening, replyTo, aloud } = adding
  const author = personOf(ctx.actor)
  const post = { ...written, conversation, author, at: ctx.now, replyTo, clientKey: adding.clientKey ?? null }
  const { id, nth } = await insertPost(ctx.tx, post)
  await setMentions(ctx.tx, id, written.mentions)
  await attachFiles(ctx.tx, id, await takeFiles(ctx.tx, { files: filesIn(written.markdown), by: author, audience }))
  await markRead(ctx.tx, { person: author, conversation, nth, total: nth, brought: nth - 1, at: ctx.now })
  await noteActivity(ctx.tx, audience, author, ctx.now)
  await record(ctx, postAdded(id, { conversation, opening, to: replyTo, length: written.length, ...(aloud ? { aloud } : {}) }))
  return { id, nth }
}

type Attaching = {
  readonly subject: { readonly kind: string; readonly id: number }
  readonly audience: AudienceId
  readonly title: string
  /** The group in whose list it stands as well. */
  readonly group?: number | null
}

/** Gives anything a conversation of its own: the same one each time. Whoever calls has checked that it may have one. */
export async function attachConversation(ctx: Ctx, { subject, audience, title, group = null }: Attaching): Promise<Conversation> {
  const known = await conversationOfSubject(ctx.tx, subject.kind, subject.id)
  if (known) return known
  ensure(sees(ctx.actor, audience))
  const kind = 'discussion'
  const head = {
    groupId: group,
    subject,
    audience,
    kind,
    title,
    lang: 'und',
    asks: false,
    author: null,
    at: ctx.now,
  } as const
  const id = await insertConversation(ctx.tx, head)
  if (id !== undefined) await record(ctx, conversationStarted(id, { group, kind, asks: false }), { actor: null })
  return found(await conversationOfSubject(ctx.tx, subject.kind, subject.id))
}
