import type { Lang } from '#platform/i18n.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { Crumb, Filters } from '#ui/finding.tsx'
import { Gauge } from '#ui/gauge.tsx'
import type { Answered } from './answered.ts'
import { RowsBehind, type Counted } from './behind-views.tsx'
import { Chart } from './chart.tsx'
import { Curve, Outcomes } from './curve.tsx'
import { pulseWords } from './messages.en.ts'
import { windowNames, type NumberName, type WindowName } from './number.ts'
import type { Shown } from './shown.ts'

/** What every page of the room says above and below its numbers. */
export type Around = {
  readonly lang: Lang
  readonly window: WindowName
  readonly from: string
  readonly to: string
  /** The window ends today, and so its last month is not over. */
  readonly ongoing: boolean
  readonly excluded: string
}

const hrefOf = (name: NumberName, window: WindowName): string => `/pulse/${name}?window=${window}`

export const PulsePage = ({ around, numbers }: { around: Around; numbers: readonly Shown[] }) => {
  const { lang, window, ongoing, excluded } = around
  const words = pulseWords[lang]
  const drawn = numbers.filter((one) => one.course.title !== undefined)
  return (
    <div class="pulse">
      <header class="head">
        <p class="kicker">{words.kicker(around)}</p>
        <h1>{words.title}</h1>
        <p class="opening">{words.opening}</p>
        <Windows lang={lang} href="/pulse" window={window} />
      </header>
      <section aria-label={words.title}>
        {numbers.map((one) => (
          <article key={one.name} class="test">
            <h2>
              <Told text={one.sentence ?? one.title} />
            </h2>
            <p class="note">
              {one.note}{' '}
              <a href={hrefOf(one.name, window)}>
                {words.open}
                <span class="sr">
                  {lang === 'fr' ? '\u00a0: ' : ': '}
                  {one.title}
                </span>
              </a>
            </p>
            {one.caution && <p class="note">{one.caution}</p>}
            <Scale shown={one} />
          </article>
        ))}
      </section>
      {drawn.length > 0 && (
        <section class="courses" aria-label={words.charts}>
          {drawn.map((one) => (
            <Chart key={one.name} lang={lang} course={one.course} unfinished={ongoing} level={2} />
          ))}
        </section>
      )}
      <div>
        {!ongoing && <p class="note">{words.archive}</p>}
        <p class="note">{excluded}</p>
        <p class="note">{words.notSaid}</p>
      </div>
    </div>
  )
}

const Windows = ({ lang, href, window }: { lang: Lang; href: string; window: WindowName }) => (
  <Filters
    label={pulseWords[lang].windows}
    filters={windowNames.map((name) => ({
      label: pulseWords[lang].window[name],
      href: `${href}?window=${name}`,
      current: name === window,
    }))}
  />
)

/** What stands between stars is what one hears. */
const Told = ({ text }: { text: string }) => (
  <>{text.split('*').map((part, place) => (place % 2 === 1 ? <b key={place}>{part}</b> : part))}</>
)

const Scale = ({ shown: { gauge } }: { shown: Shown }) =>
  gauge ? (
    <div class="scale">
      <Gauge {...gauge} />
    </div>
  ) : null

export const NoPulse = ({ lang }: { lang: Lang }) => (
  <Empty
    level={1}
    drawing="candle"
    title={pulseWords[lang].empty}
    act={<ButtonLink href="/write">{pulseWords[lang].write}</ButtonLink>}
  >
    {pulseWords[lang].emptyText}
  </Empty>
)

/** `read` is how much of what happened has been read, from 0 to 1. */
export const StillCounting = ({ lang, read }: { lang: Lang; read: number }) => {
  const { counting, percent } = pulseWords[lang]
  return (
    <Empty
      level={1}
      drawing="candle"
      title={counting.title}
      act={<ButtonLink href="/pulse">{counting.again}</ButtonLink>}
    >
      {counting.text({ read: percent({ share: read }) })}
    </Empty>
  )
}

export type NumberProps = {
  around: Around
  shown: Shown
  /** Only with the number of answers, when there are enough. */
  answered: Answered | undefined
  rows: readonly Counted[]
  unseen: number
  newer: string | undefined
  older: string | undefined
}

export const NumberPage = ({ around, shown, answered, ...list }: NumberProps) => {
  const { lang, window, ongoing, excluded } = around
  const words = pulseWords[lang]
  return (
    <div class="pulse">
      <header class="head">
        <Crumb path={[{ label: words.back, href: `/pulse?window=${window}` }]} lang={lang} />
        <h1>{shown.title}</h1>
        <p class="kicker">{words.kicker(around)}</p>
        <Windows lang={lang} href={`/pulse/${shown.name}`} window={window} />
      </header>
      <div class="test">
        {shown.sentence && (
          <p class="told">
            <Told text={shown.sentence} />
          </p>
        )}
        <p class="note">{shown.note}</p>
        {shown.caution && <p class="note">{shown.caution}</p>}
        <Scale shown={shown} />
      </div>
      {shown.details.length > 0 && (
        <section class="closer" aria-labelledby="closer">
          <h2 id="closer">{words.details}</h2>
          {shown.details.map((sentence) => (
            <p key={sentence}>
              <Told text={sentence} />
            </p>
          ))}
          {answered && <Outcomes lang={lang} answered={answered} />}
        </section>
      )}
      {answered && <Curve lang={lang} answered={answered} />}
      <Chart lang={lang} course={shown.course} unfinished={ongoing} level={2} />
      <section class="closer" aria-labelledby="definition">
        <h2 id="definition">{words.definition}</h2>
        <p>{words[shown.name].definition}</p>
        <p>{excluded}</p>
        {!ongoing && <p>{words.archive}</p>}
        <h2>{words.source}</h2>
        <p>{words[shown.name].source}</p>
      </section>
      <RowsBehind lang={lang} title={words[shown.name].behind} {...list} />
    </div>
  )
}
