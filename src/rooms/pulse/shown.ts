/** From numbers to what is said of them, the same for the page of all and for the page of each. */
import type { Lang } from '#platform/i18n.ts'
import { SMALLEST_CELL } from '#platform/numbers/index.ts'
import type { GaugeProps } from '#ui/gauge.tsx'
import type { Point, Pulse } from './counting.ts'
import type { Deep } from './deep.ts'
import { pulseWords } from './messages.en.ts'
import type { NumberName } from './number.ts'
import { sayValue, type Unit } from './said.ts'
import { sayPoint } from './saying.ts'
import { answered, helpers, started, voices } from './says.ts'
import { holds, newcomers, replies, waiting } from './says-ties.ts'
import type { Limits, Verdict } from './verdict.ts'

/** What is said of a number, as far as it may be said. */
export type Said = {
  /** Between stars: what is written in bold. Undefined when there is no number to say, and `note` says why. */
  readonly sentence: string | undefined
  readonly note: string
  readonly caution: string | undefined
  readonly gauge: GaugeProps | undefined
  readonly details: readonly string[]
  /** What another choice of definition would give. */
  readonly others: readonly string[]
  readonly changes: readonly string[]
  readonly verdict: Verdict | undefined
}
export type Shown = Said & {
  readonly name: NumberName
  readonly title: string
  readonly course: Drawn
}
/** A course as it may be shown: what is too small is gone already. */
export type Drawn = { readonly title: string | undefined; readonly unit: Unit; readonly points: readonly DrawnPoint[] }
export type DrawnPoint = { readonly key: string; readonly said: string } & (
  | {
      readonly kind: 'shown'
      readonly value: number
      readonly low?: number | undefined
      readonly high?: number | undefined
      readonly n: number
    }
  | { readonly kind: 'hidden' }
  | { readonly kind: 'nothing' }
)

export type Told = {
  readonly pulse: Pulse
  /** Undefined while it is counted for the first time. */
  readonly deep: Deep | undefined
  readonly lang: Lang
  readonly contested: number | undefined
  readonly limits: Limits | undefined
}

const says: Record<NumberName, (told: Told) => Said> = {
  answered, started, replies, holds, voices, newcomers, waiting, helpers,
} // prettier-ignore
const units: Record<NumberName, Unit> = {
  answered: 'share', started: 'share', replies: 'share', holds: 'share', voices: 'count', newcomers: 'share',
  waiting: 'minutes', helpers: 'count',
} // prettier-ignore

export const show = (name: NumberName, told: Told): Shown => ({
  name,
  title: pulseWords[told.lang][name].title,
  course: draw(name, told),
  ...says[name](told),
})

const pointsOf = (name: NumberName, { pulse, deep }: Told): readonly Point[] =>
  name === 'replies' || name === 'holds' || name === 'newcomers' ? (deep?.course[name] ?? []) : pulse.course[name]

/** How many people a point is about: of newcomers, those who have their ties, unless it is nobody. */
function peopleIn(name: NumberName, { n, value = 0 }: Point): number {
  if (name === 'helpers') return value
  return name === 'newcomers' && value > 0 ? Math.min(n, Math.round(value * n)) : n
}

/** A share of fewer than five, or fewer than five people, is not drawn. */
function draw(name: NumberName, told: Told): Drawn {
  const { pulse, lang } = told
  const unit = units[name]
  const sayIn = { grain: pulse.grain, lang, zone: pulse.asked.zone }
  const drawn = pointsOf(name, told).map((point): DrawnPoint => {
    const key = { key: point.key, said: sayPoint(point.key, sayIn) }
    const people = peopleIn(name, point)
    if (people === 0 || point.value === undefined) return { ...key, kind: 'nothing' }
    if (people < SMALLEST_CELL) return { ...key, kind: 'hidden' }
    return { ...key, kind: 'shown', value: point.value, low: point.low, high: point.high, n: point.n }
  })
  const shown = drawn.filter((point) => point.kind === 'shown')
  const [first, last] = [shown[0], shown.at(-1)]
  if (!first || !last || first === last) return { title: undefined, unit, points: drawn }
  const say = (value: number): string => sayValue(value, unit, lang)
  const during = ({ said }: DrawnPoint): string => pulseWords[lang].during[pulse.grain]({ when: said })
  return {
    unit,
    points: drawn,
    title: pulseWords[lang][name].course({
      first: say(first.value),
      last: say(last.value),
      from: during(first),
      to: during(last),
    }),
  }
}
