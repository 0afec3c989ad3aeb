import type { VNode } from 'preact'
import type { Lang } from '#platform/i18n.ts'
import type { Problems, Typed } from '#platform/http/route.ts'
import { cardOf, faceOf, roleOf, type PersonCard } from '#people'
import { Acts, ButtonLink, MoreLink } from '#ui/button.tsx'
import { Composer } from '#ui/composer.tsx'
import { Crumb, Head, Pager } from '#ui/finding.tsx'
import { Form, Problems as ProblemList } from '#ui/form.tsx'
import { Icon, type IconName } from '#ui/icon.tsx'
import { Permalink, Post, ReactLink, Since, type Reaction } from '#ui/post.tsx'
import type { Clock } from '#ui/say-time.ts'
import { Notice } from '#ui/said.tsx'
import { Tag } from '#ui/state.tsx'
import { Time } from '#ui/time.tsx'
import { People } from '#ui/who.tsx'
import { hrefOf, placeOf, type Conversation, type ReactionKind } from './conversation.ts'
import { PictureFields } from './form-views.tsx'
import { conversationWords } from './messages.en.ts'
import type { PageOfPosts, ShownPost } from './reading.ts'

export type ReadProps = {
  lang: Lang
  clock: Clock
  conversation: Conversation
  group: { name: string; href: string } | undefined
  tags: readonly string[]
  page: PageOfPosts
  reader: number | null
  may: { post: boolean; tend: boolean; moderate: boolean; joinFirst: boolean; react: (post: ShownPost, kind: ReactionKind) => boolean }
  form: { typed: Typed; problems: Problems; clientKey: string; replyTo: string; text: string }
}

