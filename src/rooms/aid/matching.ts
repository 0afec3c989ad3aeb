/**
 * What fits: a need and an offer that speak of the same thing, in either language, near enough and on days that can be. Pure, so
 * that the hand-written cases of `matching.cases.ts` say how good it is, and where it misses.
 */
import type { Lang } from '#platform/i18n.ts'
import { isFromAfar, topics, type Topic } from './lexicon.ts'
import { aidWords } from './messages.en.ts'
import { sayDays } from './saying.ts'
import type { Kind, Wish } from './wish.ts'

export type Side = Pick<Wish, 'topics' | 'placeKey' | 'byDay' | 'weekdays'>
export type Fit = {
  /** Only to put the best first; nobody is shown it. */
  readonly score: number
  readonly shared: readonly Topic[]
  readonly samePlace: boolean
  /** Those that both have, when both come back every week. */
  readonly days: readonly number[]
}

/** Undefined when they do not fit. `today` is a day such as `2026-11-22`. */
export function fitOf(need: Side, offer: Side, today: string): Fit | undefined {
  const shared = topics.filter((topic) => need.topics.includes(topic) && offer.topics.includes(topic))
  if (shared.length === 0) return undefined
  const place = nearness(need.placeKey, offer.placeKey)
  // Elsewhere in town, one thing in common is chance, unless it can be done from anywhere.
  if (place === 'elsewhere' && shared.length < 2 && !shared.some(isFromAfar)) return undefined
  const days = daysFor(need, offer, today)
  if (days === 'never') return undefined
  const score = 2 * Math.min(shared.length, 3) + (place === 'here' ? 3 : 0) + (days.length > 0 ? 1 : 0)
  return { score, shared, samePlace: place === 'here', days }
}

type Nearness = 'here' | 'unknown' | 'elsewhere'

/** The same name, or one that holds the other: "Chantenay" and "Chantenay, près de la gare". */
function nearness(one: string, other: string): Nearness {
  if (one === '' || other === '') return 'unknown'
  const [a, b] = [one.split(' ').filter(tellsPlace), other.split(' ').filter(tellsPlace)]
  return a.some((word) => b.includes(word)) ? 'here' : 'elsewhere'
}
/** Words that any place may have in its name. */
const everywhere = new Set([
  'rue',
  'avenue',
  'place',
  'quartier',
  'pres',
  'street',
  'road',
  'near',
  'gare',
  'station',
  'the',
  'les',
  'des',
  'saint',
  'centre',
  'center',
])
const tellsPlace = (word: string): boolean => word.length > 2 && !everywhere.has(word)

function daysFor(need: Side, offer: Side, today: string): readonly number[] | 'never' {
  const both = need.weekdays.filter((day) => offer.weekdays.includes(day))
  if (need.weekdays.length > 0 && offer.weekdays.length > 0) return both.length === 0 ? 'never' : both
  // What comes on Tuesdays only helps whoever needs it before Monday if a Tuesday lies between.
  if (need.byDay === null || offer.weekdays.length === 0) return []
  return offer.weekdays.some((day) => comesBefore(day, today, need.byDay ?? today)) ? [] : 'never'
}

const DAY = 86_400_000

function comesBefore(weekday: number, from: string, until: string): boolean {
  const first = Date.parse(`${from}T00:00:00Z`)
  const wait = (weekday - (new Date(first).getUTCDay() || 7) + 7) % 7
  return first + wait * DAY <= Date.parse(`${until}T00:00:00Z`)
}

/** Why, to the author of one of them: "Même quartier, et vous proposez des repas". */
export function sayFit({ shared, samePlace, days }: Fit, own: Kind, lang: Lang): string {
  const { fits: words, topics: names } = aidWords[lang]
  const what = new Intl.ListFormat(lang).format(shared.slice(0, 2).map((topic) => names[topic]))
  const told = own === 'need' ? words.need({ what }) : words.offer({ what })
  const whole = days.length > 0 ? `${told}, ${words.day({ days: sayDays(days, lang) })}` : told
  return samePlace
    ? words.and({ one: words.samePlace, other: whole })
    : `${whole.slice(0, 1).toLocaleUpperCase(lang)}${whole.slice(1)}`
}
