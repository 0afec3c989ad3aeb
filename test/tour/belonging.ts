/** Half a year ago some were asked whether they feel that they belong, and answered; today some are asked again. */
import { sql } from 'kysely'
import type { Ctx } from '#platform/action.ts'
import { answerRun, askMembers, endRuns, peopleAsked } from '#belonging'
import type { TourHome } from './home.ts'
import type { Neighbour } from './neighbours.ts'

type As = <R>(who: Neighbour, ago: number, deed: (ctx: Ctx) => Promise<R>) => Promise<R>

/** Answers the asking that is open, and somebody whom it asks. */
export async function askWhoBelongs(tour: TourHome, as: As): Promise<{ run: number; asked: number }> {
  const { home } = tour
  const everybody = { people: 500, days: 10 }
  const first = await as('maya', 20 * 24, (ctx) => askMembers(ctx, everybody))
  for (const [nth, person] of (await peopleAsked(home.db, first, 100)).entries())
    if (nth % 4 !== 3)
      await home.act(await home.actorFor(person), (ctx) => answerRun(ctx, first, [4, 4, 5 - (nth % 3), 4, 2 + (nth % 2), 3, 4 - (nth % 3), 4]))
  tour.at(tour.moment)
  await endRuns(home)
  await sql`update belonging.runs set opened_at = opened_at - interval '7 months', until = until - interval '7 months', over_at = over_at - interval '7 months'`.execute(home.db)
  const run = await as('maya', 0, (ctx) => askMembers(ctx, everybody))
  return { run, asked: (await peopleAsked(home.db, run, 1))[0] ?? 0 }
}
