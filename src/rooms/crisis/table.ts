/** The list as a table for another programme: RFC 4180, with what each country's spreadsheets expect between two cells. */
import type { Lang } from '#platform/i18n.ts'
import { plainText } from '#platform/text/index.ts'
import { crisisWords } from './messages.en.ts'
import type { OnPaper } from './paper.ts'

const between: Readonly<Record<Lang, string>> = { fr: ';', en: ',' }

/** The mark of its encoding first, or accents come out wrong. */
export const headOfTable = (lang: Lang): string => {
  const { columns } = crisisWords[lang].paper
  return `\uFEFF${lineOf(lang, [columns.number, columns.kind, columns.when, columns.what, columns.more, columns.where, columns.name, columns.reach, columns.since])}`
}

export function rowsOfTable(lang: Lang, some: readonly OnPaper[]): string {
  const { asking, paper } = crisisWords[lang]
  return some
    .map(({ wish, name, reach }) =>
      lineOf(lang, [
        String(wish.id),
        paper.kinds[wish.kind],
        asking[wish.kind].urgencies[wish.urgency],
        wish.title,
        plainText(wish.markdown),
        wish.place,
        name,
        reach,
        wish.openedAt.toISOString(),
      ]),
    )
    .join('')
}

const lineOf = (lang: Lang, cells: readonly string[]): string => `${cells.map(cell).join(between[lang])}\r\n`

/** What somebody wrote must not become a formula in the programme of whoever opens it; a telephone number stays one. */
const cell = (text: string): string => {
  const harmless = /^[=@\t\r]/.test(text) || (/^[+-]/.test(text) && !/^\+?[\d\s().-]+$/.test(text)) ? `'${text}` : text
  return `"${harmless.replaceAll('"', '""')}"`
}
