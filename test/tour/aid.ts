/** What people of the tour need and offer: some met, some waiting, one that comes back, and what is said between two. */
import type { Ctx } from '#platform/action.ts'
import { accept, askForHelp, close, offerHelp, propose, sayDone, writeBetween, type Asking } from '#aid'
import type { Neighbour } from './neighbours.ts'

type As = <R>(who: Neighbour, ago: number, deed: (ctx: Ctx) => Promise<R>) => Promise<R>
/** Addresses of what the pages show. */
export type AidScene = { readonly need: string; readonly own: string; readonly several: string; readonly between: string; readonly met: string }

const DAY = 24

export async function helpEachOther(as: As): Promise<AidScene> {
  const need = (who: Neighbour, ago: number, asking: Asking) => as(who, ago, (ctx) => askForHelp(ctx, asking))
  const offer = (who: Neighbour, ago: number, asking: Asking) => as(who, ago, (ctx) => offerHelp(ctx, asking))
  const hold = (who: Neighbour, ago: number, wish: number, word: string, part = 1) => as(who, ago, (ctx) => propose(ctx, { wish, word, part }))
  const take = (who: Neighbour, ago: number, proposal: number, word: string) => as(who, ago, (ctx) => accept(ctx, { proposal, word }))
  const fridge = await need('hugo', 8 * DAY, { title: 'Monter un frigo au quatrième sans ascenseur', text: 'Jeudi vers 18 h. Deux personnes suffisent avec une sangle.', place: 'Bellevue', wanted: 2 })
  await take('hugo', 7.5 * DAY, await hold('bakary', 7.8 * DAY, fridge.id, 'J’amène le diable.'), 'Parfait !')
  await take('hugo', 7.4 * DAY, await hold('tom', 7.7 * DAY, fridge.id, 'Et moi les bras.'), 'Merci Tom.')
  await as('hugo', 5 * DAY, (ctx) => close(ctx, { wish: fridge.id, outcome: 'met', thanks: 'Bakary et Tom l’ont monté en dix-huit minutes, et ils sont restés pour les crêpes. Je leur dois une fière chandelle.', openness: 'public' }))
  await offer('solene', 6 * DAY, { title: 'Trois places dans la voiture, chaque mardi matin vers Saint-Herblain', text: 'Départ 7 h 40 devant la boulangerie. J’écoute la radio trop fort.', place: 'Bellevue', weekdays: [2], wanted: 3 })
  await offer('jb', 6 * DAY, { title: 'Perceuse à percussion, ponceuse, escabeau de trois mètres, niveau à bulle, et tout ce qui va avec quand on ne compte pas ses vis', place: 'Chantenay' })
  await offer('sam', 3 * DAY, { title: 'I translate letters, both ways', text: 'School, doctor, landlord. Tea included.' })
  const meals = await need('aicha', 2 * DAY, { title: 'Douze repas pour la famille aux jumeaux', text: 'Rien de compliqué, juste quelque chose de chaud le soir.', place: 'Bellevue', urgency: 1, wanted: 12 })
  const four = await hold('odile', 40, meals.id, 'Quatre soupes, lundi à jeudi.', 4)
  await take('aicha', 39, four, 'Ils vont adorer.')
  await as('odile', 30, (ctx) => sayDone(ctx, four))
  const bar = await need('tom', DAY, { title: 'Fixer une barre d’appui dans la douche de ma mère', text: 'Mur en carrelage sur brique. J’ai la barre et les chevilles, il me manque la perceuse, et l’assurance.', place: 'Chantenay', details: { name: 'Tom', phone: '06 00 00 00 12', address: '14, rue de la Hautière' } })
  const drill = await hold('jb', 20, bar.id, 'Même quartier, libre samedi matin. Je viens avec la mèche qu’il faut.')
  await hold('odile', 18, bar.id, 'Je n’ai pas de perceuse, mais je tiens le café chaud.')
  await take('tom', 19, drill, 'Samedi, avec plaisir.')
  await as('jb', 10, (ctx) => writeBetween(ctx, { proposal: drill, text: 'Neuf heures, cela irait ? Je sonne au deuxième.' }))
  const hospital = await need('paulette', 4, { title: 'Quelqu’un pour m’accompagner à l’hôpital mercredi, et surtout pour le retour', text: 'Petite opération de la cataracte, je ne dois pas rentrer seule. Départ à 8 h 15, retour vers midi. Le tram me va très bien.', place: 'Chantenay', urgency: 2 })
  return { need: `/needs/${hospital.id}`, own: `/needs/${bar.id}`, several: `/needs/${meals.id}`, between: `/proposals/${drill}`, met: `/needs/${fridge.id}` }
}
