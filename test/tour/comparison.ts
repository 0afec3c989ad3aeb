/** A year of customers, of whom members are some, compared and shown. */
import { compareText, publishComparison } from '#comparison'
import { provenAfter } from '#people'
import type { Ctx } from '#platform/action.ts'
import type { Home } from '#platform/home.ts'
import type { Neighbour } from './neighbours.ts'

type As = <R>(who: Neighbour, ago: number, deed: (ctx: Ctx) => Promise<R>) => Promise<R>

/** Answers the comparison that is published. */
export async function compareCustomers(home: Home, moment: Date, as: As): Promise<number> {
  const members = await provenAfter(home.db, 0, 500, moment)
  const customers = [
    ...members.map(({ email, joinedAt }, nth) => ({ email, from: joinedAt.getTime() - (40 + (nth % 9) * 9) * DAY_MS })),
    ...Array.from({ length: 900 }, (_, nth) => ({ email: `client${nth}@exemple.org`, from: moment.getTime() - (60 + ((nth * 7) % 900)) * DAY_MS })),
  ]
  const day = (at: number): string => new Date(at).toISOString().slice(0, 10)
  const lines = customers.map(({ email, from }, nth) => {
    const stays = nth < members.length ? 700 : 420
    const end = from + ((nth * 37) % 100) * 0.01 * stays * 2 * DAY_MS
    const ended = end < moment.getTime() && nth % 4 !== 0 && nth >= members.length ? day(end) : ''
    return `${email},${day(from)},${ended},${['Bretagne', 'Savoie', 'Alsace'][nth % 3]},${20 + ((nth * 13) % 60)},${(nth * 7) % 12}`
  })
  const text = ['email,début,fin,région,dépense,avant', ...lines].join('\n')
  const id = await as('maya', 30, (ctx) => compareText(ctx, 'Clients de 2024 à 2026', text))
  await as('maya', 29, (ctx) => publishComparison(ctx, id))
  return id
}
const DAY_MS = 86_400_000
