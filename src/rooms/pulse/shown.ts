/** From a number to what is said of it: a value, an interval, sentences. The same for the page and for its own page. */
import { sayNumber, type Lang } from '#platform/i18n.ts'
import { startOf } from '#platform/clock.ts'
import type { CoursePoint, Pulse } from './counting.ts'
import { pulseWords } from './messages.en.ts'
import type { NumberName } from './number.ts'

export type Shown = {
  readonly name: NumberName
  readonly title: string
  /** Undefined: too few to say. */
  readonly sentence: string | undefined
  readonly more: readonly string[]
  readonly gauge: { readonly value: number; readonly low: number; readonly high: number; readonly said: string; readonly max: number; readonly ends: readonly [string, string]; readonly label: string } | undefined
  readonly course: readonly CoursePoint[]
  readonly unit: 'percent' | 'count'
}

type Said = Omit<Shown, 'name' | 'title' | 'course'>

const percent = (lang: Lang, share: number): string => `${sayNumber(lang, Math.round(share * 100))}${lang === 'fr' ? '\u00a0%' : '%'}`
const nothing = (unit: Shown['unit']): Said => ({ sentence: undefined, more: [], gauge: undefined, unit })

export function show(pulse: Pulse, name: NumberName, lang: Lang, zone: string): Shown {
  const said = { answered: answered, started: started, voices: voices, helpers: helpers }[name](pulse, lang, zone)
  return { name, title: pulseWords[lang][name].title, course: pulse.course[name], ...said }
}

function shareGauge(share: { value: number; low: number; high: number }, lang: Lang): Shown['gauge'] {
  const [value, low, high] = [share.value, share.low, share.high].map((one) => percent(lang, one))
  const label = pulseWords[lang].gauge({ value: value ?? '', low: low ?? '', high: high ?? '' })
  return { value: 100 * share.value, low: 100 * share.low, high: 100 * share.high, said: value ?? '', max: 100, ends: [percent(lang, 0), percent(lang, 1)], label }
}

const FEWEST = 5
/** Where nobody is marked as staff, nobody can be before staff: the number says nothing, and has to say so. */
const staffUnknown = ({ excluded }: Pulse, lang: Lang): string[] => (excluded.staff === 0 ? [pulseWords[lang].noStaff] : [])

function answered(pulse: Pulse, lang: Lang): Said {
  const { answered: one } = pulse
  const words = pulseWords[lang].answered
  const { beforeStaff, solved } = one
  if (!beforeStaff || !solved || beforeStaff.n < FEWEST) return nothing('percent')
  return {
    sentence: words.sentence({ share: beforeStaff.value, n: beforeStaff.n }),
    more: [
      ...staffUnknown(pulse, lang),
      words.solved({ share: solved.value, n: solved.n }),
      ...(one.incidence ? [words.incidence(one.incidence)] : []),
      words.fallback({ count: one.fallback, of: beforeStaff.n }),
      ...(one.contested ? [words.contested({ would: one.contested.would })] : []),
      words.rules(one.rules),
    ],
    gauge: shareGauge(beforeStaff, lang),
    unit: 'percent',
  }
}

function started(pulse: Pulse, lang: Lang): Said {
  const { started: one } = pulse
  const words = pulseWords[lang].started
  if (!one.share || one.share.n < FEWEST) return nothing('percent')
  return { sentence: words.sentence({ share: one.share.value, n: one.share.n }), more: [...staffUnknown(pulse, lang), words.rest(one)], gauge: shareGauge(one.share, lang), unit: 'percent' }
}

function voices({ voices: one }: Pulse, lang: Lang): Said {
  const words = pulseWords[lang].voices
  if (!one) return nothing('count')
  const whole = (value: number) => sayNumber(lang, Math.round(value))
  const { low, high } = one.interval ?? { low: one.effective, high: one.effective }
  return {
    sentence: words.sentence(one),
    more: [words.entropy({ voices: one.byEntropy, posts: one.posts }), ...(one.whole ? [] : [words.part])],
    gauge: {
      value: one.effective, low, high, said: whole(one.effective), max: one.people, ends: ['1', whole(one.people)],
      label: pulseWords[lang].gauge({ value: whole(one.effective), low: whole(low), high: whole(high) }),
    },
    unit: 'count',
  }
}

function helpers({ helpers: one }: Pulse, lang: Lang, zone: string): Said {
  const words = pulseWords[lang].helpers
  if (one.people === undefined) return nothing('count')
  return { sentence: words.sentence({ people: one.people, month: sayMonth(one.month, lang, zone) }), more: [words.answers({ count: one.answers })], gauge: undefined, unit: 'count' }
}

export const sayMonth = (month: string, lang: Lang, zone: string): string =>
  new Intl.DateTimeFormat(lang, { month: 'long', year: 'numeric', timeZone: zone }).format(startOf(month, zone))
