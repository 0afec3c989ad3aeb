import type { Lang } from '#platform/i18n.ts'
import { cardOf, faceOf, roleOf, type PersonCard } from '#people'
import type { Face } from '#ui/avatar.tsx'
import type { IconName } from '#ui/icon.tsx'
import { Permalink, Post, ReactLink, Since, type Reaction } from '#ui/post.tsx'
import { Tag } from '#ui/state.tsx'
import { Time } from '#ui/time.tsx'
import type { WhoProps } from '#ui/who.tsx'
import type { ReadProps } from './conversation-views.tsx'
import { hrefOf, offeredOn, placeOf, type Conversation, type PostId, type ReactionKind } from './conversation.ts'
import { conversationWords } from './messages.en.ts'
import type { PageOfPosts, ShownPost } from './reading.ts'

/** The posts of a page; what is out of sight leaves a trace, and several in a row leave one. */
export const Voices = (props: ReadProps) => {
  const pieces = piecesOf(props)
  const firstNew = firstNewOf(props, pieces)
  return (
    <div
      class="voices"
      data-live={props.reader === null ? undefined : `conversation:${props.conversation.id}`}
      data-may-post={props.may.post ? '' : undefined}
      data-asked={props.reader !== null && props.reader === props.conversation.author ? '' : undefined}
      data-may-moderate={props.may.moderate ? '' : undefined}
      data-reader={props.reader ?? undefined}
      data-to={props.page.posts.at(-1)?.nth ?? 0}
      data-last-page={props.page.page === props.page.pages ? '' : undefined}
      data-last-page-is={props.page.pages}
    >
      {pieces.map((piece) =>
        piece.is === 'post' ? (
          <>
            {piece.post.id === firstNew && props.page.before && (
              <Since lang={props.lang} when={<Time at={props.page.before.at} clock={props.clock} />} />
            )}
            <Voice key={piece.post.id} {...props} post={piece.post} />
          </>
        ) : (
          <p key={piece.id} class="note gone" id={`post-${piece.id}`}>
            {piece.text}
          </p>
        ),
      )}
    </div>
  )
}

type Piece = { is: 'post'; post: ShownPost } | { is: 'trace'; id: number; text: string }

function piecesOf({ lang, page, reader, may }: ReadProps): Piece[] {
  const words = conversationWords[lang].read
  const pieces: Piece[] = []
  let hidden = 0
  for (const post of page.posts) {
    const mine = reader !== null && post.author === reader
    const outOfSight = post.hiddenAt !== null && !mine && !may.moderate
    hidden = outOfSight ? hidden + 1 : 0
    if (hidden > 1) pieces.pop()
    if (outOfSight) pieces.push({ is: 'trace', id: post.id, text: words.hidden({ count: hidden }) })
    else if (post.removedAt !== null && !mine) pieces.push({ is: 'trace', id: post.id, text: words.removed })
    else pieces.push({ is: 'post', post })
  }
  return pieces
}

/** The first to be read that came after the reader was here, and is not theirs. */
const firstNewOf = ({ page: { before }, reader }: ReadProps, pieces: readonly Piece[]): PostId | undefined =>
  before === undefined
    ? undefined
    : pieces
        .flatMap((piece) => (piece.is === 'post' ? piece.post : []))
        .find((post) => post.nth > before.total && post.author !== reader)?.id

const Voice = (props: ReadProps & { post: ShownPost }) => {
  const { lang, conversation, page, may, post } = props
  const words = conversationWords[lang].read
  const author = post.author === null ? undefined : cardOf(page.people, post.author)
  const out = post.hiddenAt !== null ? words.hiddenYours : post.removedAt !== null ? words.removedYours : undefined
  return (
    <Post
      id={`post-${post.id}`}
      lang={lang}
      who={whoIn(props, author)}
      body={post.body}
      bodyLang={post.lang === 'und' ? undefined : post.lang}
      quote={answered(props)}
      helpful={
        conversation.helpfulPost === post.id
          ? words.helped({ name: nameOf(page, conversation.author, lang) })
          : undefined
      }
      attached={out && <OutOfSight text={out} post={post} />}
      reactions={[
        ...reactionsOf(post, conversation, lang, may.react),
        ...(may.helpful(post) ? helpedBy(post, conversation, lang) : []),
      ]}
      acts={
        <>
          {may.post && out === undefined && (
            <ReactLink href={`${hrefOf(conversation)}?page=${page.page}&reply=${post.id}#reply`} icon="reply">
              {words.reply}
            </ReactLink>
          )}
          <ReactLink href={`/posts/${post.id}/actions`} icon="ellipsis">
            <span class="sr">{words.more({ name: nameOf(page, post.author, lang) })}</span>
          </ReactLink>
          {post.acts}
        </>
      }
    />
  )
}

function whoIn(
  { lang, clock, conversation, reader, post }: ReadProps & { post: ShownPost },
  author: PersonCard | undefined,
): WhoProps {
  const words = conversationWords[lang].read
  const asker = post.nth > 1 && post.author !== null && post.author === conversation.author
  const notes = [
    asker && (conversation.kind === 'question' ? words.asked : words.began),
    reader !== null && post.author === reader && words.you,
  ]
  return {
    ...someoneIn(lang, author, notes),
    when: (
      <>
        <Permalink href={`/posts/${post.id}`}>
          <Time at={post.at} clock={clock} />
        </Permalink>
        {post.editedAt && (
          <a class="when" href={`/posts/${post.id}/history`}>
            {words.edited}
          </a>
        )}
      </>
    ),
  }
}

/** Somebody, in words: what they are, and what they are here. */
export function someoneIn(
  lang: Lang,
  card: PersonCard | undefined,
  notes: readonly (string | false)[] = [],
): Pick<WhoProps, 'face' | 'role'> {
  if (!card || (card.href === undefined && card.name === '—'))
    return { face: whoLeft(lang, card?.id ?? 0), role: { kind: 'member', lang, label: '' } }
  const role = roleOf(card, lang)
  return {
    face: faceOf(card),
    role: { ...role, detail: [role.detail, ...notes].filter(Boolean).join(', ') || undefined },
  }
}

const whoLeft = (lang: Lang, id: number): Face => ({
  id: String(id),
  name: conversationWords[lang].read.left,
  unclaimed: false,
})

export function nameOf(page: Pick<PageOfPosts, 'people'>, author: number | null, lang: Lang): string {
  const name = author === null ? '—' : cardOf(page.people, author).name
  return name === '—' ? conversationWords[lang].read.left : name
}

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
