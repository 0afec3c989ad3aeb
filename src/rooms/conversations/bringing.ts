/**
 * Conversations from elsewhere, with their own dates and authors. The same source is the same thing: a second run adds
 * only what is missing. Nothing imported lights a dot, tells anybody, or asks a gate.
 */
import type { Ctx } from '#platform/action.ts'
import { takeFiles } from '#platform/files/added.ts'
import { asksSomething, guessLanguages, mentionsIn } from '#platform/text/index.ts'
import type { PersonId } from '#people'
import type { Group } from '#spaces'
import { bringReactions, tellPosted, tellStarted, type How } from './bringing-facts.ts'
import {
  insertBrought,
  insertMentions,
  insertPosts,
  insertTags,
  postsOfSources,
  recount,
  setReplies,
  setWords,
  takePosts,
  type ConversationRow,
  type Kept,
  type KnownPost,
  type PostRow,
  type Taken,
} from './bringing-store.ts'
import type { Kind, PostId, ReactionKind } from './conversation.ts'
import { attachFiles } from './writing-store.ts'
import { excerptOf, filesIn } from './writing.ts'

export type BroughtPost = {
  readonly source: string
  readonly author: PersonId
  readonly at: Date
  readonly markdown: string
  /** Guessed when nobody says. */
  readonly lang?: string
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
  readonly tags?: readonly string[]
  readonly posts: readonly BroughtPost[]
}
export type BroughtCounts = { readonly conversations: number; readonly posts: number; readonly reactions: number }

/** What was new. A batch of a few thousand posts is a good size: one transaction holds back every reader of facts. */
export async function bringConversations(
  ctx: Ctx,
  batch: readonly BroughtConversation[],
  how: How = { imported: true },
): Promise<BroughtCounts> {
  if (batch.length === 0) return { conversations: 0, posts: 0, reactions: 0 }
  const langOf = await languagesIn(batch)
  const rows = batch.map((one) => rowOf(one, langOf))
  const kept = new Map((await insertBrought(ctx.tx, rows)).map((row) => [row.source, row]))
  // What is answered may have come in an earlier batch.
  const sources = batch.flatMap((one) => one.posts.flatMap(({ source, to }) => (to === null ? [source] : [source, to])))
  const known = await postsOfSources(ctx.tx, sources)
  const { fresh, taken } = placesIn(batch, { kept, known, langOf })
  await takePosts(ctx.tx, taken)
  const written = await insertPosts(ctx.tx, fresh)
  const ids = new Map([...[...known].map(([source, { id }]) => [source, id] as const), ...written])
  await setReplies(ctx.tx, repliesIn(batch, ids, written))
  await insertMentions(ctx.tx, mentionsAmong(fresh, written))
  await bringPictures(ctx, batch, fresh, written)
  await bringTags(ctx, batch, kept)
  await tellAgain(ctx, [
    ...fresh.map((post) => post.conversation),
    ...taken.map((one) => one.conversation),
    ...leftBy(taken, known),
  ])
  await tellStarted(ctx, rows, kept, how)
  await tellPosted(ctx, { batch, kept, fresh, ids }, how)
  const reactions = await bringReactions(ctx, { batch, kept, ids }, how)
  const conversations = [...kept.values()].filter((row) => row.fresh).length
  return { conversations, posts: fresh.length, reactions }
}

function rowOf(
  { source, group, kind, title, at, lang, posts }: BroughtConversation,
  langOf: (text: string) => string,
): ConversationRow {
  const first = posts[0]?.markdown ?? ''
  const running = kind === 'running'
  const author = running ? null : (posts[0]?.author ?? null)
  const asks = !running && asksSomething(`${title}\n\n${first}`)
  return {
    source,
    groupId: group.id,
    audience: group.audience,
    kind,
    title,
    at,
    lang: lang ?? langOf(first),
    author,
    asks,
  }
}

type Placing = {
  readonly kept: ReadonlyMap<string, Kept>
  readonly known: ReadonlyMap<string, KnownPost>
  readonly langOf: (text: string) => string
}

