/** Hours and days on which nobody is written to, as they are lived in the reader's zone. Pure. */
import { dayKey, instantOf, startOf } from '#platform/clock.ts'

export type Quiet = {
  /** `22:00`; both or none. From later than until goes over midnight. */
  readonly from: string | null
  readonly until: string | null
  /** 1 is Monday. */
  readonly daysOff: readonly number[]
}

const DAY = 86_400_000
/** A week of days off and a night: nobody can be silent for longer, and who chose all days is written to on the eighth. */
const STEPS = 16

/** When one may be written to: now, or as soon as the silence ends. */
export function afterSilence(at: Date, zone: string, quiet: Quiet): Date {
  let moment = at
  for (let step = 0; step < STEPS; step++) {
    const end = endOfSilence(moment, zone, quiet)
    if (!end) return moment
    moment = end
  }
  return moment
}

function endOfSilence(at: Date, zone: string, { from, until, daysOff }: Quiet): Date | undefined {
  const day = dayKey(at, zone)
  if (daysOff.includes(weekday(day))) return startOf(dayAfter(day), zone)
  if (from === null || until === null || from === until) return undefined
  const [begins, ends] = [instantOf(day, from, zone).at, instantOf(day, until, zone).at]
  if (from < until) return at >= begins && at < ends ? ends : undefined
  if (at < ends) return ends
  return at >= begins ? instantOf(dayAfter(day), until, zone).at : undefined
}

const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7
const dayAfter = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + DAY).toISOString().slice(0, 10)
