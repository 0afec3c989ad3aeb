import type { Lang } from '#platform/i18n.ts'
import { cardOf, faceOf, type PersonCard, type PersonId } from '#people'
import { Acts, ButtonLink } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { Filters, Pager } from '#ui/finding.tsx'
import { Row, Rows } from '#ui/rows.tsx'
import type { Clock } from '#ui/say-time.ts'
import { Tag } from '#ui/state.tsx'
import { Time } from '#ui/time.tsx'
import { hrefOf, type Conversation, type ConversationId } from './conversation.ts'
import { conversationWords } from './messages.en.ts'

export type ListProps = {
  lang: Lang
  clock: Clock
  slug: string
  show: 'all' | 'waiting' | 'mine'
  tag: string | undefined
  signedIn: boolean
  conversations: readonly Conversation[]
  people: ReadonlyMap<PersonId, PersonCard>
  tags: ReadonlyMap<ConversationId, string[]>
  fresh: ReadonlyMap<ConversationId, number>
  mayPost: boolean
  older: string | undefined
}

export const ConversationList = (props: ListProps) => {
  const { lang, slug, show, tag, signedIn, conversations, mayPost, older } = props
  const words = conversationWords[lang].list
  const href = `/groups/${slug}`
  const begin = `${href}/conversations/new`
  if (conversations.length === 0 && show === 'all' && tag === undefined) return <Nothing {...props} begin={begin} />
  return (
    <div class="conversations">
      {mayPost && (
        <Acts>
          <ButtonLink href={begin} icon="plus">
            {words.begin}
          </ButtonLink>
        </Acts>
      )}
      <Filters
        label={words.filters}
        filters={[
          { label: words.all, href, current: show === 'all' && tag === undefined },
          { label: words.waiting, href: `${href}?show=waiting`, current: show === 'waiting' },
          ...(signedIn ? [{ label: words.mine, href: `${href}?show=mine`, current: show === 'mine' }] : []),
          ...(tag === undefined ? [] : [{ label: words.tagged({ tag }), href: `${href}?tag=${encodeURIComponent(tag)}`, current: true }]),
        ]}
      />
      <p class="note">{words.order}</p>
      {conversations.length === 0 ? (
        <p class="note">{words.emptyFiltered}</p>
      ) : (
        <Rows label={words.title}>{conversations.map((one) => ConversationRow({ ...props, conversation: one }))}</Rows>
      )}
      <Pager lang={lang} older={older} olderLabel={words.more} />
    </div>
  )
}

const Nothing = ({ lang, mayPost, begin }: ListProps & { begin: string }) => {
  const words = conversationWords[lang].list
  return (
    <Empty drawing="hearth" title={words.empty} act={mayPost && <ButtonLink href={begin}>{words.begin}</ButtonLink>}>
      {words.emptyText}
    </Empty>
  )
}

export type RowProps = Pick<ListProps, 'lang' | 'clock' | 'people' | 'tags' | 'fresh'> & { conversation: Conversation; group?: string | undefined }

/** One conversation in a list; upper rooms show it the same way. */
export const ConversationRow = ({ lang, clock, people, tags, fresh, conversation, group }: RowProps) => {
  const words = conversationWords[lang].list
  const author = conversation.author === null ? undefined : cardOf(people, conversation.author)
  const news = fresh.get(conversation.id) ?? 0
  const running = conversation.kind === 'running'
  return (
    <Row
      href={hrefOf(conversation)}
      title={conversation.title}
      titleLang={conversation.lang === 'und' ? undefined : conversation.lang}
      face={author ? faceOf(author) : { id: `c${conversation.id}`, name: conversation.title }}
      lang={lang}
      unread={news > 0}
      fresh={news > 0 && news < conversation.posts ? news : undefined}
      when={<Time at={conversation.lastAt} clock={clock} style="short" />}
      snippet={conversation.excerpt ? { text: conversation.excerpt, by: author?.name } : undefined}
      facts={[
        group,
        conversation.pinnedAt && <Tag icon="pin">{words.pinned}</Tag>,
        conversation.closedAt && <Tag icon="lock">{words.closed}</Tag>,
        conversation.helpfulPost !== null && (
          <Tag kind="good" icon="circle-check">
            {words.answered}
          </Tag>
        ),
        running ? words.running : conversation.kind === 'question' && words.question,
        running ? words.posts({ count: conversation.posts }) : words.answers({ count: Math.max(0, conversation.posts - 1) }),
        ...(tags.get(conversation.id) ?? []).map((tag) => `#${tag}`),
      ]}
    />
  )
}
