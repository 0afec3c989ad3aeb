/** What a home may begin with: its groups, its sentence, and conversations worth beginning. `{…}` is filled by whoever opens it. */
export const fr = {
  aid: {
    name: 'Un quartier, de l’entraide',
    about: 'On se prête, on se dépanne, on se renseigne. Chacun demande, chacun répond quand il peut.',
    sentence: 'Ici, on se répond entre voisins.',
    groups: {
      hands: { name: 'Coups de main', about: 'Demander un service, en proposer un : une perceuse, deux bras, une heure.' },
      repairs: { name: 'Bricolage et réparations', about: 'Ce qui fuit, ce qui grince, ce qui ne démarre plus.' },
      papers: { name: 'Papiers et démarches', about: 'Formulaires, courriers, droits : on relit à plusieurs.' },
      hello: { name: 'Le café', about: 'Se présenter, raconter, se donner rendez-vous.' },
    },
    openers: {
      hello: {
        title: 'Qui habite ici, et depuis quand ?',
        text: (p: { name: string }) =>
          `Je suis ${p.name}, et c’est moi qui ouvre cette maison. Dites-nous votre prénom, de quel coin vous êtes, depuis quand, et une chose que vous savez faire ou que vous prêteriez volontiers.\n\nOn se croise depuis des années sans se connaître : commençons.`,
      },
      hands: {
        title: 'De quoi auriez-vous besoin cette semaine ?',
        text: () =>
          'Une échelle, un trajet, quelqu’un pour arroser les plantes : il n’y a pas de petite demande. Dites-le ici. Et si vous pouvez répondre à quelqu’un, répondez-lui tout de suite, même pour dire « jeudi, pas avant ».',
      },
      repairs: {
        title: 'Qui connaît un bon réparateur près d’ici ?',
        text: () =>
          'Vélo, chaudière, machine à laver : à qui avez-vous confié une réparation dont vous êtes content ? Un nom, une rue, ce que cela vous a coûté. La liste servira à tout le quartier.',
      },
    },
  },
  customers: {
    name: 'Des clients',
    about: 'Ce que l’on cherche, ce que l’on trouve, ce que l’on voudrait, entre gens qui s’en servent.',
    sentence: 'Ici, ceux qui s’en servent se répondent.',
    groups: {
      questions: { name: 'Questions et réponses', about: 'Ce qu’on n’arrive pas à faire, et ceux qui savent.' },
      tips: { name: 'Astuces', about: 'Ce que vous avez trouvé et qui servira à d’autres.' },
      ideas: { name: 'Idées', about: 'Ce qui manque, ce qui gêne, ce qu’on pourrait essayer.' },
      hello: { name: 'Se présenter', about: 'Qui vous êtes, ce que vous faites, ce que vous cherchez.' },
    },
    openers: {
      hello: {
        title: 'Qui êtes-vous, et à quoi cela vous sert-il ?',
        text: (p: { name: string }) =>
          `Je suis ${p.name}, et j’ouvre cette maison pour que vous puissiez vous répondre sans attendre notre équipe. Dites en deux lignes ce que vous faites, depuis quand, et la dernière chose que vous avez réussi à faire avec nous.\n\nOu pas réussi : c’est encore plus utile.`,
      },
      tips: {
        title: 'L’astuce que vous auriez aimé connaître plus tôt',
        text: () =>
          'Un raccourci, un réglage, une habitude : ce qui vous fait gagner du temps et que personne ne vous avait dit. Une par message : ainsi, chacun peut remercier la bonne personne.',
      },
      ideas: {
        title: 'Qu’est-ce qui vous a agacé cette semaine ?',
        text: () =>
          'Un seul point, le plus concret possible : ce que vous faisiez, ce que vous attendiez, ce qui est arrivé. Si quelqu’un l’a déjà dit, répondez-lui « Pareil chez moi » plutôt que de le redire : on verra ce qui revient.',
      },
    },
  },
  club: {
    name: 'Une association, un club',
    about: 'Ce qui se prépare, ce qui se décide, ce que l’on vit ensemble entre deux réunions.',
    sentence: 'Le club, entre deux rendez-vous.',
    groups: {
      life: { name: 'La vie du club', about: 'Les nouvelles, les décisions, ce qui se prépare.' },
      questions: { name: 'Questions entre membres', about: 'Demandez : quelqu’un est déjà passé par là.' },
      outings: { name: 'Sorties', about: 'On propose, on s’organise, on raconte.' },
      hello: { name: 'Se présenter', about: 'Qui vous êtes, d’où vous venez, ce qui vous amène.' },
    },
    openers: {
      hello: {
        title: 'Qu’est-ce qui vous a fait pousser la porte ?',
        text: (p: { name: string }) =>
          `Je suis ${p.name}. Racontez en quelques lignes d’où vous venez, ce qui vous a décidé, et ce que vous aimeriez faire cette année.\n\nCeux qui sont là depuis toujours aussi : on croit se connaître, et on apprend chaque fois quelque chose.`,
      },
      outings: {
        title: 'Que fait-on ensemble le mois prochain ?',
        text: () =>
          'Une sortie, un atelier, un repas : proposez une chose, un jour et un lieu, même à deux. On commence par ce qui est simple, et on verra bien qui vient.',
      },
      questions: {
        title: 'La question que vous n’avez jamais osé poser',
        text: () =>
          'La cotisation, le matériel, qui fait quoi, pourquoi on fait ainsi : demandez. Si vous ne le savez pas, d’autres ne le savent pas non plus, et la réponse restera ici pour ceux qui arriveront.',
      },
    },
  },
  alumni: {
    name: 'Des anciens, une promotion',
    about: 'Se retrouver, se donner des nouvelles, s’ouvrir des portes.',
    sentence: 'On a commencé ensemble. On continue.',
    groups: {
      hello: { name: 'Nouvelles des anciens', about: 'Où vous en êtes, qui vous avez recroisé.' },
      work: { name: 'Emploi et stages', about: 'Offres, recherches, relectures de candidatures.' },
      advice: { name: 'Conseils d’un métier à l’autre', about: 'Changer de voie, se lancer, demander à ceux qui l’ont fait.' },
      cities: { name: 'Villes et voyages', about: 'Qui est où, et qui peut accueillir ou guider.' },
    },
    openers: {
      hello: {
        title: 'Où en êtes-vous ?',
        text: (p: { name: string }) =>
          `Je suis ${p.name}. Dites en trois lignes ce que vous faites, où vous vivez, et une chose qui a changé depuis qu’on s’est quittés. Une photo d’époque est la bienvenue.`,
      },
      cities: {
        title: 'Qui vit où ?',
        text: () =>
          'Donnez votre ville, et dites si l’on peut vous y écrire de passage. Celui qui arrive quelque part saura à qui demander où dormir, où manger, par où commencer.',
      },
      work: {
        title: 'Qui recrute, qui cherche ?',
        text: () =>
          'Une ligne suffit : le poste ou le stage, le lieu, à qui écrire. Vous cherchez ? Dites ce que vous savez faire plutôt que votre titre. Relire une candidature compte aussi comme un coup de main.',
      },
    },
  },
}
