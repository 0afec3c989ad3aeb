import type { ComponentChildren } from 'preact'
import type { Lang } from '#platform/i18n.ts'
import { Avatar, type Face } from './avatar.tsx'
import { Count, Meta } from './state.tsx'
import { uiWords } from './words.ts'

export type RowProps = {
  href: string
  title: string
  face: Face
  lang: Lang
  /** The language of the title and of the extract, when it is not the page's. */
  titleLang?: string | undefined
  unread?: boolean | undefined
  fresh?: number | undefined
  /** A `<Time style="short">`. */
  when?: ComponentChildren
  snippet?: { by?: string | undefined; text: string } | undefined
  /** Tags, roles, names, counts: small facts in one line. */
  facts?: ComponentChildren[] | undefined
}

/** Things in a list, set apart by space and a hairline. */
export const Rows = ({ children, label }: { children: ComponentChildren[]; label?: string | undefined }) => (
  <ul class="rows" aria-label={label}>
    {children.map((child, place) => (
      <li key={place}>{child}</li>
    ))}
  </ul>
)

/** One conversation, idea, guide… in a list: the whole row is its link. */
export const Row = ({ href, title, face, lang, titleLang, unread, fresh, when, snippet, facts }: RowProps) => (
  <article class={unread ? 'row unread' : 'row'}>
    <Avatar face={face} />
    <h2>
      <a href={href} lang={titleLang} dir="auto">
        {title}
      </a>
      {unread && <span class="sr"> ({uiWords[lang].unreadOne})</span>}
    </h2>
    {(when || fresh) && (
      <div class="end">
        {when}
        {fresh !== undefined && fresh > 0 && <Fresh n={fresh} lang={lang} />}
      </div>
    )}
    {snippet && (
      <p class="snip" lang={titleLang} dir="auto">
        {snippet.by && (
          <b>
            <bdi>{snippet.by}</bdi>
            {lang === 'fr' ? '\u00a0: ' : ': '}
          </b>
        )}
        {snippet.text}
      </p>
    )}
    {facts && <Meta facts={facts} />}
  </article>
)

const Fresh = ({ n, lang }: { n: number; lang: Lang }) => (
  <Count n={n} word={uiWords[lang].newOnes({ n }).replace(/^\S+\s/, '')} />
)
