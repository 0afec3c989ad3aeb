import { plural } from '#platform/i18n.ts'

const n = plural('fr')

export const fr = {
  name: 'Maison de démonstration',
  bannerText: 'Ses habitants sont inventés.',
  bannerLink: 'La retirer',
  offer: {
    title: 'Envie de voir avant d’ouvrir ?',
    text: 'Un quartier inventé peut s’installer ici : quarante voisins, une année de conversations. Vous vous y promenez, puis tout repart en un geste.',
    act: 'Visiter une maison habitée',
    here: 'La démonstration est installée ici.',
  },
  empty: {
    title: 'Visiter une maison habitée',
    lede: 'Les Voisins du Lavoir, un quartier de Villebrume qui n’existe pas : quarante personnes dessinées à la main, huit groupes, une année de coups de main, de pannes, de tablées et de paperasse. Elle s’arrête hier soir.',
    what: 'Elle s’installe en quelques secondes et se retire d’un geste, sans laisser de trace. Personne ne reçoit de message.',
    act: 'L’installer ici',
  },
  loaded: {
    title: 'Vous êtes dans une maison de démonstration',
    lede: 'Tout y est inventé, sauf la façon dont on s’y répond. Promenez-vous : rien de ce que vous y faites n’engage personne.',
    tryTitle: 'Trois choses à essayer',
    tryAnswer: 'Répondez à la question que personne n’a encore prise : elle est sur votre page d’accueil.',
    tryQueue: 'Ouvrez la file de modération : un message attend que quelqu’un décide.',
    tryPulse: 'Lisez le pouls : qui répond, avant qui, et combien de voix comptent.',
    visit: 'Entrer dans ses groupes',
    visited: 'Vous êtes dans ses huit groupes. Bonne visite.',
    back: 'Retourner à l’accueil',
  },
  removal: {
    title: 'La retirer',
    what: (p: { people: number; groups: number; conversations: number; posts: number }) =>
      `Partiront pour de bon ${n(p.people, { one: '# personne', other: '# personnes' })}, ${n(p.groups, { one: '# groupe', other: '# groupes' })}, ${n(p.conversations, { one: '# conversation', other: '# conversations' })} et ${n(p.posts, { one: '# message', other: '# messages' })}, avec leurs photos, leurs réactions, leurs demandes et leurs coups de main, leurs guides et ce que le pouls en avait compté.`,
    yours: (p: { posts: number }) =>
      n(p.posts, {
        zero: 'Personne d’autre n’y a rien écrit.',
        one: 'Un message que vous ou quelqu’un d’autre y avez écrit part aussi.',
        other: '# messages que vous ou d’autres y avez écrits partent aussi.',
      }),
    stays: 'Votre compte, vos réglages et vos propres groupes restent.',
    act: 'Retirer la démonstration',
    done: 'La démonstration est partie. La maison est à vous.',
  },
  refusals: {
    already: 'La démonstration est déjà installée ici.',
    inhabited:
      'Des personnes vivent déjà dans cette maison : la démonstration ne s’installe que dans une maison où son hôte est encore seul.',
  },
}
