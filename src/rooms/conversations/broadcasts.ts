/**
 * What open pages are told of conversations. A post is drawn as anybody who may answer sees it: what is the reader's own
 * (what they pressed, what they may do) the browser adds from the page that it stands in.
 */
import { h } from 'preact'
import type { Fact } from '#platform/facts/index.ts'
import type { Home } from '#platform/home.ts'
import { homeZone } from '#platform/home-settings.ts'
import { languages, type Lang } from '#platform/i18n.ts'
import { inEvery, type Broadcast, type LiveMessage } from '#platform/live/index.ts'
import { peopleCards } from '#people'
import { groupsOf } from '#spaces'
import { renderPart } from '#ui/render.ts'
import { uiWords } from '#ui/words.ts'
import type { ReadProps } from './conversation-views.tsx'
import { pageOf, type Conversation, type ConversationId, type Post } from './conversation.ts'
import {
  conversationClosed,
  conversationFollowed,
  conversationHidden,
  conversationMoved,
  conversationReopened,
  conversationShown,
  conversationStarted,
  conversationTitled,
  helped,
  postAdded,
  postEdited,
  postHidden,
  postRemoved,
  postRestored,
  postShown,
  reacted,
  unhelped,
  unreacted,
} from './facts.ts'
import { conversationWords } from './messages.en.ts'
import { isWhole } from './policy.ts'
import { Voices } from './post-views.tsx'
import { drawn, type ShownPost } from './reading.ts'
import { conversationsByIds, postsByIds } from './store.ts'

const ofPosts = [
  postAdded,
  postEdited,
  postRemoved,
  postRestored,
  postHidden,
  postShown,
  reacted,
  unreacted,
  helped,
  unhelped,
].map((kind) => kind.factName)
/** What changes more of a page than one post: the reader is offered the page again. */
const ofWholes = [
  conversationHidden,
  conversationShown,
  conversationMoved,
  conversationFollowed,
  conversationClosed,
  conversationReopened,
  conversationTitled,
].map((kind) => kind.factName)
const news = [conversationStarted, postAdded].map((kind) => kind.factName)

/** A busy moment can bring more than anybody follows with their eyes; who comes later asks for the page. */
const DRAWN_AT_ONCE = 100

export const postsTold: Broadcast = {
  on: ofPosts,
  async write(home, facts, heard) {
    const ids = [...new Set(facts.map((fact) => fact.subject))].slice(-DRAWN_AT_ONCE)
    const posts = (await postsByIds(home.db, ids)).toSorted((a, b) => a.nth - b.nth)
    const conversations = await conversationsOf(home, posts.map((post) => post.conversation))
    const groups = Map.groupBy(posts, (post) => post.conversation)
    const told = await Promise.all(
      [...groups].map(async ([id, some]) => {
        const conversation = conversations.get(id)
        // A line of a live room is drawn there; as a post only where somebody has its conversation open as well.
        return !heard(`conversation:${id}`) || conversation === undefined || conversation.hiddenAt !== null ? [] : drawPosts(home, conversation, some)
      }),
    )
    return told.flat()
  },
}

export const wholesTold: Broadcast = {
  on: ofWholes,
  async write(home, facts) {
    const conversations = await conversationsOf(home, facts.map((fact) => fact.subject))
    return [...conversations.values()].map(({ id, audience }) => ({
      is: 'conversations.changed',
      topic: `conversation:${id}`,
      audience,
      data: inEvery({}),
    }))
  },
}

/** For the dots beside groups and the lists that are open: where something was said, and by whom. */
export const newsTold: Broadcast = {
  on: news,
  async write(home, facts) {
    const conversations = await conversationsOf(home, facts.flatMap((fact) => conversationIn(fact) ?? []))
    const groups = await groupsOf(home.db, [...new Set([...conversations.values()].flatMap((one) => one.groupId ?? []))])
    return facts.flatMap((fact): LiveMessage[] => {
      const conversation = conversations.get(conversationIn(fact) ?? 0)
      const group = groups.get(conversation?.groupId ?? 0)
      if (!conversation || !group || conversation.hiddenAt !== null) return []
      const data = { conversation: conversation.id, group: group.id, href: `/groups/${group.slug}`, by: fact.actor }
      const said = (lang: Lang) => ({ ...data, dot: uiWords[lang].unreadOne })
      return [
        { is: 'conversations.news', topic: 'home', audience: conversation.audience, data: { fr: said('fr'), en: said('en') } },
      ]
    })
  },
}

/** A conversation begins with a post, which is told as well: once is enough. */
const conversationIn = (fact: Fact): ConversationId | undefined => postAdded.read(fact)?.conversation

async function conversationsOf(home: Home, ids: readonly ConversationId[]): Promise<Map<ConversationId, Conversation>> {
  return new Map((await conversationsByIds(home.db, [...new Set(ids)])).map((one) => [one.id, one]))
}

async function drawPosts(home: Home, conversation: Conversation, posts: readonly Post[]): Promise<LiveMessage[]> {
  const now = home.now()
  const shown = await drawn(home, posts, now)
  const beyond = await postsByIds(home.db, [...new Set(posts.flatMap((post) => post.replyTo ?? []))])
  const authors = [conversation, ...posts, ...beyond].flatMap((one) => one.author ?? [])
  const people = await peopleCards(home.db, [...new Set(authors)], now)
  const answered = new Map(beyond.map((post) => [post.id, post]))
  return shown.map((post) => {
    const page = { page: pageOf(post.nth), pages: pageOf(conversation.posts), posts: [post], answered, people, before: undefined, helpful: undefined }
    const say = (lang: Lang) => ({
      id: post.id,
      nth: post.nth,
      author: post.author,
      hidden: post.hiddenAt !== null,
      answers: conversationWords[lang].read.answers({ count: conversation.replies }),
      html: renderPart(h(Voices, { ...neutral, lang, clock: { now, zone: home.settings.get(homeZone), lang }, conversation, page })),
    })
    const data = Object.fromEntries(languages.map((lang) => [lang, say(lang)])) as Record<Lang, unknown>
    return { is: 'conversations.post', topic: `conversation:${conversation.id}`, audience: conversation.audience, data }
  })
}

/** Nobody in particular, who may do all that anybody may: the browser takes away what this reader may not. */
const neutral = {
  place: undefined,
  tags: [],
  reader: null,
  may: { post: true, tend: false, moderate: false, joinFirst: false, react: (post: ShownPost, kind) => isWhole(post) && kind !== 'other', helpful: (post) => isWhole(post) && post.nth > 1 },
  form: { typed: {}, problems: {}, clientKey: '', to: undefined, text: '' },
} satisfies Partial<ReadProps>
