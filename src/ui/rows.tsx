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
  snippet?: { by?: string | undefined; text: ComponentChildren } | undefined
  /** A `<Tag>`, a role: what one should know first. */
  state?: ComponentChildren
  /** Who opened it; left out on a phone, where the face is enough. */
  author?: ComponentChildren
  /** Of its title: 3 when the list stands under a title of its own. */
  level?: 2 | 3 | undefined
  /** Counts, places: small facts in one line. */
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
export const Row = ({
  href,
  title,
  face,
  lang,
  titleLang,
  unread,
  fresh,
  when,
  snippet,
  state,
  author,
  level = 2,
  facts = [],
}: RowProps) => {
  const Title = `h${level}` as const
  const line = [state, author && <span class="author">{author}</span>, ...facts].filter(Boolean)
  return (
    <article class={unread ? 'row unread' : 'row'}>
      <Avatar face={face} />
      <Title>
        <a href={href} lang={titleLang} dir="auto">
          {title}
        </a>
        {unread && <span class="sr"> ({uiWords[lang].unreadOne})</span>}
      </Title>
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
      {line.length > 0 && <Meta facts={line} />}
    </article>
  )
}

const Fresh = ({ n, lang }: { n: number; lang: Lang }) => (
  <Count n={n} word={uiWords[lang].newOnes({ n }).replace(/^\S+\s/, '')} />
)
