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
