/** The hours of a day as people say them, in the reader's zone. */
import type { Lang } from '#platform/i18n.ts'
import { partsOf, sayTime, type Clock } from '#ui/say-time.ts'
import { homeWords } from './messages.en.ts'

const DAWN = 5
const NOON = 12
const DUSK = 18
const HOUR = 3_600_000

export type Part = 'morning' | 'day' | 'evening'

/** Which greeting the hour calls for. The small hours still belong to the evening. */
export function partOfDay({ now, zone, lang }: Clock): Part {
  const { hour } = partsOf(now, zone, lang)
  if (hour < DAWN || hour >= DUSK) return 'evening'
  return hour < NOON ? 'morning' : 'day'
}

/** "Ce soir", "Hier soir", "Lundi", "jeudi 3 octobre": what stands above what happened then. */
export function hourOf(at: Date, clock: Clock): string {
  const words = homeWords[clock.lang].hours
  const days = daysBefore(at, clock)
  const { hour, weekday } = partsOf(at, clock.zone, clock.lang)
  if (days <= 0) return hour < DAWN ? words.night : hour < NOON ? words.morning : hour < DUSK ? words.afternoon : words.evening
  if (days === 1) return hour >= DUSK ? words.yesterdayEvening : words.yesterday
  return capital(days < 7 ? weekday : sayTime(at, clock, 'day'), clock.lang)
}

/** The same list, in pieces that happened in the same hours. Its order is kept. */
export function byHour<T>(things: readonly T[], at: (thing: T) => Date, clock: Clock): readonly { label: string; things: readonly T[] }[] {
  const pieces: { label: string; things: T[] }[] = []
  for (const thing of things) {
    const label = hourOf(at(thing), clock)
    const last = pieces.at(-1)
    if (last?.label === label) last.things.push(thing)
    else pieces.push({ label, things: [thing] })
  }
  return pieces
}

/** When somebody was last here, to stand after "votre passage": "d’hier à 21 h 10". */
export function sayPassage(at: Date, clock: Clock): string {
  const { passage } = homeWords[clock.lang].today
  const days = daysBefore(at, clock)
  const hour = sayTime(at, clock, 'hour')
  if (days <= 0) return passage.today({ hour })
  if (days === 1) return passage.yesterday({ hour })
  if (days < 7) return passage.weekday({ day: partsOf(at, clock.zone, clock.lang).weekday, hour })
  return passage.date({ date: sayTime(at, clock, 'moment') })
}

/** How long somebody has waited: "trois heures" is near enough. */
export function sayElapsed(since: Date, now: Date, lang: Lang): string {
  const { elapsed } = homeWords[lang].ask
  const hours = (now.getTime() - since.getTime()) / HOUR
  if (hours < 1 / 30) return elapsed.now
  if (hours < 1) return elapsed.minutes({ n: Math.round(hours * 60) })
  if (hours < 24) return elapsed.hours({ n: Math.floor(hours) })
  const days = Math.floor(hours / 24)
  return days < 14 ? elapsed.days({ n: days }) : elapsed.weeks({ n: Math.floor(days / 7) })
}

function daysBefore(at: Date, { now, zone, lang }: Clock): number {
  const day = (moment: Date): number => {
    const { year, month, day: date } = partsOf(moment, zone, lang)
    return Date.UTC(year, month - 1, date)
  }
  return Math.round((day(now) - day(at)) / (24 * HOUR))
}

const capital = (text: string, lang: Lang): string => text.charAt(0).toLocaleUpperCase(lang) + text.slice(1)
