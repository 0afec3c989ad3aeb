export const fr = {
  refused:
    'Cet espace n’est pas ouvert aux programmes qui rassemblent des textes pour l’intelligence artificielle. Voyez /robots.txt.',
  machines: {
    title: 'Les machines qui lisent',
    lede: 'Ce qui est public ici est lu par des gens, et par des programmes. Vous dites lesquels sont les bienvenus.',
    search: 'Les moteurs de recherche peuvent nous trouver',
    searchHint: 'Une question à laquelle on a répondu sert alors à qui la cherche.',
    homeCloses: 'Sans effet pour l’instant : la maison elle-même a choisi de ne pas être trouvée.',
    ai: 'Les programmes d’intelligence artificielle peuvent nous lire',
    aiHint: 'Pour s’entraîner, ou pour répondre à d’autres avec nos mots.',
    honest:
      'Nous le disons à tous (robots.txt, en-têtes, TDMRep) et nous refusons nos pages à ceux qui se présentent sous leur vrai nom. Un programme qui désobéit, ou qui cache le sien, peut encore lire ce qui est public. Seul un groupe réservé aux membres les tient dehors.',
    save: 'Garder ce choix',
    saved: 'C’est noté, et dit aux machines dès maintenant.',
  },
}
