import type { Lang } from '#platform/i18n.ts'
import { MoreLink } from '#ui/button.tsx'
import { Head } from '#ui/finding.tsx'
import { Post } from '#ui/post.tsx'
import type { SafeHtml } from '#ui/safe-html.ts'
import { sayTime, type Clock } from '#ui/say-time.ts'
import type { WhoProps } from '#ui/who.tsx'
import { conversationWords } from './messages.en.ts'

export type HistoryProps = {
  lang: Lang
  clock: Clock
  who: WhoProps
  back: string
  /** The present one first; `until` when each stopped being what the post says. */
  versions: readonly { until: Date | null; lang: string; body: SafeHtml }[]
  titles: readonly { title: string; until: Date }[]
}

export const HistoryPage = ({ lang, clock, who, back, versions, titles }: HistoryProps) => {
  const { acts, history } = conversationWords[lang]
  const said = (until: Date | null) =>
    until === null ? history.now : history.until({ date: sayTime(until, clock, 'full') })
  return (
    <>
      <Head
        title={history.title}
        kicker={<MoreLink href={back}>{acts.back}</MoreLink>}
        lede={versions.length + titles.length < 2 ? history.none : undefined}
      />
      {versions.map(({ until, lang: bodyLang, body }, at) => (
        <Post
          key={at}
          id={`version-${versions.length - at}`}
          lang={lang}
          who={{ ...who, when: <span class="when">{said(until)}</span> }}
          body={body}
          bodyLang={bodyLang === 'und' ? undefined : bodyLang}
        />
      ))}
      {titles.length > 0 && (
        <section class="part">
          <h2>{history.titles}</h2>
          <ul class="earlier">
            {titles.map(({ title, until }) => (
              <li key={until.getTime()}>
                <bdi>{title}</bdi> <span class="note">{said(until)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
