import type { ComponentChildren } from 'preact'

export type Zone = { from: number; to: number; kind: 'low' | 'middle' | 'high' }

export type GaugeProps = {
  /** The whole of it in a sentence, for those who listen: value, interval, zones, last year. */
  label: string
  value: number
  said: string
  low: number
  high: number
  before?: number | undefined
  min?: number | undefined
  max?: number | undefined
  /** Only when a threshold has been validated; otherwise a plain ruler. */
  zones?: Zone[] | undefined
  /** What stands at both ends. */
  ends: readonly [string, string]
}

const LEFT = 8
const RIGHT = 264
const LINE = 26

/** A ruler: the point, its interval, and where it was a year ago, hollow. */
export const Gauge = ({ label, value, said, low, high, before, min = 0, max = 100, zones, ends }: GaugeProps) => {
  const x = (n: number): number =>
    Math.round((LEFT + ((Math.min(max, Math.max(min, n)) - min) / (max - min)) * (RIGHT - LEFT)) * 100) / 100
  // A number near an end is written towards the middle, so that it is never cut.
  const anchor = x(value) < 32 ? 'start' : x(value) > 240 ? 'end' : 'middle'
  return (
    <svg class="gauge" viewBox="0 0 272 58" role="img" aria-label={label}>
      {zones ? (
        zones.map((zone) => (
          <path
            key={zone.from}
            class={`zone ${kinds[zone.kind]}`}
            d={segment(x(zone.from) + (zone.from > min ? 1 : 0), x(zone.to) - (zone.to < max ? 1 : 0))}
          />
        ))
      ) : (
        <path class="track" d={segment(LEFT, RIGHT)} />
      )}
      {before !== undefined && <circle class="before" cx={x(before)} cy={LINE} r="4.5" />}
      <path class="span" d={segment(x(low), x(high))} />
      <circle class="point" cx={x(value)} cy={LINE} r="6.5" />
      <Mark class="big" x={x(value)} y={13} anchor={anchor}>
        {said}
      </Mark>
      <Mark x={LEFT} y={52} anchor="start">
        {ends[0]}
      </Mark>
      <Mark x={RIGHT} y={52} anchor="end">
        {ends[1]}
      </Mark>
    </svg>
  )
}

const kinds = { low: 'z0', middle: 'z1', high: 'z2' } as const
const segment = (from: number, to: number): string => `M${from} ${LINE}H${to}`
const Mark = ({
  x,
  y,
  anchor,
  class: look,
  children,
}: {
  x: number
  y: number
  anchor: 'start' | 'middle' | 'end'
  class?: string
  children: ComponentChildren
}) => (
  <text class={look} x={x} y={y} text-anchor={anchor}>
    {children}
  </text>
)
