/**
 * A conversation as schema.org data: `QAPage` for a question, `DiscussionForumPosting` for a discussion, with the fields
 * that search engines document for them. Nothing is in it that is not in the page.
 */
import type { Lang } from '#platform/i18n.ts'
import { plainText } from '#platform/text/index.ts'
import { hrefOf, POSTS_ON_A_PAGE, type Post } from '#conversations'
import { somebody } from './somebody.ts'
import type { Told } from './told.ts'

type Asked = { readonly told: Told; readonly origin: string; readonly lang: Lang }

export const structured = (asked: Asked): object => ({
  '@context': 'https://schema.org',
  ...(asked.told.conversation.kind === 'question' ? question(asked) : discussion(asked)),
})

function question(asked: Asked): object {
  const { conversation, opening, posts, helpful } = asked.told
  // What whoever asks adds to their own question is no answer to it.
  const answers = posts.filter((post) => post.author !== opening.author && post.id !== helpful?.id)
  return {
    '@type': 'QAPage',
    mainEntity: {
      '@type': 'Question',
      name: conversation.title,
      ...said(asked, opening),
      url: addressOf(asked),
      answerCount: conversation.answers,
      upvoteCount: asked.told.approvals.get(opening.id) ?? 0,
      ...(helpful ? { acceptedAnswer: answer(asked, helpful) } : {}),
      ...(answers.length === 0 ? {} : { suggestedAnswer: answers.map((post) => answer(asked, post)) }),
    },
  }
}

const answer = (asked: Asked, post: Post): object => ({
  '@type': 'Answer',
  ...said(asked, post),
  url: placeOf(asked, post),
  upvoteCount: asked.told.approvals.get(post.id) ?? 0,
})

function discussion(asked: Asked): object {
  const { conversation, opening, posts } = asked.told
  return {
    '@type': 'DiscussionForumPosting',
    headline: conversation.title,
    ...said(asked, opening),
    url: addressOf(asked),
    interactionStatistic: [
      counted('LikeAction', asked.told.approvals.get(opening.id) ?? 0),
      counted('CommentAction', conversation.replies),
    ],
    ...(posts.length === 0 ? {} : { comment: posts.map((post) => comment(asked, post)) }),
  }
}

const comment = (asked: Asked, post: Post): object => ({
  '@type': 'Comment',
  ...said(asked, post),
  url: placeOf(asked, post),
  interactionStatistic: counted('LikeAction', asked.told.approvals.get(post.id) ?? 0),
})

function said({ told, origin, lang }: Asked, post: Post): object {
  const { name, href } = somebody(told.people, post.author, lang)
  return {
    text: plainText(post.markdown),
    author: { '@type': 'Person', name, ...(href === undefined ? {} : { url: origin + href }) },
    datePublished: post.at.toISOString(),
    ...(post.editedAt ? { dateModified: post.editedAt.toISOString() } : {}),
    ...(post.lang === 'und' ? {} : { inLanguage: post.lang }),
  }
}

const counted = (action: string, count: number): object => ({
  '@type': 'InteractionCounter',
  interactionType: `https://schema.org/${action}`,
  userInteractionCount: count,
})

const addressOf = ({ told, origin }: Asked): string => origin + hrefOf(told.conversation)
function placeOf(asked: Asked, post: Post): string {
  const page = Math.ceil(post.nth / POSTS_ON_A_PAGE)
  return `${addressOf(asked)}${page > 1 ? `?page=${page}` : ''}#post-${post.id}`
}
