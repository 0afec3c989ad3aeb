/** Two of the three scenarios are signed, one of them corrected later: what is assumed, who says so, what was said before. */
import type { Ctx } from '#platform/action.ts'
import { sign } from '#worth'
import type { Neighbour } from './neighbours.ts'

type As = <R>(who: Neighbour, ago: number, deed: (ctx: Ctx) => Promise<R>) => Promise<R>
const DAY = 24

export async function signWhatIsAssumed(as: As): Promise<void> {
  const careful = { minutes: 10, hourly: 32, share: 20 }
  await as('maya', 90 * DAY, (ctx) => sign(ctx, 'careful', careful, 'La trésorière, d’après les comptes de l’an dernier'))
  await as('maya', 20 * DAY, (ctx) => sign(ctx, 'middle', { minutes: 15, hourly: 32, share: 35 }, 'Vingt appels chronométrés en mai'))
  await as('maya', 6 * DAY, (ctx) => sign(ctx, 'careful', { ...careful, minutes: 8 }, 'Vingt appels chronométrés en mai'))
}
