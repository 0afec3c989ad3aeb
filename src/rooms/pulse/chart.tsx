import type { ComponentChildren } from 'preact'
import { sayNumber, type Lang } from '#platform/i18n.ts'
import { Table } from '#ui/table.tsx'
import { pulseWords } from './messages.en.ts'
import { sayValue, type Unit } from './said.ts'
import type { Drawn, DrawnPoint } from './shown.ts'

/** Two drawings, so that letters stay the same size on a phone. */
export type Size = { readonly width: number; readonly height: number; readonly class: 'wide' | 'narrow' }
export const sizes: readonly Size[] = [
  { width: 640, height: 210, class: 'wide' },
  { width: 350, height: 220, class: 'narrow' },
]
export const LEFT = 44
export const TOP = 14
export const FOOT = 28

export const Axes = ({ size, highest, unit, lang }: { size: Size; highest: number; unit: Unit; lang: Lang }) => {
  const y = heightOf(size, highest)
  return (
    <>
      {[0, highest / 2, highest].map((value) => (
        <g key={value}>
          <path class="axis" d={`M${LEFT} ${y(value)}H${size.width}`} />
          <text x={LEFT - 8} y={y(value) + 4} text-anchor="end">
            {value === 0 && unit === 'minutes' ? '0' : sayValue(value, unit, lang)}
          </text>
        </g>
      ))}
    </>
  )
}

export const heightOf =
  ({ height }: Size, highest: number) =>
  (value: number): number =>
    round(height - FOOT - ((height - FOOT - TOP) * Math.min(value, highest)) / highest)
export const round = (value: number): number => Math.round(value * 10) / 10

/** The course of a number: points and their intervals, joined where they follow one another. The table says the same. */
export const Chart = ({
  lang,
  course,
  unfinished,
  level,
}: {
  lang: Lang
  course: Drawn
  unfinished: boolean
  level: 2 | 3
}) => {
  const words = pulseWords[lang]
  if (course.title === undefined) return null
  const Title = `h${level}` as const
  return (
    <figure class="chart">
      <Title>{course.title}</Title>
      {sizes.map((size) => (
        <Drawing key={size.class} size={size} course={course} lang={lang} label={course.title ?? ''} />
      ))}
      <figcaption>
        {words.courseNote[course.unit]} {unfinished && words.unfinished}
      </figcaption>
      <Behind lang={lang}>
        <CourseTable lang={lang} course={course} caption={course.title} />
      </Behind>
    </figure>
  )
}

export const Behind = ({ lang, children }: { lang: Lang; children: ComponentChildren }) => (
  <details>
    <summary>{pulseWords[lang].table}</summary>
    {children}
  </details>
)

const CourseTable = ({ lang, course, caption }: { lang: Lang; course: Drawn; caption: string }) => {
  const { columns, hidden, nothing } = pulseWords[lang]
  const say = (value: number | undefined): string => (value === undefined ? '' : sayValue(value, course.unit, lang))
  const share = course.unit === 'share'
  const cells = (point: DrawnPoint): string[] => {
    if (point.kind !== 'shown') return [point.kind === 'hidden' ? hidden : nothing, ...(share ? ['', ''] : []), '']
    return [say(point.value), ...(share ? [say(point.low), say(point.high)] : []), sayNumber(lang, point.n)]
  }
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[
        { label: columns.period },
        { label: columns.value, number: true },
        ...(share
          ? [
              { label: columns.low, number: true },
              { label: columns.high, number: true },
            ]
          : []),
        { label: columns.of, number: true },
      ]}
      rows={course.points.map((point) => [point.said, ...cells(point)])}
    />
  )
}

const Drawing = ({ size, course, lang, label }: { size: Size; course: Drawn; lang: Lang; label: string }) => {
  const { points, unit } = course
  const highest = highestOf(points, unit)
  const y = heightOf(size, highest)
  const step = (size.width - LEFT - 8) / points.length
  const x = (place: number): number => round(LEFT + 4 + step * (place + 0.5))
  return (
    <svg class={size.class} viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={label}>
      <Axes size={size} highest={highest} unit={unit} lang={lang} />
      <path class="curve" d={joined(points, x, y)} />
      {points.map((point, place) => {
        if (point.kind === 'nothing') return null
        if (point.kind === 'hidden') return <circle key={point.key} class="m out" cx={x(place)} cy={y(0)} r="3" />
        const { low, high, value } = point
        return (
          <g key={point.key}>
            {low !== undefined && high !== undefined && (
              <path class="whisker" d={`M${x(place)} ${y(low)}V${y(high)}`} />
            )}
            <circle class="m" cx={x(place)} cy={y(value)} r="4" />
          </g>
        )
      })}
      {ends(points).map(({ said, place, anchor }) => (
        <text key={place} x={anchor === 'start' ? LEFT : size.width} y={size.height - 6} text-anchor={anchor}>
          {said}
        </text>
      ))}
    </svg>
  )
}

/** Only neighbours are joined: a line over a gap would say what nobody counted. */
function joined(points: readonly DrawnPoint[], x: (place: number) => number, y: (value: number) => number): string {
  return points
    .map((point, place) => {
      if (point.kind !== 'shown') return ''
      return `${points[place - 1]?.kind === 'shown' ? 'L' : 'M'}${x(place)} ${y(point.value)}`
    })
    .join('')
}

const ends = (points: readonly DrawnPoint[]): { said: string; place: number; anchor: 'start' | 'end' }[] => [
  { said: points[0]?.said ?? '', place: 0, anchor: 'start' },
  { said: points.at(-1)?.said ?? '', place: points.length - 1, anchor: 'end' },
]

/** Shares have a whole; minutes go to whole hours, so that half of them is one too. */
function highestOf(points: readonly DrawnPoint[], unit: Unit): number {
  if (unit === 'share') return 1
  const most = Math.max(1, ...points.map((point) => (point.kind === 'shown' ? point.value : 0)))
  return unit === 'minutes' ? Math.ceil(most / 120) * 120 : roundUp(most)
}

/** 1, 2, 4, 6, 8 or 10 times a power of ten: its half is a whole number, or it is 1. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  return ([1, 2, 4, 6, 8, 10].find((times) => times * power >= value) ?? 10) * power
}
