import { sayNumber, type Lang } from '#platform/i18n.ts'
import { Table } from '#ui/table.tsx'
import { monthsHidden, type Seasons } from './counting.ts'
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
  const hidden = monthsHidden(joined)
  const shown = joined.map((one) => ({ ...one, n: hidden.has(one.month) ? undefined : one.n }))
  const someAreShown = shown.some(({ n }) => n !== undefined && n > 0)
  const title = words.joined.title({ n: joined.reduce((sum, { n }) => sum + n, 0) })
  return (
    <figure class="chart">
      <h2>{title}</h2>
      {someAreShown &&
        sizes.map((size) => <Bars key={size.class} size={size} label={title} {...{ lang, shown, zone }} />)}
      <figcaption>{words.joined.note}</figcaption>
      <details>
        <summary>{words.table}</summary>
        <Table
          caption={title}
          captionHidden
          columns={[{ label: words.joined.month }, { label: words.joined.people, number: true }]}
          rows={shown.map(({ month, n }) => [
            sayMonth(month, lang, zone),
            n === undefined ? words.untold : sayNumber(lang, n),
          ])}
        />
      </details>
    </figure>
  )
}

type BarsProps = {
  lang: Lang
  shown: readonly { readonly month: string; readonly n: number | undefined }[]
  zone: string
  size: (typeof sizes)[number]
  label: string
}
const Bars = ({ lang, shown, zone, size: { width, height, class: name }, label }: BarsProps) => {
  const most = Math.max(1, ...shown.map(({ n }) => n ?? 0))
  const step = width / shown.length
  const tall = (n = 0): number => Math.round(((height - FOOT - TOP) * n * 10) / most) / 10
  return (
    <svg class={name} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <path class="axis" d={`M0 ${height - FOOT}H${width}`} />
      {shown.map(({ month, n }, place) => {
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
            {n !== undefined && (
              <text x={x + step / 2} y={height - FOOT - tall(n) - 5} text-anchor="middle">
                {n === 0 ? '' : sayNumber(lang, n)}
              </text>
            )}
          </g>
        )
      })}
      <text x="0" y={height - 6}>
        {sayMonth(shown[0]?.month ?? '', lang, zone, 'short')}
      </text>
      <text x={width} y={height - 6} text-anchor="end">
        {sayMonth(shown.at(-1)?.month ?? '', lang, zone, 'short')}
      </text>
    </svg>
  )
}
