import type { ComponentChildren } from 'preact'
import type { Lang } from '#platform/i18n.ts'
import { aidWords } from './messages.en.ts'

/** A part of a page that moves while it is open. */
export const Moves = ({ part, children }: { part: string; children?: ComponentChildren }) => (
  <div class="moves" data-part={part}>
    {children}
  </div>
)

/** Where the browser says that something moved; where it could not, it offers the page again. */
export const MovedLines = ({ lang }: { lang: Lang }) => {
  const words = aidWords[lang].live
  return (
    <>
      <p class="note changed" data-changed hidden role="status">
        {words.changed} <a href="">{words.again}</a>
      </p>
      <p class="sr" role="status" data-moved={words.changed} />
    </>
  )
}
