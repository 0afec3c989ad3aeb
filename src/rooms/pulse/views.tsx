import type { VNode } from 'preact'
import type { Lang } from '#platform/i18n.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { Crumb, Filters } from '#ui/finding.tsx'
import { Gauge } from '#ui/gauge.tsx'
import { Icon } from '#ui/icon.tsx'
import { Chart } from './chart.tsx'
import { pulseWords } from './messages.en.ts'
import { NetworkFigure } from './network-views.tsx'
import type { Network } from './network.ts'
import { isTest, windowNames, type NumberName, type WindowName } from './number.ts'
import type { Shown } from './shown.ts'
import { Spoken } from './spoken-views.tsx'
import type { Verdict } from './verdict.ts'

/** What every page of the room says above and below its numbers. */
export type Around = {
  readonly lang: Lang
  readonly window: WindowName
  readonly from: string
  readonly to: string
  /** The window ends today, and so its last month is not over. */
  readonly ongoing: boolean
  /** Who is not counted, and when what takes long was. */
  readonly notes: readonly string[]
}

/** A number as this reader may have it: kept by the hosts to themselves, it is a title. */
export type OneTold = {
  readonly title: string
  readonly name: NumberName
  readonly shown: Shown | undefined
  readonly closed: boolean
}

const hrefOf = (name: NumberName, window: WindowName): string => `/pulse/${name}?window=${window}`

type PulseProps = {
  readonly around: Around
  readonly numbers: readonly OneTold[]
  readonly network: Network | undefined
  /** The ways into what rooms above keep of the pulse. */
  readonly parts: readonly VNode[]
}

export const PulsePage = ({ around, numbers, network, parts }: PulseProps) => {
  const { lang, window, ongoing, notes } = around
  const words = pulseWords[lang]
  const [tests, beside] = [numbers.filter(({ name }) => isTest(name)), numbers.filter(({ name }) => !isTest(name))]
  const drawn = numbers.flatMap(({ shown }) => (shown?.course.title === undefined ? [] : [shown]))
  return (
    <div class="pulse">
      <header class="head">
        <p class="kicker">{words.kicker(around)}</p>
        <h1>{words.title}</h1>
        <p class="opening">{words.opening}</p>
        <Windows lang={lang} href="/pulse" window={window} />
      </header>
      <section aria-label={words.title}>
        {tests.map((one) => (
          <OneNumber key={one.name} lang={lang} window={window} told={one} />
        ))}
      </section>
      {network && <NetworkFigure lang={lang} network={network} level={2} />}
      <section aria-labelledby="alongside">
        <h2 id="alongside" class="sr">
          {words.alongside}
        </h2>
        {beside.map((one) => (
          <OneNumber key={one.name} lang={lang} window={window} told={one} level={3} />
        ))}
      </section>
      {parts.length > 0 && (
        <section aria-labelledby="parts">
          <h2 id="parts">{words.parts}</h2>
          <ul class="parts">
            {parts.map((part, place) => (
              <li key={place}>{part}</li>
            ))}
          </ul>
        </section>
      )}
      {drawn.length > 0 && (
        <section class="courses" aria-label={words.charts}>
          {drawn.map((one) => (
            <Chart key={one.name} lang={lang} course={one.course} unfinished={ongoing} level={2} />
          ))}
        </section>
      )}
      <div>
        {!ongoing && <p class="note">{words.archive}</p>}
        {notes.map((note) => (
          <p key={note} class="note">
            {note}
          </p>
        ))}
        <p class="note">{words.notSaid}</p>
      </div>
    </div>
  )
}

type OneProps = { lang: Lang; window: WindowName; told: OneTold; level?: 2 | 3 }

/** A sentence one can read aloud, then its interval, then the way into it. */
const OneNumber = ({ lang, window, told: { name, title, shown, closed }, level = 2 }: OneProps) => {
  const words = pulseWords[lang]
  const Title = `h${level}` as const
  return (
    <article class="test">
      <Title>
        <Spoken text={shown?.sentence ?? title} />
      </Title>
      {shown?.verdict && <Word lang={lang} verdict={shown.verdict} />}
      <p class="note">
        {shown ? shown.note : words.close.isClosed}{' '}
        {shown && (
          <a href={hrefOf(name, window)}>
            {words.open}
            <span class="sr">
              {lang === 'fr' ? '\u00a0: ' : ': '}
              {title}
            </span>
          </a>
        )}
      </p>
      {shown && closed && <p class="note">{words.close.tag}</p>}
      {shown?.caution && <p class="note">{shown.caution}</p>}
      {shown && <Scale shown={shown} />}
    </article>
  )
}

const verdictIcons = { audience: 'circle-alert', between: 'circle-minus', community: 'circle-check' } as const
const verdictLooks = { audience: 'no', between: 'mid', community: 'yes' } as const

/** A colour, a sign and the word itself. */
export const Word = ({ lang, verdict }: { lang: Lang; verdict: Verdict }) => (
  <p class={`verdict ${verdictLooks[verdict]}`}>
    <Icon name={verdictIcons[verdict]} />
    {pulseWords[lang].verdict[verdict]}
  </p>
)

export const Windows = ({ lang, href, window }: { lang: Lang; href: string; window: WindowName }) => (
  <Filters
    label={pulseWords[lang].windows}
    filters={windowNames.map((name) => ({
      label: pulseWords[lang].window[name],
      href: `${href}?window=${name}`,
      current: name === window,
    }))}
  />
)

export const Scale = ({ shown: { gauge } }: { shown: Shown }) =>
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

/** `read` is how much of what happened has been read, from 0 to 1; undefined when all is read, and the numbers of the period come. */
export const StillCounting = ({ lang, read }: { lang: Lang; read: number | undefined }) => {
  const { counting, percent } = pulseWords[lang]
  return (
    <Empty
      level={1}
      drawing="candle"
      title={counting.title}
      act={<ButtonLink href="/pulse">{counting.again}</ButtonLink>}
    >
      {read === undefined ? counting.first : counting.text({ read: percent({ share: read }) })}
    </Empty>
  )
}

/** The hosts keep it to themselves: members see that it exists. */
export const ClosedNumber = ({ lang, title, window }: { lang: Lang; title: string; window: WindowName }) => (
  <div class="pulse">
    <header class="head">
      <Crumb path={[{ label: pulseWords[lang].back, href: `/pulse?window=${window}` }]} lang={lang} />
      <h1>{title}</h1>
    </header>
    <p>{pulseWords[lang].close.isClosed}</p>
  </div>
)
