/** What comes round: a rule of days, and the dates that were made of it. Pure. */
import {
  instantAt,
  nextTimes,
  readRule,
  sayRule,
  type Rule,
  type Series as Times,
  type Weekday,
  weekdays,
} from '#platform/calendar/index.ts'
import type { Lang } from '#platform/i18n.ts'
import type { When } from './when.ts'
import { wallAt } from '#platform/calendar/index.ts'

export const repeats = ['no', 'week', 'fortnight', 'month', 'last', 'year'] as const
/** As a form says it: each week, each other week, each month on the same weekday, or on the last of that weekday, each year. */
export type Repeats = (typeof repeats)[number]

export type SeriesId = number
export type Series = {
  readonly id: SeriesId
  readonly rule: string
  readonly zone: string
  /** On the wall: `2026-11-19T20:00`. */
  readonly wallStarts: string
  readonly minutes: number
  /** `2027-01-14`: dates stand up to this day of the rule. */
  readonly madeUntil: string
  readonly endedAt: Date | null
}

const DAYS_OF_A_WEEK = 7

export type Often = Exclude<Repeats, 'no'>

/** `on`: of weeks alone, the weekdays beside that of the first date. */
export function ruleFor(said: Often, day: string, until: string | undefined, on: readonly Weekday[] = []): Rule {
  const ends = until === undefined ? null : { until }
  if (said === 'year') return { every: 'year', on: null, each: 1, ends }
  if (said === 'month' || said === 'last') return { every: 'month', on: monthRule(day, said === 'last'), each: 1, ends }
  const own = weekdayOf(day)
  const days = on.some((one) => one !== own) ? weekdays.filter((one) => one === own || on.includes(one)) : []
  return { every: 'week', on: days, each: said === 'week' ? 1 : 2, ends }
}

export const weekdayOf = (day: string): Weekday =>
  weekdays[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % DAYS_OF_A_WEEK] ?? 'MO'

/** Not every month has a fifth: whoever begins on one means the last. */
export function monthRule(day: string, last: boolean): NonNullable<Extract<Rule, { every: 'month' }>['on']> {
  const nth = Math.ceil(Number(day.slice(8)) / DAYS_OF_A_WEEK)
  return { weeks: [(last && isLastOfMonth(day)) || nth === 5 ? -1 : nthOf(nth)], weekday: weekdayOf(day) }
}

export const isLastOfMonth = (day: string): boolean => {
  const date = new Date(`${day}T00:00:00Z`)
  return new Date(date.getTime() + DAYS_OF_A_WEEK * 86_400_000).getUTCMonth() !== date.getUTCMonth()
}

/** As far as people look in their calendars; a yearly feast stands this year and the next. */
export const datesAheadOf = ({ rule }: Pick<Series, 'rule'>): number => (readRule(rule)?.every === 'year' ? 2 : 8)

const nthOf = (nth: number): 1 | 2 | 3 | 4 => ([1, 2, 3, 4] as const).find((one) => one === nth) ?? 1

export type OnDay = { readonly day: string; readonly when: When }

/** The dates after a day of the rule: the next few that are not over. An hour that the clocks skip is moved on, as calendars do. */
export function datesAfter(series: Omit<Series, 'id' | 'endedAt'>, now: Date, n: number): OnDay[] {
  const times = timesOf(series)
  if (!times) return []
  const from = new Date(
    Math.max(now.getTime(), instantAt({ day: series.madeUntil, time: '23:59' }, series.zone).at.getTime()),
  )
  return nextTimes(times, from, n)
    .filter(({ day }) => day > series.madeUntil)
    .map(({ day, wall, at, ends }) => ({
      day,
      when: {
        wallStarts: `${wall.day}T${wall.time}`,
        wallEnds: wallText(ends, series.zone),
        zone: series.zone,
        starts: at,
        ends,
      },
    }))
}

function timesOf({
  rule: text,
  zone,
  wallStarts,
  minutes,
}: Pick<Series, 'rule' | 'zone' | 'wallStarts' | 'minutes'>): Times | undefined {
  const rule = readRule(text)
  const [day = '', time = ''] = wallStarts.split('T')
  return rule && { zone, starts: { day, time }, lasts: minutes, rule }
}

const wallText = (at: Date, zone: string): string => {
  const { day, time } = wallAt(at, zone)
  return `${day}T${time}`
}

/** "un jeudi sur deux à 20 h" */
export function sayRepeats({ rule: text, wallStarts }: Pick<Series, 'rule' | 'wallStarts'>, lang: Lang): string {
  const rule = readRule(text)
  const [day = '', time = ''] = wallStarts.split('T')
  return rule ? sayRule(rule, { day, time }, lang) : ''
}

/** On a day, at an hour and for a while. An hour that the clocks skip is moved on, as calendars do. */
export function whenOn(day: string, { time, minutes, zone }: { time: string; minutes: number; zone: string }): When {
  const { at } = instantAt({ day, time }, zone)
  const ends = new Date(at.getTime() + minutes * 60_000)
  return { wallStarts: `${day}T${time}`, wallEnds: wallText(ends, zone), zone, starts: at, ends }
}

export const minutesOf = ({ starts, ends }: Pick<When, 'starts' | 'ends'>): number =>
  Math.round((ends.getTime() - starts.getTime()) / 60_000)
