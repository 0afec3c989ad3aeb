import type { Lang } from '#platform/i18n.ts'
import { isNamed } from '#conversations'
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
import type { NoteLine } from './notes.ts'
import { notificationWords } from './messages.en.ts'

export type ShownLine = Line & {
  readonly href: string
  readonly said: string
  readonly face: Face
  readonly group: string | undefined
}
export type ShownNote = {
  readonly note: NoteLine
  readonly at: Date
  readonly unread: boolean
  readonly said: string
  readonly face: Face
}
/** In the order of time. */
export type ShownTold = ShownLine | ShownNote
type LinesProps = {
  lang: Lang
  clock: Clock
  told: readonly ShownTold[]
  first: boolean
  older: string | undefined
  question: YesOrNo | undefined
}

/** One line for each conversation that moved, the latest first. */
export const LinesPage = ({ lang, clock, told, first, older, question }: LinesProps) => {
  const words = notificationWords[lang].list
  const choose = (
    <a class="link" href="/me/notifications">
      {words.choose}
    </a>
  )
  const kept = (
    <a class="link" href="/bookmarks">
      {notificationWords[lang].bookmarks.open}
    </a>
  )
  if (told.length === 0 && first && older === undefined)
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
              {kept}
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
      <p class="told-ways">
        {choose} {kept}
      </p>
      <p class="note" data-more-told hidden role="status">
        {words.moreTold} <a href="/notifications">{words.lookAgain}</a>
      </p>
      {first && told.some((one) => one.unread) && (
        <Form action="/notifications/knowing" class="acts">
          <Button kind="soft" small icon="check">
            {words.knowAll}
          </Button>
        </Form>
      )}
      <ul class="rows told" aria-label={words.rows}>
        {told.map((one) =>
          'note' in one ? (
            <li key={-one.note.id} id={`told-note-${one.note.id}`}>
              <ToldNote lang={lang} clock={clock} one={one} />
            </li>
          ) : (
            <li key={one.conversation.id} id={`told-${one.conversation.id}`}>
              <ToldLine lang={lang} clock={clock} line={one} />
            </li>
          ),
        )}
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
  const { conversation, unread } = line
  const title = isNamed(conversation) ? conversation.title : words.unnamed
  return (
    <>
      <Row
        href={line.href}
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

const ToldNote = ({ lang, clock, one }: { lang: Lang; clock: Clock; one: ShownNote }) => {
  const words = notificationWords[lang].list
  const { note, unread, said, face } = one
  return (
    <>
      <Row
        href={`/notifications/notes/${note.id}`}
        title={note.title}
        titleLang={note.titleLang}
        face={face}
        lang={lang}
        unread={unread}
        when={<Time at={one.at} clock={clock} style="short" />}
        snippet={{
          text: (
            <span lang={lang} dir="ltr">
              {said}
            </span>
          ),
        }}
        facts={note.place === undefined ? [] : [<span translate={false}>{note.place}</span>]}
      />
      {unread && (
        <Form action={`/notifications/notes/${note.id}/knowing`}>
          <Button kind="plain" small label={words.knowThis({ title: note.title })}>
            {words.know}
          </Button>
        </Form>
      )}
    </>
  )
}
