import { ButtonLink } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { Crumb, Filters, Head, Pager } from '#ui/finding.tsx'
import { Icon, type IconName } from '#ui/icon.tsx'
import type { Clock } from '#ui/say-time.ts'
import { Meta, Tag } from '#ui/state.tsx'
import { DateArch } from '#ui/surface.tsx'
import { Time } from '#ui/time.tsx'
import { shows, type Show } from './forms.ts'
import { ritualWords } from './messages.en.ts'
import { hrefOf, type Ritual, type Shape } from './ritual.ts'
import { Rhythm } from './rhythm-views.tsx'
import { markOf } from './saying.ts'

export type Row = { ritual: Ritual; place: { name: string; href: string } | undefined }
export type ListProps = {
  clock: Clock
  show: Show
  member: boolean
  /** Of one place only. */
  of: { name: string; href: string; said: string } | undefined
  rows: readonly Row[]
  waits: readonly Row[]
  further: string | undefined
}

/** What we do together, and when next. */
export const ListPage = (props: ListProps) => {
  const { clock, show, member, of, rows, waits, further } = props
  const words = ritualWords[clock.lang]
  const propose = member && (
    <ButtonLink href={`/rituals/new${of ? `?where=${of.said}` : ''}`} icon="circle-plus">
      {words.list.propose}
    </ButtonLink>
  )
  const empty = rows.length === 0 && waits.length === 0 && !further
  return (
    <>
      <Head
        title={words.name}
        lede={show === 'ended' ? words.list.ledeEnded : words.list.lede}
        kicker={of && <Crumb lang={clock.lang} path={[{ label: of.name, href: of.href }]} />}
        acts={empty ? undefined : propose}
      />
      <Ways {...props} />
      {waits.length > 0 && (
        <section class="part" aria-labelledby="waits">
          <h2 id="waits">{words.list.waits}</h2>
          <Rows clock={clock} rows={waits} level={3} />
        </section>
      )}
      {empty && show === 'standing' && (
        <Empty drawing="garland" title={words.list.empty} act={propose}>
          {words.list.emptyText}
        </Empty>
      )}
      {empty && show === 'ended' && <p class="note">{words.list.noneEnded}</p>}
      <Rows clock={clock} rows={rows} level={2} />
      <Pager lang={clock.lang} older={further} olderLabel={words.list.further} />
    </>
  )
}

const Ways = ({ clock, show, of }: ListProps) => {
  const words = ritualWords[clock.lang].list
  const href = (one: Show) => {
    const query = new URLSearchParams({ ...(one === 'ended' ? { show: one } : {}), ...(of ? { where: of.said } : {}) })
    return `/rituals${query.size > 0 ? `?${query}` : ''}`
  }
  const filters = shows.map((one) => ({ label: words[one], href: href(one), current: one === show }))
  return <Filters label={words.filters} filters={filters} />
}

export const shapeIcons: Readonly<Record<Shape, IconName>> = {
  gathering: 'calendar-days',
  prompt: 'message-circle',
  welcome: 'smile',
}

const Rows = ({ clock, rows, level }: { clock: Clock; rows: readonly Row[]; level: 2 | 3 }) =>
  rows.length === 0 ? null : (
    <ul class="dates">
      {rows.map((row) => (
        <li key={row.ritual.id}>
          <OneRow clock={clock} row={row} level={level} />
        </li>
      ))}
    </ul>
  )

const OneRow = ({ clock, row: { ritual, place }, level }: { clock: Clock; row: Row; level: 2 | 3 }) => {
  const { lang } = clock
  const Title = `h${level}` as const
  const mark = markOf(ritual, lang)
  return (
    <article class="date-row">
      {ritual.nextAt ? <DateArch at={ritual.nextAt} clock={clock} /> : <Arch shape={ritual.shape} />}
      <div>
        <Title>
          <a href={hrefOf(ritual)} lang={ritual.lang === 'und' ? undefined : ritual.lang} dir="auto">
            {ritual.title}
          </a>
        </Title>
        <p class="date-when">
          <Rhythm ritual={ritual} clock={clock} />
        </p>
        <Meta
          facts={[
            mark && <Tag kind={mark.kind} icon={mark.icon} bare>{mark.text}</Tag>,
            ritualWords[lang].shape[ritual.shape],
            ritual.nextAt && <Time at={ritual.nextAt} clock={clock} style="day" />,
            place && <a href={place.href}>{place.name}</a>,
          ]} // prettier-ignore
        />
      </div>
    </article>
  )
}

/** Where there is no day: what it is. */
const Arch = ({ shape }: { shape: Shape }) => (
  <span class="date ritual-arch" aria-hidden="true">
    <Icon name={shapeIcons[shape]} />
  </span>
)