/** Half of an import is asking in which language a text is: whoever brings may have asked already. */
async function languagesIn(batch: readonly BroughtConversation[]): Promise<(text: string) => string> {
  const posts = batch.flatMap((one) => one.posts)
  const known = new Map(posts.flatMap(({ markdown, lang }) => (lang === undefined ? [] : [[markdown, lang]])))
  const unknown = [...new Set(posts.map(({ markdown }) => markdown))].filter((text) => !known.has(text))
  const guessed = await guessLanguages(unknown)
  for (const [at, text] of unknown.entries()) known.set(text, guessed[at] ?? 'und')
  return (text) => known.get(text) ?? 'und'
}

/** Each new post takes the next place in its conversation; so does one that stood in another. */
function placesIn(
  batch: readonly BroughtConversation[],
  { kept, known, langOf }: Placing,
): { fresh: PostRow[]; taken: Taken[] } {
  const fresh: PostRow[] = []
  const taken: Taken[] = []
  const placed = new Set<string>()
  for (const one of batch) {
    const { id: conversation, posts: places } = kept.get(one.source) ?? { id: 0, posts: 0 }
    let nth = places
    for (const { source, author, at, markdown, editedAt } of one.posts) {
      const before = known.get(source)
      if (before?.conversation === conversation || placed.has(source)) continue
      placed.add(source)
      nth += 1
      if (before) taken.push({ post: before.id, conversation, nth })
      else fresh.push({ source, author, at, markdown, editedAt, conversation, nth, lang: langOf(markdown) })
    }
  }
  return { fresh, taken }
}

const leftBy = (taken: readonly Taken[], known: ReadonlyMap<string, KnownPost>): number[] => {
  const moved = new Set(taken.map((one) => one.post))
  return [...known.values()].flatMap((post) => (moved.has(post.id) ? [post.conversation] : []))
}

const repliesIn = (
  batch: readonly BroughtConversation[],
  ids: ReadonlyMap<string, PostId>,
  written: ReadonlyMap<string, PostId>,
) =>
  batch.flatMap((one) =>
    one.posts.flatMap(({ source, to }) => {
      const [post, target] = [written.get(source), to === null ? undefined : ids.get(to)]
      return post !== undefined && target !== undefined && target !== post ? [{ post, to: target }] : []
    }),
  )

const mentionsAmong = (fresh: readonly PostRow[], written: ReadonlyMap<string, PostId>) =>
  fresh.flatMap(({ source, markdown }) => {
    const post = written.get(source)
    if (post === undefined || !markdown.includes('](/people/')) return []
    return mentionsIn(markdown).map((person) => ({ post, person }))
  })

/** A file that a post shows is seen by whoever sees the post, if its author added it. */
async function bringPictures(
  ctx: Ctx,
  batch: readonly BroughtConversation[],
  fresh: readonly PostRow[],
  written: ReadonlyMap<string, PostId>,
): Promise<void> {
  const audience = new Map(
    batch.flatMap(({ group, posts }) => posts.map(({ source }) => [source, group.audience] as const)),
  )
  for (const { source, markdown, author } of fresh) {
    const [post, sees] = [written.get(source), audience.get(source)]
    const files = filesIn(markdown)
    if (post !== undefined && sees !== undefined && files.length > 0)
      await attachFiles(ctx.tx, post, await takeFiles(ctx.tx, { files, by: author, audience: sees }))
  }
}

async function bringTags(
  ctx: Ctx,
  batch: readonly BroughtConversation[],
  kept: ReadonlyMap<string, Kept>,
): Promise<void> {
  const tags = batch.flatMap(({ source, group, tags: its = [] }) => {
    const row = kept.get(source)
    return row?.fresh ? its.map((tag) => ({ conversation: row.id, group: group.id, tag })) : []
  })
  if (tags.length > 0) await insertTags(ctx.tx, tags)
}

async function tellAgain(ctx: Ctx, conversations: readonly number[]): Promise<void> {
  const ends = await recount(ctx.tx, [...new Set(conversations)])
  const words = ends.map(({ id, first, last }) => ({
    id,
    excerpt: excerptOf(first ?? ''),
    last: excerptOf(last ?? ''),
  }))
  await setWords(ctx.tx, words)
}
