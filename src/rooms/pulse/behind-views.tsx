import type { Lang } from '#platform/i18n.ts'
import { Pager } from '#ui/finding.tsx'
import { Meta } from '#ui/state.tsx'
import { pulseWords } from './messages.en.ts'

/** One of the things counted, as this reader may see it. */
export type Counted = {
  readonly href: string
  readonly title: string
  readonly lang: string | undefined
  readonly text: string | undefined
  readonly facts: readonly string[]
}

type RowsProps = {
  lang: Lang
  title: string
  rows: readonly Counted[]
  /** Counted, and not this reader's to read. */
  unseen: number
  newer: string | undefined
  older: string | undefined
}

export const RowsBehind = ({ lang, title, rows, unseen, newer, older }: RowsProps) => {
  const words = pulseWords[lang]
  return (
    <section aria-labelledby="behind">
      <h2 id="behind">{title}</h2>
      {rows.length > 0 && (
        <ul class="behind">
          {rows.map((row) => (
            <li key={row.href}>
              <a href={row.href} lang={row.lang} dir="auto">
                {row.title}
              </a>
              {row.text && (
                <p class="note" lang={row.lang} dir="auto">
                  {row.text}
                </p>
              )}
              <Meta facts={[...row.facts]} />
            </li>
          ))}
        </ul>
      )}
      {rows.length === 0 && unseen === 0 && <p class="note">{words.noRows}</p>}
      {unseen > 0 && <p class="note">{words.unseen({ n: unseen })}</p>}
      <Pager lang={lang} newer={newer} older={older} newerLabel={words.newest} olderLabel={words.more} />
    </section>
  )
}
