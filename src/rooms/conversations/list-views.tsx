import type { VNode } from 'preact'
import type { Lang } from '#platform/i18n.ts'
import { plainText } from '#platform/text/index.ts'
import { cardOf, faceOf, roleOf, type PersonCard, type PersonId } from '#people'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { Filters, Pager } from '#ui/finding.tsx'
import { Form } from '#ui/form.tsx'
import { Row, Rows } from '#ui/rows.tsx'
import type { Clock } from '#ui/say-time.ts'
import { Tag } from '#ui/state.tsx'
import { Time } from '#ui/time.tsx'
import { Role } from '#ui/who.tsx'
import { hrefOf, type Conversation, type ConversationId } from './conversation.ts'
import type { Show } from './list-store.ts'
import { conversationWords } from './messages.en.ts'

export type ListProps = {
  lang: Lang
  clock: Clock
  group: number
  /** Where the group is. */
  href: string
  show: Show
  tag: string | undefined
  reader: PersonId | null
  conversations: readonly Conversation[]
  people: ReadonlyMap<PersonId, PersonCard>
  groupTags: readonly string[]
  fresh: ReadonlyMap<ConversationId, number>
  mayPost: boolean
  older: string | undefined
}

/** What is said in a group: filters in words, rows in the order of time, and the one act. */
export const ConversationList = (props: ListProps) => {
  const { lang, href, show, tag, reader, conversations, mayPost, older, fresh } = props
  const words = conversationWords[lang].list
  const plain = show === 'all' && tag === undefined
  if (conversations.length === 0 && plain) return <Nothing {...props} />
  return (
    <div class="conversations">
      <div class="bench">
        <Filters label={words.filters} filters={filtersOf(props)} />
        {mayPost && (
          <ButtonLink href={`${href}/conversations/new`} icon="plus">
            {words.begin}
          </ButtonLink>
        )}
      </div>
      <TagLine {...props} />
      {reader !== null && <Moved {...props} />}
      {conversations.length === 0 ? (
        <p class="note">{nothingSaid(props)}</p>
      ) : (
        <Rows label={words.title}>
          {conversations.map((one) => (
            <ConversationRow key={one.id} {...props} conversation={one} news={fresh.get(one.id) ?? 0} />
          ))}
        </Rows>
      )}
      <Pager lang={lang} older={older} olderLabel={words.older} note={words.order} />
      {older === undefined && conversations.length > 0 && <p class="note">{words.order}</p>}
      {reader !== null && [...fresh.values()].some((news) => news > 0) && (
        <Form class="inline" action={`${href}/conversations/reading`}>
          <Button kind="plain" small icon="check">
            {words.allKnown}
          </Button>
        </Form>
      )}
    </div>
  )
}

/** Out of sight until something is said in this group while its list is open. */
const Moved = ({ lang, href, group }: ListProps) => {
  const words = conversationWords[lang].live
  return (
    <p
      class="note moved"
      data-live={`group:${group}`}
      data-moved={group}
      data-one={words.moved({ count: 1 })}
      data-many={words.moved({ count: 2 }).replace('2', '#')}
      role="status"
      hidden
    >
      <span /> <a href={href}>{words.show}</a>
    </p>
  )
}

function filtersOf({ lang, href, show, tag, reader }: ListProps) {
  const words = conversationWords[lang].list
  const to = (which: Show) => ({ href: `${href}?show=${which}`, current: show === which && tag === undefined })
  return [
    { label: words.all, href, current: show === 'all' && tag === undefined },
    ...(reader === null ? [] : [{ label: words.news, ...to('new') }]),
    { label: words.waiting, ...to('waiting') },
    ...(reader === null ? [] : [{ label: words.mine, ...to('mine') }]),
  ]
}

const TagLine = ({ lang, href, tag, groupTags }: ListProps) => {
  const words = conversationWords[lang].list
  const tags = tag === undefined || groupTags.includes(tag) ? groupTags : [tag, ...groupTags]
  if (tags.length === 0) return null
  const filters = tags.map((one) => ({
    label: words.tagged({ tag: one }),
    href: `${href}?tag=${encodeURIComponent(one)}`,
    current: one === tag,
  }))
  return (
    <div class="tag-line">
      <Filters label={words.tags} filters={filters} />
    </div>
  )
}

