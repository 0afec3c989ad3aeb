/**
 * When people meet: an hour on the wall of a zone, what comes round, and the file that carries it into a calendar. Pure:
 * it asks no database and no clock.
 */
export { isZone } from '#platform/clock.ts'
export { instantAt, wallAt, type Odd, type Wall } from './wall.ts'
export { readRule, ruleSchema, ruleText, weekdays, weeks, type Rule, type Weekday } from './rule.ts'
export { firstDay } from './days.ts'
export { MOST_NEXT, nextTimes, timeOn, timesBetween, type Moved, type Series, type Time } from './times.ts'
export { sayRule } from './saying.ts'
export { icsOf, type Calendar, type Entry, type Guest, type Method, type Party } from './ics.ts'
