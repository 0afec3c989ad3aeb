import type { VNode } from 'preact'
import { sayNumber, type Lang } from '#platform/i18n.ts'
import { cell } from '#platform/numbers/index.ts'
import { HALF_LIFE_DAYS, PulseCrumb, Spoken } from '#pulse'
import { ButtonLink } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { Filters } from '#ui/finding.tsx'
import { Table } from '#ui/table.tsx'
import { MOST_PEOPLE } from './most.ts'
import { tiesWords } from './messages.en.ts'
import { colourOf, NetworkFigure } from './network-views.tsx'
import type { Sentence } from './says.ts'
import type { Shown } from './showing.ts'
import { sides, windows, type People, type Side, type Told, type Window } from './store.ts'

export type Name = { readonly name: string; readonly href: string; readonly circle: number }
export type Place = { readonly id: number; readonly name: string; readonly href: string }

export type TiesProps = {
  readonly lang: Lang
  readonly window: Window
  readonly side: Side
  readonly from: string
  readonly to: string
  /** Undefined where they are too few. */
  readonly sentences: readonly Sentence[] | undefined
  readonly people: People
  readonly told: Told
  readonly still: Shown | undefined
  /** Some of those who have a name, and how many they are. */
  readonly names: readonly Name[]
  readonly named: number
  /** Groups that this reader sees. */
  readonly places: ReadonlyMap<number, Place>
  readonly notes: readonly string[]
  /** For hosts. */
  readonly closer: VNode | null
}

export const hrefOf = (window: Window, side: Side): string => `/pulse/ties?window=${window}&team=${side}`

export const TiesPage = (props: TiesProps) => {
  const { lang, window, side, sentences, people, told, still, closer } = props
  const words = tiesWords[lang]
  return (
    <div class="pulse ties">
      <Head {...props} />
      {sentences ? (
        <>
          <section aria-label={words.summary}>
            {sentences.map((one) => (
              <article key={one.name} class="test">
                <h2>
                  <Spoken text={one.said} />
                </h2>
                {one.note && <p class="note">{one.note}</p>}
              </article>
            ))}
          </section>
          <NetworkFigure
            lang={lang}
            told={told}
            still={still}
            source={`/pulse/ties/drawing?window=${window}&team=${side}`}
          />
          {told.circles.length > 0 && <CirclesTable {...props} />}
          {told.cores.length > 1 && <CoresTable {...props} />}
          <Names {...props} />
        </>
      ) : (
        <p>{people.tied === 0 ? words.none : words.few}</p>
      )}
      <How {...props} />
      {closer}
    </div>
  )
}

const Head = ({ lang, window, side, from, to }: TiesProps) => {
  const words = tiesWords[lang]
  return (
    <header class="head">
      <PulseCrumb lang={lang} />
      <h1>{words.title}</h1>
      <p class="kicker">{words.kicker({ from, to })}</p>
      <p class="opening">{words.opening}</p>
      <Filters
        label={words.windows}
        filters={windows.map((name) => ({
          label: words.window[name],
          href: hrefOf(name, side),
          current: name === window,
        }))}
      />
      <Filters
        label={words.sides}
        filters={sides.map((name) => ({ label: words.side[name], href: hrefOf(window, name), current: name === side }))}
      />
    </header>
  )
}
const CirclesTable = ({ lang, told, places }: TiesProps) => {
  const words = tiesWords[lang]
  const { circle, people, inside, places: where } = words.circleColumns
  return (
    <section class="closer">
      <h2>{words.circlesTable}</h2>
      <Table
        caption={words.circlesTable}
        captionHidden
        columns={[
          { label: circle },
          { label: people, number: true },
          { label: inside, number: true },
          { label: where },
        ]}
        rows={told.circles.map((one, at) => [
          <span key="circle" class={`swatch ${colourOf(at)}`}>
            {words.circle({ nth: at + 1 })}
          </span>,
          sayNumber(lang, one.people),
          sayNumber(lang, Math.round(100 * one.inside)),
          <Places key="places" places={one.places.flatMap((id) => places.get(id) ?? [])} />,
        ])}
      />
    </section>
  )
}

const Places = ({ places }: { places: readonly Place[] }) => (
  <>
    {places.map(({ id, name, href }, at) => (
      <>
        {at > 0 && ', '}
        <a key={id} href={href} dir="auto">
          {name}
        </a>
      </>
    ))}
  </>
)

const CoresTable = ({ lang, told }: TiesProps) => {
  const words = tiesWords[lang]
  return (
    <section class="closer">
      <h2>{words.coreTable}</h2>
      <Table
        caption={words.coreTable}
        captionHidden
        columns={[
          { label: words.coreColumns.ties, number: true },
          { label: words.coreColumns.members, number: true },
        ]}
        rows={told.cores.map(({ ties, members }) => [sayNumber(lang, ties), sayNumber(lang, members)])}
      />
    </section>
  )
}

const Names = ({ lang, names, named }: TiesProps) => {
  const words = tiesWords[lang].names
  return (
    <section class="closer" aria-labelledby="names">
      <h2 id="names">{words.title}</h2>
      <p>
        {words.text({ n: named })} <a href="/me#ties-name">{words.yours}</a>
      </p>
      {names.length > 0 && (
        <Table
          caption={words.title}
          captionHidden
          columns={[{ label: words.columns.name }, { label: words.columns.circle }]}
          rows={names.map(({ name, href, circle }) => [
            <a key="name" href={href} dir="auto">
              {name}
            </a>,
            circle < 0 ? words.noCircle : tiesWords[lang].circle({ nth: circle + 1 }),
          ])}
        />
      )}
      {named > names.length && <p class="note">{words.more({ n: named - names.length })}</p>}
    </section>
  )
}

const How = ({ lang, told, people, notes, side }: TiesProps) => {
  const words = tiesWords[lang]
  const tied = side === 'with' ? people.tied : people.tiedToMembers
  return (
    <section class="closer" aria-labelledby="how">
      <h2 id="how">{words.how}</h2>
      <p>{words.definition({ days: HALF_LIFE_DAYS })}</p>
      {tied > told.tied && cell(told.tied) !== undefined && <p>{words.onlyStrongest({ most: MOST_PEOPLE, tied })}</p>}
      {told.backCorrected !== undefined && <p>{words.corrected({ share: Math.max(0, told.backCorrected) })}</p>}
      {told.circles.length > 0 && <p>{words.modularity({ q: told.modularity })}</p>}
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <p class="note">{words.sources}</p>
    </section>
  )
}

export const StillReading = ({ lang, read }: { lang: Lang; read: number }) => (
  <Empty
    level={1}
    drawing="candle"
    title={tiesWords[lang].reading}
    act={<ButtonLink href="/pulse/ties">{tiesWords[lang].again}</ButtonLink>}
  >
    {tiesWords[lang].readingText({ read })}
  </Empty>
)

/** Nothing was said here yet, or it is being counted for the first time. */
export const NoTies = ({ lang, soon }: { lang: Lang; soon: boolean }) => (
  <Empty
    level={1}
    drawing="candle"
    title={soon ? tiesWords[lang].reading : tiesWords[lang].empty}
    act={
      soon ? (
        <ButtonLink href="/pulse/ties">{tiesWords[lang].again}</ButtonLink>
      ) : (
        <ButtonLink href="/write">{tiesWords[lang].write}</ButtonLink>
      )
    }
  >
    {soon ? tiesWords[lang].soon : tiesWords[lang].emptyText}
  </Empty>
)
