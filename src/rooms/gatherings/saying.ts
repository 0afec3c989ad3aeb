/** What is said of a gathering in a word: when, where, in which state. Pure. */
import type { Lang } from '#platform/i18n.ts'
import { partsOf, sayTime, type Clock } from '#ui/say-time.ts'
import type { TagKind } from '#ui/state.tsx'
import type { IconName } from '#ui/icon.tsx'
import { stateOf, type Gathering } from './gathering.ts'
import { gatheringWords } from './messages.en.ts'
import type { Standing } from './seats.ts'

/** "Buenos Aires" of `America/Argentina/Buenos_Aires`: zones are named after their cities. */
export const cityOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')

/** A night is one day that ends late; beyond, both days are said. */
const SAME_DAY_MS = 18 * 3_600_000
export const isOneDay = ({ starts, ends }: Pick<Gathering, 'starts' | 'ends'>): boolean =>
  ends.getTime() - starts.getTime() <= SAME_DAY_MS

/** At that moment: Madrid and Paris are one clock, and so are London and Lisbon. */
export const isSameClock = (
  { starts, zone }: Pick<Gathering, 'starts' | 'zone'>,
  { lang, zone: own }: Clock,
): boolean =>
  sayTime(starts, { now: starts, zone, lang }, 'full') === sayTime(starts, { now: starts, zone: own, lang }, 'full')

/** The hosts' own clock, beside the reader's: its day is said where it is another one. */
export function sayThere({ starts, zone }: Pick<Gathering, 'starts' | 'zone'>, clock: Clock): string {
  const words = gatheringWords[clock.lang].page
  const there = { ...clock, zone }
  const said = { hour: sayTime(starts, there, 'hour'), place: cityOf(zone) }
  const sameDay = partsOf(starts, zone, clock.lang).day === partsOf(starts, clock.zone, clock.lang).day
  return sameDay ? words.hosts(said) : words.hostsDay({ ...said, day: sayTime(starts, there, 'day') })
}

export type Mark = { readonly text: string; readonly kind: TagKind; readonly icon: IconName }

/** The one thing to know first; that it is ahead or over is what the list says already. */
export function markOf(gathering: Gathering, now: Date, lang: Lang): Mark | undefined {
  const words = gatheringWords[lang].state
  if (gathering.hiddenAt !== null) return { text: words.hidden, kind: 'bad', icon: 'eye-off' }
  const state = stateOf(gathering, now)
  if (state === 'cancelled') return { text: words.cancelled, kind: 'bad', icon: 'circle-x' }
  if (state === 'proposed') return { text: words.proposed, kind: 'warn', icon: 'hourglass' }
  if (state === 'declined') return { text: words.declined, kind: 'calm', icon: 'circle-minus' }
  return state === 'now' ? { text: words.now, kind: 'ember', icon: 'circle' } : undefined
}

const signs: Readonly<Record<Standing, Omit<Mark, 'text'>>> = {
  coming: { kind: 'good', icon: 'circle-check' },
  maybe: { kind: 'calm', icon: 'circle-question-mark' },
  no: { kind: 'calm', icon: 'circle-minus' },
  asked: { kind: 'warn', icon: 'hourglass' },
  refused: { kind: 'calm', icon: 'circle-minus' },
  waiting: { kind: 'warn', icon: 'hourglass' },
}
export const ownMark = (standing: Standing, lang: Lang): Mark => ({
  ...signs[standing],
  text: gatheringWords[lang].standing[standing],
})
