/** A year of customers, of whom members are some, compared and shown. */
import { compareText, publishComparison } from '#comparison'
import { provenAfter } from '#people'
import { personOf, type Ctx } from '#platform/action.ts'
import type { Home } from '#platform/home.ts'
import { randomFrom } from '#platform/numbers/index.ts'
import { figuresOf, type Customer } from '../../src/rooms/comparison/figures.ts'
import { dayOf } from '../../src/rooms/comparison/line.ts'
import { insertCompared } from '../../src/rooms/comparison/store.ts'
import type { Neighbour } from './neighbours.ts'

type As = <R>(who: Neighbour, ago: number, deed: (ctx: Ctx) => Promise<R>) => Promise<R>

/** Answers the comparison that is published. */
export async function compareCustomers(home: Home, moment: Date, as: As): Promise<number> {
  const members = await provenAfter(home.db, 0, 500, moment)
  const customers = [
    ...members.map(({ email, joinedAt }, nth) => ({ email, from: joinedAt.getTime() - (40 + (nth % 9) * 9) * DAY_MS })),
    ...Array.from({ length: 900 }, (_, nth) => ({
      email: `client${nth}@exemple.org`,
      from: moment.getTime() - (60 + ((nth * 7) % 900)) * DAY_MS,
    })),
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

/** Two years of invented customers, of whom more joined than live here: everything such a page may say. Answers the comparison. */
export async function compareForLong(moment: Date, as: As): Promise<number> {
  const today = dayOf(moment)
  const chance = randomFrom(5)
  const customers = Array.from({ length: 4_000 }, (): Customer => {
    const from = today - 800 + Math.floor(chance() * 500)
    const joined = chance() < 0.08 ? from + 30 + Math.floor(chance() * 150) : undefined
    const until = Math.floor((joined ?? from) - Math.log(1 - chance()) * (joined === undefined ? 700 : 1_300))
    const spends = 40 + Math.floor(chance() * 60)
    const [earlier, before, after] = [0, 0, joined === undefined ? 0 : 9].map(
      (more) => spends + more + Math.floor(chance() * 20),
    )
    return {
      from,
      until: until < today ? until : undefined,
      joined,
      earlier,
      before,
      after,
      traits: [['Bretagne', 'Savoie'][Math.floor(chance() * 2)] ?? '', Math.floor(chance() * 12)],
    }
  })
  const figures = figuresOf(customers, ['région', 'achats'], today)
  if (!figures) throw new Error('too few customers for the picture')
  const id = await as('maya', 26, (ctx) =>
    insertCompared(ctx.tx, { name: 'Clients suivis deux ans', by: personOf(ctx.actor), at: ctx.now, figures }),
  )
  await as('maya', 25, (ctx) => publishComparison(ctx, id))
  return id
}
