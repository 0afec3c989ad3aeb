/** One conversation in a list: first in values, all that its row shows, then drawn, once for each set of them. */
import type { VNode } from 'preact'
import type { Lang } from '#platform/i18n.ts'
import { plainText } from '#platform/text/index.ts'
import { cardOf, faceOf, roleOf, type PersonCard, type PersonId } from '#people'
import { kept } from '#ui/kept.ts'
import { Row } from '#ui/rows.tsx'
import { steady, type Clock } from '#ui/say-time.ts'
import { Tag } from '#ui/state.tsx'
import { Time } from '#ui/time.tsx'
import { Role } from '#ui/who.tsx'
import { hrefOf, type Conversation } from './conversation.ts'
import type { ListProps } from './list-views.tsx'
import { conversationWords } from './messages.en.ts'

/** All that a row shows to this reader. */
type SaidRow = {
  lang: Lang
  clock: Clock
  conversation: Conversation
  author: PersonCard | undefined
  last: ReturnType<typeof lastSaid>
  news: number
}

export const rowOf = ({ lang, clock, people, reader, fresh }: ListProps, conversation: Conversation): SaidRow => ({
  lang,
  clock: steady(clock),
  conversation,
  author: conversation.author === null ? undefined : cardOf(people, conversation.author),
  last: lastSaid(conversation, people, reader, conversationWords[lang].list.you),
  news: fresh.get(conversation.id) ?? 0,
})

export const ConversationRow = kept(({ lang, clock, conversation, author, last, news }: SaidRow) => {
  const words = conversationWords[lang].list
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
      snippet={last}
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
})

/** The last words, and whose; of one that was only begun, how it begins. */
function lastSaid(
  { replies, excerpt, lastWords, lastAuthor }: Conversation,
  people: ListProps['people'],
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
