/** How long both sides stay, drawn, with the table behind. */
import { sayNumber, type Lang } from '#platform/i18n.ts'
import { Table } from '#ui/table.tsx'
import type { CurvePoint } from './figures.ts'
import { comparisonWords } from './messages.en.ts'

/** Two drawings, so that letters stay the same size on a phone. */
const sizes = [
  { width: 640, height: 220, class: 'wide' },
  { width: 350, height: 230, class: 'narrow' },
] as const
type Size = (typeof sizes)[number]
const LEFT = 44
const TOP = 14
const FOOT = 28

type Props = { lang: Lang; points: readonly CurvePoint[] }

export const Curves = ({ lang, points }: Props) => {
  const words = comparisonWords[lang].curve
  const last = points.at(-1)
  if (!last || last.day === 0) return null
  const title = words.title({ one: last.one, other: last.other, days: last.day })
  return (
    <figure class="chart">
      <h3>{title}</h3>
      {sizes.map((size) => (
        <Drawing key={size.class} size={size} lang={lang} points={points} label={title} />
      ))}
      <figcaption>{words.note}</figcaption>
      <details>
        <summary>{words.table}</summary>
        <Behind lang={lang} points={points} caption={title} />
      </details>
    </figure>
  )
}

const percent = (lang: Lang, share: number): string =>
  new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 0 }).format(share)

const Behind = ({ lang, points, caption }: Props & { caption: string }) => {
  const words = comparisonWords[lang].curve
  const labels = [words.day, words.one, words.other, words.oneRisk, words.otherRisk]
  return (
    <Table
      caption={caption}
      captionHidden
      columns={labels.map((label, place) => ({ label, number: place > 0 }))}
      rows={points.map(({ day, one, other, atRisk }) => [
        sayNumber(lang, day),
        percent(lang, one),
        percent(lang, other),
        sayNumber(lang, atRisk.one),
        sayNumber(lang, atRisk.other),
      ])}
    />
  )
}

const Drawing = ({ size, lang, points, label }: Props & { size: Size; label: string }) => {
  const words = comparisonWords[lang].curve
  const last = points.at(-1) ?? { day: 1, one: 1, other: 1 }
  const x = (day: number): number => round(LEFT + ((size.width - LEFT) * day) / last.day)
  const y = (share: number): number => round(size.height - FOOT - (size.height - FOOT - TOP) * share)
  const path = (side: 'one' | 'other'): string =>
    points.map((point, place) => (place === 0 ? `M${x(point.day)} ${y(point[side])}` : `H${x(point.day)}V${y(point[side])}`)).join('') // prettier-ignore
  const above = last.one >= last.other
  return (
    <svg class={size.class} viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={label}>
      {[0, 0.5, 1].map((share) => (
        <g key={share}>
          <path class="axis" d={`M${LEFT} ${y(share)}H${size.width}`} />
          <text x={LEFT - 8} y={y(share) + 4} text-anchor="end">
            {percent(lang, share)}
          </text>
        </g>
      ))}
      <path class="curve" d={path('one')} />
      <path class="curve two" d={path('other')} />
      <text class="lab" x={size.width} y={y(last.one) + (above ? -8 : 18)} text-anchor="end">
        {words.one}
      </text>
      <text class="lab" x={size.width} y={y(last.other) + (above ? 18 : -8)} text-anchor="end">
        {words.other}
      </text>
      <text x={LEFT} y={size.height - 6}>
        {words.days({ n: 0 })}
      </text>
      <text x={size.width} y={size.height - 6} text-anchor="end">
        {words.days({ n: last.day })}
      </text>
    </svg>
  )
}
const round = (value: number): number => Math.round(value * 10) / 10
