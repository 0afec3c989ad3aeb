/** From numbers to what is said of them, the same for the page of all four and for the page of each. */
import type { Lang } from '#platform/i18n.ts'
import { sayNumber } from '#platform/i18n.ts'
import { cell, hideSmall, SMALLEST_CELL, type Share } from '#platform/numbers/index.ts'
import type { GaugeProps } from '#ui/gauge.tsx'
import type { Point, Pulse } from './counting.ts'
import { pulseWords } from './messages.en.ts'
import type { NumberName } from './number.ts'
import { sayPoint } from './saying.ts'

export type Unit = 'share' | 'count'
export type Shown = {
  readonly name: NumberName
  readonly title: string
  /** Between stars: what is written in bold. Undefined when there is no number to say, and `note` says why. */
  readonly sentence: string | undefined
  readonly note: string
  readonly caution: string | undefined
  readonly gauge: GaugeProps | undefined
  readonly details: readonly string[]
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

type Said = Pick<Shown, 'sentence' | 'note' | 'caution' | 'gauge' | 'details'>
type Told = { readonly pulse: Pulse; readonly lang: Lang; readonly contested: number | undefined }

export function show(name: NumberName, told: Told): Shown {
  const { pulse, lang } = told
  const unit: Unit = name === 'answered' || name === 'started' ? 'share' : 'count'
  return {
    name,
    title: pulseWords[lang][name].title,
    course: draw(name, pulse.course[name], unit, told),
    ...says[name](told),
  }
}

const says: Record<NumberName, (told: Told) => Said> = { answered, started, voices, helpers }

const silent = (lang: Lang, n: number): Said => ({
  sentence: undefined,
  note: n === 0 ? pulseWords[lang].none : pulseWords[lang].few,
  caution: undefined,
  gauge: undefined,
  details: [],
})

function answered({ pulse: { answered: one, excluded }, lang, contested }: Told): Said {
  const words = pulseWords[lang].answered
  const { beforeStaff, solved, fallback, rules } = one
  if (!beforeStaff || !solved || beforeStaff.n < SMALLEST_CELL) return silent(lang, one.questions)
  const [declared, asks, help] = hideSmall([rules.declared, rules.asks, rules.help])
  return {
    sentence: words.sentence({ share: beforeStaff.value }),
    note: words.note(beforeStaff),
    caution: staffUnknown(excluded, lang),
    gauge: gaugeOf(beforeStaff, words.title, lang),
    details: [
      words.solved(solved),
      ...(fallback ? [words.fallback(fallback)] : []),
      words.rules({ declared, asks, help }),
      ...(contested === undefined ? [] : [words.contested({ now: beforeStaff.value, would: contested })]),
    ],
  }
}

function started({ pulse: { started: one, excluded }, lang, contested }: Told): Said {
  const words = pulseWords[lang].started
  const { share, by } = one
  if (!share || share.n < SMALLEST_CELL) return silent(lang, share?.n ?? 0)
  const [member, staff, guest] = hideSmall([by.member, by.staff, by.guest])
  return {
    sentence: words.sentence({ share: share.value }),
    note: words.note(share),
    caution: staffUnknown(excluded, lang),
    gauge: gaugeOf(share, words.title, lang),
    details: [
      words.rest({ member, staff, guest, bot: cell(by.bot) }),
      ...(contested === undefined ? [] : [words.contested({ now: share.value, would: contested })]),
    ],
  }
}

function voices({ pulse: { voices: one }, lang, contested }: Told): Said {
  const words = pulseWords[lang].voices
  if (!one || one.people < SMALLEST_CELL) return silent(lang, one?.people ?? 0)
  const { people, posts, effective, byEntropy, interval } = one
  const whole = (value: number): string => sayNumber(lang, Math.round(value))
  const { low, high } = interval ?? { low: effective, high: effective }
  return {
    sentence: words.sentence({ people, voices: Math.round(effective) }),
    note: interval ? words.note({ low, high, posts }) : words.noteAlone({ posts }),
    caution: undefined,
    gauge: {
      value: effective,
      low,
      high,
      said: whole(effective),
      min: 1,
      max: people,
      ends: ['1', whole(people)],
      label: `${words.title}. ${pulseWords[lang].gauge({ value: whole(effective), low: whole(low), high: whole(high) })}`,
    },
    details: [
      words.entropy({ voices: Math.round(byEntropy) }),
      ...(contested === undefined ? [] : [words.contested({ now: effective, would: contested })]),
    ],
  }
}

function helpers({ pulse: { helpers: one, asked, ongoing }, lang }: Told): Said {
  const words = pulseWords[lang].helpers
  const { people, said, answers, share } = one
  if (!share || people < SMALLEST_CELL) return silent(lang, people)
  const month = sayPoint(one.month, { grain: 'month', lang, zone: asked.zone })
  return {
    sentence: (ongoing ? words.sentenceSoFar : words.sentence)({ people, month }),
    note: words.note(share),
    caution: undefined,
    gauge: gaugeOf(share, words.title, lang),
    details: [words.said({ said: hideSmall([said, people - said])[0], answers }), words.contested],
  }
}

/** Where nobody is marked as staff nobody can be before staff: the number says nothing of it, and has to say so. */
const staffUnknown = (excluded: Pulse['excluded'], lang: Lang): string | undefined =>
  excluded.some((one) => one.kind === 'staff') ? undefined : pulseWords[lang].noStaff

function gaugeOf(share: Share, title: string, lang: Lang): GaugeProps {
  const words = pulseWords[lang]
  const [value, low, high] = [share.value, share.low, share.high].map((one) => words.percent({ share: one }))
  return {
    value: 100 * share.value,
    low: 100 * share.low,
    high: 100 * share.high,
    said: value ?? '',
    ends: [words.percent({ share: 0 }), words.percent({ share: 1 })],
    label: `${title}. ${words.gauge({ value: value ?? '', low: low ?? '', high: high ?? '' })}`,
  }
}

/** A share of fewer than five, or fewer than five people, is not drawn. */
function draw(name: NumberName, points: readonly Point[], unit: Unit, { pulse, lang }: Told): Drawn {
  const sayIn = { grain: pulse.grain, lang, zone: pulse.asked.zone }
  const drawn = points.map((point): DrawnPoint => {
    const key = { key: point.key, said: sayPoint(point.key, sayIn) }
    const people = name === 'helpers' ? (point.value ?? 0) : point.n
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

export const sayValue = (value: number, unit: Unit, lang: Lang): string =>
  unit === 'share' ? pulseWords[lang].percent({ share: value }) : sayNumber(lang, Math.round(value))
