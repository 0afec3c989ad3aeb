/** What one page of a conversation holds, gathered in a few questions whatever its length. */
import { fillSlot } from '#platform/slots.ts'
import type { Visit } from '#platform/http/visit.ts'
import { peopleCards, type PersonCard, type PersonId } from '#people'
import type { VNode } from 'preact'
import { trustKept } from './kept-html.ts'
import { pageOf, POSTS_ON_A_PAGE, type Conversation, type Post, type PostId } from './conversation.ts'
import { hiddenReason, postActs } from './gates.ts'
import { markRead, reactionsTo, readMarks, type ReactionCount, type ReadMark } from './marks-store.ts'
import { postsBetween, postsByIds } from './store.ts'
import { keepHtml } from './writing-store.ts'
import { render } from './writing.ts'
import type { SafeHtml } from '#ui/safe-html.ts'

export type ShownPost = Post & { readonly body: SafeHtml; readonly reactions: readonly ReactionCount[]; readonly acts: readonly VNode[]; readonly reason: readonly VNode[] }
export type PageOfPosts = {
  readonly page: number
  readonly pages: number
  readonly posts: readonly ShownPost[]
  /** Posts that those shown answer to. */
  readonly answered: ReadonlyMap<PostId, Post>
  readonly people: ReadonlyMap<PersonId, PersonCard>
  /** How far the reader had come before this visit. */
  readonly before: ReadMark | undefined
  readonly helpful: Post | undefined
}

export async function readPage(visit: Visit, conversation: Conversation, asked: number | undefined): Promise<PageOfPosts> {
  const { db } = visit.home
  const reader = visit.actor.standing === 'member' ? visit.actor.person : null
  const before = reader === null ? undefined : (await readMarks(db, reader, [conversation.id])).get(conversation.id)
  const pages = pageOf(conversation.posts)
  const firstNew = before === undefined ? 1 : Math.min(before.nth + 1, Math.max(conversation.posts, 1))
  const page = Math.min(asked ?? pageOf(firstNew), pages)
  const from = (page - 1) * POSTS_ON_A_PAGE + 1
  const posts = await postsBetween(db, conversation.id, from, from + POSTS_ON_A_PAGE - 1)
  const shown = await dress(visit, conversation, posts)
  const elsewhere = posts.flatMap((post) => (post.replyTo === null ? [] : [post.replyTo]))
  const beyond = await postsByIds(db, [...new Set([...elsewhere, ...(conversation.helpfulPost === null ? [] : [conversation.helpfulPost])])])
  const answered = new Map(beyond.map((post) => [post.id, post]))
  const authors = [...posts, ...beyond].flatMap((post) => (post.author === null ? [] : [post.author]))
  const people = await peopleCards(db, [...new Set([...authors, ...(conversation.author === null ? [] : [conversation.author])])], visit.now)
  const last = posts.at(-1)
  if (reader !== null && last) await markRead(db, reader, conversation.id, last.nth, visit.now)
  return { page, pages, posts: shown, answered, people, before, helpful: conversation.helpfulPost === null ? undefined : answered.get(conversation.helpfulPost) }
}

/** Each post with its rendered text, its reactions, and what upper rooms add to it. */
export async function dress(visit: Visit, conversation: Conversation, posts: readonly Post[]): Promise<ShownPost[]> {
  const { db } = visit.home
  const bodies = await rendered(visit, posts)
  const counts = await reactionsTo(db, posts.map((post) => post.id), visit.actor.person)
  const about = posts.map((post) => ({ post, conversation }))
  const [acts, reasons] = [await fillSlot(visit, postActs, about), await fillSlot(visit, hiddenReason, about)]
  return posts.map((post, at) => ({
    ...post,
    body: bodies[at] ?? trustKept(''),
    reactions: counts.filter((count) => count.post === post.id),
    acts: acts[at] ?? [],
    reason: post.hiddenAt === null ? [] : (reasons[at] ?? []),
  }))
}

async function rendered(visit: Visit, posts: readonly Post[]): Promise<SafeHtml[]> {
  const fresh: { id: PostId; html: SafeHtml }[] = []
  const bodies: SafeHtml[] = []
  for (const post of posts) {
    const body = post.html === null ? await render(visit.home.db, post.markdown) : trustKept(post.html)
    if (post.html === null) fresh.push({ id: post.id, html: body })
    bodies.push(body)
  }
  if (fresh.length > 0) await keepHtml(visit.home.db, fresh)
  return bodies
}
