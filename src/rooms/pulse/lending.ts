/** What rooms above ask of what the pulse read: never its tables, and nothing that it would not count itself. */
import { dayKey } from '#platform/clock.ts'
import { stillReading } from '#platform/facts/consumer.ts'
import type { Home } from '#platform/home.ts'
import { thanksRead } from './giving.ts'
import { usefulKept } from './keeping.ts'
import { FEW_POSTS } from './kept.ts'
import { isLarge, readUpTo } from './keeping-store.ts'
import { eachTie, passedOn, peopleLent, type LentPeople, type LentTie, type Passed } from './lent-store.ts'
import { windowOf, type WindowName } from './number.ts'
import { projection } from './projecting.ts'
import { historyOf, zoneOf } from './shared-store.ts'

/** How far the pulse has read. */
export type ReadSoFar = {
  readonly from: Date
  /** Not included. */
  readonly to: Date
  readonly zone: string
  /** It ends today, and not with the last day of an archive. */
  readonly ongoing: boolean
  /** The same as long as nothing happened, nobody objects anew, and the day is the same. */
  readonly upto: string
  /** Too much happened to be counted while somebody waits. */
  readonly large: boolean
}

/** A number from 0 to 1 while it still reads what happened; undefined when nothing did. */
export async function readSoFar(home: Home, window: WindowName): Promise<ReadSoFar | number | undefined> {
  const { db } = home
  const read = await stillReading(db, projection.name)
  if (read !== undefined) return read
  const [history, zone] = await Promise.all([historyOf(db), zoneOf(db)])
  if (!history) return undefined
  const { from, to } = windowOf(window, history, { now: home.now(), zone })
  const upto = `${dayKey(to, zone)} ${zone} ${await readUpTo(db, [projection.name, thanksRead.name])}`
  return { from, to, zone, ongoing: history.lived, upto, large: await isLarge(db, FEW_POSTS) }
}

export type Asking = {
  readonly from: Date
  readonly to: Date
  /** Groups that may be said to be where two people are tied. */
  readonly open: readonly number[]
  /** At most so many people, those with the heaviest ties. */
  readonly most: number
  readonly take: (ties: readonly LentTie[]) => void
}

/**
 * Who does something for whom: answers, thanks that were not said in private, answers marked as what helped. Needs and offers
 * are not among it, nor guests, bots, or who objects. Read at one moment, and handed over in batches.
 */
export async function tiesLent({ db }: Home, { take, most, ...asked }: Asking): Promise<LentPeople & Passed> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      await eachTie(tx, asked, most, take)
      return { ...(await peopleLent(tx, asked)), ...(await passedOn(tx, asked)) }
    })
}

/**
 * What members answered each other in this time, and how many of those who were helped helped somebody else. Undefined in a large
 * home while it is counted for the first time.
 */
export const usefulLent = usefulKept
