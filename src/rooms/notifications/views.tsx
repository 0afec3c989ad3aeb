import type { Lang } from '#platform/i18n.ts'
import { isNamed, placeOf } from '#conversations'
import type { Face } from '#ui/avatar.tsx'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { Head, Pager } from '#ui/finding.tsx'
import { Form } from '#ui/form.tsx'
import { Row } from '#ui/rows.tsx'
import type { Clock } from '#ui/say-time.ts'
import { Time } from '#ui/time.tsx'
import { YesOrNoForm, type YesOrNo } from '#ui/yes-or-no.tsx'
import type { Line } from './lines.ts'
import { notificationWords } from './messages.en.ts'
import { leadPosts } from './saying.ts'

export type ShownLine = Line & { readonly said: string; readonly face: Face; readonly group: string | undefined }
type LinesProps = {
  lang: Lang
  clock: Clock
  lines: readonly ShownLine[]
  first: boolean
  older: string | undefined
  question: YesOrNo | undefined
}

/** One line for each conversation that moved, the latest first. */
export const LinesPage = ({ lang, clock, lines, first, older, question }: LinesProps) => {
  const words = notificationWords[lang].list
  const choose = (
    <a class="link" href="/me/notifications">
      {words.choose}
    </a>
  )
  if (lines.length === 0 && first && older === undefined)
    return (
      <>
        <Empty
          title={words.empty}
          drawing="letterbox"
          level={1}
          act={
            <>
              <ButtonLink href="/groups">{words.emptyAct}</ButtonLink>
              {choose}
            </>
          }
        >
          {words.emptyText}
        </Empty>
        {question && (
          <div class="part">
            <YesOrNoForm {...question} />
          </div>
        )}
      </>
    )
  return (
    <>
      <Head title={words.title} lede={words.lede} />
      <p>{choose}</p>
      <p class="note" data-more-told hidden role="status">
        {words.moreTold} <a href="/notifications">{words.lookAgain}</a>
      </p>
      {first && lines.some((line) => line.unread) && (
        <Form action="/notifications/knowing" class="acts">
          <Button kind="soft" small icon="check">
            {words.knowAll}
          </Button>
        </Form>
      )}
      <ul class="rows told" aria-label={words.rows}>
        {lines.map((line) => (
          <li key={line.conversation.id}>
            <ToldLine lang={lang} clock={clock} line={line} />
          </li>
        ))}
      </ul>
      <Pager lang={lang} older={older} olderLabel={words.older} />
      {question && (
        <div class="part">
          <YesOrNoForm {...question} />
        </div>
      )}
    </>
  )
}

const ToldLine = ({ lang, clock, line }: { lang: Lang; clock: Clock; line: ShownLine }) => {
  const words = notificationWords[lang].list
  const { conversation, posts, unread } = line
  const first = leadPosts(line)[0] ?? posts[0]
  const title = isNamed(conversation) ? conversation.title : words.unnamed
  return (
    <>
      <Row
        href={first ? placeOf(conversation, first) : `/conversations/${conversation.id}`}
        title={title}
        titleLang={conversation.lang === 'und' ? undefined : conversation.lang}
        face={line.face}
        lang={lang}
        unread={unread}
        when={<Time at={line.at} clock={clock} style="short" />}
        // The sentence is the reader's, whatever the writing of the name it begins with.
        snippet={{
          text: (
            <span lang={lang} dir="ltr">
              {line.said}
            </span>
          ),
        }}
        facts={line.group === undefined ? [] : [<span translate={false}>{line.group}</span>]}
      />
      {unread && (
        <Form action={`/notifications/${conversation.id}/knowing`}>
          <Button kind="plain" small label={words.knowThis({ title })}>
            {words.know}
          </Button>
        </Form>
      )}
    </>
  )
}
