import type { ComponentChildren } from 'preact'
import type { Lang } from '#platform/i18n.ts'
import { Bound } from './bound.tsx'
import { ButtonLink } from './button.tsx'
import { Count, Dot } from './state.tsx'
import { uiWords } from './words.ts'

export type Tab = {
  label: string
  href: string
  current?: boolean | undefined
  count?: number | undefined
  /** What the dot means: "nouveaux messages". */
  dot?: string | undefined
}

/** The sides of one thing, each at its own address. */
export const Tabs = ({ label, tabs }: { label: string; tabs: Tab[] }) => (
  <nav class="tabs" aria-label={label}>
    {tabs.map((tab) => (
      <a key={tab.href} href={tab.href} aria-current={tab.current ? 'page' : undefined}>
        {tab.label}
        {tab.count !== undefined && tab.count > 0 && <Count n={tab.count} />}
        {tab.dot && <Dot word={tab.dot} />}
      </a>
    ))}
  </nav>
)

export type Filter = { label: string; href: string; current?: boolean | undefined }

/** Fewer of the same things. */
export const Filters = ({ label, filters }: { label: string; filters: Filter[] }) => (
  <nav class="filters" aria-label={label}>
    {filters.map((filter) => (
      <a key={filter.href} href={filter.href} aria-current={filter.current ? 'true' : undefined}>
        {filter.label}
      </a>
    ))}
  </nav>
)

/** Where this page stands: one link, two at most. */
export const Crumb = ({ path, lang }: { path: { label: string; href: string }[]; lang: Lang }) => (
  <nav class="kicker crumb" aria-label={uiWords[lang].path}>
    {path.map((step) => (
      <a key={step.href} href={step.href}>
        {step.label}
      </a>
    ))}
  </nav>
)

export type PagerProps = {
  lang: Lang
  newer?: string | undefined
  older?: string | undefined
  /** Words of its own: "Conversations plus anciennes". */
  newerLabel?: string | undefined
  olderLabel?: string | undefined
  /** "du 3 au 17 novembre", "dans l’ordre des derniers messages". */
  note?: ComponentChildren
  /** The first of two around one list: each must have a name of its own. */
  above?: boolean | undefined
}

/** Further in a list that has no page numbers. */
export const Pager = ({ lang, newer, older, newerLabel, olderLabel, note, above }: PagerProps) =>
  newer || older ? (
    <nav class="pages" aria-label={above ? uiWords[lang].pagesAbove : uiWords[lang].pages}>
      {newer && (
        <ButtonLink href={newer} kind="quiet" small icon="chevron-left">
          {newerLabel ?? uiWords[lang].newer}
        </ButtonLink>
      )}
      {newer && note && <span class="note">{note}</span>}
      {older && (
        <ButtonLink href={older} kind="quiet" small iconEnd="chevron-right">
          {olderLabel ?? uiWords[lang].older}
        </ButtonLink>
      )}
      {!newer && note && <span class="note">{note}</span>}
    </nav>
  ) : null

/** Title of a page, what stands above and below it, and its one act. */
export const Head = ({
  title,
  kicker,
  lede,
  acts,
}: {
  title: ComponentChildren
  kicker?: ComponentChildren
  lede?: ComponentChildren
  acts?: ComponentChildren
}) => (
  <header class="head">
    {kicker && <div class="kicker">{kicker}</div>}
    <div class="top">
      <h1>{typeof title === 'string' ? <Bound text={title} /> : title}</h1>
      {acts && <div class="acts">{acts}</div>}
    </div>
    {lede && <p class="lede">{lede}</p>}
  </header>
)
