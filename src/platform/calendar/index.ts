/**
 * When people meet: an hour on the wall of a zone, what comes round, and the file that carries it into a calendar. Pure:
 * it asks no database and no clock.
 */
export { instantAt, wallAt } from './wall.ts'
export { readRule, ruleText, weekdays, type Rule, type Weekday } from './rule.ts'
export { firstDay } from './days.ts'
export { nextTimes, type Series } from './times.ts'
export { sayRule, sayWeekday } from './saying.ts'
export { calendarReply, type CalendarReply } from './reply.ts'
export { icsOf, type Entry } from './ics.ts'
