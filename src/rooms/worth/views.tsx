import { Fragment, type VNode } from 'preact'
import type { Retry } from '#platform/http/route.ts'
import type { Lang } from '#platform/i18n.ts'
import { PulseCrumb, Spoken } from '#pulse'
import { ButtonLink } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { Filters } from '#ui/finding.tsx'
import { Table } from '#ui/table.tsx'
import type { Counted } from './counted.ts'
import { worthWords } from './messages.en.ts'
import { History, Money } from './money-views.tsx'
import { pillarsSaid } from './said.ts'
import type { Signing } from './store.ts'
import type { ScenarioField, Scenario } from './valuing.ts'
import { windows, type Window } from './window.ts'

/** Who signed, and which day. */
export type Signature = { readonly name: string; readonly when: string }
export type Signed = Signing & Signature
/** With whose each field is. */
export type SignedInForce = Signed & { readonly hands: Readonly<Record<ScenarioField, Signature>> }

export type WorthProps = {
  readonly lang: Lang
  readonly window: Window
  readonly from: string
  readonly to: string
  readonly counted: Counted
  readonly now: ReadonlyMap<Scenario, SignedInForce>
  /** The latest first. */
  readonly before: readonly Signed[]
  readonly maySign: boolean
  readonly wrong: { readonly scenario: Scenario; readonly retry: Retry } | undefined
  /** For hosts. */
  readonly closer: VNode | null
  /** Hosts keep the number to themselves that it is made of. */
  readonly closedWith: boolean
}

export const hrefOf = (window: Window): string => `/pulse/worth?window=${window}`
export const WorthPage = (props: WorthProps) => {
  const { lang, window, from, to, counted, closer, closedWith } = props
  const words = worthWords[lang]
  return (
    <div class="pulse worth">
      <header class="head">
        <PulseCrumb lang={lang} />
        <h1>{words.title}</h1>
        <p class="kicker">{words.kicker({ from, to })}</p>
        <p class="opening">{words.opening}</p>
        <Filters
          label={words.windows}
          filters={windows.map((name) => ({ label: words.window[name], href: hrefOf(name), current: name === window }))}
        />
      </header>
      {pillarsSaid(lang, counted).map(({ name, lines }) => (
        <article key={name} class="test">
          <h2>{name}</h2>
          {lines.map(({ text, note }) => (
            <Fragment key={text}>
              <p>
                <Spoken text={text} />
              </p>
              {note !== undefined && <p class="note">{note}</p>}
            </Fragment>
          ))}
        </article>
      ))}
      <p>
        <ButtonLink kind="soft" href={`/pulse/worth/report?window=${window}`} download>
          {words.onePage}
        </ButtonLink>
      </p>
      <Six lang={lang} />
      <Money {...props} />
      <History lang={lang} before={props.before} />
      {closedWith && <p class="note">{words.closedWith}</p>}
      {closer}
    </div>
  )
}

const Six = ({ lang }: { lang: Lang }) => {
  const { table, columns, pillars } = worthWords[lang]
  const { support, product, insight, content, engagement, success, acquisition } = pillars
  return (
    <section class="closer">
      <h2>{table}</h2>
      <Table
        caption={table}
        captionHidden
        columns={[{ label: columns.pillar }, { label: columns.spaces }, { label: columns.counted }]}
        rows={[support, product, insight, content, engagement, success, acquisition].map((one) => [
          one.name,
          one.spaces,
          one.counted,
        ])}
      />
    </section>
  )
}

export const StillReading = ({ lang, read }: { lang: Lang; read: number | null }) => (
  <Empty
    level={1}
    drawing="candle"
    title={worthWords[lang].reading}
    act={<ButtonLink href="/pulse/worth">{worthWords[lang].again}</ButtonLink>}
  >
    {read === null ? worthWords[lang].readingFirst : worthWords[lang].readingText({ read })}
  </Empty>
)

export const NothingYet = ({ lang }: { lang: Lang }) => (
  <Empty
    level={1}
    drawing="candle"
    title={worthWords[lang].empty}
    act={<ButtonLink href="/write">{worthWords[lang].write}</ButtonLink>}
  >
    {worthWords[lang].emptyText}
  </Empty>
)
