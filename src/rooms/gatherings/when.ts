/**
 * When it is: what the clock on the host's wall shows and the name of that zone are what was decided, and stay; the instants
 * are worked out from them, so that an hour is right on both sides of a change of the clocks.
 */
import { instantOf } from '#platform/clock.ts'
import { wrong } from '#platform/refusal.ts'
import { LONGEST_DAYS, type Gathering } from './gathering.ts'
import { gatheringWords } from './messages.en.ts'

export type When = Pick<Gathering, 'wallStarts' | 'wallEnds' | 'zone' | 'starts' | 'ends'>

/** As a form says it: `2026-11-19`, `20:00`, `21:15`. */
export type WhenSaid = {
  readonly day: string
  readonly from: string
  readonly until: string
  /** The day it ends on, where it is another one; an end before the beginning is on the next day. */
  readonly lastDay?: string | undefined
  readonly zone: string
}

const DAY_MS = 86_400_000

/** An hour that the clocks skip, or one that comes twice, is refused: nobody would know when to come. */
export function whenFrom({ day, from, until, lastDay, zone }: WhenSaid): When {
  const last = lastDay ?? (until > from ? day : nextDay(day))
  const starts = instantOf(day, from, zone)
  const ends = instantOf(last, until, zone)
  const odd = starts.odd === undefined ? ends.odd && (['until', ends.odd] as const) : (['from', starts.odd] as const)
  if (odd) throw wrong((lang) => gatheringWords[lang].form[odd[1]], odd[0])
  if (ends.at <= starts.at) throw wrong((lang) => gatheringWords[lang].form.endsBefore, 'until')
  if (ends.at.getTime() - starts.at.getTime() > LONGEST_DAYS * DAY_MS)
    throw wrong((lang) => gatheringWords[lang].form.tooLong({ n: LONGEST_DAYS }), 'lastDay')
  return { wallStarts: `${day}T${from}`, wallEnds: `${last}T${until}`, zone, starts: starts.at, ends: ends.at }
}

const nextDay = (day: string): string =>
  new Date(new Date(`${day}T00:00:00Z`).getTime() + DAY_MS).toISOString().slice(0, 10)

/** Back into the fields of the form. */
export function whenSaid({ wallStarts, wallEnds, zone }: Pick<When, 'wallStarts' | 'wallEnds' | 'zone'>): WhenSaid {
  const [day = '', from = ''] = wallStarts.split('T')
  const [last = '', until = ''] = wallEnds.split('T')
  const itself = last === day || (last === nextDay(day) && until <= from)
  return { day, from, until, zone, ...(itself ? {} : { lastDay: last }) }
}
