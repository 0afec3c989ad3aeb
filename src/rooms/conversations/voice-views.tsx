/** One post as a reader sees it: first in values, all that it shows, then drawn, once for each set of them. */
import type { ComponentChildren, VNode } from 'preact'
import type { Lang } from '#platform/i18n.ts'
import { cardOf } from '#people'
import type { Face } from '#ui/avatar.tsx'
import { kept } from '#ui/kept.ts'
import { Permalink, Post, ReactLink, type Reaction } from '#ui/post.tsx'
import type { SafeHtml } from '#ui/safe-html.ts'
import { steady, type Clock } from '#ui/say-time.ts'
import { Tag } from '#ui/state.tsx'
import { Time } from '#ui/time.tsx'
import type { WhoProps } from '#ui/who.tsx'
import type { ReadProps } from './conversation-views.tsx'
import { hrefOf, placeOf } from './conversation.ts'
import { conversationWords } from './messages.en.ts'
import { nameOf, someoneIn } from './someone.ts'
import { helpedBy, reactionsOf } from './reactions.ts'
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
  /** The words said with thanks, and the way to add one's own to the gesture one made. */
  words: number
  addsWord: boolean
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
    words: post.thanks.filter(({ word }) => word !== '').length,
    addsWord: thanksAlone(post, props.reader) && may.react(post, 'thanks'),
    reply: may.post && !out ? `${hrefOf(conversation)}?page=${page.page}&reply=${post.id}#reply` : undefined,
    name: nameOf(page, post.author, lang),
  }
}

/** They pressed « Merci », and said no more yet. */
const thanksAlone = ({ reactions, thanks }: ShownPost, reader: number | null): boolean =>
  reactions.some(({ kind, mine }) => kind === 'thanks' && mine) && !thanks.some(({ giver }) => giver === reader)

function notesOn({ lang, conversation, reader, post }: ReadProps & { post: ShownPost }): (string | false)[] {
  const words = conversationWords[lang].read
  const asker = post.nth > 1 && post.author !== null && post.author === conversation.author
  return [
    asker && (conversation.kind === 'question' ? words.asked : words.began),
    reader !== null && post.author === reader && words.you,
  ]
}

function drawVoice(said: SaidVoice, acts: ComponentChildren, attached?: VNode): VNode {
  const {
    id,
    lang,
    clock,
    face,
    role,
    at,
    edited,
    body,
    bodyLang,
    quote,
    helpful,
    reactions,
    words: count,
    addsWord,
    reply,
    name,
  } = said
  const { read: words, thank } = conversationWords[lang]
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
          {addsWord && (
            <ReactLink href={`/posts/${id}/thanks`} icon="pencil">
              {thank.add}
            </ReactLink>
          )}
          {count > 0 && (
            <ReactLink href={`/posts/${id}/actions#thanks`} icon="heart-handshake">
              {thank.words({ count })}
            </ReactLink>
          )}
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

const OutOfSight = ({ text, post }: { text: string; post: ShownPost }) => (
  <div class="out-of-sight">
    <Tag kind="warn" icon="eye-off">
      {text}
    </Tag>
    {post.reason}
  </div>
)
