/**
 * All dates that follow go to another day: each stays in its own week, month or year, so that what was called off or moved by itself
 * leaves its place to nobody. Pure.
 */
import { firstDay, readRule, ruleText, weekdays, type Rule } from '#platform/calendar/index.ts'
import { monthRule, weekdayOf } from './series.ts'

const DAY_MS = 86_400_000
const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`)
const dayAt = (time: number): string => new Date(time).toISOString().slice(0, 10)

const mondayOf = (day: string): string => dayAt(timeOf(day) - weekdays.indexOf(weekdayOf(day)) * DAY_MS)

export type Shift = {
  readonly rule: string
  /** Where a day of the rule goes; itself where it stays. */
  readonly to: (day: string) => string
}

/** Undefined where nobody can say where the others should go: another week, another month, a day that is theirs already. */
export function shiftDays(text: string, from: string, wanted: string): Shift | undefined {
  const rule = readRule(text)
  if (!rule) return undefined
  if (rule.every === 'week') return weekShift(rule, from, wanted)
  if (rule.every === 'month') return monthShift(rule, from, wanted)
  return rule.every === 'year' ? yearShift(rule, from, wanted) : undefined
}

/** Of several days of a week, the one that was changed goes; the others stay. */
function weekShift(rule: Extract<Rule, { every: 'week' }>, from: string, wanted: string): Shift | undefined {
  const [was, is] = [weekdayOf(from), weekdayOf(wanted)]
  const on = rule.on.length === 0 ? [was] : rule.on
  if (mondayOf(from) !== mondayOf(wanted) || !on.includes(was) || on.includes(is)) return undefined
  const kept = weekdays.filter((day) => day === is || (day !== was && on.includes(day)))
  const by = timeOf(wanted) - timeOf(from)
  return {
    rule: ruleText({ ...rule, on: kept }),
    to: (day) => (weekdayOf(day) === was ? dayAt(timeOf(day) + by) : day),
  }
}

function monthShift(rule: Extract<Rule, { every: 'month' }>, from: string, wanted: string): Shift | undefined {
  if (from.slice(0, 7) !== wanted.slice(0, 7)) return undefined
  const wasLast = rule.on !== null && 'weeks' in rule.on && rule.on.weeks.includes(-1)
  const next: Rule = { ...rule, on: monthRule(wanted, wasLast) }
  return { rule: ruleText(next), to: (day) => firstDay({ ...next, ends: null }, `${day.slice(0, 7)}-01`) }
}

function yearShift(rule: Extract<Rule, { every: 'year' }>, from: string, wanted: string): Shift | undefined {
  const isLeap = wanted.endsWith('-02-29')
  if (rule.on !== null || isLeap || from.slice(0, 4) !== wanted.slice(0, 4)) return undefined
  return { rule: ruleText(rule), to: (day) => `${day.slice(0, 4)}${wanted.slice(4)}` }
}
