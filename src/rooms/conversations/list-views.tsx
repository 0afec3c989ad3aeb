import type { Lang } from '#platform/i18n.ts'
import type { PersonCard, PersonId } from '#people'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { Filters, Pager } from '#ui/finding.tsx'
import { Form } from '#ui/form.tsx'
import { Rows } from '#ui/rows.tsx'
import type { Clock } from '#ui/say-time.ts'
import type { Conversation, ConversationId } from './conversation.ts'
import type { Show } from './list-store.ts'
import { conversationWords } from './messages.en.ts'
import { ConversationRow, rowOf } from './row-views.tsx'

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
            <ConversationRow key={one.id} said={rowOf(props, one)} />
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
