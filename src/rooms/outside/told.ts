/** One page of a conversation as everybody can read it: what stands in the page is all that its data and its feed hold. */
import type { Home } from '#platform/home.ts'
import {
  approvalsOf,
  conversationsByIds,
  openingsOf,
  POSTS_ON_A_PAGE,
  postsByIds,
  readableBetween,
  type Conversation,
  type Post,
} from '#conversations'
import { cardsOf, type Cards } from './somebody.ts'

export type Told = {
  readonly conversation: Conversation
  readonly opening: Post
  /** Those of the page, the opening left out. */
  readonly posts: readonly Post[]
  readonly helpful: Post | undefined
  readonly approvals: ReadonlyMap<number, number>
  readonly people: Cards
}

/** Undefined for what nobody may be told of: an archive, a title or an opening out of sight. */
export async function toldOf(home: Home, id: number, page: number): Promise<Told | undefined> {
  const { db } = home
  const [conversation] = await conversationsByIds(db, [id])
  const [opening] = await openingsOf(db, [id])
  if (!conversation || !opening || !mayBeTold(conversation)) return undefined
  const from = (page - 1) * POSTS_ON_A_PAGE + 1
  const posts = (await readableBetween(db, id, from, from + POSTS_ON_A_PAGE - 1)).filter((post) => post.nth > 1)
  const [helpful] = await postsByIds(db, conversation.helpfulPost === null ? [] : [conversation.helpfulPost])
  const all = [opening, ...posts, ...(helpful ? [helpful] : [])]
  return {
    conversation,
    opening,
    posts,
    helpful: helpful && helpful.hiddenAt === null && helpful.removedAt === null ? helpful : undefined,
    approvals: await approvalsOf(
      db,
      all.map((post) => post.id),
    ),
    people: await cardsOf(
      home,
      all.map((post) => post.author),
    ),
  }
}

export const mayBeTold = ({ kind, hiddenAt, titleHidden }: Conversation): boolean =>
  kind !== 'running' && hiddenAt === null && !titleHidden
