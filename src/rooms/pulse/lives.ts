/** What the room of people over time asks: how far the pulse has read, and the twelve months that end there. */
import { dayKey, monthKey, startOf } from '#platform/clock.ts'
import { stillReading } from '#platform/facts/consumer.ts'
import type { Home } from '#platform/home.ts'
import { thanksRead } from './giving.ts'
import { readUpTo } from './keeping-store.ts'
import type { Lives } from './lives-store.ts'
import { pointsOf, shifted, windowOf } from './number.ts'
import { projection } from './projecting.ts'
import { historyOf, zoneOf } from './shared-store.ts'

export const LIVED_MONTHS = 12

export type LivedSoFar = Lives & {
  /** The months, in order: `2026-04`. */
  readonly months: readonly string[]
  /** The month in which it ends, which is not told of: it runs, or an archive breaks off in it. */
  readonly unfinished: string
  /** It ends today, and not with the last day of an archive. */
  readonly ongoing: boolean
  /** The same as long as nothing happened, nobody objects anew, and the day is the same. */
  readonly upto: string
}

/** A number from 0 to 1 while the pulse still reads what happened; undefined when nothing did. */
export async function livedSoFar(home: Home): Promise<LivedSoFar | number | undefined> {
  const { db } = home
  const read = await stillReading(db, projection.name)
  if (read !== undefined) return read
  const [history, zone] = await Promise.all([historyOf(db), zoneOf(db)])
  if (!history) return undefined
  const { to } = windowOf('365', history, { now: home.now(), zone })
  const last = monthKey(new Date(to.getTime() - 1), zone)
  const from = startOf(shifted(last, 1 - LIVED_MONTHS), zone)
  return {
    from,
    to,
    zone,
    months: pointsOf({ from, to, grain: 'month' }, zone),
    unfinished: last,
    ongoing: history.lived,
    upto: `${dayKey(to, zone)} ${zone} ${await readUpTo(db, [projection.name, thanksRead.name])}`,
  }
}
