/** The scene of two crises: one that is over and told; and one that is open among the relays, so that it stands on few pages. */
import type { Ctx } from '#platform/action.ts'
import { askForHelp, offerHelp } from '#aid'
import { addNote, closeCrisis, correctNote, openCrisis } from '#crisis'
import type { Neighbour } from './neighbours.ts'

type As = <R>(who: Neighbour, ago: number, deed: (ctx: Ctx) => Promise<R>) => Promise<R>
export type Flood = { readonly past: string; readonly open: string; readonly need: number }

export async function flood(as: As, relays: number): Promise<Flood> {
  const past = await as('maya', 620, (ctx) =>
    openCrisis(ctx, { title: 'La Loire à sept mètres', place: 'Quais de Chantenay', message: 'Montez ce qui est au sol. **Ne descendez pas voir seul.**', space: null, public: true }),
  )
  await as('ines', 619.5, (ctx) => addNote(ctx, { crisis: past, text: 'Le gymnase ouvre à 20 h.', source: 'la mairie, au téléphone' }))
  await as('maya', 619, (ctx) => correctNote(ctx, { crisis: past, note: 1, text: 'Le gymnase ouvre à 20 h 30.', source: 'le gardien, sur place' }))
  await as('maya', 560, (ctx) =>
    closeCrisis(ctx, past, '**Qui a fait quoi.** Quarante-trois personnes ont porté, conduit, cuisiné ou tenu le fil. Neuf familles ont dormi au sec.\n\n**Ce qu’on garde.** Ce qui est sûr d’un côté, ce que l’on demande de l’autre.'),
  )
  const open = await as('maya', 1.2, (ctx) =>
    openCrisis(ctx, { title: 'Panne de chauffage dans tout l’immeuble', place: '12, rue de la Hautière', message: 'Quatorze logements sans chauffage depuis ce matin. Si quelqu’un est en danger, appelez le 112.', space: relays, public: false }),
  )
  await as('ines', 1, (ctx) => addNote(ctx, { crisis: open, text: 'Le chauffagiste passe **demain à 8 h**. La chaudière ne repartira pas avant.', source: 'le syndic, par téléphone' }))
  const within = { kind: 'space', id: relays } as const
  const need = await as('ines', 0.9, (ctx) => askForHelp(ctx, { title: 'Deux radiateurs pour un bébé de trois semaines, au troisième', place: 'Escalier B', urgency: 2, within, crisis: open, onPaper: true }))
  await as('ines', 0.7, (ctx) => askForHelp(ctx, { title: 'Quelqu’un pour passer voir Mme Pham ce soir', place: 'Escalier A', urgency: 1, within, crisis: open }))
  await as('maya', 0.5, (ctx) => offerHelp(ctx, { title: 'La salle du café est chauffée, douze places', place: 'Café du 12', urgency: 2, within, crisis: open }))
  return { past: `/crisis/${past}`, open: `/crisis/${open}`, need: need.id }
}
