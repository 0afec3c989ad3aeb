/** The numbers of mutual aid, above the smallest cell only: nobody is to be guessed from them. */
import { z } from 'zod'
import type { Home } from '#platform/home.ts'
import { kaplanMeier, SMALLEST_CELL, wilson, type Share } from '#platform/numbers/index.ts'
import { countAid, keepNumbers, numbersKept, type Counted } from './counting-store.ts'

const YEAR = 365 * 86_400_000
const HOUR = 3_600_000

const share = z.object({ value: z.number(), low: z.number(), high: z.number(), n: z.number() }).nullable()
/** Null: too few to be said. `median` in hours; null inside when more than half still wait. */
const kept = z.object({
  met: share,
  metCount: z.number(),
  first: z
    .object({ n: z.number(), median: z.number().nullable(), low: z.number().nullable(), high: z.number().nullable() })
    .nullable(),
  gaveBack: share,
  gaveCount: z.number(),
})
export type AidNumbers = z.output<typeof kept>

/** At most once an hour: it reads a year of needs. */
export async function countAgain(home: Home): Promise<void> {
  const now = home.now()
  const before = await numbersKept(home.db)
  if (before && now.getTime() - before.at.getTime() < HOUR) return
  const counted = await countAid(home.db, new Date(now.getTime() - YEAR), now)
  await keepNumbers(home.db, now, numbersFrom(counted))
}

export const numbersOf = async (home: Home): Promise<AidNumbers | undefined> => {
  const row = await numbersKept(home.db)
  const read = row && kept.safeParse(row.counted)
  return read?.success ? read.data : undefined
}

/** What would be about fewer people than the smallest cell, on either side of the share, is not a number here. Pure. */
export function numbersFrom({ met, ended, authors, waits, helped, gaveBack }: Counted): AidNumbers {
  const enough = authors >= SMALLEST_CELL
  const curve = enough && waits.length >= SMALLEST_CELL ? kaplanMeier(waits) : undefined
  const median = curve?.quantile(0.5)
  return {
    met: enough ? shareAbove(met, ended) : null,
    metCount: enough && shareAbove(met, ended) ? met : 0,
    first:
      curve && curve.events >= SMALLEST_CELL
        ? { n: curve.n, median: median?.value ?? null, low: median?.low ?? null, high: median?.high ?? null }
        : null,
    gaveBack: shareAbove(gaveBack, helped),
    gaveCount: shareAbove(gaveBack, helped) ? gaveBack : 0,
  }
}

/** All or none is about everybody; but three among seven tells of three. */
function shareAbove(part: number, all: number): Share | null {
  const few = (n: number): boolean => n > 0 && n < SMALLEST_CELL
  return all < SMALLEST_CELL || few(part) || few(all - part) ? null : (wilson(part, all) ?? null)
}
