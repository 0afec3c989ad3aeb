/** The days of a rule. They are worked out without a zone: no hour is skipped in a calendar of days, and none comes twice. */
import { RRuleTemporal } from 'rrule-temporal'
import { Temporal } from 'temporal-polyfill'
import { ruleText, weekdays, type Rule } from './rule.ts'

/**
 * The first day from `start` on that is one of the rule's. From that day its weeks and months are counted: "every second
 * Thursday, from Friday on" begins on the next Thursday.
 */
export const firstDay = (rule: Rule, start: string): string =>
  daysIn({ ...rule, each: 1, ends: null }, start, start).next().value ?? start

/** The days of the rule that begins on `start`, from `from` on; without an end, whoever asks stops. */
export function* daysOf(rule: Rule, start: string, from: string): Generator<string, undefined> {
  yield* daysIn(rule, firstDay(rule, start), from)
}

const DAY_MS = 86_400_000
/** Beyond it, dates are written in another way, and nobody meets. */
const LAST = Date.UTC(2300, 0)

function* daysIn(rule: Rule, start: string, from: string): Generator<string, undefined> {
  const series = new RRuleTemporal({
    rruleString: ruleText(withItsDay(rule, start)),
    dtstart: Temporal.PlainDate.from(start).toZonedDateTime('UTC'),
    // Without it, it answers with classes of its own.
    temporal: Temporal,
  })
  let after = Math.max(Date.parse(from), Date.parse(start)) - DAY_MS
  while (after < LAST) {
    const next = series.next(new Date(after))
    if (next === null) return
    after = next.epochMilliseconds
    yield next.toPlainDate().toString()
  }
}

/** The rule with its day said, where it left that to the first time. */
export function withItsDay(rule: Rule, start: string): Rule {
  const day = Temporal.PlainDate.from(start)
  const weekday = weekdays[day.dayOfWeek - 1] ?? 'MO'
  if (rule.every === 'week' && rule.on.length === 0) return { ...rule, on: [weekday] }
  return rule.every === 'month' && rule.on === null ? { ...rule, on: { days: [day.day] } } : rule
}
