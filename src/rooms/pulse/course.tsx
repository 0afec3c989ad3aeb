import { sayNumber, type Lang } from '#platform/i18n.ts'
import { Table } from '#ui/table.tsx'
import type { CoursePoint } from './counting.ts'
import { pulseWords } from './messages.en.ts'
import { sayMonth } from './shown.ts'

export type CourseProps = { lang: Lang; zone: string; title: string; points: readonly CoursePoint[]; unit: 'percent' | 'count' }

const [WIDTH, HEIGHT, LEFT, TOP, BOTTOM] = [600, 150, 44, 14, 24]

/** The course of a number, month by month: bars, because each month stands alone; the table says the same in figures. */
export const Course = ({ lang, zone, title, points, unit }: CourseProps) => {
  const words = pulseWords[lang]
  const highest = unit === 'percent' ? 100 : Math.max(1, ...points.map((point) => point.value ?? 0))
  const said = (value: number) => (unit === 'percent' ? `${sayNumber(lang, Math.round(value))}${lang === 'fr' ? '\u00a0%' : '%'}` : sayNumber(lang, Math.round(value)))
  return (
    <figure class="chart">
      <Bars points={points} highest={highest} top={said(highest)} label={`${title}. ${words.course}.`} />
      <details>
        <summary>{words.course}</summary>
        <Table
          caption={`${title}. ${words.course}`}
          captionHidden
          columns={[{ label: words.month }, { label: words.value, number: true }, { label: words.of, number: true }]}
          rows={points.map((point) => [sayMonth(point.month, lang, zone), point.value === undefined ? words.hidden : said(point.value), sayNumber(lang, point.n)])}
        />
      </details>
    </figure>
  )
}

const Bars = ({ points, highest, top, label }: { points: readonly CoursePoint[]; highest: number; top: string; label: string }) => {
  const step = (WIDTH - LEFT) / Math.max(points.length, 1)
  const height = HEIGHT - TOP - BOTTOM
  const [first, last] = [points[0], points.at(-1)]
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <path class="axis" d={`M${LEFT} ${HEIGHT - BOTTOM}H${WIDTH}M${LEFT} ${TOP}H${WIDTH}`} />
      {points.map((point, at) => {
        if (point.value === undefined) return <circle key={point.month} class="hush" cx={LEFT + step * (at + 0.5)} cy={HEIGHT - BOTTOM - 4} r="1.5" />
        const tall = Math.max(1, (height * Math.min(point.value, highest)) / highest)
        return <rect key={point.month} class="bar-of" x={LEFT + step * at + step * 0.14} y={HEIGHT - BOTTOM - tall} width={step * 0.72} height={tall} rx={Math.min(3, step * 0.3)} />
      })}
      <text x={LEFT - 6} y={TOP + 4} text-anchor="end">{top}</text>
      <text x={LEFT - 6} y={HEIGHT - BOTTOM + 4} text-anchor="end">0</text>
      {first && <text x={LEFT} y={HEIGHT - 6}>{first.month}</text>}
      {last && last !== first && <text x={WIDTH} y={HEIGHT - 6} text-anchor="end">{last.month}</text>}
    </svg>
  )
}
