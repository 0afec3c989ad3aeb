import { plural } from '#platform/i18n.ts'

const count = plural('fr')

/** The few words that the components say by themselves. Everything else comes from the rooms, already said. */
export const fr = {
  skip: 'Aller au contenu',
  house: 'La maison',
  thumb: 'Sous le pouce',
  path: 'Vous êtes ici',
  pages: 'Suite de la liste',
  pagesAbove: 'Suite de la liste, depuis le haut',
  search: 'Chercher',
  searchKey: 'Ctrl K',
  signIn: 'Se connecter',
  locked: 'espace fermé',
  foot: 'À propos de la maison',
  withFoyer: (given: { home: string }) => (given.home === 'Foyer' ? 'Foyer, logiciel libre' : `${given.home}, avec Foyer, logiciel libre`),
  unread: (given: { n: number }) => count(given.n, { one: '# non lu', other: '# non lus' }),
  unreadOne: 'non lu',
  newOnes: (given: { n: number }) => count(given.n, { one: '# nouveau', other: '# nouveaux' }),
  /** The browser puts the number in. */
  newMany: '# nouveaux',
  newer: 'Plus récent',
  older: 'Plus ancien',
  optional: 'facultatif',
  required: 'obligatoire',
  close: 'Fermer',
  cancel: 'Annuler',
  more: 'Plus d’actions',
  permalink: 'Lien vers ce message',
  picture: 'image',
  role: { member: 'membre', volunteer: 'bénévole', staff: 'équipe salariée', guest: 'en visite', bot: 'robot' },
  unclaimed: 'pas encore là',
  problems: (given: { n: number }) =>
    count(given.n, { one: 'Il reste un point à revoir', other: 'Il reste # points à revoir' }),
  kept: 'Ce que vous avez écrit est gardé.',
  dressing: {
    colourHint:
      'Prenez la vôtre, même très pâle ou très vive : nous la gardons sur les boutons et l’ajustons partout où il faut la lire.',
    yours: 'la vôtre',
    own: 'Votre couleur',
    ownHint: 'Le code de votre charte, comme #e4002b.',
    palette: 'Choisir à l’œil',
    preview: 'Aperçu',
    follows: 'L’aperçu suit la couleur choisie.',
    contrast: 'L’aperçu suit ce que vous choisissez. Sur vos boutons, le texte se lit à {n} pour 1 ; il en faut 4,5.',
    main: 'Entrer',
    quiet: 'Regarder d’abord',
  },
  helpful: (given: { name: string }) => `La réponse qui a aidé ${given.name}`,
  since: (given: { when: string }) => `Nouveau depuis ${given.when}`,
  before: 'Il y a un an',
  between: (given: { low: string; high: string }) => `entre ${given.low} et ${given.high}`,
}
