/** The evening about winter, as the three who held it are seen and read again: drawn, and without a voice. */
type Said = { readonly by: string; readonly from: number; readonly until: number; readonly text: string }

/** Seconds from the opening. */
export const spoken: readonly Said[] = [
  { by: 'maya', from: 0, until: 7, text: 'Bonsoir à toutes et tous, on est dix au café et quatre à la maison.' },
  { by: 'gerard', from: 8, until: 15, text: 'Le premier geste ne coûte rien : purger, et dégager le radiateur.' },
  {
    by: 'gerard',
    from: 16,
    until: 23,
    text: 'La nuit, 17 degrés. En dessous, les murs refroidissent et on repaie le matin.',
  },
  { by: 'helene', from: 24, until: 31, text: 'Sur la facture, regardez d’abord l’abonnement, pas les kilowattheures.' },
  {
    by: 'helene',
    from: 32,
    until: 38,
    text: 'Pour l’aide, c’est la mairie, le mardi. Je viens avec vous si vous voulez.',
  },
  { by: 'maya', from: 39, until: 45, text: 'Merci ! La question sur les propriétaires, on la garde pour le groupe.' },
]
export const SECONDS = 46

export const chaptersTold = [
  { atMs: 8000, title: 'Cinq gestes qui ne coûtent rien' },
  { atMs: 24_000, title: 'Lire une facture, demander une aide' },
  { atMs: 39_000, title: 'Ce qui reste à dire' },
]

/** Those seen at the café; who came for the first time likes to be greeted. */
export const seenThere = ['odile', 'josette', 'tom', 'elise', 'ludo', 'amina', 'sam', 'raymond', 'annick']
export const greetedThere = ['josette', 'ludo']
/** What was answered, by its first words. */
export const answeredThere = ['Vaut-il mieux', 'Les chauffages']
export const thanked = { gerard: ['odile', 'tom', 'annick'], helene: ['chloe', 'josette'], maya: ['raymond'] } as const
