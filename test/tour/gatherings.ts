/** When people of the tour meet: one evening that was, one that is full and comes round, one that waits for a yes. */
import type { Ctx } from '#platform/action.ts'
import { addPoint, answerGathering, askBeforehand, call, proposeDates, voteFor, whenFrom, type Proposing } from '#gatherings'
import type { Neighbour } from './neighbours.ts'

type As = <R>(who: Neighbour, ago: number, deed: (ctx: Ctx) => Promise<R>) => Promise<R>
/** Addresses of what the pages show. */
export type GatheringScene = { readonly past: string; readonly full: string; readonly proposed: string; readonly open: string; readonly ids: { readonly past: number; readonly full: number } }

const DAY = 24
const HOUR_MS = 3_600_000

/** Twenty hours on that day, however far from now. */
const evening = (now: Date, days: number) =>
  whenFrom({ day: new Date(now.getTime() + days * DAY * HOUR_MS).toISOString().slice(0, 10), from: '20:00', until: '21:15', zone: 'Europe/Paris' })

export async function meet(as: As, now: Date, person: (who: Neighbour) => number): Promise<GatheringScene> {
  const hold = (who: Neighbour, ago: number, days: number, more: Partial<Proposing> & Pick<Proposing, 'title'>, repeats: 'no' | 'week' = 'no') =>
    as(who, ago, (ctx) => proposeDates(ctx, { where: 'home', how: 'place', place: 'Café du 12, 12 rue de la Hautière', askedFirst: true, when: evening(now, days), repeats, ...more }))
  const come = async (gathering: number, ago: number, ...people: Neighbour[]) => {
    for (const who of people) await as(who, ago, (ctx) => answerGathering(ctx, { gathering, says: 'yes', onTheSpot: true }))
  }
  const past = await hold('maya', 20 * DAY, -6, { title: 'Passer l’hiver sans se ruiner en chauffage', how: 'both', access: 'De plain-pied, boucle magnétique, bus 10.', text: 'On ouvre les factures, on compare, on se dit ce qui a marché.' })
  await as('maya', 19 * DAY, (ctx) => call(ctx, { gathering: past.id, person: person('bakary'), part: 'speaker' }))
  await as('maya', 18 * DAY, (ctx) => addPoint(ctx, { gathering: past.id, title: 'Tour de table express', note: 'Votre prénom, votre rue, votre température.', minutes: 10 }))
  await as('maya', 18 * DAY, (ctx) => addPoint(ctx, { gathering: past.id, title: 'Cinq gestes qui ne coûtent rien', note: '', minutes: 25 }))
  await come(past.id, 12 * DAY, 'tom', 'odile', 'jb', 'aicha')
  const asked = await as('odile', 11 * DAY, (ctx) => askBeforehand(ctx, { gathering: past.id, text: 'Vaut-il mieux baisser la nuit ou garder 17 degrés en continu ?' }))
  await as('tom', 10 * DAY, (ctx) => voteFor(ctx, asked.id, true))
  const full = await hold('maya', 5 * DAY, 3, { title: 'Atelier vélo de la semaine, où l’on apporte son vélo et d’où l’on repart avec', capacity: 2, text: 'Les outils sont là, les conseils aussi.', questions: ['Que faut-il réparer ?'] }, 'week')
  await come(full.id, 4 * DAY, 'jb', 'odile', 'tom', 'hugo')
  await as('odile', 3 * DAY, (ctx) => askBeforehand(ctx, { gathering: full.id, text: 'On peut regarder un frein à disque qui chante ?' }))
  const proposed = await hold('hugo', DAY, 9, { title: 'Une balade au bord de l’eau', place: 'Devant l’écluse' })
  const open = await hold('maya', DAY, 12, { title: 'Portes ouvertes', where: 'open', how: 'online', approval: true })
  const address = ({ id }: { id: number }): string => `/gatherings/${id}`
  return { past: address(past), full: address(full), proposed: address(proposed), open: address(open), ids: { past: past.id, full: full.id } }
}
