/**
 * Conversations from elsewhere, with their own dates and authors. The same source is the same thing: a second run adds
 * only what is missing. Nothing imported lights a dot, tells anybody, or asks a gate.
 */
import { recordAll, type Ctx } from '#platform/action.ts'
import { asksSomething, guessLanguage, plainText } from '#platform/text/index.ts'
import type { PersonId } from '#people'
import type { Group } from '#spaces'
import { insertBrought, insertPosts, insertReactions, postsOfSources, recount, setReplies, type PostRow } from './bringing-store.ts'
import type { ConversationId, Kind, PostId, ReactionKind } from './conversation.ts'
import { conversationStarted, postAdded, reacted } from './facts.ts'
import { excerptOf } from './writing.ts'

export type BroughtPost = {
  readonly source: string
  readonly author: PersonId
  readonly at: Date
  readonly markdown: string
  readonly editedAt: Date | null
  /** The source of a post of the same conversation. */
  readonly to: string | null
  readonly reactions: readonly { readonly person: PersonId; readonly kind: ReactionKind; readonly at: Date }[]
}
export type BroughtConversation = {
  readonly source: string
  readonly group: Group
  readonly kind: Kind
  readonly title: string
  readonly at: Date
  readonly lang?: string
  readonly posts: readonly BroughtPost[]
}
export type BroughtCounts = { readonly conversations: number; readonly posts: number; readonly reactions: number }

const imported = { imported: true } as const

/** What was new. A batch of a few thousand posts is a good size: one transaction holds back every reader of facts. */
export async function bringConversations(ctx: Ctx, batch: readonly BroughtConversation[]): Promise<BroughtCounts> {
  const rows = batch.map((one) => ({
    source: one.source, groupId: one.group.id, audience: one.group.audience, kind: one.kind, title: one.title, at: one.at,
    lang: one.lang ?? guessLanguage(one.posts[0]?.markdown ?? ''), author: one.kind === 'running' ? null : (one.posts[0]?.author ?? null),
    asks: one.kind !== 'running' && asksSomething(`${one.title}\n\n${one.posts[0]?.markdown ?? ''}`),
  }))
  const kept = await insertBrought(ctx.tx, rows)
  const byId = new Map(kept.map((row) => [row.source, row]))
  // What is answered may have come in an earlier batch.
  const known = await postsOfSources(ctx.tx, batch.flatMap((one) => one.posts.flatMap((post) => [post.source, ...(post.to === null ? [] : [post.to])])))
  const fresh = batch.flatMap((one) => freshPosts(one, byId.get(one.source), known))
  const written = new Map([...known, ...(await insertPosts(ctx.tx, fresh))])
  await setReplies(ctx.tx, batch.flatMap((one) => repliesIn(one, written, known)))
  const touched = new Set(fresh.map((post) => post.conversation))
  await recount(ctx.tx, [...touched], excerptsOf(batch, byId))
  await tellStarted(ctx, rows.filter((row) => byId.get(row.source)?.fresh), byId)
  await tellPosted(ctx, fresh, batch, written)
  const reactions = await bringReactions(ctx, batch, byId, written)
  return { conversations: kept.filter((row) => row.fresh).length, posts: fresh.length, reactions }
}

type Kept = { readonly id: ConversationId; readonly posts: number; readonly fresh: boolean }

function freshPosts(one: BroughtConversation, kept: Kept | undefined, known: ReadonlyMap<string, PostId>): PostRow[] {
  if (!kept) return []
  return one.posts
    .filter((post) => !known.has(post.source))
    .map(({ source, author, at, markdown, editedAt }, index) => ({
      source, author, at, markdown, editedAt, conversation: kept.id, nth: kept.posts + index + 1, lang: guessLanguage(markdown),
    }))
}

const repliesIn = (one: BroughtConversation, written: ReadonlyMap<string, PostId>, known: ReadonlyMap<string, PostId>) =>
  one.posts.flatMap(({ source, to }) => {
    const [post, target] = [written.get(source), to === null ? undefined : written.get(to)]
    return post !== undefined && target !== undefined && target !== post && !known.has(source) ? [{ post, to: target }] : []
  })

const excerptsOf = (batch: readonly BroughtConversation[], byId: ReadonlyMap<string, Kept>): Map<ConversationId, string> =>
  new Map(
    batch.flatMap((one) => {
      const kept = byId.get(one.source)
      const first = one.posts[0]
      return kept?.fresh && first ? [[kept.id, excerptOf(first.markdown)] as const] : []
    }),
  )

type Row = { readonly source: string; readonly groupId: number; readonly kind: Kind; readonly asks: boolean; readonly author: PersonId | null; readonly at: Date }
const tellStarted = (ctx: Ctx, rows: readonly Row[], byId: ReadonlyMap<string, Kept>): Promise<void> =>
  recordAll(ctx, rows.flatMap(({ source, groupId, kind, asks, author, at }) => {
    const kept = byId.get(source)
    return kept ? [{ ...conversationStarted(kept.id, { group: groupId, kind, asks }), actor: author, at, ...imported }] : []
  }))

async function tellPosted(ctx: Ctx, fresh: readonly PostRow[], batch: readonly BroughtConversation[], written: ReadonlyMap<string, PostId>): Promise<void> {
  const to = new Map(batch.flatMap((one) => one.posts.map((post) => [post.source, post.to] as const)))
  const running = new Set(batch.filter((one) => one.kind === 'running').flatMap((one) => one.posts.map((post) => post.source)))
  await recordAll(ctx, fresh.flatMap((post) => {
    const id = written.get(post.source)
    if (id === undefined) return []
    const target = to.get(post.source)
    const data = { conversation: post.conversation, opening: post.nth === 1 && !running.has(post.source), to: target == null ? null : (written.get(target) ?? null), length: plainText(post.markdown).length }
    return [{ ...postAdded(id, data), actor: post.author, at: post.at, ...imported }]
  }))
}

async function bringReactions(ctx: Ctx, batch: readonly BroughtConversation[], byId: ReadonlyMap<string, Kept>, written: ReadonlyMap<string, PostId>): Promise<number> {
  const rows = batch.flatMap((one) => one.posts.flatMap((post) => {
    const id = written.get(post.source)
    return id === undefined ? [] : post.reactions.map((reaction) => ({ ...reaction, post: id, conversation: byId.get(one.source)?.id ?? 0 }))
  }))
  const fresh = new Set((await insertReactions(ctx.tx, rows)).map((row) => `${row.post} ${row.person} ${row.kind}`))
  const told = rows.filter((row) => fresh.delete(`${row.post} ${row.person} ${row.kind}`))
  await recordAll(ctx, told.map(({ post, conversation, person, kind, at }) => ({ ...reacted(post, { conversation, kind }), actor: person, at, ...imported })))
  return told.length
}
