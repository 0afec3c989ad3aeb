import type { ComponentChildren } from 'preact'
import type { Lang } from '#platform/i18n.ts'
import { Avatar, type Face } from './avatar.tsx'
import { Meta } from './state.tsx'
import { Name } from './who.tsx'
import { uiWords } from './words.ts'

export type ThanksProps = {
  lang: Lang
  /** An anchor. */
  id?: string | undefined
  /** Who said it; nobody in particular where they are not to be named. */
  by: Face | undefined
  /** To whom, where that is not clear from the page. */
  to?: Face | undefined
  word: string
  when?: ComponentChildren
  /** What for. */
  about?: { title: string; href: string; lang?: string | undefined } | undefined
  /** Who reads it, whether it is shown. */
  facts?: ComponentChildren[] | undefined
  acts?: ComponentChildren
}

/** Thanks, in the title face: a surface of its own, never in another. */
export const Thanks = ({ lang, id, by, to, word, when, about, facts = [], acts }: ThanksProps) => {
  const words = uiWords[lang].thanks
  return (
    <article class="thanks" id={id}>
      <Avatar face={(to && by ? by : (by ?? to)) ?? { id: '0', name: words.someone }} />
      <div class="who">
        {by ? <Name face={by} /> : <b>{words.someone}</b>}
        {to && (
          <span>
            {words.to} <Name face={to} />
          </span>
        )}
        {when}
      </div>
      {word !== '' && (
        <p class="word" dir="auto">
          {word}
        </p>
      )}
      {about && (
        <p class="note">
          {words.for}{' '}
          <a href={about.href} lang={about.lang}>
            <bdi>{about.title}</bdi>
          </a>
        </p>
      )}
      {facts.some(Boolean) && <Meta facts={facts} />}
      {acts && <div class="acts">{acts}</div>}
    </article>
  )
}

export type Credit = {
  kind: 'grew-from' | 'idea' | 'shipped'
  face: Face
  /** What it grew out of, where the reader may see it. */
  source?: { title: string; href: string; lang?: string | undefined } | undefined
}

/** Out of whose gift something grew: under its title, each in a sentence. */
export const Credits = ({ lang, credits }: { lang: Lang; credits: readonly Credit[] }) =>
  credits.length === 0 ? null : (
    <ul class="credits">
      {credits.map((credit, place) => (
        <li key={place}>
          <CreditLine lang={lang} {...credit} />
        </li>
      ))}
    </ul>
  )

const CreditLine = ({ lang, kind, face, source }: Credit & { lang: Lang }) => {
  const words = uiWords[lang].thanks
  const [before, after] = words.credits[kind]({ name: '\u0000' }).split('\u0000')
  return (
    <>
      {before}
      <Name face={face} />
      {after}
      {source && (
        <>
          {words.colon}
          <a href={source.href} lang={source.lang}>
            <bdi>{source.title}</bdi>
          </a>
        </>
      )}
    </>
  )
}
