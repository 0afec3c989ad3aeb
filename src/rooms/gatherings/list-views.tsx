import type { Lang } from '#platform/i18n.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { Crumb, Filters, Head, Pager } from '#ui/finding.tsx'
import { Icon } from '#ui/icon.tsx'
import type { Clock } from '#ui/say-time.ts'
import { Meta, Tag } from '#ui/state.tsx'
import { DateArch } from '#ui/surface.tsx'
import { CalendarsLink } from './calendar-views.tsx'
import { hrefOf, stateOf, type Gathering } from './gathering.ts'
import { gatheringWords } from './messages.en.ts'
import { markOf, ownMark } from './saying.ts'
import type { Standing } from './seats.ts'
import { Span } from './when-views.tsx'

export const shows = ['ahead', 'past', 'mine'] as const
export type Show = (typeof shows)[number]

export type Row = {
  gathering: Gathering
  place: { name: string; href: string } | undefined
  standing: Standing | undefined
  /** How it comes round, if it does. */
  repeats: string | undefined
}
export type ListProps = {
  clock: Clock
  show: Show
  member: boolean
  rows: readonly Row[]
  /** What waits for this reader's yes. */
  waits: readonly Row[]
  further: string | undefined
}

/** The calendar of the home, as a list: a day in a doorway, then what it is. */
export const ListPage = ({ clock, show, member, rows, waits, further }: ListProps) => {
  const { lang } = clock
  const words = gatheringWords[lang].list
  const propose = member && (
    <ButtonLink href="/gatherings/new" icon="calendar-plus">
      {words.propose}
    </ButtonLink>
  )
  if (rows.length === 0 && show === 'ahead' && waits.length === 0 && !further)
    return (
      <>
        <Head title={gatheringWords[lang].name} lede={words.lede} />
        <Ways lang={lang} show={show} member={member} />
        <Empty drawing="garland" title={words.empty} act={propose}>
          {words.emptyText}
        </Empty>
      </>
    )
  return (
    <>
      <Head
        title={gatheringWords[lang].name}
        lede={show === 'past' ? words.ledePast : words.lede}
        acts={
          <>
            {propose}
            <CalendarsLink lang={lang} />
          </>
        }
      />
      <Ways lang={lang} show={show} member={member} />
      {waits.length > 0 && (
        <section class="part" aria-labelledby="waits">
          <h2 id="waits">{words.waits}</h2>
          <Rows clock={clock} rows={waits} level={3} />
        </section>
      )}
      {rows.length === 0 && show !== 'ahead' && <p class="note">{show === 'past' ? words.nonePast : words.noneMine}</p>}
      <Rows clock={clock} rows={rows} level={2} />
      <Pager lang={lang} older={further} olderLabel={show === 'past' ? words.earlier : words.later} />
    </>
  )
}

const Ways = ({ lang, show, member }: { lang: Lang; show: Show; member: boolean }) => {
  const words = gatheringWords[lang].list
  return (
    <Filters
      label={words.filters}
      filters={shows
        .filter((one) => one !== 'mine' || member)
        .map((one) => ({
          label: words[one],
          href: one === 'ahead' ? '/gatherings' : `/gatherings?show=${one}`,
          current: one === show,
        }))}
    />
  )
}

export const Rows = ({ clock, rows, level }: { clock: Clock; rows: readonly Row[]; level: 2 | 3 }) =>
  rows.length === 0 ? null : (
    <ul class="dates">
      {rows.map((row) => (
        <li key={row.gathering.id}>
          <OneRow clock={clock} row={row} level={level} />
        </li>
      ))}
    </ul>
  )

const OneRow = ({
  clock,
  row: { gathering, place, standing, repeats },
  level,
}: {
  clock: Clock
  row: Row
  level: 2 | 3
}) => {
  const { lang } = clock
  const words = gatheringWords[lang]
  const Title = `h${level}` as const
  const mark = markOf(gathering, clock.now, lang)
  const over = stateOf(gathering, clock.now) === 'past'
  const own = standing && standing !== 'no' && !over ? ownMark(standing, lang) : undefined
  return (
    <article class="date-row">
      <DateArch at={gathering.starts} clock={clock} />
      <div>
        <Title>
          <a href={hrefOf(gathering)} lang={gathering.lang === 'und' ? undefined : gathering.lang} dir="auto">
            {gathering.title}
          </a>
        </Title>
        <p class="date-when">
          <Span gathering={gathering} clock={clock} />
        </p>
        <Meta
          facts={[
            mark && <Tag kind={mark.kind} icon={mark.icon} bare>{mark.text}</Tag>,
            own && <Tag kind={own.kind} icon={own.icon} bare>{own.text}</Tag>,
            repeats && (
              <>
                <Icon name="repeat" /> {repeats}
              </>
            ),
            gathering.how === 'online' ? words.how.online : <bdi>{gathering.place}</bdi>,
            place && <a href={place.href}>{place.name}</a>,
            gathering.coming > 0 && words.page[over ? 'came' : 'coming']({ n: gathering.coming }),
            over && standing === 'coming' && words.page.youCame,
          ]} // prettier-ignore
        />
      </div>
    </article>
  )
}

type DatesProps = {
  clock: Clock
  gathering: Gathering
  /** "un jeudi sur deux à 20 h" */
  says: string
  ahead: readonly Row[]
  past: readonly Row[]
}

/** What comes round, date by date. */
export const DatesPage = ({ clock, gathering, says, ahead, past }: DatesProps) => {
  const words = gatheringWords[clock.lang]
  return (
    <>
      <Head
        title={gathering.title}
        lede={says}
        kicker={<Crumb lang={clock.lang} path={[{ label: words.crumb, href: '/gatherings' }]} />}
      />
      <Rows clock={clock} rows={ahead} level={2} />
      {past.length > 0 && (
        <section class="part" aria-labelledby="past-dates">
          <h2 id="past-dates">{words.list.past}</h2>
          <Rows clock={clock} rows={past} level={3} />
        </section>
      )}
    </>
  )
}
