export const fr = {
  refused:
    'Cet espace n’est pas ouvert aux programmes qui rassemblent des textes pour l’intelligence artificielle. Voyez /robots.txt.',
  left: 'quelqu’un qui est parti',
  feeds: {
    ofHome: 'Ce qui se dit et ce qui se tient en public dans cette maison, dans l’ordre du temps.',
    ofGroup: 'Les conversations et les rencontres de ce groupe, dans l’ordre du temps.',
    ofConversation: 'Les messages de cette conversation, dans l’ordre du temps.',
    calledOff: (p: { title: string }) => `Annulée : ${p.title}`,
    online: 'En ligne',
  },
  follow: {
    act: 'Suivre dans un lecteur de flux',
    title: 'Suivre dans un lecteur de flux',
    lede: 'Chaque nouvelle conversation du groupe arrive dans votre lecteur (Thunderbird, NetNewsWire, Feedly…), sans passer par ici.',
    open: 'Ce groupe est public : cette adresse est la même pour tout le monde.',
    closed:
      'Ce groupe n’est pas public. Pour qu’un lecteur puisse le lire pour vous, la maison fait une adresse qui n’est qu’à vous.',
    make: 'Faire mon adresse',
    ownWarning:
      'Cette adresse est une clé : qui l’a lit ce groupe en votre nom. Gardez-la pour vous. Elle cesse de servir dès que vous quittez le groupe, ou que vous la fermez.',
    since: (p: { made: string; read: string | undefined }) =>
      p.read === undefined
        ? `Faite le ${p.made}, jamais lue.`
        : `Faite le ${p.made}, lue pour la dernière fois le ${p.read}.`,
    end: 'Fermer cette adresse',
    ended: 'Cette adresse est fermée : plus rien n’y est lu.',
    yours: 'Vos adresses de flux',
    yoursLede: 'Elles lisent un groupe en votre nom, depuis un lecteur de flux. Fermez celles qui ne servent plus.',
    noGroup: 'Un groupe que vous ne lisez plus : cette adresse ne donne plus rien.',
  },
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
