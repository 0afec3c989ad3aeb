/** What comes back among the neighbours: a question each Sunday, coffee each first Tuesday, a word for whoever comes into a group. */

export type TimeTold = {
  readonly host?: string
  readonly words?: string
  /** What was answered to a question; who came, to a gathering. */
  readonly said?: readonly { readonly by: string; readonly text: string }[]
  readonly came?: readonly string[]
  readonly memories: readonly { readonly by: string; readonly text: string }[]
  /** The drawing that stands for what somebody photographed. */
  readonly picture?: { readonly by: string; readonly drawing: string }
  /** Whose first time it was, and who wished it to show. */
  readonly first?: readonly string[]
}

export const repairTold = {
  by: 'noe',
  in: 'reparer',
  title: 'Qu’avez-vous réparé cette semaine ?',
  text: 'Une chaise, une brouille, un grille-pain : tout compte, et **les ratés aussi**.',
  opening: 'Dire ce qu’on a réparé soi-même, même petit.',
  steps: [
    { title: 'Ouvrir avec sa propre réparation', minutes: 5 },
    { title: 'Remercier chaque première réponse', minutes: 10 },
    { title: 'Relever ce qui mérite une fiche dans la bibliothèque', minutes: 5 },
  ],
  closing: 'Le samedi, citer la réparation de la semaine.',
  hosts: ['noe', 'viktor', 'sofia', 'gerard', 'maeva'],
  /** The oldest first; the last one is this week's. */
  times: [
    {
      host: 'noe',
      said: [
        { by: 'viktor', text: 'Un vélo d’enfant, deux fois. La deuxième, c’était le même.' },
        { by: 'gerard', text: 'UN ROBINET. ENCORE. TOUJOURS LE JOINT.' },
        {
          by: 'sofia',
          text: 'La fermeture éclair d’un manteau, avec de la mine de crayon. Ça glisse comme au premier jour.',
        },
        { by: 'odile', text: 'La poignée de la valise de ma sœur. Elle part demain, on verra.' },
        { by: 'tom', text: 'Rien, mais j’ai compris pourquoi la machine fuyait. Ça compte ?' },
      ],
      memories: [
        { by: 'sofia', text: 'La semaine de la mine de crayon.' },
        { by: 'odile', text: 'La valise a tenu jusqu’à Lisbonne.' },
      ],
      first: ['tom'],
    },
    {
      host: 'viktor',
      words: 'Moi, une chaise de cuisine : colle, serre-joint, patience. Et vous ?',
      said: [
        { by: 'noe', text: 'Un câble de frein. Trois euros, vingt minutes, un voisin content.' },
        { by: 'tom', text: 'La machine ! C’était bien le joint du hublot.' },
        { by: 'maeva', text: 'Mon premier pneu, toute seule, avec Viktor qui ne disait rien exprès.' },
        { by: 'odile', text: 'Un abat-jour. On ne voit la couture que si on la cherche.' },
        { by: 'lucas', text: 'J’ai essayé le grille-pain. Il est mort deux fois.' },
        { by: 'gerard', text: 'LE RATÉ DU GRILLE-PAIN M’INTÉRESSE. APPORTE-LE JEUDI.' },
      ],
      memories: [
        { by: 'maeva', text: 'Mon premier pneu.' },
        { by: 'lucas', text: 'Raté, et pourtant on m’a répondu.' },
        { by: 'viktor', text: 'Six réponses avant le café.' },
      ],
      picture: { by: 'odile', drawing: 'chat' },
      first: ['maeva'],
    },
    {
      host: 'sofia',
      said: [
        { by: 'lucas', text: 'Le grille-pain vit. Gérard a soufflé dessus et il a eu peur.' },
        { by: 'tom', text: 'Un jouet : la pile était à l’envers. J’ai gardé un air grave.' },
        { by: 'maeva', text: 'Le pneu de ma sœur. Je deviens insupportable.' },
        { by: 'viktor', text: 'Une brouille avec mon voisin du dessus, avec un gâteau.' },
        {
          by: 'elise',
          text: 'La lampe du palier, avec l’accord de tout le monde, ce qui a pris plus de temps que la lampe.',
        },
      ],
      memories: [{ by: 'elise', text: 'On répare aussi les paliers.' }],
    },
    {
      said: [
        { by: 'noe', text: 'Personne n’ouvrait, alors j’ouvre : une roue voilée, presque droite.' },
        { by: 'odile', text: 'Un livre de 1911, dos recollé. Il sent la colle et le grenier.' },
        { by: 'maeva', text: 'Rien. Mais j’ai prêté ma pompe trois fois.' },
      ],
      memories: [],
    },
    {
      host: 'maeva',
      words: 'Cette semaine c’est moi qui ouvre ! J’ai recousu un sac à dos. De travers, mais solide. Et vous ?',
      said: [
        { by: 'tom', text: 'La chasse d’eau. Merci la bibliothèque.' },
        { by: 'viktor', text: 'Un moulin à café de ma grand-mère.' },
      ],
      memories: [],
    },
  ] as readonly TimeTold[],
} as const

export const coffeeTold = {
  by: 'maya',
  title: 'Le café du premier mardi',
  text: 'On pousse la porte du Lavoir, on boit quelque chose de chaud, on raconte le mois. **On vient sans prévenir, on repart quand on veut.**',
  place: 'Le café du Lavoir, 3 place du Lavoir',
  access: 'De plain-pied, boucle magnétique, bus 4.',
  from: '18:30',
  until: '20:00',
  opening: 'Chacun dit son prénom et une chose du mois, belle ou pas.',
  steps: [
    { title: 'Le tour des prénoms', minutes: 15 },
    { title: 'Ce qui a changé dans le quartier', minutes: 20 },
    { title: 'Une chose à faire ensemble d’ici le prochain', minutes: 15 },
  ],
  closing: 'On range à quatre, on note la chose à faire, on dit qui accueille la prochaine fois.',
  hosts: ['maya', 'odile', 'nour', 'samir'],
  /** The oldest first. */
  times: [
    {
      host: 'maya',
      came: ['odile', 'gerard', 'amina', 'nour', 'tom', 'josette'],
      memories: [
        { by: 'odile', text: 'On était sept et il restait du gâteau : signe qu’on peut être plus.' },
        { by: 'josette', text: 'Je ne connaissais que deux prénoms en arrivant.' },
      ],
      first: ['josette'],
    },
    {
      host: 'odile',
      came: ['maya', 'gerard', 'nour', 'samir', 'josette', 'celine', 'tom', 'annick'],
      memories: [
        { by: 'gerard', text: 'ON A DÉCIDÉ DU BANC. LE BANC EST POSÉ.' },
        { by: 'celine', text: 'Venue pour cinq minutes, restée deux heures.' },
        { by: 'samir', text: 'Thé à la menthe pour neuf, avec quatre verres.' },
      ],
      picture: { by: 'odile', drawing: 'affiche' },
      first: ['celine'],
    },
    {
      host: 'nour',
      came: ['maya', 'odile', 'samir', 'josette', 'celine', 'ludo', 'gerard'],
      memories: [{ by: 'ludo', text: 'J’ai écouté. C’était déjà bien.' }],
    },
  ] as readonly TimeTold[],
} as const

export const welcomeTold = {
  by: 'samir',
  in: 'jardin',
  title: 'Bienvenue au jardin',
  text: 'On vous montre le robinet, le cabanon et la parcelle qui attend quelqu’un. **Rien à savoir d’avance.**',
  hosts: ['samir', 'raymond'],
} as const
