import type { VNode } from 'preact'
import type { Retry } from '#platform/http/route.ts'
import type { Lang } from '#platform/i18n.ts'
import type { Share } from '#platform/numbers/index.ts'
import { PulseCrumb, Spoken } from '#pulse'
import { ButtonLink } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { Filters } from '#ui/finding.tsx'
import { Table } from '#ui/table.tsx'
import type { Counted, Said } from './counted.ts'
import { worthWords } from './messages.en.ts'
import { History, Money } from './money-views.tsx'
import type { Signing } from './store.ts'
import type { Scenario } from './valuing.ts'

export const windows = ['90', '365', 'all'] as const
export type Window = (typeof windows)[number]
export type Signed = Signing & { readonly name: string; readonly when: string }

export type WorthProps = {
  readonly lang: Lang
  readonly window: Window
  readonly from: string
  readonly to: string
  readonly counted: Counted
  readonly now: ReadonlyMap<Scenario, Signed>
  /** The latest first. */
  readonly before: readonly Signed[]
  readonly maySign: boolean
  readonly wrong: { readonly scenario: Scenario; readonly retry: Retry } | undefined
  /** For hosts. */
  readonly closer: VNode | null
}

export const hrefOf = (window: Window): string => `/pulse/worth?window=${window}`
export const WorthPage = (props: WorthProps) => {
  const { lang, window, from, to, counted, closer } = props
  const words = worthWords[lang]
  const { answers } = counted
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
      <Pillar
        lang={lang}
        name={words.support}
        share={counted.support}
        said={words.supportSaid}
        note={(share) => words.supportNote({ ...share, useful: answers?.useful ?? 0, confirmed: answers?.confirmed })}
      />
      <Pillar
        lang={lang}
        name={words.engagement}
        share={counted.engagement}
        said={words.engagementSaid}
        note={words.engagementNote}
      />
      <Six lang={lang} />
      <Money {...props} />
      <History lang={lang} before={props.before} />
      {closer}
    </div>
  )
}

type PillarProps = {
  lang: Lang
  name: string
  share: Share | Said
  said: (share: Share) => string
  note: (share: Share) => string
}
const Pillar = ({ lang, name, share, said, note }: PillarProps) => (
  <article class="test">
    <h2>{name}</h2>
    {typeof share === 'string' ? (
      <p>{worthWords[lang][share]}</p>
    ) : (
      <>
        <p>
          <Spoken text={said(share)} />
        </p>
        <p class="note">{note(share)}</p>
      </>
    )}
  </article>
)

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
