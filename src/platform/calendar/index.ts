/**
 * When people meet: an hour on the wall of a zone, what comes round, and the file that carries it into a calendar. Pure:
 * it asks no database and no clock.
 */
export { instantAt, wallAt, type Odd, type Wall } from './wall.ts'
export { readRule, ruleText, weekdays, type Rule, type Weekday } from './rule.ts'
export { nextTimes, type Moved, type Series, type Time } from './times.ts'
export { sayRule } from './saying.ts'
export { icsOf, type Calendar, type Entry, type Guest, type Method, type Party } from './ics.ts'
