import type { Lang } from '#platform/i18n.ts'
import type { ListProblem } from './list.ts'
import { comparisonWords } from './messages.en.ts'

/** Where the list cannot be read, in a sentence; nothing that stands in a cell is repeated. */
export function problemOf({ kind, line, column }: ListProblem, lang: Lang): string {
  const { problems, nothingKept } = comparisonWords[lang]
  return `${problems[kind]({ line, column })} ${nothingKept}`
}
