/** How a figure moved on both sides of the pairs: said, asked whether both moved alike before, drawn, and the table behind. */
import { sayNumber, type Lang } from '#platform/i18n.ts'
import type { DoubleDifference } from '#platform/numbers/index.ts'
import { Spoken } from '#pulse'
import { Table } from '#ui/table.tsx'
import type { Figures } from './figures.ts'
import { figureColumns } from './line.ts'
import { comparisonWords } from './messages.en.ts'

/** Two drawings, so that letters stay the same size on a phone. */
const sizes = [
  { width: 640, height: 220, class: 'wide' },
  { width: 350, height: 230, class: 'narrow' },
] as const
type Size = (typeof sizes)[number]
const SIDE = 34
const TOP = 30
const FOOT = 46

export const CourseOf = ({ lang, course, pairs }: { lang: Lang; course: Figures['course']; pairs: number }) => {
  const words = comparisonWords[lang]
  if (course === undefined) return null
  return (
    <article class="test">
      <h2>{words.course.title}</h2>
      {course === 'few' ? <p>{words.course.few}</p> : <Moved lang={lang} course={course} pairs={pairs} />}
    </article>
  )
}

const Moved = ({ lang, course, pairs }: { lang: Lang; course: DoubleDifference; pairs: number }) => {
  const { course: words, spansZero } = comparisonWords[lang]
  const { one, other, apart, trend, trends } = course
  return (
    <>
      <p>{words.moved({ before: one.before, after: one.after, otherBefore: other.before, otherAfter: other.after })}</p>
      <p>
        <Spoken text={words.apart({ ...apart, n: course.n, pairs })} />
      </p>
      {apart.low <= 0 && apart.high >= 0 && <p class="note">{spansZero}</p>}
      <h3>{words.trends.title}</h3>
      {trend && <p>{words.trends.value(trend)}</p>}
      <p>{words.trends[trends]}</p>
      <Chart lang={lang} course={course} />
      <p class="note">{words.how}</p>
    </>
  )
}

const Chart = ({ lang, course }: { lang: Lang; course: DoubleDifference }) => {
  const { course: words } = comparisonWords[lang]
  const title = words.chart({ one: course.one.after, other: course.other.after })
  const moments = momentsOf(course)
  return (
    <figure class="chart">
      <h3>{title}</h3>
      {sizes.map((size) => (
        <Drawing key={size.class} size={size} lang={lang} moments={moments} label={title} />
      ))}
      <details>
        <summary>{words.table}</summary>
        <Table
          caption={title}
          captionHidden
          columns={[{ label: words.moment }, { label: words.one, number: true }, { label: words.other, number: true }]}
          rows={moments.map(({ when, one, other }) => [words[when], said(lang, one), said(lang, other)])}
        />
      </details>
    </figure>
  )
}

type Moment = { readonly when: (typeof figureColumns)[number]; readonly one: number; readonly other: number }
const momentsOf = ({ one, other }: DoubleDifference): Moment[] =>
  figureColumns.flatMap((when) => {
    const [mine, theirs] = [one[when], other[when]]
    return mine === undefined || theirs === undefined ? [] : [{ when, one: mine, other: theirs }]
  })
const said = (lang: Lang, value: number): string => sayNumber(lang, Math.round(100 * value) / 100).replace('-', '−')

type Drawn = { size: Size; lang: Lang; moments: readonly Moment[]; label: string }
const Drawing = ({ size, lang, moments, label }: Drawn) => {
  const { course: words } = comparisonWords[lang]
  const all = moments.flatMap(({ one, other }) => [one, other])
  const [low, high] = [Math.min(...all), Math.max(...all)]
  const x = (place: number): number => round(SIDE + ((size.width - 2 * SIDE) * place) / (moments.length - 1))
  const y = (value: number): number => round(size.height - FOOT - ((size.height - FOOT - TOP) * (value - low)) / (high - low || 1)) // prettier-ignore
  const path = (side: 'one' | 'other'): string =>
    moments.map((moment, place) => `${place === 0 ? 'M' : 'L'}${x(place)} ${y(moment[side])}`).join('')
  const last = moments.at(-1)
  const onTop = (last?.one ?? 0) >= (last?.other ?? 0) ? 'one' : 'other'
  return (
    <svg class={size.class} viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={label}>
      <path class="axis" d={`M${SIDE} ${size.height - FOOT + 16}H${size.width - SIDE}`} />
      {moments.map(({ when }, place) => (
        <text key={when} x={x(place)} y={size.height - 8} text-anchor="middle">
          {words[when]}
        </text>
      ))}
      <path class="curve" d={path('one')} />
      <path class="curve two" d={path('other')} />
      {(['one', 'other'] as const).map((side) => (
        <text class="lab" key={side} x={size.width} y={y(last?.[side] ?? 0) + (side === onTop ? -10 : 20)} text-anchor="end">
          {words[side]} {said(lang, last?.[side] ?? 0)}
        </text>
      ))}
    </svg>
  )
} // prettier-ignore
const round = (value: number): number => Math.round(value * 10) / 10
