/** When the neighbours meet: one evening that was, a workshop that comes round, a table that is nearly full. */

type Step = { readonly title: string; readonly note?: string; readonly minutes: number }
export type GatheringTold = {
  readonly by: string
  /** The key of a chapter; the whole home when left out. */
  readonly in?: string
  /** The whole world may come. */
  readonly open?: boolean
  /** Days before the home is opened; ahead of it when negative, on the next such weekday (1 is Monday). */
  readonly before: number
  readonly weekday: number
  readonly from: string
  readonly until: string
  /** So many days before it was held. */
  readonly said: number
  readonly title: string
  readonly text: string
  readonly how: 'online' | 'place' | 'both'
  readonly place?: string
  readonly access?: string
  readonly capacity?: number
  readonly repeats?: 'week' | 'fortnight' | 'month'
  readonly speakers?: readonly string[]
  /** In the order in which they said so. */
  readonly coming: readonly string[]
  readonly maybe?: readonly string[]
  readonly steps?: readonly Step[]
  /** Points that somebody who comes would like to see there; they wait for a yes. */
  readonly proposes?: readonly (Step & { readonly by: string })[]
  readonly asked?: readonly { readonly by: string; readonly text: string; readonly votes: readonly string[] }[]
}

export const gatheringsTold: readonly GatheringTold[] = [
  {
    by: 'maya', before: 17, weekday: 4, from: '20:00', until: '21:15', said: 20,
    title: 'Passer l’hiver sans se ruiner en chauffage',
    text: 'On ouvre les factures, on compare, on se dit ce qui a marché. Gérard et Hélène répondent en direct. Venez avec votre **dernière facture**, même moche.',
    how: 'both', place: 'Le café du Lavoir, 3 place du Lavoir', access: 'De plain-pied, boucle magnétique, bus 4.', capacity: 14,
    speakers: ['gerard', 'helene'],
    coming: ['odile', 'josette', 'tom', 'elise', 'ludo', 'amina', 'sam', 'celine', 'raymond', 'thierry', 'paul', 'annick', 'chloe'],
    maybe: ['moussa'],
    steps: [
      { title: 'Tour de table express', note: 'Votre prénom, votre rue, votre température.', minutes: 10 },
      { title: 'Cinq gestes qui ne coûtent rien', note: 'Gérard, avec un vrai radiateur', minutes: 25 },
      { title: 'Lire une facture, demander une aide', note: 'Hélène', minutes: 15 },
      { title: 'Vos questions, par nombre de voix', minutes: 25 },
    ],
    asked: [
      { by: 'josette', text: 'Vaut-il mieux baisser la nuit ou garder 17 degrés en continu ?', votes: ['tom', 'odile', 'ludo', 'elise', 'amina', 'raymond'] },
      { by: 'chloe', text: 'Mon propriétaire refuse d’isoler. Ai-je un recours, et à qui écrire ?', votes: ['elise', 'sam', 'celine'] },
      { by: 'ludo', text: 'Les chauffages d’appoint à pétrole : sérieusement ?', votes: ['paul'] },
    ],
  },
  {
    by: 'noe', in: 'reparer', before: -2, weekday: 4, from: '18:30', until: '20:30', said: 9, repeats: 'week',
    title: 'Atelier vélo du jeudi',
    text: 'On apporte son vélo, on repart avec. Les outils sont là, les conseils aussi, et Viktor a promis du thé.\n\n- Chambres à air au prix coûtant\n- Les enfants sont les bienvenus',
    how: 'place', place: 'La cour du Lavoir, 3 place du Lavoir', access: 'Pavés sur dix mètres ; quelqu’un vous tient le portail.', capacity: 8,
    speakers: ['viktor'],
    coming: ['tom', 'maeva', 'clement', 'sofia', 'lucas', 'fatou', 'yannick', 'celine', 'elise', 'agathe'],
    maybe: ['bruno'],
    asked: [{ by: 'maeva', text: 'On peut regarder un frein à disque qui chante ?', votes: ['clement', 'sofia'] }],
  },
  {
    by: 'nour', in: 'a-table', before: -9, weekday: 6, from: '12:00', until: '15:00', said: 12,
    title: 'La grande table de décembre',
    text: 'Chacun apporte un plat pour quatre. On dit ce qu’il y a dedans : noix, lait, porc.',
    how: 'place', place: 'Salle des Tanneurs, 12 rue des Tanneurs', access: 'Une marche à l’entrée, une rampe au fond de la cour.', capacity: 40,
    coming: ['samir', 'paul', 'moussa', 'odile', 'annick', 'pilar', 'rachid', 'josette', 'amina', 'ludo', 'chloe', 'tom', 'danielle'],
    maybe: ['sam', 'elise', 'helene'],
  },
  {
    by: 'maya', open: true, before: -5, weekday: 2, from: '18:30', until: '20:00', said: 8, repeats: 'month',
    title: 'Portes ouvertes : qui sommes-nous, que fait-on ?',
    text: 'Pour qui passe par là et se demande. On raconte le quartier, on montre l’atelier, on répond à tout. **Pas besoin de compte** pour venir.',
    how: 'both', place: 'Le café du Lavoir, 3 place du Lavoir', access: 'De plain-pied, boucle magnétique, bus 4.', capacity: 20,
    speakers: ['noe', 'nour'],
    coming: ['odile', 'tom', 'amina', 'gerard', 'celine', 'samir'],
    maybe: ['josette'],
    steps: [
      { title: 'Le quartier en dix minutes', note: 'Maya, avec des photos', minutes: 10 },
      { title: 'Réparer, manger, jardiner : trois groupes racontent', minutes: 30 },
      { title: 'Vos questions', minutes: 20 },
      { title: 'Un verre', minutes: 30 },
    ],
    proposes: [{ by: 'amina', title: 'Le café du mercredi cherche deux personnes', minutes: 5 }],
    asked: [
      { by: 'tom', text: 'Comment fait-on pour aider sans avoir beaucoup de temps ?', votes: ['odile', 'amina', 'samir'] },
      { by: 'celine', text: 'Peut-on venir avec des enfants ?', votes: ['tom'] },
    ],
  },
] // prettier-ignore
