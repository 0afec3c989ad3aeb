import { sayNumber, type Lang } from '#platform/i18n.ts'
import { Table } from '#ui/table.tsx'
import { leftInWords } from './left-words.ts'
import { movingWords } from './messages.en.ts'
import type { LeftOut } from './slack/index.ts'

/** Everything that stays behind, with how much of it. Nothing is left out without a line here. */
export const LeftTable = ({ lang, title, hint, leftOut }: { lang: Lang; title: string; hint?: string; leftOut: readonly LeftOut[] }) => {
  const { done } = movingWords[lang]
  const rows = leftInWords(lang, leftOut).map(({ label, count }) => [label, sayNumber(lang, count)])
  if (rows.length === 0) return <p class="note">{done.nothingLeft}</p>
  return (
    <section class="part">
      <h2>{title}</h2>
      {hint && <p class="note">{hint}</p>}
      <Table caption={title} captionHidden columns={[{ label: done.what }, { label: done.count, number: true }]} rows={rows} />
    </section>
  )
}
