/** A rule as a sentence: "chaque premier mardi du mois à 19 h", "every other Thursday at 7 pm, until 30 June 2027". */
import type { Lang } from '#platform/i18n.ts'
import { partsOf, sayTime } from '#ui/say-time.ts'
import { withItsDay } from './days.ts'
import { calendarWords } from './messages.en.ts'
import { weekdays, type Rule, type Weekday } from './rule.ts'
import type { Wall } from './wall.ts'

export function sayRule(kept: Rule, starts: Wall, lang: Lang): string {
  const rule = withItsDay(kept, starts.day)
  const words = calendarWords[lang]
  const days = sayDays(rule, starts.day, lang)
  const always = words.at({ said: days, hour: say(`${starts.day}T${starts.time}`, lang, 'hour') })
  const said = hasGaps(rule, starts.day) ? words.whereItIs({ said: always }) : always
  if (rule.ends === null) return said
  return 'count' in rule.ends
    ? words.times({ said, count: rule.ends.count })
    : words.until({ said, day: say(rule.ends.until, lang, 'date') })
}

function sayDays(rule: Rule, start: string, lang: Lang): string {
  const words = calendarWords[lang]
  const { each } = rule
  if (rule.every === 'day') return words.everyDay({ each })
  if (rule.every === 'week') {
    const workdays = each === 1 && rule.on.join() === weekdays.slice(0, 5).join()
    return workdays ? words.workdays : words.everyWeek({ each, days: rule.on.map((day) => sayWeekday(day, lang)) })
  }
  return sayLong(rule, start, lang)
}

type Long = Extract<Rule, { every: 'month' | 'year' }>

function sayLong(rule: Long, start: string, lang: Lang): string {
  const words = calendarWords[lang]
  const { each, on } = rule
  if (on === null) return words.everyYear({ each, date: dayAndMonth(start, lang) })
  if ('days' in on) return words.dateOfMonth({ each, dates: on.days.map((date) => words.date({ date })) })
  const named = { each, nths: on.weeks.map((week) => words.nths[week]), day: sayWeekday(on.weekday, lang) }
  return 'month' in on
    ? words.weekOfYear({ ...named, month: partsOf(new Date(Date.UTC(2026, on.month - 1)), 'UTC', lang).monthName })
    : words.weekOfMonth(named)
}

/** The 31st, a fifth Tuesday, the 29th of February. */
function hasGaps(rule: Rule, start: string): boolean {
  if (rule.every === 'day' || rule.every === 'week') return false
  const { on } = rule
  if (on === null) return start.endsWith('-02-29')
  return 'days' in on ? on.days.some((day) => day > 28) : on.weeks.some((week) => week === 5)
}

const say = (wall: string, lang: Lang, style: 'hour' | 'date'): string => {
  const at = new Date(`${wall}${wall.includes('T') ? '' : 'T00:00'}Z`)
  return sayTime(at, { now: at, zone: 'UTC', lang }, style)
}

const dayAndMonth = (day: string, lang: Lang): string => {
  const at = new Date(day)
  return sayTime(at, { now: at, zone: 'UTC', lang }, 'day').replace(/^\S+ /, '')
}

/** 5 January 1970 was a Monday. */
export const sayWeekday = (weekday: Weekday, lang: Lang): string =>
  partsOf(new Date(Date.UTC(1970, 0, 5 + weekdays.indexOf(weekday))), 'UTC', lang).weekday
