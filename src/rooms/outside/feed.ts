/** What a feed holds, whatever it is written in. */
import type { Home } from '#platform/home.ts'
import type { Lang } from '#platform/i18n.ts'
import { firstSentence, excerpt, mentionsIn, renderMarkdown, shorten } from '#platform/text/index.ts'
import type { AudienceId } from '#platform/audiences.ts'
import {
  begunLast,
  hrefOf,
  openingsOf,
  POSTS_ON_A_PAGE,
  readableBetween,
  type Conversation,
  type Post,
} from '#conversations'
import type { SafeHtml } from '#ui/safe-html.ts'
import { cardsOf, somebody, type Cards } from './somebody.ts'

export type Entry = {
  /** Where it is read; its number alone makes it, so that a new title is not a new entry. */
  readonly id: string
  readonly href: string
  readonly title: string
  readonly lang: string | undefined
  readonly author: string
  readonly published: Date
  readonly updated: Date
  readonly summary: string
  readonly html: SafeHtml | undefined
}
export type Feed = {
  readonly title: string
  readonly about: string
  /** The page it follows, and the feed itself without the ending that says in what it is written. */
  readonly page: string
  readonly self: string
  readonly lang: string
  readonly updated: Date
  readonly entries: readonly Entry[]
}

/** What a reader that comes by once a day may have missed, and no more. */
export const MOST_ENTRIES = 50
const SUMMARY = 300
const LONGEST_TITLE = 90

type Asked = { readonly home: Home; readonly origin: string; readonly lang: Lang }

/** The conversations that began last in some audiences, each with how it begins. */
export async function entriesBegun(asked: Asked, audiences: readonly AudienceId[]): Promise<Entry[]> {
  const begun = await begunLast(asked.home.db, audiences, MOST_ENTRIES)
  const openings = new Map(
    (
      await openingsOf(
        asked.home.db,
        begun.map((one) => one.id),
      )
    ).map((post) => [post.conversation, post]),
  )
  const people = await peopleIn(asked.home, [...openings.values()])
  return begun.map((one) => {
    const opening = openings.get(one.id)
    const shown = {
      id: `${asked.origin}/conversations/${one.id}`,
      href: asked.origin + hrefOf(one),
      title: one.title,
    }
    return opening ? entryOf(asked, people, opening, shown) : { ...shown, ...withoutText(asked, people, one) }
  })
}

/** The posts that came last in a conversation; one that is hidden or removed leaves its place empty. */
export async function entriesIn(asked: Asked, conversation: Conversation): Promise<Entry[]> {
  const { id, posts: last } = conversation
  const posts = (await readableBetween(asked.home.db, id, Math.max(1, last - MOST_ENTRIES + 1), last)).toReversed()
  const people = await peopleIn(asked.home, posts)
  return posts.map((post) => {
    const page = Math.ceil(post.nth / POSTS_ON_A_PAGE)
    const href = `${asked.origin}${hrefOf(conversation)}${page > 1 ? `?page=${page}` : ''}#post-${post.id}`
    const title = post.nth === 1 ? conversation.title : firstSentence(post.markdown, LONGEST_TITLE)
    return entryOf(asked, people, post, {
      id: `${asked.origin}/posts/${post.id}`,
      href,
      title: title || conversation.title,
    })
  })
}

/** Those who wrote, and those whom they name. */
const peopleIn = (home: Home, posts: readonly Post[]): Promise<Cards> =>
  cardsOf(
    home,
    posts.flatMap((post) => [post.author, ...mentionsIn(post.markdown)]),
  )

type Shown = Pick<Entry, 'id' | 'href' | 'title'>

function entryOf({ origin, lang }: Asked, people: Cards, post: Post, shown: Shown): Entry {
  const mentions = (id: number) => {
    const { name, href } = somebody(people, id, lang)
    return href === undefined ? undefined : { name, href }
  }
  return {
    ...shown,
    lang: post.lang === 'und' ? undefined : post.lang,
    author: somebody(people, post.author, lang).name,
    published: post.at,
    updated: post.editedAt ?? post.at,
    summary: excerpt(post.markdown, SUMMARY),
    html: renderMarkdown(post.markdown, { base: origin, mentions }),
  }
}

/** How it began is out of sight: what is left is what it is called. */
const withoutText = ({ lang }: Asked, people: Cards, one: Conversation): Omit<Entry, keyof Shown> => ({
  lang: one.lang === 'und' ? undefined : one.lang,
  author: somebody(people, null, lang).name,
  published: one.startedAt,
  updated: one.startedAt,
  summary: shorten(one.title, SUMMARY),
  html: undefined,
})

/** A feed is as new as what changed last in it. */
export const lastOf = (entries: readonly Entry[], otherwise: Date): Date =>
  entries.reduce((latest, { updated }) => (updated > latest ? updated : latest), entries[0]?.updated ?? otherwise)
