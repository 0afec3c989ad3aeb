import { plural } from '#platform/i18n.ts'

const n = plural('fr')

export const fr = {
  names: {
    title: 'Un mot de merci',
    gone: 'quelqu’un qui est parti',
    colon: '\u00a0: ',
  },
  say: {
    title: (p: { name: string }) => `Dire merci à ${p.name}`,
    lede: 'Un mot suffit. Il n’y a rien à gagner ici, ni points ni médailles.',
    publicPerson: (p: { name: string }) =>
      `${p.name} le lit, et décide s’il se voit sur sa page ou sur la page d’accueil. Votre nom sera avec.`,
    privateHint: (p: { name: string }) => `Personne d’autre que ${p.name} ne le lira, ni ne saura que vous l’avez dit.`,
    send: 'Dire merci',
    sent: (p: { name: string }) => `C’est dit à ${p.name}.`,
    needsWord: 'Il manque le mot.',
    wasHidden: 'Votre mot à ce sujet a été retiré par la modération : il ne se redit pas.',
    tooOften: 'Beaucoup de mercis d’un coup. Attendez un peu pour les suivants.',
  },
  panel: {
    title: 'Mercis',
    credits: 'Ce qui est né de ses réponses et de ses idées',
    say: 'Dire merci',
    all: 'Tous les mots',
    own: 'Vos mercis',
    ownNote: 'Personne d’autre que vous ne les voit, sauf ceux que vous montrez.',
  },
  own: {
    title: 'Vos mercis',
    lede: 'Ce qu’on vous a dit. Personne d’autre que vous ne le voit, et vous décidez de ce qui se montre.',
    givenLede: 'Ce que vous avez dit. Vous pouvez le reprendre : il n’en restera rien.',
    received: 'Reçus',
    given: 'Dits',
    sides: 'Mercis reçus et dits',
    count: (p: { received: number; given: number }) =>
      `${n(p.received, { one: '# personne vous a remercié', other: '# personnes vous ont remercié' })} depuis un mois. ${n(p.given, { zero: 'Et vous, personne encore.', one: 'Et vous, une.', other: 'Et vous, #.' })}`,
    none: 'Aucun mot pour l’instant.',
    noneText: 'Quand quelqu’un vous dit merci, cela arrive ici, et nulle part ailleurs sans votre accord.',
    noneGiven: 'Vous n’avez encore remercié personne.',
    noneGivenText: 'Sous une réponse qui vous a aidé, ou sur la page de quelqu’un, un mot suffit.',
    private: 'entre vous deux',
    apart: 'on le lit là où vous avez aidé, jamais sur votre page',
    onPage: 'se voit sur votre page',
    offPage: 'ne se voit pas',
    hidden: 'retiré par la modération',
    show: 'Montrer sur ma page',
    hide: 'Ne pas montrer',
    showing: 'Ce mot se voit sur votre page.',
    hiding: 'Ce mot ne se voit plus.',
    staysBetween: 'Ce mot vous a été dit entre vous deux : il ne se montre pas.',
    takeBack: 'Reprendre',
    tookBack: 'C’est repris : il n’en reste rien.',
    to: (p: { name: string }) => `à ${p.name}`,
    older: 'Plus anciens',
  },
  choices: {
    title: 'Ce qui se montre de vous',
    whole: 'Sur ma page, montrer tous les mots publics',
    wholeHint: 'Sinon, seulement ceux que vous choisissez un par un.',
    front: 'Mon nom peut être sur la page d’accueil',
    frontHint:
      'Quand on me remercie en public, ou quand j’ai répondu à beaucoup de personnes différentes. Les membres de la maison le voient, personne d’autre. Sans votre oui, jamais.',
    leftOut: 'Ne rien dire de moi à celles et ceux qui animent mes groupes',
    leftOutHint:
      'Sans cela, ils peuvent voir qui répond beaucoup et qu’on remercie peu, pour le remercier. Jamais combien de fois, ni par qui.',
    save: 'Enregistrer',
    kept: 'C’est noté.',
  },
  page: {
    title: (p: { name: string }) => `Mercis à ${p.name}`,
    lede: (p: { name: string }) => `Ce que ${p.name} a choisi de montrer.`,
    none: 'Rien à montrer ici.',
    noneText: 'Chacun décide de ce qui se voit des mots qu’on lui a dits.',
  },
  one: {
    to: (p: { name: string }) => `à ${p.name}`,
    about: 'Voir de quoi il s’agit',
    mine: 'Tous vos mercis',
  },
  credits: {
    'grew-from': 'né d’une de ses réponses',
    idea: 'né d’une de ses idées',
    shipped: 'son idée, qui existe maintenant',
  },
  told: {
    forYou: 'Un mot pour vous',
    thanked: (p: { name: string }) => `${p.name} vous a dit merci`,
    thankedWith: (p: { name: string; word: string }) => `${p.name} vous a dit merci : « ${p.word} »`,
    credited: {
      'grew-from': 'Ceci est né d’une de vos réponses',
      idea: 'Ceci est né d’une de vos idées',
      shipped: 'Votre idée existe maintenant',
    },
  },
}
