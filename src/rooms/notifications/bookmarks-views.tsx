import type { Problems } from '#platform/http/route.ts'
import type { Lang } from '#platform/i18n.ts'
import type { Subject } from '#platform/subjects.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { Field } from '#ui/field.tsx'
import { Head, Pager } from '#ui/finding.tsx'
import { Form } from '#ui/form.tsx'
import type { Clock } from '#ui/say-time.ts'
import { Time } from '#ui/time.tsx'
import { notificationWords } from './messages.en.ts'

export type BookmarkShown = Subject & {
  readonly remindAt: Date | null
  readonly title: string
  readonly href: string
  readonly lang: string
  readonly text: string
}
type ListProps = {
  lang: Lang
  clock: Clock
  bookmarks: readonly BookmarkShown[]
  problems: Problems
  today: string
  older: string | undefined
}

/** What one kept, the latest first. */
export const BookmarksPage = (props: ListProps) => {
  const { lang, bookmarks, older } = props
  const words = notificationWords[lang].bookmarks
  if (bookmarks.length === 0 && older === undefined)
    return (
      <Empty title={words.empty} drawing="letterbox" level={1}>
        {words.emptyText}
      </Empty>
    )
  return (
    <>
      <Head title={words.title} lede={words.lede} />
      <ul class="entries">
        {bookmarks.map((one) => (
          <li key={`${one.kind} ${one.id}`}>
            <BookmarkLine {...props} one={one} />
          </li>
        ))}
      </ul>
      <Pager lang={lang} older={older} olderLabel={words.older} />
    </>
  )
}

const BookmarkLine = ({ lang, clock, today, problems, one }: ListProps & { one: BookmarkShown }) => {
  const words = notificationWords[lang].bookmarks
  const { kind, id, title, href, text, remindAt } = one
  const field = `day-${kind}-${id}`
  return (
    <>
      <h2>
        <a href={href} dir="auto" lang={one.lang === 'und' ? undefined : one.lang}>
          {title}
        </a>
      </h2>
      <p dir="auto">{text}</p>
      {remindAt && (
        <p class="note">
          {words.remindsAt} <Time at={remindAt} clock={clock} />
        </p>
      )}
      <Form action="/bookmarks/reminding" class="acts reminding" hidden={{ kind, id: String(id) }}>
        <Field label={words.day} name="day" id={field} type="date" min={today} error={problems[field]} />
        <Button kind="soft" small label={words.remindThis({ title })}>
          {words.remind}
        </Button>
      </Form>
      <Form class="drop" action="/bookmarks/removal" hidden={{ kind, id: String(id) }}>
        <Button kind="plain" small label={words.dropThis({ title })}>
          {words.drop}
        </Button>
      </Form>
    </>
  )
}

type KeepProps = { lang: Lang; of: Subject; kept: boolean; aside: boolean }

/** Beside a conversation, and in the menu of a post. */
export const KeepAct = ({ lang, of: { kind, id }, kept, aside }: KeepProps) => {
  const words = notificationWords[lang].bookmarks
  const act = kept ? (
    <ButtonLink kind="quiet" small={aside} icon="bookmark" href="/bookmarks">
      {words.isKept}
    </ButtonLink>
  ) : (
    <Form class="inline" action="/bookmarks" hidden={{ kind, id: String(id) }}>
      <Button kind="quiet" small={aside} icon="bookmark">
        {words.keep}
      </Button>
    </Form>
  )
  return aside ? <section>{act}</section> : act
}
