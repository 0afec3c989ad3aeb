/** What is being said in the home, asked of the conversations room: bounded, and only what the reader may see. */
import { readAfter, writeAfter } from '#platform/http/keyset.ts'
import type { Visit } from '#platform/http/visit.ts'
import { excerpt, shorten } from '#platform/text/index.ts'
import { hrefOf, latestIn, postsByIds, waitingIn, type Conversation } from '#conversations'
import type { PersonCard } from '#people'
import type { Group } from '#spaces'

export type Said = {
  readonly id: number
  readonly href: string
  readonly title: string
  readonly lang: string | undefined
  readonly kind: Conversation['kind']
  readonly group: number
  readonly startedBy: number | null
  readonly startedAt: Date
  /** How it begins. */
  readonly words: string
  /** The last that everybody can read. */
  readonly last: { readonly by: number | null; readonly at: Date; readonly words: string }
  /** Only its opening is there to read. */
  readonly justOpened: boolean
  /** In an archive nobody answers anybody: its messages are counted. */
  readonly answers: number
  readonly messages: number
  readonly helpful: number | null
  /** After which a longer list goes on. */
  readonly place: string
}

/** A question older than that has been let lie by everybody: putting it forward again helps nobody. */
const WAITED_AT_MOST_DAYS = 45
const DAY = 86_400_000
/** An upgraded home may hold the last words as they were written, marks and all: they are read as Markdown. */
const WORDS = 180

/** The conversations of these groups, the one last written in first, from a place in that order. */
export async function lastSaid(visit: Visit, asked: { groups: readonly Group[]; after?: string | undefined; limit: number }): Promise<Said[]> {
  const groups = asked.groups.map((group) => group.id)
  if (groups.length === 0) return []
  const before = readAfter(asked.after)
  const found = await latestIn(visit.home.db, visit.actor, { groups, since: new Date(0), ...(before ? { before } : {}), limit: asked.limit })
  return found.map((one) => saidFrom(one, visit.lang))
}

/** Questions of these groups that nobody answered, not this reader's own. */
export async function unanswered(visit: Visit, asked: { groups: readonly Group[]; limit: number }): Promise<Said[]> {
  const groups = asked.groups.map((group) => group.id)
  if (groups.length === 0) return []
  const since = new Date(visit.now.getTime() - WAITED_AT_MOST_DAYS * DAY)
  const found = await waitingIn(visit.home.db, visit.actor, { groups, since, limit: asked.limit })
  return found.map((one) => saidFrom(one, visit.lang))
}

/** The words of the answers that helped, and who wrote them: what is worth hearing at the door. */
export async function helpfulWords(visit: Visit, said: readonly Said[]): Promise<ReadonlyMap<number, { by: number | null; words: string }>> {
  const posts = await postsByIds(visit.home.db, said.flatMap((one) => one.helpful ?? []))
  return new Map(posts.flatMap((post) => (post.hiddenAt || post.removedAt ? [] : [[post.conversation, { by: post.author, words: excerpt(post.markdown, WORDS) }]])))
}

/** What is known already of what somebody will say. */
export type Beginning = { readonly kind?: 'question' | 'discussion'; readonly title?: string; readonly text?: string }

/** The page where one writes in a group. */
export function writeIn(slug: string, begins: Beginning = {}): string {
  const query = new URLSearchParams(Object.entries(begins)).toString()
  return `/groups/${slug}/conversations/new${query && `?${query}`}`
}

/** What people call each other by. */
export const firstNameOf = ({ name }: Pick<PersonCard, 'name'>): string => shorten(name.trim().split(/\s+/)[0] ?? name, 40)

const saidFrom = (one: Conversation, lang: string): Said => ({
  id: one.id, href: hrefOf(one), title: one.title, lang: one.lang === lang || one.lang === 'und' ? undefined : one.lang, kind: one.kind, group: one.groupId ?? 0,
  startedBy: one.author, startedAt: one.startedAt, last: { by: one.lastAuthor, at: one.lastAt, words: excerpt(one.lastWords, WORDS) }, words: shorten(one.excerpt, WORDS),
  justOpened: one.replies === 0 && one.lastAuthor === one.author, answers: one.kind === 'running' ? 0 : one.replies, messages: one.kind === 'running' ? one.shown : 0, helpful: one.helpfulPost,
  place: writeAfter({ at: one.lastAt, id: one.id }),
})
