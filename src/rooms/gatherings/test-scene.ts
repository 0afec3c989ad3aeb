/** Scenes for the tests of this room: Maya holds an evening for the whole home. */
import type { Config } from '#platform/config.ts'
import type { Somebody } from '#test/browser.ts'
import { world, type World } from '#test/world.ts'
import { hrefOf, type Gathering } from './gathering.ts'
import { propose, type Proposing } from './proposing.ts'
import { whenFrom } from './when.ts'

/** Far enough for every clock, and in no change of one. */
export const EVENING = { day: '2027-03-18', from: '20:00', until: '21:30', zone: 'Europe/Paris' } as const

const evening: Proposing = {
  title: 'Passer l’hiver sans se ruiner',
  text: 'Venez avec votre **dernière facture**.',
  when: whenFrom(EVENING),
  how: 'place',
  place: 'Café du 12, Nantes',
  where: 'home',
  askedFirst: true,
}

export const held = (at: World, otherwise: Partial<Proposing> = {}, who: Somebody = at.maya): Promise<Gathering> =>
  at.act(who, (ctx) => propose(ctx, { ...evening, ...otherwise }))

export async function scene(otherwise: Partial<Proposing> = {}, config: Partial<Config> = {}) {
  const at = await world({ config })
  const gathering = await held(at, otherwise)
  const page = hrefOf(gathering)
  const says = (who: Somebody, answer: string) => at.as(who).post(`${page}/answers`, { answer })
  return { at, gathering, page, says }
}

export const FORM = {
  title: 'Atelier vélo',
  text: '',
  where: 'home',
  day: '2027-03-18',
  from: '20:00',
  until: '21:30',
  how: 'place',
  place: 'Café du 12',
}
