import type { Lang } from '#platform/i18n.ts'
import type { SafeHtml } from '#ui/safe-html.ts'
import { RETURN_HEADER } from './report.ts'
import { letterHtml } from './template.ts'

/** What a room says; `compose` dresses it. */
export type Draft = {
  readonly to: string
  readonly subject: string
  readonly lang: Lang
  /** Who writes: the home's name, shown above the letter and as the sender. */
  readonly home: string
  /** The words, a blank line between paragraphs. They are the whole letter for whoever reads without HTML. */
  readonly text: string
  /** What the reader had written, given back below the words. */
  readonly given?: string
  /** The same words with their marks, where they come from Markdown. Links in it must be absolute. */
  readonly html?: SafeHtml
  /** Things one by one, each with its link, under a few headings. */
  readonly sections?: readonly Section[]
  /** A code to type, set large. */
  readonly code?: string
  /** The one thing to do. `href` is absolute. */
  readonly button?: { readonly words: string; readonly href: string }
  /** Why this person receives it, and how it stops. */
  readonly why?: string
  /** For a list: the address that ends it with one POST (RFC 8058), shown by mail programs as a button. */
  readonly unsubscribe?: string
  /** Where an answer goes, when it is not to the sender. */
  readonly replyTo?: string
  /** Where a mail server reports that it did not arrive: the sender of its envelope. */
  readonly returnTo?: string
  readonly thread?: { readonly id?: string; readonly inReplyTo?: string; readonly references?: readonly string[] }
  /** What goes into the reader's calendar, or out of it. */
  readonly calendar?: CalendarPart
  readonly headers?: Readonly<Record<string, string>>
}

/** A file of iCalendar (RFC 6047); `method` is the one that stands in it. */
export type CalendarPart = { readonly method: 'REQUEST' | 'CANCEL'; readonly text: string }

/** `href` is absolute. `note` says who and what, `text` is what was said. */
export type Item = {
  readonly title: string
  readonly href: string
  readonly note?: string
  readonly text?: string
  readonly answer?: ByMail
  /** One more thing to do about it, on a page. */
  readonly act?: { readonly words: string; readonly href: string }
}
/** A link that begins a mail to an address, about the item; with words in it already where there are some. */
export type ByMail = { readonly words: string; readonly address: string; readonly body?: string }
export type Section = { readonly heading?: string; readonly items: readonly Item[] }

/** Ready to be sent, and plain data: it can be kept as JSON. */
export type Letter = {
  readonly to: string
  readonly from: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly replyTo?: string
  readonly returnTo?: string
  readonly messageId?: string
  readonly inReplyTo?: string
  readonly references?: readonly string[]
  readonly calendar?: CalendarPart
  readonly headers: Readonly<Record<string, string>>
}

export function compose(draft: Draft): Letter {
  const { to, home, lang, unsubscribe, replyTo, returnTo, thread, calendar } = draft
  return {
    to,
    from: oneLine(home),
    subject: oneLine(draft.subject),
    text: letterText(draft),
    html: letterHtml(draft),
    ...(replyTo === undefined ? {} : { replyTo }),
    ...(returnTo === undefined ? {} : { returnTo }),
    ...(thread?.id === undefined ? {} : { messageId: thread.id }),
    ...(thread?.inReplyTo === undefined ? {} : { inReplyTo: thread.inReplyTo }),
    ...(thread?.references === undefined ? {} : { references: thread.references }),
    ...(calendar === undefined ? {} : { calendar }),
    headers: {
      'Content-Language': lang,
      // Holiday answers must not come back to a machine.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      // Nor one of our letters to a home, this one or another.
      'X-Foyer-Letter': 'yes',
      ...(returnTo === undefined ? {} : { [RETURN_HEADER]: `<${returnTo}>` }),
      ...(unsubscribe === undefined ? {} : oneClick(unsubscribe)),
      ...draft.headers,
    },
  }
}

const oneClick = (href: string) => ({
  'List-Unsubscribe': `<${href}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
})

/** Whatever is in a title, it stays one line: a line break would begin another header. */
const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim()

function letterText({ text, given, sections = [], code, button, why }: Draft): string {
  const parts = [
    text.trim(),
    given && indented(given),
    ...sections.flatMap(sectionText),
    code,
    button && `${button.words}\n${button.href}`,
    why && `-- \n${why}`,
  ]
  return `${parts.filter((part) => part).join('\n\n')}\n`
}

const sectionText = ({ heading, items }: Section): string[] => [
  ...(heading === undefined ? [] : [heading.toLocaleUpperCase()]),
  ...items.map(({ title, href, note, text, answer, act }) =>
    [
      title,
      note,
      text && indented(text),
      href,
      answer && `${answer.words} <${answer.address}>`,
      act && `${act.words} <${act.href}>`,
    ]
      .filter((part) => part)
      .join('\n'),
  ),
]

const indented = (text: string): string => text.trim().replaceAll(/^/gm, '  ')
