/** What one page of a conversation holds, gathered in a few questions whatever its length. */
import type { VNode } from 'preact'
import type { Db } from '#platform/database/index.ts'
import type { Home } from '#platform/home.ts'
import type { Visit } from '#platform/http/visit.ts'
import { fillSlot } from '#platform/slots.ts'
import { peopleCards, type PersonCard, type PersonId } from '#people'
import { thanksAbout, type ThanksSaid } from '#recognition'
import type { SafeHtml } from '#ui/safe-html.ts'
import { pageOf, POSTS_ON_A_PAGE, type Conversation, type Post, type PostId } from './conversation.ts'
import { hiddenReason, postActs } from './gates.ts'
import { callByName, namedIn, picturesToJudge, trustKept } from './kept-html.ts'
import { isMarked, knowOf, markRead, readMarks, type ReadMark } from './marks-store.ts'
import { canModerate } from './policy.ts'
import { reactionsTo, type ReactionCount } from './reactions-store.ts'
import { postsBetween, postsByIds } from './store.ts'
import { keepHtml } from './writing-store.ts'
import { renderAll } from './writing.ts'

export type ShownPost = Post & {
  readonly body: SafeHtml
  readonly reactions: readonly ReactionCount[]
  /** The words that were said with thanks, as far as this reader reads them. */
  readonly thanks: readonly ThanksSaid[]
  /** What upper rooms add after its own acts; why it is hidden. */
  readonly acts: readonly VNode[]
  readonly reason: readonly VNode[]
}
export type PageOfPosts = {
  readonly page: number
  readonly pages: number
  readonly posts: readonly ShownPost[]
  /** Posts that those shown answer to. */
  readonly answered: ReadonlyMap<PostId, Post>
  readonly people: ReadonlyMap<PersonId, PersonCard>
  /** How many posts there were, and when, as the reader was here before: what comes after them is new. */
  readonly before: { readonly total: number; readonly at: Date } | undefined
  readonly helpful: Post | undefined
}

const readerOf = ({ actor }: Visit): PersonId | null => (actor.standing === 'member' ? actor.person : null)

export async function readPage(
  visit: Visit,
  conversation: Conversation,
  asked: number | undefined,
): Promise<PageOfPosts> {
  const { db } = visit.home
  const reader = readerOf(visit)
  const mark = reader === null ? undefined : (await readMarks(db, reader, [conversation.id])).get(conversation.id)
  const pages = pageOf(conversation.posts)
  const page = Math.min(asked ?? firstUnread(conversation, mark), pages)
  const from = (page - 1) * POSTS_ON_A_PAGE + 1
  const posts = await postsBetween(db, conversation.id, from, from + POSTS_ON_A_PAGE - 1)
  const helpful = conversation.helpfulPost
  const beyond = await postsByIds(db, [
    ...new Set([...posts.flatMap((post) => post.replyTo ?? []), ...(helpful === null ? [] : [helpful])]),
  ])
  const answered = new Map(beyond.map((post) => [post.id, post]))
  return {
    page,
    pages,
    answered,
    posts: await dress(visit, conversation, posts),
    people: await peopleCards(db, authorsOf(conversation, [...posts, ...beyond]), visit.now),
    before: reader === null ? undefined : await noteReading(visit, reader, conversation, posts, mark),
    helpful: helpful === null ? undefined : answered.get(helpful),
  }
}

/** Where one stopped; the last page when one has read it all. */
const firstUnread = ({ posts }: Conversation, mark: ReadMark | undefined): number =>
  pageOf(mark === undefined ? 1 : Math.min(mark.nth + 1, posts))

const authorsOf = (conversation: Conversation, posts: readonly Post[]): PersonId[] => [
  ...new Set([conversation, ...posts].flatMap((one) => one.author ?? [])),
]

