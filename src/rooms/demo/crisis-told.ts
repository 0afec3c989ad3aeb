/** The night of the flood, as the home kept it: the thread of the group is where people spoke, this is what was certain, and what came of it. */
import type { Start, Step } from './story.ts'

type Told = { readonly by: string; readonly after: Step }

export const floodTold: {
  readonly start: Start
  readonly by: string
  readonly title: string
  readonly place: string
  readonly message: string
  readonly notes: readonly (Told & { readonly text: string; readonly source: string; readonly corrects?: number })[]
  readonly closed: Told
  readonly story: Told & { readonly text: string }
} = {
  start: { day: { day: 14, month: 10 }, weekday: 2, clock: '18:52' },
  by: 'maya',
  title: 'La Doulce déborde quai aux Herbes',
  place: 'Quai aux Herbes et bas de la rue du Four',
  message: `Si quelqu’un est en danger, appelez d’abord le **18** ou le **112**.

Montez ce qui est au sol, coupez le courant des caves, ne descendez pas voir seul. Le local est ouvert toute la nuit : chauffage, douche, six lits de camp.

Dites ici ce qu’il vous faut, ou ce que vous pouvez faire.`,
  // Each so long after it was opened.
  notes: [
    { by: 'ines', after: { minutes: 14 }, text: 'Le gymnase du Moulin ouvre à 20 h, lits et couvertures.', source: 'la mairie, au téléphone avec Karim' },
    { by: 'ines', after: { minutes: 31 }, text: 'Le quai aux Herbes est barré des deux côtés. On passe par le haut de la rue des Tanneurs.', source: 'Rachid, sur place' },
    { by: 'maya', after: { minutes: 48 }, text: 'Le gymnase du Moulin ouvre à **20 h 30** : le gardien attend les lits.', source: 'le gardien, sur place', corrects: 0 },
    { by: 'ines', after: { minutes: 76 }, text: 'Ne rallumez pas le courant tout seul. Ousmane passe demain à 10 h, demandez-le ici.', source: 'Ousmane, électricien' },
    { by: 'ines', after: { minutes: 208 }, text: 'Le pic est passé à 22 h 10 au pont. L’eau stagne trois heures, puis redescend.', source: 'Clément, pompier volontaire' },
  ],
  closed: { by: 'maya', after: { days: 2, clock: '09:40' } },
  story: {
    by: 'maya',
    after: { days: 2, clock: '11:05' },
    text: `À 18 h 37 Clément a écrit que la Doulce passait le repère jaune. À minuit, quarante-trois personnes avaient écrit ou porté quelque chose.

**Qui a fait quoi.** Élise et Jules ont dormi chez Sam, lit bébé compris. La chaudière de douze logements a été sauvée au 2 quai aux Herbes, par la pompe de Rachid, les clés de Gérard, les plans de Thierry et les bras de Viktor. Mme Pham est venue chez Odile avec ses deux perruches. Fatou a fait le tour du gymnase en sortant de stage. Josette avait de la soupe ; il en restait à minuit.

**Ce qui a manqué.** La clé du placard aux raclettes était dans un sac, et le sac dans un train. Inès a recopié seule pendant trois heures : il faut être deux à tenir le fil.

**Ce qu’on garde.** Ce qui est sûr d’un côté, ce que l’on demande de l’autre. Un numéro de rue par ligne. Et quelqu’un qui dit quand c’est fini, pour que les autres aillent dormir.

Trois centimètres dans l’entrée, un tapis moche, et personne n’est descendu seul.`,
  },
}
