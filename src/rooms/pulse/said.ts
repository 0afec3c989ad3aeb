/** The pieces that what is said of any number is made of. */
import { sayNumber, type Lang } from '#platform/i18n.ts'
import type { Share } from '#platform/numbers/index.ts'
import type { GaugeProps, Zone } from '#ui/gauge.tsx'
import type { Pulse } from './counting.ts'
import { pulseWords } from './messages.en.ts'
import type { Said } from './shown.ts'
import { shareThatChanges, verdictOf, type Limits } from './verdict.ts'

export type Unit = 'share' | 'count' | 'minutes'

const nothing = {
  sentence: undefined,
  caution: undefined,
  gauge: undefined,
  details: [],
  others: [],
  changes: [],
  verdict: undefined,
}

/** Nothing of the kind, or too few to say. */
export const silent = (lang: Lang, n: number): Said => ({
  ...nothing,
  note: n === 0 ? pulseWords[lang].none : pulseWords[lang].few,
})
export const notYet = (lang: Lang): Said => ({ ...nothing, note: pulseWords[lang].soon })

/** Where nobody is marked as staff nobody can be before staff: the number says nothing of it, and has to say so. */
export const staffUnknown = (excluded: Pulse['excluded'], lang: Lang): string | undefined =>
  excluded.some((one) => one.kind === 'staff') ? undefined : pulseWords[lang].noStaff

/** The ruler and the word of a share, and at which share the word would change. */
export function measured(
  share: Share,
  { title, lang, limits }: { title: string; lang: Lang; limits: Limits | undefined },
): Pick<Said, 'gauge' | 'verdict' | 'changes'> {
  const other = limits && shareThatChanges(share, limits)
  return {
    gauge: gaugeOf(share, title, lang, limits),
    verdict: limits && verdictOf(share, limits),
    changes: [other?.down, other?.up].flatMap((at) =>
      at === undefined ? [] : [pulseWords[lang].up({ share: Math.round(100 * at) })],
    ),
  }
}

function gaugeOf(share: Share, title: string, lang: Lang, limits: Limits | undefined): GaugeProps {
  const words = pulseWords[lang]
  const [value, low, high] = [share.value, share.low, share.high].map((one) => words.percent({ share: one }))
  return {
    value: 100 * share.value,
    low: 100 * share.low,
    high: 100 * share.high,
    said: value ?? '',
    ends: limits
      ? [words.verdict.audience, words.verdict.community]
      : [words.percent({ share: 0 }), words.percent({ share: 1 })],
    label: `${title}. ${words.gauge({ value: value ?? '', low: low ?? '', high: high ?? '' })}`,
    zones: limits && zonesOf(limits, 100),
  }
}

/** `whole`: where a hundred in a hundred stands on the ruler. */
export const zonesOf = ({ audience, community }: Limits, whole: number): Zone[] => {
  const at = (limit: number): number => (limit * whole) / 100
  const zones: Zone[] = [
    { from: 0, to: at(audience), kind: 'low' },
    { from: at(audience), to: at(community), kind: 'middle' },
    { from: at(community), to: whole, kind: 'high' },
  ]
  return zones.filter(({ from, to }) => to > from)
}

export const sayValue = (value: number, unit: Unit, lang: Lang): string => {
  if (unit === 'minutes') return pulseWords[lang].time({ minutes: value })
  return unit === 'share' ? pulseWords[lang].percent({ share: value }) : sayNumber(lang, Math.round(value))
}

/** Only what is there to be said. */
export const these = (...sentences: readonly (string | false | undefined)[]): string[] =>
  sentences.filter((one) => typeof one === 'string')
