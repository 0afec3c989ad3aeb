/** Everything that the page says, as plain data: counted from what the pulse read, kept with its date. */
import type { Home } from '#platform/home.ts'
import { cohortsOf, hideSmall, wilson, type Cohort, type Orbiting, type Share } from '#platform/numbers/index.ts'
import {
  CHAMPION, cohortsLent, countIfChanged, firstStepsLent, helpsManyLent, joinersLent, keptOrCounted, livedSoFar, orbitingLent,
  type FirstStep, type HelpsMany, type Keeping, type Kept, type LivedSoFar,
} from '#pulse' // prettier-ignore
import { firstSeen, seenOf } from './seen-store.ts'

export const cohortNames = ['visit', 'wrote', 'helped'] as const
export type CohortName = (typeof cohortNames)[number]

export type Seasons = {
  readonly months: readonly string[]
  readonly from: Date
  readonly to: Date
  readonly zone: string
  readonly ongoing: boolean
  readonly joined: readonly { readonly month: string; readonly n: number }[]
  readonly activation: Activation
  readonly cohorts: Readonly<Record<CohortName, readonly Cohort[]>>
  /** Since when months of visits are written down. */
  readonly seenSince: string | undefined
  readonly champions: Champions
  readonly orbiting: readonly Orbiting[]
}
export type Activation = {
  readonly came: number
  readonly wrote: Share | undefined
  readonly replied: Share | undefined
  readonly again: Share | undefined
}
export type Champions = {
  readonly now: number
  readonly emerging: readonly number[]
  readonly tiring: readonly number[]
}

export const COUNT_JOB = 'seasons.count'
const SHAPE = 1

/** A number from 0 to 1 while the pulse still reads; undefined when nothing happened, null while it is counted first. */
export async function seasonsOf(home: Home): Promise<Kept<Seasons> | number | undefined | null> {
  const lived = await livedSoFar(home)
  if (lived === undefined || typeof lived === 'number') return lived
  return (await keptOrCounted(home, keepingOf(home, lived))) ?? null
}

export async function countLater(home: Home): Promise<void> {
  const lived = await livedSoFar(home)
  if (lived !== undefined && typeof lived !== 'number') await countIfChanged(home, keepingOf(home, lived))
}

const keepingOf = (home: Home, lived: LivedSoFar): Keeping<Seasons> => ({
  key: 'people',
  shape: SHAPE,
  upto: lived.upto,
  count: () => takeSeasons(home, lived),
  later: (inMs) => home.jobs.add(home.db, COUNT_JOB, {}, { key: COUNT_JOB, inMs }),
})

export async function takeSeasons({ db }: Pick<Home, 'db'>, lived: LivedSoFar): Promise<Seasons> {
  const { months, unfinished, from, to, zone, ongoing } = lived
  const { came, wrote, helped } = await cohortsLent(db, lived)
  const seenSince = await firstSeen(db)
  const joiners = await joinersLent(db, lived)
  const visited = await seenOf(db, joiners)
  const over = { months, until: unfinished }
  return {
    months, from, to, zone, ongoing, seenSince,
    joined: months.map((month) => ({ month, n: came.find((one) => one.cohort === month)?.n ?? 0 })),
    activation: activationOf(await firstStepsLent(db, lived)),
    cohorts: {
      visit: cohortsOf(countBy(joiners), visited, { ...over, since: seenSince ?? unfinished }),
      wrote: cohortsOf(came, wrote, over),
      helped: cohortsOf(came, helped, over),
    },
    champions: championsOf(await helpsManyLent(db, lived)),
    orbiting: await orbitingLent(db, lived),
  } // prettier-ignore
}

/**
 * Months of which nobody is told how many came: too few, and one more where such a month would be what is left of the sum, which
 * is said. Every table tells the same months, or one would tell what another hides.
 */
export function monthsHidden(joined: Seasons['joined']): ReadonlySet<string> {
  const told = hideSmall(joined.map(({ n }) => n))
  return new Set(joined.flatMap(({ month }, place) => (told[place] === undefined ? [month] : [])))
}

function countBy(joiners: readonly { month: string }[]): { cohort: string; month: string; n: number }[] {
  const by = new Map<string, number>()
  for (const { month } of joiners) by.set(month, (by.get(month) ?? 0) + 1)
  return [...by].map(([month, n]) => ({ cohort: month, month, n }))
}

/** First reply within a day, second contribution within two weeks: of those for whom that time is over. */
export function activationOf(steps: readonly FirstStep[]): Activation {
  const sum = (of: keyof Omit<FirstStep, 'month'>): number => steps.reduce((all, one) => all + one[of], 0)
  return {
    came: sum('came'),
    wrote: wilson(sum('wrote'), sum('came')),
    replied: wilson(sum('replied'), sum('dayOver')),
    again: wilson(sum('again'), sum('weeksOver')),
  }
}

/** Newly past the bar; and past it before, but not now, with less than half of what they gave then. */
export function championsOf(all: readonly HelpsMany[]): Champions {
  const enough = (answers: number, people: number): boolean => answers >= CHAMPION.answers && people >= CHAMPION.people
  const isNow = (one: HelpsMany): boolean => enough(one.now, one.nowFor)
  const was = (one: HelpsMany): boolean => enough(one.before, one.beforeFor)
  return {
    now: all.filter(isNow).length,
    emerging: all.filter((one) => isNow(one) && !was(one)).map(({ person }) => person),
    tiring: all.filter((one) => was(one) && !isNow(one) && one.now * 2 < one.before).map(({ person }) => person),
  }
}
