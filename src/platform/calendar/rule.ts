/**
 * What people say when something comes round, and nothing else: a rule speaks of days, never of hours. It is kept as the
 * text of an RRULE (RFC 5545), so that it can be read without us.
 */
import { z } from 'zod'

/** Monday first, in the letters of iCalendar. */
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
export type Weekday = (typeof weekdays)[number]

/** Which one in a month; -1 is the last. Not every month has a fifth: the others are left out. */
export const weeks = [1, 2, 3, 4, 5, -1] as const

/** Two years of days: what is meant to go on longer has no end. */
const MOST_TIMES = 730
const LAST_YEAR = 2199

const some = <T extends z.ZodType>(one: T) => z.array(one).min(1).max(7)
const onWeekday = { weeks: some(z.literal(weeks)), weekday: z.enum(weekdays) }
const until = z.iso.date().refine((day) => day.length === 10 && Number(day.slice(0, 4)) <= LAST_YEAR)
const often = {
  each: z.int().min(1).max(99),
  ends: z.union([z.strictObject({ until }), z.strictObject({ count: z.int().min(1).max(MOST_TIMES) })]).nullable(),
}

/** Where it says no day, it means the one of the first time. */
export const ruleSchema = z.discriminatedUnion('every', [
  z.strictObject({ every: z.literal('day'), ...often }),
  z.strictObject({ every: z.literal('week'), on: z.array(z.enum(weekdays)).max(7), ...often }),
  z.strictObject({
    every: z.literal('month'),
    on: z
      .union([
        z.strictObject(onWeekday),
        z.strictObject({
          days: some(
            z
              .int()
              .min(-1)
              .max(31)
              .refine((day) => day !== 0),
          ),
        }),
      ])
      .nullable(),
    ...often,
  }),
  z.strictObject({
    every: z.literal('year'),
    on: z.strictObject({ ...onWeekday, month: z.int().min(1).max(12) }).nullable(),
    ...often,
  }),
])
export type Rule = z.infer<typeof ruleSchema>

const frequencies = { day: 'DAILY', week: 'WEEKLY', month: 'MONTHLY', year: 'YEARLY' } as const

/** `FREQ=MONTHLY;BYDAY=1TU;UNTIL=20270630`. The end is a day, and belongs to it. */
export function ruleText(rule: Rule): string {
  const parts = [
    `FREQ=${frequencies[rule.every]}`,
    rule.each > 1 && `INTERVAL=${rule.each}`,
    ...daysText(rule),
    endText(rule),
  ]
  return parts.filter((part) => part).join(';')
}

function daysText(rule: Rule): string[] {
  if (rule.every === 'week') return rule.on.length === 0 ? [] : [`BYDAY=${rule.on.join(',')}`]
  if (rule.every === 'day' || rule.on === null) return []
  if ('days' in rule.on) return [`BYMONTHDAY=${rule.on.days.join(',')}`]
  const { weeks: which, weekday } = rule.on
  return [
    ...('month' in rule.on ? [`BYMONTH=${rule.on.month}`] : []),
    `BYDAY=${which.map((n) => `${n}${weekday}`).join(',')}`,
  ]
}

const endText = ({ ends }: Rule): string | false =>
  ends !== null && ('count' in ends ? `COUNT=${ends.count}` : `UNTIL=${ends.until.replaceAll('-', '')}`)

/** Undefined for what is no rule of ours: an hourly one, one that says its hour, a broken one. */
export function readRule(text: string): Rule | undefined {
  const said = new Map(
    text
      .slice(0, 300)
      .split(';')
      .map((part) => [part.split('=')[0] ?? '', part.split('=')[1] ?? '']),
  )
  if (text.length > 300 || said.size !== text.split(';').length) return undefined
  const take = (name: string): string | undefined => {
    const value = said.get(name)
    said.delete(name)
    return value
  }
  const every = everyOf(take('FREQ'))
  const each = whole(take('INTERVAL') ?? '1')
  const week = take('WKST') ?? 'MO'
  const read = { every, each, ...onOf(every, take), ends: endOf(take('COUNT'), take('UNTIL')) }
  // Where the week begins tells one week from the next only when some are left out.
  const otherWeek = week !== 'MO' && every === 'week' && each !== 1
  return said.size > 0 || otherWeek ? undefined : ruleSchema.safeParse(read).data
}

type Take = (name: string) => string | undefined
type Every = Rule['every']

const everyOf = (said: string | undefined): Every | undefined =>
  (['day', 'week', 'month', 'year'] as const).find((every) => frequencies[every] === said)

const whole = (text: string): number => (/^[+-]?\d{1,3}$/.test(text) ? Number(text) : NaN)

function endOf(count: string | undefined, last: string | undefined): unknown {
  if (count !== undefined && last !== undefined) return undefined
  if (count !== undefined) return { count: whole(count) }
  return last === undefined ? null : { until: last.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3') }
}

function onOf(every: Every | undefined, take: Take): { on?: unknown } {
  if (every === 'day') return {}
  const days = take('BYDAY')?.split(',')
  if (every === 'week') return { on: inOrder(days ?? [], weekdays) }
  const dates = every === 'month' ? take('BYMONTHDAY')?.split(',').map(whole) : undefined
  if (dates !== undefined) return { on: days === undefined ? { days: lastAtTheEnd(dates) } : undefined }
  const month = every === 'year' ? take('BYMONTH') : undefined
  if (days === undefined) return { on: month === undefined ? null : undefined }
  return { on: { ...weekdayOf(days), ...(month === undefined ? {} : { month: whole(month) }) } }
}

/** `1TU,3TU`: one weekday, several weeks. */
function weekdayOf(days: readonly string[]): { weeks?: number[]; weekday?: string | undefined } {
  const read = days.map((day) => /^([+-]?\d)([A-Z]{2})$/.exec(day) ?? [])
  const names = new Set(read.map(([, , name]) => name))
  return names.size === 1 ? { weeks: lastAtTheEnd(read.map(([, n = '']) => whole(n))), weekday: read[0]?.[2] } : {}
}

const lastAtTheEnd = (numbers: readonly number[]): number[] =>
  [...new Set(numbers)].toSorted((a, b) => (a < 0 ? 1 : 0) - (b < 0 ? 1 : 0) || a - b)

const inOrder = (said: readonly string[], all: readonly string[]): string[] =>
  [...new Set(said)].toSorted((a, b) => all.indexOf(a) - all.indexOf(b))