function nothingSaid({ lang, show, tag }: ListProps): string {
  const words = conversationWords[lang].list
  if (tag !== undefined) return words.emptyTag
  return { all: words.empty, new: words.emptyNew, waiting: words.emptyWaiting, mine: words.emptyMine }[show]
}

const Nothing = ({ lang, href, mayPost }: ListProps) => {
  const words = conversationWords[lang].list
  const act = mayPost && <ButtonLink href={`${href}/conversations/new`}>{words.begin}</ButtonLink>
  return (
    <Empty drawing="table" title={words.empty} act={act}>
      {words.emptyText}
    </Empty>
  )
}

type RowProps = Pick<ListProps, 'lang' | 'clock' | 'people' | 'reader'> & { conversation: Conversation; news: number }

const ConversationRow = ({ lang, clock, people, reader, conversation, news }: RowProps) => {
  const words = conversationWords[lang].list
  const author = conversation.author === null ? undefined : cardOf(people, conversation.author)
  const running = conversation.kind === 'running'
  return (
    <Row
      href={`${hrefOf(conversation)}${news > 0 ? '#since' : ''}`}
      title={conversation.title}
      titleLang={conversation.lang === 'und' ? undefined : conversation.lang}
      face={author ? faceOf(author) : { id: `c${conversation.id}`, name: conversation.title }}
      lang={lang}
      unread={news > 0}
      fresh={news > 0 && news < conversation.posts ? news : undefined}
      when={<Time at={conversation.lastAt} clock={clock} style="short" />}
      snippet={lastSaid(conversation, people, reader, words.you)}
      state={stateOf(lang, clock, conversation)}
      author={author && <Author lang={lang} card={author} />}
      facts={[
        conversation.pinnedAt && (
          <Tag icon="pin" bare>
            {words.pinned}
          </Tag>
        ),
        conversation.closedAt && (
          <Tag icon="lock" bare>
            {words.closed}
          </Tag>
        ),
        running
          ? words.posts({ count: conversation.shown })
          : conversation.replies > 0 && words.answers({ count: conversation.replies }),
      ]}
    />
  )
}

/** The last words, and whose; of one that was only begun, how it begins. */
function lastSaid(
  { replies, excerpt, lastWords, lastAuthor }: Conversation,
  people: RowProps['people'],
  reader: PersonId | null,
  you: string,
): { by?: string; text: string } | undefined {
  if (replies === 0 && excerpt !== '') return { text: excerpt }
  if (lastWords === '') return undefined
  // An upgraded home may hold them as they were written, marks and all.
  const text = plainText(lastWords)
  if (lastAuthor === null) return { text }
  const by = lastAuthor === reader ? you : firstName(cardOf(people, lastAuthor).name)
  return { by, text }
}

/** Enough to know who spoke, in a line that is short on a phone. */
const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? name

const Author = ({ lang, card }: { lang: Lang; card: PersonCard }) =>
  card.mark === null ? <bdi>{card.name}</bdi> : <Role {...roleOf(card, lang)} />

const HOUR = 3_600_000

/** What one should know first: an archive, an answer that helped, how long a question has waited. */
function stateOf(lang: Lang, clock: Clock, conversation: Conversation): VNode | null {
  const words = conversationWords[lang].list
  if (conversation.kind === 'running') return <Tag bare>{words.running}</Tag>
  if (conversation.helpfulPost !== null)
    return (
      <Tag kind="good" icon="circle-check" bare>
        {words.helped}
      </Tag>
    )
  if (conversation.kind !== 'question' || conversation.answers > 0 || conversation.closedAt) return null
  const hours = Math.max(0, Math.floor((clock.now.getTime() - conversation.startedAt.getTime()) / HOUR))
  return (
    <Tag kind="warn" icon="clock">
      {hours < 48 ? words.waitingHours({ count: hours }) : words.waitingDays({ count: Math.floor(hours / 24) })}
    </Tag>
  )
}
