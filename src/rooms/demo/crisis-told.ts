/** The night of the flood, as the home kept it: the thread of the group is where people spoke, this is what was certain, and what came of it. */
import type { NightTold } from './aid-told.ts'
import type { Start, Step } from './story.ts'

type Told = { readonly by: string; readonly after: Step }

export const floodTold: {
  readonly start: Start
  readonly by: string
  readonly title: string
  readonly place: string
  readonly message: string
  readonly notes: readonly (Told & { readonly text: string; readonly source: string; readonly corrects?: number })[]
  /** What was needed that night, each met and thanked for. */
  readonly asked: readonly NightTold[]
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
  asked: [
    {
      kind: 'need', by: 'elise', after: 0.1, urgency: 2, wanted: 2, place: 'Rue du Four',
      title: 'Monter un lit bébé et des cartons, l’eau est à la première marche',
      hands: [
        { by: 'sam', word: 'Nous sommes au 9, nous montons tout de suite. Ne porte rien.', after: 0.05, answer: { word: 'Merci. Jules dort.', after: 0.1 }, done: true },
        { by: 'tom', word: 'Deux bras et une lampe frontale, j’arrive.', after: 0.15, answer: { word: 'La porte est ouverte.', after: 0.2 }, done: true },
      ],
      closed: { after: 15, thanks: 'Jules a dormi chez Sam, dans son lit, et je n’ai rien porté. Rien n’est mouillé, sauf le tapis moche.' },
    },
    {
      kind: 'need', by: 'gerard', after: 0.3, urgency: 2, wanted: 2, place: 'Quai aux Herbes',
      title: 'UNE POMPE ET DES BRAS POUR LA CAVE, CHAUDIERE DE 12 LOGEMENTS',
      hands: [
        { by: 'rachid', word: 'J’ai la pompe, j’arrive par le haut de la rue.', after: 0.1, answer: { word: 'JE T’ATTENDS DEVANT AVEC LES CLES', after: 0.15 }, done: true },
        { by: 'viktor', word: 'Je viens. Je porte.', after: 0.3, answer: { word: 'VIENS', after: 0.4 }, done: true },
      ],
      closed: { after: 14, thanks: 'CHAUDIERE SAUVEE. LA POMPE DE RACHID, LES BRAS DE VIKTOR, LES PLANS DE THIERRY. CAFE POUR TOUT LE MONDE.' },
    },
    {
      kind: 'need', by: 'helene', after: 0.7, urgency: 2, place: 'Bas de la rue du Four',
      title: 'Un lit au sec pour Mme Pham et ses deux perruches',
      hands: [{ by: 'odile', word: 'Ma chambre d’amis est faite, la cage ira sur le piano.', after: 0.2, answer: { word: 'Elle arrive à mon bras.', after: 0.3 }, done: true }],
      closed: { after: 38, thanks: 'Elle a dormi, les perruches moins. Merci Odile d’avoir ouvert avant que j’aie fini de demander.' },
    },
    {
      kind: 'need', by: 'fatou', after: 1.6, urgency: 1, wanted: 10, place: 'Gymnase du Moulin',
      title: 'Dix couvertures pour le gymnase',
      hands: [
        { by: 'danielle', word: 'Six au local, Karim les a sorties.', after: 0.2, part: 6, answer: { word: 'Parfait, je passe.', after: 0.3 }, done: true },
        { by: 'amina', word: 'Quatre chez moi, propres.', after: 0.5, part: 4, answer: { word: 'Merci Amina !', after: 0.6 }, done: true },
      ],
      closed: { after: 20, thanks: 'Il n’en a pas manqué une. Elles sont lavées, pliées, et de retour.' },
    },
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
