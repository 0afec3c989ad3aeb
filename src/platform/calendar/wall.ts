/**
 * What the clock on the wall of a zone shows. Somebody who proposes a gathering means that clock, in summer and in winter,
 * so that is what is kept; the instant follows from it, with the rules of the zone as the machine knows them that day.
 */
import { Temporal } from 'temporal-polyfill'
import { instantOf } from '#platform/clock.ts'

/** `2026-11-03` and `19:00`. */
export type Wall = { readonly day: string; readonly time: string }

/** `skipped`: summer time leaps over that hour, and the next one that exists is meant. `twice`: the first of the two is meant. */
export type Odd = 'skipped' | 'twice'

export const instantAt = ({ day, time }: Wall, zone: string): { readonly at: Date; readonly odd?: Odd } =>
  instantOf(day, time, zone)

/** To the minute; whatever clock is shown, `wallAt` of `instantAt` is what was typed, unless it was skipped. */
export function wallAt(at: Date, zone: string): Wall {
  const there = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).toPlainDateTime()
  return { day: there.toPlainDate().toString(), time: there.toPlainTime().toString({ smallestUnit: 'minute' }) }
}
