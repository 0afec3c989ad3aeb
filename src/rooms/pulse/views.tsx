import type { Lang } from '#platform/i18n.ts'
import { MoreLink } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { Filters, Head } from '#ui/finding.tsx'
import { Gauge } from '#ui/gauge.tsx'
import { Course } from './course.tsx'
import { pulseWords } from './messages.en.ts'
import { windows, type NumberName, type WindowName } from './number.ts'
import type { Shown } from './shown.ts'

export type PulseProps = { lang: Lang; zone: string; window: WindowName; from: string; to: string; numbers: readonly Shown[]; excluded: readonly string[] }

const hrefOf = (name: NumberName, window: WindowName): string => `/pulse/${name}?window=${window}`

export const PulsePage = ({ lang, zone, window, from, to, numbers, excluded }: PulseProps) => {
  const words = pulseWords[lang]
  return (
    <div class="pulse">
      <Head title={words.title} lede={words.lede({ from, to })} />
      <Windows lang={lang} href="/pulse" window={window} />
      {numbers.map((one) => (
        <section key={one.name} class="test">
          <div>
            <h2>{one.title}</h2>
            <Sentences lang={lang} shown={one} />
            <MoreLink href={hrefOf(one.name, window)}>{words.open}</MoreLink>
          </div>
          <Scale lang={lang} shown={one} />
          {one.course.length > 1 && <Course lang={lang} zone={zone} title={one.title} points={one.course} unit={one.unit} />}
        </section>
      ))}
      <p class="note">{excluded.join(' ')}</p>
    </div>
  )
}

const Windows = ({ lang, href, window }: { lang: Lang; href: string; window: WindowName }) => (
  <Filters label={pulseWords[lang].windows} filters={windows.map((name) => ({ label: pulseWords[lang].window[name], href: `${href}?window=${name}`, current: name === window }))} />
)

const Sentences = ({ lang, shown }: { lang: Lang; shown: Shown }) =>
  shown.sentence === undefined ? (
    <p class="note">{pulseWords[lang].few}</p>
  ) : (
    <>
      <p class="opening">{shown.sentence}</p>
      {shown.more.map((sentence) => (
        <p key={sentence} class="note">
          {sentence}
        </p>
      ))}
    </>
  )

const Scale = ({ shown }: { lang: Lang; shown: Shown }) =>
  shown.gauge ? (
    <div class="scale">
      <Gauge {...shown.gauge} label={`${shown.title}. ${shown.gauge.label}`} />
    </div>
  ) : null

export const NoPulse = ({ lang }: { lang: Lang }) => (
  <Empty level={1} drawing="candle" title={pulseWords[lang].empty}>
    {pulseWords[lang].emptyText}
  </Empty>
)

export type NumberProps = {
  lang: Lang
  zone: string
  window: WindowName
  shown: Shown
  excluded: readonly string[]
  rows: { title: string; href: string }[] | undefined
  unseen: number
  more: string | undefined
}

export const NumberPage = ({ lang, zone, window, shown, excluded, rows, unseen, more }: NumberProps) => {
  const words = pulseWords[lang]
  return (
    <div class="pulse">
      <Head title={shown.title} kicker={<MoreLink href={`/pulse?window=${window}`}>{words.back}</MoreLink>} />
      <Windows lang={lang} href={`/pulse/${shown.name}`} window={window} />
      <section class="test">
        <div>
          <Sentences lang={lang} shown={shown} />
        </div>
        <Scale lang={lang} shown={shown} />
      </section>
      {shown.course.length > 1 && <Course lang={lang} zone={zone} title={shown.title} points={shown.course} unit={shown.unit} />}
      <section>
        <h2>{words.definition}</h2>
        <p>{words[shown.name].definition}</p>
        <h2>{words.source}</h2>
        <p>{words[shown.name].source}</p>
        <p class="note">{excluded.join(' ')}</p>
      </section>
      <section>
        <h2>{words.rows}</h2>
        {rows === undefined ? (
          <p class="note">{words.noRows}</p>
        ) : (
          <ul>
            {rows.map((row) => (
              <li key={row.href}>
                <a href={row.href} dir="auto">
                  {row.title}
                </a>
              </li>
            ))}
          </ul>
        )}
        {unseen > 0 && <p class="note">{words.unseen({ count: unseen })}</p>}
        {more && <MoreLink href={more}>{words.more}</MoreLink>}
      </section>
    </div>
  )
}
