export const fr = {
  title: 'Est-ce déjà une communauté ?',
  lede: 'Douze questions avant de commencer, et de nouveau dans un an. Aucune note : des phrases, et les règles qui les donnent.',
  questionsTitle: 'Les douze questions',
  again: 'Répondre de nouveau',
  how: 'Répondez pour ce que vous avez vu ces trois derniers mois. Ce que vous croyez sans l’avoir vu a sa propre réponse : c’est honnête, et cela dit où aller voir.',
  answers: { seen: 'Oui, je l’ai vu', thought: 'Je le crois', no: 'Non' },
  questions: {
    p1: 'Les gens parlent entre eux de votre sujet quand vous ne dites rien.',
    p2: 'Certains y passent une soirée sans être payés.',
    p3: 'Le sujet est plus vaste que ce que vous vendez ou proposez.',
    h1: 'Quelqu’un a répondu à une autre personne sans que vous interveniez.',
    h2: 'Une personne aidée en a aidé une autre à son tour.',
    h3: 'Des gens s’appellent par leur nom.',
    b1: 'Les gens tirent les uns des autres quelque chose que vous ne pourriez pas leur donner.',
    b2: 'Vous y gagneriez même sans une vente ou une adhésion de plus.',
    b3: 'Vous avez changé quelque chose parce qu’ils l’ont demandé.',
    k1: 'Ils achètent ou utilisent ce que vous faites.',
    k2: 'Ils lisent ou regardent ce que vous publiez.',
    k3: 'Ils font la même chose, ou vivent la même chose, et disent « nous ».',
  },
  kinds: {
    nobody: 'Vous n’avez encore personne à réunir.',
    customers: 'Vous avez des clients, pas encore une communauté.',
    audience: 'Vous avez un public, pas encore une communauté.',
    alike: 'Vous avez des gens qui se ressemblent, et pas encore de quoi les lier.',
    community: 'Vous avez une communauté.',
  },
  first: {
    nobody:
      'N’ouvrez pas encore la maison en grand. Cherchez quarante personnes que le même sujet occupe déjà, une par une, et demandez-leur ce qui leur manque.',
    customers:
      'Commencez par quarante personnes : celles qui vous ont écrit sans rien réclamer, ou qui ont aidé quelqu’un à se servir de ce que vous faites. Invitez-les par leur nom, et faites-les se rencontrer avant d’inviter les autres.',
    audience:
      'Commencez par quarante personnes : celles qui commentent et se répondent déjà. Posez-leur une question dont vous n’avez pas la réponse, et ne répondez pas en premier.',
    alike:
      'Commencez par quarante personnes : celles qui disent déjà « nous ». Donnez-leur un rendez-vous qui revient et une occasion de s’aider ; le reste de cette page dit ce qui manque.',
    community: 'Ne la prenez pas en main : tenez la porte, remerciez, et regardez si elle tient sans vous.',
  },
  parts: { passion: 'La passion.', help: 'L’entraide.', benefit: 'L’intérêt de chacun.' },
  seen: (p: { n: number }) => `Vous avez vu ${p.n} signe${p.n > 1 ? 's' : ''} sur 3.`,
  stands: {
    passion: 'Le sujet porte de lui-même.',
    help: 'On s’aide déjà sans vous.',
    benefit: 'Chacun y trouve son compte, vous aussi.',
  },
  lacks: {
    passion: 'Cherchez le sujet plus grand que vous dont ils parlent déjà ailleurs : c’est de lui qu’il faut partir.',
    help: 'Laissez des questions sans réponse de votre part pendant une journée, et demandez à une personne précise d’aider.',
    benefit:
      'Dites ce que vous y gagnez, et changez une chose qu’ils demandent : sans cela, ils travaillent pour vous.',
  },
  goLook: 'Cela, vous le croyez sans l’avoir vu. Ne comptez pas dessus ; allez voir cette semaine :',
  signed: (p: { author: string; when: string }) => `Réponses de ${p.author}, ${p.when}.`,
  beside: 'La première fois et la dernière, côte à côte',
  figures: {
    title: 'Ce que disait le pouls ces jours-là, et ce qu’il dit aujourd’hui',
    number: 'Chiffre',
    today: 'Aujourd’hui',
    none: 'aucun chiffre ce jour-là',
    few: 'trop peu pour le dire',
    share: (p: { value: string; low: string; high: string; n: number }) =>
      `${p.value}\u202f% (entre ${p.low} et ${p.high}, sur ${p.n})`,
    how: 'Chaque fois sur les douze mois d’avant. Ce qui a changé peut avoir d’autres raisons que ce que vous avez fait.',
  },
  forty: {
    title: (p: { people: number }) => `Les ${p.people} personnes par qui commencer`,
    how: 'Celles qui, en un an, ont répondu au plus de personnes différentes dans les groupes que vous voyez ; par ordre de nom. Sans l’équipe salariée ni les personnes en visite, et sans qui a demandé à ne pas être compté. Vous seuls, les hôtes, lisez cette liste.',
  },
  question: 'Question',
  today: 'Ce qui est là',
  pulse: 'Ce que disent les faits aujourd’hui : le pouls',
  send: 'Voir ce que cela dit',
  kept: 'C’est gardé, avec la date.',
  rules: {
    title: 'Comment la réponse est donnée',
    seen: 'Seul compte ce qui a été vu. Passion, entraide et intérêt ont trois questions chacun ; chacun tient quand deux au moins ont été vues. On lit ces lignes de haut en bas, la première qui convient est la réponse :',
    community: 'La dernière question a été vue, et les trois tiennent.',
    alike: 'La dernière question a été vue, et l’un des trois ne tient pas.',
    audience: 'On lit ou regarde ce que vous publiez.',
    customers: 'On achète ou utilise ce que vous faites.',
    nobody: 'Rien de cela n’a été vu.',
    source:
      'Ces règles sont un choix de cette maison, non une échelle validée : elles servent à commencer et à se comparer à soi-même. Le pouls, lui, compte ce qui s’est passé.',
  },
}