async function noteReading(
  { home, now }: Visit,
  person: PersonId,
  { id, posts: total, audience }: Conversation,
  posts: readonly Post[],
  mark: ReadMark | undefined,
): Promise<PageOfPosts['before']> {
  const nth = posts.at(-1)?.nth ?? 0
  if (mark && isMarked(mark, { nth, total, at: now }))
    return mark.before < total ? { total: mark.before, at: mark.beforeAt } : undefined
  const news = posts.filter((post) => post.nth > (mark?.nth ?? 0) && post.author !== person)
  if (news.length > 0) await knowOf(home.db, { person, audience, posts: news.map((post) => post.at), at: now })
  const before = await markRead(home.db, { person, conversation: id, nth, total, brought: total, at: now })
  return before.total < total ? before : undefined
}

/** Each post with its rendered text, its reactions, and what upper rooms add to it. */
export async function dress(visit: Visit, conversation: Conversation, posts: readonly Post[]): Promise<ShownPost[]> {
  const { db } = visit.home
  const bodies = await rendered(visit, conversation, posts)
  const counts = Map.groupBy(
    await reactionsTo(
      db,
      posts.map((post) => post.id),
      visit.actor.person,
    ),
    (count) => count.post,
  )
  const thanks = await thanksAbout(
    db,
    { house: visit.home.house, actor: visit.actor },
    posts.map(({ id }) => ({ kind: 'post', id })),
  )
  const about = posts.map((post) => ({ post, conversation }))
  const acts = await fillSlot(visit, postActs, about)
  const anyHidden = conversation.hiddenAt !== null || posts.some((post) => post.hiddenAt !== null)
  const reasons = anyHidden ? await fillSlot(visit, hiddenReason, about) : []
  return posts.map((post, at) => ({
    ...post,
    body: bodies[at] ?? trustKept(''),
    reactions: counts.get(post.id) ?? [],
    thanks: thanks[at] ?? [],
    acts: acts[at] ?? [],
    reason: reasons[at] ?? [],
  }))
}

/** Posts as nobody in particular reads them: what live pages are told. */
export async function drawn({ db }: Home, posts: readonly Post[], now: Date): Promise<ShownPost[]> {
  const bodies = await bodiesOf(db, posts, now)
  const ids = posts.map((post) => post.id)
  const counts = Map.groupBy(await reactionsTo(db, ids, null), (count) => count.post)
  return posts.map((post, at) => ({
    ...post,
    body: bodies[at] ?? trustKept(''),
    reactions: counts.get(post.id) ?? [],
    thanks: [],
    acts: [],
    reason: [],
  }))
}

/** Their rendered texts, where people are called by their present names. */
async function bodiesOf(db: Db, posts: readonly Post[], now: Date): Promise<SafeHtml[]> {
  const bodies = await keptOrRendered(db, posts)
  const named = [...new Set(bodies.flatMap(namedIn))]
  if (named.length === 0) return bodies
  const cards = await peopleCards(db, named, now)
  return bodies.map((html) => callByName(html, cards))
}

async function rendered(visit: Visit, conversation: Conversation, posts: readonly Post[]): Promise<SafeHtml[]> {
  const bodies = await bodiesOf(visit.home.db, posts, visit.now)
  return bodies.map((body, at) => {
    const post = posts[at]
    const hidden = (post?.hiddenAt ?? conversation.hiddenAt) !== null && post?.author !== visit.actor.person
    return post && hidden && canModerate(visit.actor, conversation) ? picturesToJudge(post.id, body) : body
  })
}

async function keptOrRendered(db: Db, posts: readonly Post[]): Promise<SafeHtml[]> {
  const missing = posts.filter((post) => post.html === null)
  const html = await renderAll(
    db,
    missing.map((post) => post.markdown),
  )
  const fresh = missing.map(({ id, markdown }, at) => ({ id, markdown, html: html[at] ?? trustKept('') }))
  if (fresh.length > 0) await keepHtml(db, fresh)
  const byId = new Map(fresh.map((one) => [one.id, one.html]))
  return posts.map((post) => byId.get(post.id) ?? trustKept(post.html ?? ''))
}