export const ConversationPage = (props: ReadProps) => {
  const { lang, conversation, group, tags, page, may } = props
  const words = conversationWords[lang]
  const answers = Math.max(0, conversation.posts - 1)
  const fresh = page.before === undefined ? 0 : Math.max(0, conversation.posts - page.before.nth)
  return (
    <>
      <Head
        kicker={group && <Crumb lang={lang} path={[{ label: group.name, href: group.href }]} />}
        title={
          <span lang={conversation.lang === 'und' ? undefined : conversation.lang} dir="auto">
            {conversation.title}
          </span>
        }
        lede={
          <span class="meta">
            {page.helpful && (
              <span>
                <a class="link good" href={placeOf(conversation, page.helpful)}>
                  <Icon name="circle-check" />
                  {words.read.goHelpful({ name: nameOf(page, page.helpful.author) })}
                </a>
              </span>
            )}
            <span>{conversation.kind === 'running' ? words.list.posts({ count: conversation.posts }) : words.read.answers({ count: answers })}</span>
            {fresh > 0 && <span>{words.read.fresh({ count: fresh })}</span>}
            {tags.map((tag) => (
              <span key={tag}>
                {group ? <a href={`${group.href}?tag=${encodeURIComponent(tag)}`}>#{tag}</a> : `#${tag}`}
              </span>
            ))}
          </span>
        }
      />
      {conversation.hiddenAt && <Notice kind="warn" title={words.read.wholeHidden} />}
      {conversation.kind === 'running' && <p class="note">{words.read.running}</p>}
      <Pages {...props} where="above" />
      <h2 class="sr">{words.read.said}</h2>
      <div class="voices">{page.posts.map((post) => OnePost({ ...props, post }))}</div>
      <Pages {...props} where="below" />
      {may.tend && (
        <Acts>
          <ButtonLink kind="plain" small icon="settings" href={`/conversations/${conversation.id}/tending`}>
            {words.read.tend}
          </ButtonLink>
        </Acts>
      )}
      <Answer {...props} />
    </>
  )
}

const nameOf = (page: PageOfPosts, author: number | null): string => (author === null ? '—' : cardOf(page.people, author).name)

const Pages = ({ lang, conversation, page, where }: ReadProps & { where: 'above' | 'below' }) => {
  const words = conversationWords[lang].read
  if (page.pages === 1 || (where === 'above' && page.page === 1)) return null
  const at = (n: number) => `${hrefOf(conversation)}?page=${n}`
  return (
    <Pager
      lang={lang}
      newer={page.page > 1 ? at(page.page - 1) : undefined}
      newerLabel={words.previous}
      older={page.page < page.pages ? at(page.page + 1) : undefined}
      olderLabel={words.next}
      note={words.page({ page: page.page, pages: page.pages })}
      above={where === 'above'}
    />
  )
}

const OnePost = (props: ReadProps & { post: ShownPost }) => {
  const { lang, clock, page, reader, post } = props
  const words = conversationWords[lang]
  const firstNew = page.before !== undefined && post.nth === page.before.nth + 1 && post.nth > 1
  const since = firstNew && page.before && <Since key="since" lang={lang} when={<Time at={page.before.at} clock={clock} />} />
  if (post.removedAt !== null && post.removedBy !== reader) return [since, <Gone key={post.id} id={post.id} text={words.read.removed} />]
  const author = post.author === null ? undefined : cardOf(page.people, post.author)
  const moderates = post.hiddenAt !== null && props.may.moderate
  if (post.hiddenAt !== null && post.author !== reader && !moderates) return [since, <Gone key={post.id} id={post.id} text={words.read.hidden} />]
  return [since, <Voice key={post.id} {...props} author={author} />]
}

const Gone = ({ id, text }: { id: number; text: string }) => (
  <p class="note gone" id={`post-${id}`}>
    {text}
  </p>
)

const Voice = ({ lang, clock, conversation, page, reader, may, post, author }: ReadProps & { post: ShownPost; author: PersonCard | undefined }) => {
  const words = conversationWords[lang]
  const to = post.replyTo === null ? undefined : page.answered.get(post.replyTo)
  const isHelpful = conversation.helpfulPost === post.id
  const mine = post.author === reader && reader !== null
  const asker = conversation.kind === 'question' && post.author === conversation.author && post.nth > 1
  const detail = [author && roleOf(author, lang).detail, asker && words.read.asked, mine && words.read.you].filter(Boolean).join(', ')
  const role = author ? { ...roleOf(author, lang), detail: detail || undefined } : { kind: 'member' as const, lang }
  return (
    <Post
      id={`post-${post.id}`}
      lang={lang}
      who={{
        face: author ? faceOf(author) : { id: '0', name: '—' },
        role,
        when: (
          <>
            <Permalink href={`/posts/${post.id}`}>
              <Time at={post.at} clock={clock} />
            </Permalink>
            {post.editedAt && (
              <a class="when" href={`/posts/${post.id}/history`}>
                {words.read.edited}
              </a>
            )}
          </>
        ),
      }}
      body={post.body}
      bodyLang={post.lang === 'und' ? undefined : post.lang}
      quote={to && to.nth !== post.nth - 1 ? { text: words.read.inReply, by: nameOf(page, to.author), href: placeOf(conversation, to) } : undefined}
      helpful={isHelpful ? words.read.helped({ name: nameOf(page, conversation.author) }) : undefined}
      attached={post.hiddenAt !== null || post.removedAt !== null ? <HiddenNote lang={lang} post={post} /> : undefined}
      reactions={reactionsOf(post, lang, may.react)}
      acts={
        <>
          {may.post && (
            <ReactLink href={`${hrefOf(conversation)}?page=${page.page}&reply=${post.id}#f-text`} icon="reply">
              {words.read.reply}
            </ReactLink>
          )}
          {reader !== null && (
            <ReactLink href={`/posts/${post.id}/actions`} icon="ellipsis">
              {words.read.more}
            </ReactLink>
          )}
          {post.acts}
        </>
      }
    />
  )
}

const HiddenNote = ({ lang, post }: { lang: Lang; post: ShownPost }) => (
  <div class="note">
    <Tag kind="warn" icon="eye-off">
      {post.hiddenAt === null ? conversationWords[lang].read.removed : conversationWords[lang].read.hiddenYours}
    </Tag>
    {post.reason}
  </div>
)

const icons: Record<ReactionKind, IconName> = { thanks: 'heart-handshake', same: 'hand', seen: 'lightbulb', courage: 'heart', joy: 'party-popper', other: 'smile' }

/** Those that were given; thanks is always offered, because it costs nothing and means most. */
export function reactionsOf(post: ShownPost, lang: Lang, may: (post: ShownPost, kind: ReactionKind) => boolean): Reaction[] {
  const offered: ReactionKind[] = ['thanks', 'same', 'seen', 'courage', 'joy', 'other']
  return offered.flatMap((kind) => {
    const given = post.reactions.find((count) => count.kind === kind)
    const allowed = may(post, kind)
    if (!given && !(kind === 'thanks' && allowed)) return []
    const mine = given?.mine ?? false
    const action = mine ? `/posts/${post.id}/reactions/removal` : allowed ? `/posts/${post.id}/reactions` : undefined
    return [{ label: conversationWords[lang].react[kind], icon: icons[kind], n: given?.n ?? 0, mine, action, hidden: { kind } }]
  })
}

const Answer = ({ lang, conversation, group, may, reader, form }: ReadProps) => {
  const words = conversationWords[lang].read
  if (conversation.closedAt) return <p class="note">{words.closed}</p>
  if (reader === null) return <p class="note"><a href={`/sign-in?next=${encodeURIComponent(hrefOf(conversation))}`}>{words.signIn}</a></p>
  if (!may.post)
    return may.joinFirst && group ? (
      <p class="note">
        {words.cannot} <MoreLink href={group.href}>{words.goGroup}</MoreLink>
      </p>
    ) : null
  const typed = form.typed['text']
  return (
    <Form action={`/conversations/${conversation.id}/posts`} files hidden={{ clientKey: form.clientKey, replyTo: form.replyTo }}>
      <ProblemList lang={lang} problems={Object.entries(form.problems).map(([field, text]) => ({ field, text }))} />
      <Composer name="text" label={words.answerTitle} placeholder={words.answerHint} send={words.answerSend} value={typeof typed === 'string' ? typed : form.text} error={form.problems['text']} />
      <PictureFields lang={lang} typed={form.typed} problems={form.problems} />
    </Form>
  )
}

export type AsideProps = { lang: Lang; voices: readonly PersonCard[]; asker: number | null; panels: readonly VNode[] }

export const ConversationAside = ({ lang, voices, panels }: AsideProps) => (
  <>
    {voices.length > 1 && (
      <section>
        <h2>{conversationWords[lang].read.voices}</h2>
        <People people={voices.map((card) => ({ face: faceOf(card), role: roleOf(card, lang) }))} />
      </section>
    )}
    {panels}
  </>
)

