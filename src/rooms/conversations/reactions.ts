/** What a post shows of the gestures made on it, and which it invites. Pure. */
import type { Lang } from '#platform/i18n.ts'
import type { IconName } from '#ui/icon.tsx'
import type { Reaction } from '#ui/post.tsx'
import { offeredOn, type Conversation, type ReactionKind } from './conversation.ts'
import { conversationWords } from './messages.en.ts'
import type { ShownPost } from './reading.ts'

const icons: Record<ReactionKind, IconName> = {
  thanks: 'heart-handshake',
  same: 'hand',
  seen: 'lightbulb',
  courage: 'heart',
  joy: 'heart',
  other: 'smile',
}

/** Those that were given, and those that this post invites: one does not thank somebody for asking. */
export function reactionsOf(
  post: ShownPost,
  conversation: Conversation,
  lang: Lang,
  may: (post: ShownPost, kind: ReactionKind) => boolean,
): Reaction[] {
  const order: ReactionKind[] = ['thanks', 'same', 'seen', 'courage', 'joy', 'other']
  const offered = offeredOn(conversation, post)
  return order.flatMap((kind) => {
    const given = post.reactions.find((count) => count.kind === kind)
    const allowed = may(post, kind)
    if (!given && !(allowed && offered.includes(kind))) return []
    const mine = given?.mine ?? false
    const action = allowed ? `/posts/${post.id}/reactions${mine ? '/removal' : ''}` : undefined
    return [
      {
        label: conversationWords[lang].react[kind],
        icon: icons[kind],
        n: given?.n ?? 0,
        mine,
        action,
        hidden: { kind },
      },
    ]
  })
}

/** Whoever asked says it where they read it; that it did not help after all is one page further. */
export const helpedBy = (post: ShownPost, { kind, helpfulPost }: Conversation, lang: Lang): Reaction[] =>
  kind !== 'question' || helpfulPost === post.id
    ? []
    : [
        {
          label: conversationWords[lang].acts.helpful,
          icon: 'circle-check',
          n: 0,
          mine: false,
          action: `/posts/${post.id}/helpful`,
        },
      ]
