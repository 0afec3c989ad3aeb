import { plural, sayNumber } from '#platform/i18n.ts'

const count = plural('fr')
const n = (value: number): string => sayNumber('fr', value)
const of100 = (share: number): string => n(Math.round(100 * share))
type Interval = { low: number; high: number }

export const fr = {
  title: 'Les gens au fil du temps',
  part: 'Qui arrive, qui reçoit une réponse et revient, qui aide beaucoup, qui s’essouffle.',
  kicker: (given: { from: string; to: string }) =>
    `Du ${given.from} au ${given.to}, sans les salariés, les personnes en visite ni les robots`,
  opening: 'Qui arrive, qui reste, et pour quoi faire ?',
  counting: 'On compte encore',
  countingText: (given: { read: number }) =>
    `Tout ce qui s’est passé ici est relu depuis le début ; ${of100(given.read)} % l’est déjà. Les nombres viendront ensuite.`,
  countingFirst: 'C’est la première fois que tout cela est compté ici. Revenez dans un instant.',
  again: 'Regarder de nouveau',
  empty: 'Rien à compter pour l’instant',
  emptyText: 'Les nombres viennent de ce que font les gens.',
  takenAt: (given: { when: string }) => `Compté ${given.when}.`,
  few: 'moins de 5',
  untold: 'non dit',
  tooFew: 'Trop peu de monde pour le dire : sous cinq personnes, on parlerait de quelqu’un.',
  between: (given: Interval & { n: number }) =>
    `Entre ${of100(given.low)} et ${of100(given.high)}, sur ${count(given.n, { one: '# personne', other: '# personnes' })}.`,
  table: 'Lire le tableau',
  joined: {
    title: (given: { n: number }) =>
      count(given.n, { one: '# personne est arrivée en douze mois', other: '# personnes sont arrivées en douze mois' }),
    note: 'Une barre par mois d’arrivée. On arrive en rejoignant la maison, ou avec son premier message quand un import l’a apporté. Qui est reparti reste compté. Non dit : moins de cinq, et un mois de plus là où une soustraction le dirait.',
    month: 'Mois',
    people: 'Personnes arrivées',
  },
  first: {
    title: 'Les premiers pas',
    wrote: (given: { share: number }) =>
      `*${of100(given.share)} sur 100* de ceux qui sont arrivés ont écrit au moins une fois.`,
    replied: (given: { share: number }) =>
      `*${of100(given.share)} sur 100* ont reçu une réponse dans la journée qui suit leur premier message.`,
    again: (given: { share: number }) =>
      `*${of100(given.share)} sur 100* ont écrit une deuxième fois dans les deux semaines.`,
    note: 'La réponse peut venir de n’importe qui sauf d’un robot. Qui vient d’écrire pour la première fois n’est compté qu’une fois ce jour, ou ces deux semaines, passés.',
  },
  cohorts: {
    title: 'Qui reste',
    text: 'Chaque ligne : les personnes arrivées le même mois. Chaque case : combien sur 100 l’ont encore fait, tant de mois après. Le mois en cours n’y est pas.',
    visit: { title: 'Sont passées', note: 'Connectées au moins une fois dans le mois.' },
    wrote: { title: 'Ont écrit', note: 'Au moins un message dans le mois.' },
    helped: { title: 'Ont été aidées', note: 'Une de leurs conversations a reçu une réponse utile dans le mois.' },
    arrived: 'Arrivées en',
    people: 'n',
    after: (given: { n: number }) => (given.n === 0 ? 'ce mois-là' : `+${given.n}`),
    seenSince: (given: { month: string }) =>
      `Les passages sont notés depuis ${given.month} : une ligne par personne et par mois, rien d’autre, effacée au bout de deux ans ou avec la personne.`,
    notYet:
      'Les passages seront notés à partir de maintenant : une ligne par personne et par mois, rien d’autre, effacée au bout de deux ans ou avec la personne. Ce tableau se remplira mois après mois.',
    imported: 'Qui est venu avec un import arrive avec son premier message : le premier mois, tous ceux-là ont écrit.',
  },
  champions: {
    title: 'Celles et ceux qui aident beaucoup',
    now: (given: { n: number }) =>
      count(given.n, {
        one: '*# membre* a donné au moins cinq réponses utiles à quatre personnes ou plus en 90 jours.',
        other: '*# membres* ont donné au moins cinq réponses utiles à quatre personnes ou plus en 90 jours.',
        zero: 'Personne n’a donné cinq réponses utiles à quatre personnes en 90 jours.',
      }),
    nowFew: 'Moins de cinq membres ont donné au moins cinq réponses utiles à quatre personnes ou plus en 90 jours.',
    emerging: (given: { n: string }) => `Y arrivent, et n’y étaient pas les 90 jours d’avant : ${given.n}.`,
    tiring: (given: { n: string }) =>
      `Y étaient, et donnent maintenant moins de la moitié : ${given.n}. Un merci, ou un mot pour savoir comment ça va, vaut mieux qu’une relance.`,
    nobody: 'personne',
    emergingNames: 'Y arrivent :',
    tiringNames: 'S’essoufflent peut-être :',
    named: 'Seuls les noms de qui l’a bien voulu sont donnés, et seulement à celles et ceux qui animent la maison.',
    consent: 'Être nommé·e ici',
    ask: 'Si vous aidez beaucoup, ou moins qu’avant, celles et ceux qui animent la maison peuvent-ils lire votre nom ici, pour vous dire merci ou prendre de vos nouvelles ?',
    isNamed: 'Vous avez dit que votre nom pouvait être lu ici par celles et ceux qui animent la maison.',
    allow: 'Oui, mon nom',
    takeBack: 'Non, plus mon nom',
    allowed: 'C’est noté : votre nom peut être lu ici.',
    takenBack: 'C’est noté : votre nom ne sera plus lu ici.',
  },
  levels: {
    title: 'Près ou loin du centre',
    text: 'Quatre orbites, comme dans le modèle Orbit : on entre dans une orbite par ce qu’on fait, ou en étant là régulièrement. Ce n’est pas une note, et personne n’y est nommé.',
    level: { 1: 'découvrent', 2: 'participent', 3: 'contribuent', 4: 'entraînent' },
    heading: 'Orbite',
    people: 'Personnes',
    gravity: (given: { value: string }) =>
      `Gravité moyenne : ${given.value}. Pour chaque personne, son pas (de 0 à 12) fois sa portée (dix par personne avec qui elle a échangé, un dixième de moins par mois de silence).`,
    regular:
      'Compte aussi, sans poids à choisir : deux jours dans une semaine (4 à 6), sept dans un mois (7 à 9), trente dans un trimestre (10 à 12). Accueillir une rencontre ou un rituel n’est pas encore compté.',
    weights: 'Ce que pèse chaque geste',
    weightsText:
      'Ces poids sont une convention : de 1 à 12, trois pas par orbite. Un·e hôte peut en choisir d’autres, sous son nom.',
    deed: {
      thanked: 'dire merci',
      replied: 'répondre',
      began: 'ouvrir une conversation',
      helped: 'donner une réponse utile',
      helpedMany: 'aider beaucoup (cinq réponses utiles à quatre personnes en 90 jours)',
    },
    weighs: (given: { deed: string; weight: number }) => `${given.deed} : ${n(given.weight)}`,
    signed: (given: { deed: string; weight: number; usual: number; by: string; at: string }) =>
      `« ${given.deed} » pèse ${n(given.weight)} au lieu de ${n(given.usual)} : choix de ${given.by}, le ${given.at}.`,
    somebody: 'quelqu’un',
    usual: 'Tous les poids sont ceux de départ.',
    keep: 'Garder ces poids',
    kept: 'Ces poids sont gardés, sous votre nom.',
    sensitivity: 'Et avec d’autres poids ?',
    sensitivityText:
      'Si un nombre change beaucoup quand un seul poids change, c’est le poids qui parle, pas la communauté.',
    half: (given: { deed: string }) => `${given.deed} : la moitié`,
    twice: (given: { deed: string }) => `${given.deed} : le double`,
    equal: 'tous les poids égaux',
    changed: 'Ce qui change',
    moved: 'Changent d’orbite',
    gravityShort: 'Gravité',
    none: 'personne',
  },
  definition: 'Définitions et sources',
  sources:
    'Rétention par mois d’arrivée : ceux qui le font encore, sur tous ceux qui sont arrivés ce mois-là, partis compris ; intervalles de Wilson à 95 % (1927). Orbites, pas, portée et gravité : modèle Orbit (Orbit Labs, 2020). Qui a porté une marque de salarié, de personne en visite ou de robot à un moment n’est dans aucune ligne, ni qui a demandé à ne pas être compté.',
}
