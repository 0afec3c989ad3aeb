import { sayNumber, type Lang } from '#platform/i18n.ts'
import { cell } from '#platform/numbers/index.ts'
import { Table } from '#ui/table.tsx'
import type { Seasons } from './counting.ts'
import { seasonsWords } from './messages.en.ts'
import { sayMonth } from './saying.ts'

type Props = { readonly lang: Lang; readonly seasons: Seasons }
const sizes = [
  { width: 640, height: 180, class: 'wide' },
  { width: 350, height: 190, class: 'narrow' },
] as const
const FOOT = 26
const TOP = 20

/** Who came, month by month; too few to be told is a bar of no height. */
export const Joined = ({ lang, seasons: { joined, zone } }: Props) => {
  const words = seasonsWords[lang]
  const someAreShown = joined.some(({ n }) => cell(n) !== undefined && n > 0)
  const title = words.joined.title({ n: joined.reduce((sum, { n }) => sum + n, 0) })
  return (
    <figure class="chart">
      <h2>{title}</h2>
      {someAreShown &&
        sizes.map((size) => <Bars key={size.class} size={size} label={title} {...{ lang, joined, zone }} />)}
      <figcaption>{words.joined.note}</figcaption>
      <details>
        <summary>{words.table}</summary>
        <Table
          caption={title}
          captionHidden
          columns={[{ label: words.joined.month }, { label: words.joined.people, number: true }]}
          rows={joined.map(({ month, n }) => [
            sayMonth(month, lang, zone),
            cell(n) === undefined ? words.few : sayNumber(lang, n),
          ])}
        />
      </details>
    </figure>
  )
}

type BarsProps = Pick<Seasons, 'joined' | 'zone'> & { lang: Lang; size: (typeof sizes)[number]; label: string }
const Bars = ({ lang, joined, zone, size: { width, height, class: name }, label }: BarsProps) => {
  const most = Math.max(1, ...joined.map(({ n }) => n))
  const step = width / joined.length
  const tall = (n: number): number => Math.round(((height - FOOT - TOP) * (cell(n) ?? 0) * 10) / most) / 10
  return (
    <svg class={name} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <path class="axis" d={`M0 ${height - FOOT}H${width}`} />
      {joined.map(({ month, n }, place) => {
        const x = Math.round(place * step * 10) / 10
        return (
          <g key={month}>
            <rect
              class="joined-bar"
              x={x + 2}
              y={height - FOOT - tall(n)}
              width={Math.max(1, Math.round(step - 4))}
              height={tall(n)}
              rx="3"
            />
            {cell(n) !== undefined && (
              <text x={x + step / 2} y={height - FOOT - tall(n) - 5} text-anchor="middle">
                {n === 0 ? '' : sayNumber(lang, n)}
              </text>
            )}
          </g>
        )
      })}
      <text x="0" y={height - 6}>
        {sayMonth(joined[0]?.month ?? '', lang, zone, 'short')}
      </text>
      <text x={width} y={height - 6} text-anchor="end">
        {sayMonth(joined.at(-1)?.month ?? '', lang, zone, 'short')}
      </text>
    </svg>
  )
}
