/** Where an export has no words of its own, those of this home stand. */
import type { Lang } from '#platform/i18n.ts'
import { movingWords } from './messages.en.ts'
import { escapeInline, target, type PostFile, type Title } from './slack/index.ts'

export function titleIn(lang: Lang, title: Title): string {
  if (title.is === 'sentence') return title.text
  if (title.is === 'file') return title.name || movingWords[lang].brought.nameless
  return movingWords[lang].brought.month({ channel: title.channel, month: monthIn(lang, title.month) })
}

/** "mars 2024", of `2024-03`. */
export const monthIn = (lang: Lang, month: string): string =>
  new Intl.DateTimeFormat(lang, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`))

/** What was said, and below it its files: exports hold links, not contents, and Slack asks for a sign-in behind each. */
export const textIn = (lang: Lang, markdown: string, files: readonly PostFile[]): string =>
  [markdown, files.map((file) => fileIn(lang, file)).join('\n\n')].filter((part) => part !== '').join('\n\n')

function fileIn(lang: Lang, { name, url, gone }: PostFile): string {
  const words = movingWords[lang].brought
  const said = escapeInline(name || words.nameless)
  const to = url === undefined || gone ? undefined : target(url)
  return to === undefined ? words.fileGone({ name: said }) : words.file({ name: `[${said}](${to})` })
}

const NAMED = 4
/** A conversation between some is called after them. */
export function namesIn(lang: Lang, names: readonly string[]): string {
  const shown = names.slice(0, NAMED).join(', ')
  return names.length > NAMED ? movingWords[lang].brought.andOthers({ names: shown, more: names.length - NAMED }) : shown
}
