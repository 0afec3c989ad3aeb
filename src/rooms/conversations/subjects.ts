/** How the other rooms hold what is said here. */
import type { SubjectKind } from '#platform/subjects.ts'
import { plainText } from '#platform/text/index.ts'
import { conversationsAbout, conversationsWithin, postsAbout, postsWithin } from './clearing-store.ts'
import { hrefOf, type Conversation } from './conversation.ts'
import { conversationsByIds, postsByIds, titlesToJudge } from './store.ts'
import { hideConversation, hidePost } from './tending.ts'

export const conversationSubject: SubjectKind = {
  kind: 'conversation',
  found: true,
  foundByTitle: true,
  within: conversationsWithin,
  attached: conversationsAbout,
  async cards(db, ids) {
    const found = await conversationsByIds(db, ids)
    const titles = await titlesToJudge(
      db,
      found.flatMap((one) => (one.titleHidden ? one.id : [])),
    )
    return found.map((one) => ({
      id: one.id,
      title: one.title,
      titleToJudge: titles.get(one.id),
      url: hrefOf(one),
      author: one.author,
      lang: one.lang,
      text: one.excerpt,
      audience: one.audience,
      hidden: one.hiddenAt !== null,
      at: one.startedAt,
      facets: facetsOf(one),
    }))
  },
  hide: (ctx, id) => hideConversation(ctx, id, true),
  restore: (ctx, id) => hideConversation(ctx, id, false),
}

export const postSubject: SubjectKind = {
  kind: 'post',
  found: true,
  within: postsWithin,
  attached: postsAbout,
  async cards(db, ids) {
    const posts = (await postsByIds(db, ids)).filter((post) => post.removedAt === null)
    const conversations = new Map(
      (await conversationsByIds(db, [...new Set(posts.map((post) => post.conversation))])).map((one) => [one.id, one]),
    )
    return posts.flatMap((post) => {
      const conversation = conversations.get(post.conversation)
      if (!conversation) return []
      const { title, audience } = conversation
      return [
        {
          id: post.id,
          title,
          url: `/posts/${post.id}`,
          author: post.author,
          lang: post.lang,
          text: plainText(post.markdown),
          audience,
          within: { kind: 'conversation', id: conversation.id },
          hidden: post.hiddenAt !== null || conversation.hiddenAt !== null,
          at: post.at,
          facets: facetsOf(conversation),
        },
      ]
    })
  },
  hide: (ctx, id) => hidePost(ctx, id, true),
  restore: (ctx, id) => hidePost(ctx, id, false),
}

/** A month of an imported channel is neither. */
function facetsOf({ kind, answers }: Conversation): string[] {
  if (kind === 'running') return []
  return kind === 'question' && answers === 0 ? ['question', 'unanswered'] : [kind]
}
