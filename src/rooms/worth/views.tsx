import type { ComponentChildren, VNode } from 'preact'
import type { Retry } from '#platform/http/route.ts'
import type { Lang } from '#platform/i18n.ts'
import type { Share } from '#platform/numbers/index.ts'
import { PulseCrumb, Spoken } from '#pulse'
import { ButtonLink } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { Filters } from '#ui/finding.tsx'
import { Table } from '#ui/table.tsx'
import type { Counted, CountedDeeds, Read, Said } from './counted.ts'
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
  readonly counted: Counted & CountedDeeds
  readonly read: Read
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
  const { lang, window, from, to, counted, read, closer } = props
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
      <Pillar name={words.support}>
        <Line
          lang={lang}
          share={counted.support}
          said={words.supportSaid}
          note={(share) => words.supportNote({ ...share, useful: answers?.useful ?? 0, confirmed: counted.confirmed })}
        />
      </Pillar>
      <Pillar name={words.content}>
        <Line
          lang={lang}
          share={counted.content}
          said={words.contentSaid}
          note={(share) => words.contentNote({ ...share, ...read.brought })}
        />
      </Pillar>
      <Pillar name={words.engagement}>
        <Line lang={lang} share={counted.engagement} said={words.engagementSaid} note={words.engagementNote} />
        <Line
          lang={lang}
          share={counted.gatherings}
          said={words.gatheringsSaid}
          note={(share) => words.gatheringsNote({ ...share, held: read.gatherings.held })}
          few={words.gatheringsFew}
        />
        <Line
          lang={lang}
          share={counted.occasions}
          said={words.occasionsSaid}
          note={(share) => words.occasionsNote({ ...share, held: read.occasions.held })}
          few={words.occasionsFew}
        />
      </Pillar>
      <Pillar name={words.acquisition}>
        <Line
          lang={lang}
          share={counted.acquisition}
          said={words.acquisitionSaid}
          note={(share) => words.acquisitionNote({ ...share, by: read.invited.by })}
        />
      </Pillar>
      <p>
        <ButtonLink kind="soft" href={`/pulse/worth/report?window=${window}`} download>
          {words.onePage}
        </ButtonLink>
      </p>
      <Six lang={lang} />
      <Money {...props} />
      <History lang={lang} before={props.before} />
      {closer}
    </div>
  )
}

const Pillar = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <article class="test">
    <h2>{name}</h2>
    {children}
  </article>
)

type LineProps = {
  lang: Lang
  share: Share | Said
  said: (share: Share) => string
  note: (share: Share) => string
  /** Where one heading has several lines: of what there is too little. */
  few?: Readonly<Record<Said, string>>
}
const Line = ({ lang, share, said, note, few }: LineProps) =>
  typeof share === 'string' ? (
    <p>{(few ?? worthWords[lang])[share]}</p>
  ) : (
    <>
      <p>
        <Spoken text={said(share)} />
      </p>
      <p class="note">{note(share)}</p>
    </>
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
