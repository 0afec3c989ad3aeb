/** One post as a reader sees it: first in values, all that it shows, then drawn, once for each set of them. */
import type { ComponentChildren, VNode } from 'preact'
import type { Lang } from '#platform/i18n.ts'
import { cardOf } from '#people'
import type { Face } from '#ui/avatar.tsx'
import type { IconName } from '#ui/icon.tsx'
import { kept } from '#ui/kept.ts'
import { Permalink, Post, ReactLink, type Reaction } from '#ui/post.tsx'
import type { SafeHtml } from '#ui/safe-html.ts'
import { steady, type Clock } from '#ui/say-time.ts'
import { Tag } from '#ui/state.tsx'
import { Time } from '#ui/time.tsx'
import type { WhoProps } from '#ui/who.tsx'
import type { ReadProps } from './conversation-views.tsx'
import { hrefOf, offeredOn, placeOf, type Conversation, type ReactionKind } from './conversation.ts'
import { conversationWords } from './messages.en.ts'
import { nameOf, someoneIn } from './someone.ts'
import type { ShownPost } from './reading.ts'

/** All that a post shows to this reader. */
type SaidVoice = {
  id: number
  lang: Lang
  clock: Clock
  face: Face
  role: WhoProps['role']
  at: Date
  edited: boolean
  body: SafeHtml
  bodyLang: string | undefined
  quote: ReturnType<typeof answered>
  helpful: string | undefined
  reactions: Reaction[]
  /** Where one answers it, for those who may. */
  reply: string | undefined
  /** Whose it is, in the name of its menu. */
  name: string
}

export const Voice = (props: ReadProps & { post: ShownPost }) => {
  const { lang, post } = props
  const words = conversationWords[lang].read
  const out = post.hiddenAt !== null ? words.hiddenYours : post.removedAt !== null ? words.removedYours : undefined
  const said = saidVoice(props, out !== undefined)
  if (out === undefined) return <KeptVoice said={said} beside={post.acts} />
  return drawVoice(said, post.acts, <OutOfSight text={out} post={post} />)
}

function saidVoice(props: ReadProps & { post: ShownPost }, out: boolean): SaidVoice {
  const { lang, clock, conversation, page, may, post } = props
  const author = post.author === null ? undefined : cardOf(page.people, post.author)
  return {
    id: post.id,
    lang,
    clock: steady(clock),
    ...someoneIn(lang, author, notesOn(props)),
    at: post.at,
    edited: post.editedAt !== null,
    body: post.body,
    bodyLang: post.lang === 'und' ? undefined : post.lang,
    quote: answered(props),
    helpful:
      conversation.helpfulPost === post.id
        ? conversationWords[lang].read.helped({ name: nameOf(page, conversation.author, lang) })
        : undefined,
    reactions: [
      ...reactionsOf(post, conversation, lang, may.react),
      ...(may.helpful(post) ? helpedBy(post, conversation, lang) : []),
    ],
    reply: may.post && !out ? `${hrefOf(conversation)}?page=${page.page}&reply=${post.id}#reply` : undefined,
    name: nameOf(page, post.author, lang),
  }
}

function notesOn({ lang, conversation, reader, post }: ReadProps & { post: ShownPost }): (string | false)[] {
  const words = conversationWords[lang].read
  const asker = post.nth > 1 && post.author !== null && post.author === conversation.author
  return [
    asker && (conversation.kind === 'question' ? words.asked : words.began),
    reader !== null && post.author === reader && words.you,
  ]
}

function drawVoice(said: SaidVoice, acts: ComponentChildren, attached?: VNode): VNode {
  const { id, lang, clock, face, role, at, edited, body, bodyLang, quote, helpful, reactions, reply, name } = said
  const words = conversationWords[lang].read
  const when = (
    <>
      <Permalink href={`/posts/${id}`}>
        <Time at={at} clock={clock} />
      </Permalink>
      {edited && (
        <a class="when" href={`/posts/${id}/history`}>
          {words.edited}
        </a>
      )}
    </>
  )
  return (
    <Post
      id={`post-${id}`}
      lang={lang}
      who={{ face, role, when }}
      body={body}
      bodyLang={bodyLang}
      quote={quote}
      helpful={helpful}
      attached={attached}
      reactions={reactions}
      acts={
        <>
          {reply !== undefined && (
            <ReactLink href={reply} icon="reply">
              {words.reply}
            </ReactLink>
          )}
          <ReactLink href={`/posts/${id}/actions`} icon="ellipsis">
            <span class="sr">{words.more({ name })}</span>
          </ReactLink>
          {acts}
        </>
      }
    />
  )
}

const KeptVoice = kept(drawVoice)

/** Said only where what is answered is not just above. */
function answered({ lang, conversation, page, post }: ReadProps & { post: ShownPost }) {
  const to = post.replyTo === null ? undefined : page.answered.get(post.replyTo)
  if (!to || to.nth === post.nth - 1 || to.removedAt !== null || to.hiddenAt !== null) return undefined
  return {
    text: conversationWords[lang].read.inReply,
    by: nameOf(page, to.author, lang),
    href: placeOf(conversation, to),
  }
}

/** Whoever asked says it where they read it; that it did not help after all is one page further. */
const helpedBy = (post: ShownPost, { kind, helpfulPost }: Conversation, lang: Lang): Reaction[] =>
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

const OutOfSight = ({ text, post }: { text: string; post: ShownPost }) => (
  <div class="out-of-sight">
    <Tag kind="warn" icon="eye-off">
      {text}
    </Tag>
    {post.reason}
  </div>
)

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
