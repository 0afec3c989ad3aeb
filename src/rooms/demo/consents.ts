/** What the neighbours let be seen of the thanks they receive. Whoever is not here was never asked, or said no. */
import type { Ctx } from '#platform/action.ts'
import { choose } from '#recognition'
import { everybodyIn } from './acting.ts'
import type { People } from './bringing-neighbours.ts'
import { endOf, type Today } from './dating.ts'

const said: Readonly<Record<string, { whole?: true; front?: true }>> = {
  odile: { whole: true, front: true },
  fatou: { whole: true, front: true },
  viktor: { front: true },
  amina: { front: true },
  jeanpaul: { whole: true },
  raymond: { whole: true, front: true },
  gerard: { front: true },
}

export async function bringConsents(ctx: Ctx, people: People, today: Today): Promise<void> {
  const inTheirName = everybodyIn(ctx)
  for (const [who, { whole = false, front = false }] of Object.entries(said))
    await choose(await inTheirName(people.get(who) ?? 0, endOf(today)), { whole, front, leftOut: false })
}
