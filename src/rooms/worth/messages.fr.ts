import { outOf, plural, sayNumber } from '#platform/i18n.ts'

const count = plural('fr')
const n = (value: number): string => sayNumber('fr', value)
const of100 = (share: number): string => n(Math.round(100 * share))
type Share = { value: number; low: number; high: number; n: number }
const base = ({ value, n: all }: Share): string => n(outOf({ share: value, n: all }).of)
const some = ({ value, n: all }: Share): string => n(outOf({ share: value, n: all }).some)

export const fr = {
  title: 'Ce qu’elle vaut',
  line: 'Ce que les membres s’apportent, compté\u00a0; et en argent seulement sous des hypothèses signées.',
  kicker: (given: { from: string; to: string }) =>
    `Du ${given.from} au ${given.to}, sans l’équipe salariée, les personnes en visite ni les robots`,
  opening:
    'Six façons de dire ce qu’une communauté apporte (SPICES). Seul ce qui s’est passé est compté\u00a0; ce qui ne l’est pas est dit.',
  windows: 'Sur quelle période',
  window: { '90': '90 jours', '365': 'un an', all: 'depuis le début' },
  few: 'Trop peu de personnes pour en dire quelque chose\u00a0: à moins de cinq, un chiffre parlerait de quelqu’un.',
  nothing: 'Rien à compter ici sur cette période.',
  support: 'Entraide',
  supportSaid: (given: Share) =>
    `Sur ${base(given)} questions de membres, *${some(given)}* ont eu d’un autre membre leur première réponse utile, en 48\u00a0heures.`,
  supportNote: (given: Share & { useful: number; confirmed: number | undefined }) =>
    `Soit entre ${of100(given.low)} et ${of100(given.high)} sur 100, pour ${count(given.n, { one: '# question', other: '# questions' })}\u00a0; ${n(given.useful)} réponses utiles, dont ${given.confirmed === undefined ? 'moins de cinq' : n(given.confirmed)} que la personne a marquées ou remerciées. Les autres sont comptées pour leur longueur (20\u00a0signes au moins).`,
  engagement: 'Engagement',
  engagementSaid: (given: Share) =>
    `Sur ${base(given)} membres qu’un autre a aidés, *${some(given)}* ont ensuite aidé une troisième personne, dans les 60\u00a0jours.`,
  engagementNote: (given: Share) =>
    `Soit entre ${of100(given.low)} et ${of100(given.high)} sur 100, pour ${n(given.n)} membres. Répondre, remercier, marquer comme utile\u00a0: tout cela compte. Associé à la communauté, sans dire qu’elle en est la cause.`,
  gatheringsSaid: (given: Share) =>
    `Sur ${base(given)} membres venus à une rencontre, *${some(given)}* sont venus à une autre.`,
  gatheringsNote: (given: Share & { held: number }) =>
    `Soit entre ${of100(given.low)} et ${of100(given.high)} sur 100, pour ${n(given.n)} membres à ${count(given.held, { one: '# rencontre', other: '# rencontres' })} où deux membres étaient là au moins\u00a0: dans la salle en direct, ou vus sur place par qui accueillait. Associé, sans dire pourquoi on revient.`,
  gatheringsFew: {
    few: 'Rencontres\u00a0: trop peu de membres sont venus, ou revenus, pour en dire quelque chose.',
    nothing: 'Aucune rencontre sur cette période où l’on sache que deux membres étaient là.',
  },
  occasionsSaid: (given: Share) =>
    `Sur ${base(given)} membres qui ont dit avoir été là pour un rituel, *${some(given)}* y sont revenus.`,
  occasionsNote: (given: Share & { held: number }) =>
    `Soit entre ${of100(given.low)} et ${of100(given.high)} sur 100, pour ${n(given.n)} membres, ${count(given.held, { one: '# fois', other: '# fois' })} où deux membres étaient là au moins. Qui était aussi dans sa salle en direct figure dans les deux lignes.`,
  occasionsFew: {
    few: 'Rituels\u00a0: trop peu de membres étaient là, ou y sont revenus, pour en dire quelque chose.',
    nothing: 'Aucun rituel sur cette période où deux membres ont dit avoir été là.',
  },
  content: 'Contenu',
  contentSaid: (given: Share) =>
    `Sur ${base(given)} guides, liens et fichiers apportés par des membres à la bibliothèque, *${some(given)}* ont aidé un autre membre, qui l’a dit.`,
  contentNote: (given: Share & { resources: number; authors: number; helped: number }) =>
    `Soit entre ${of100(given.low)} et ${of100(given.high)} sur 100, pour ${n(given.resources)} apportés par ${n(given.authors)} membres\u00a0; ${n(given.helped)} membres l’ont dit. Ce qui est masqué ou retiré n’en fait pas partie. Qui a été aidé et n’en dit rien n’est pas compté.`,
  success: 'Réussite',
  successSaid: (given: Share) =>
    `Sur ${base(given)} membres qui ont demandé quelque chose, *${some(given)}* disent qu’un autre membre les a aidés.`,
  successNote: (given: Share) =>
    `Soit entre ${of100(given.low)} et ${of100(given.high)} sur 100, pour ${n(given.n)} membres\u00a0: une réponse donnée en 48\u00a0heures, marquée ou remerciée. Demandes et offres restent entre les personnes concernées.`,
  acquisition: 'Qui les membres amènent (absent de SPICES)',
  acquisitionSaid: (given: Share) =>
    `Sur ${base(given)} membres qu’un autre a invités, *${some(given)}* ont écrit quelque chose ici.`,
  acquisitionNote: (given: Share & { by: number }) =>
    `Soit entre ${of100(given.low)} et ${of100(given.high)} sur 100, pour ${n(given.n)} membres invités par ${n(given.by)}. Ceux que l’équipe salariée a invités, ou qui sont venus d’eux-mêmes, n’en font pas partie.`,
  table: 'Les six, et ce que CMX en dit (SPACES)',
  columns: { pillar: 'SPICES', spaces: 'SPACES', counted: 'Compté ici' },
  pillars: {
    support: {
      name: 'Support, entraide',
      spaces: 'Support',
      counted: 'Les questions de membres auxquelles un membre a répondu utilement',
    },
    product: {
      name: 'Produit',
      spaces: 'Product',
      counted:
        'Pas compté\u00a0: il y faut des idées retenues puis faites, et la maison n’a pas encore de lieu pour elles',
    },
    insight: {
      name: 'Connaissance',
      spaces: 'Product',
      counted:
        'Pas compté\u00a0: les votes en direct sont secrets\u00a0; il y faut des consultations, que la maison n’a pas encore',
    },
    content: {
      name: 'Contenu',
      spaces: 'Contribution',
      counted: 'Ce que les membres ont apporté à la bibliothèque, et si cela a aidé',
    },
    engagement: {
      name: 'Engagement',
      spaces: 'Engagement',
      counted: 'Les membres aidés qui ont aidé à leur tour\u00a0; qui revient aux rencontres et aux rituels',
    },
    success: {
      name: 'Réussite',
      spaces: 'Success',
      counted: 'Les membres qui ont demandé et disent qu’un membre les a aidés',
    },
    acquisition: {
      name: 'Absent de SPICES',
      spaces: 'Acquisition',
      counted: 'Les membres qu’un membre a invités, et qui ont écrit',
    },
  },
  money: 'Ce que ces réponses auraient coûté',
  moneyText:
    'Réponses × minutes d’équipe par réponse × coût d’une heure × part des questions qui seraient venues à l’équipe. Le bas compte les réponses confirmées par qui demandait, le haut toutes les réponses utiles. Un montant associé aux réponses des membres\u00a0: il ne dit pas qu’elles l’ont fait économiser, ni ce que coûte la communauté.',
  scenario: { careful: 'Prudent', middle: 'Médian', bold: 'Hardi' },
  range: (given: { low: number; high: number }) =>
    `Entre *${n(Math.round(given.low))}\u00a0€* et *${n(Math.round(given.high))}\u00a0€*, associés aux réponses des membres.`,
  unsigned: 'Pas d’hypothèse signée\u00a0: pas de montant.',
  assumption: (given: { minutes: number; hourly: number; share: number }) =>
    `${n(given.minutes)}\u00a0min par réponse, ${n(given.hourly)}\u00a0€ de l’heure, ${n(given.share)} questions sur 100 seraient venues à l’équipe`,
  signed: (given: { name: string; when: string }) => `Signé par ${given.name}, le ${given.when}.`,
  fieldColumns: { what: 'Hypothèse', value: 'Valeur', who: 'Par', when: 'Le' },
  value: (value: number) => n(value),
  minutes: 'Minutes d’équipe par réponse',
  hourly: 'Coût d’une heure d’équipe, en euros',
  share: 'Sur 100 questions, celles qui seraient venues à l’équipe',
  source: 'D’où viennent ces chiffres',
  sign: 'Signer',
  signThis: (given: { scenario: string }) => `Hypothèses\u00a0: ${given.scenario}`,
  takeBack: 'Reprendre',
  kept: 'C’est signé.',
  taken: 'C’est repris.',
  history: 'Ce qui a été signé, et quand',
  historyColumns: { when: 'Quand', scenario: 'Scénario', what: 'Hypothèses', source: 'D’où', who: 'Par' },
  wasTaken: 'Reprises',
  gone: 'Quelqu’un qui est parti',
  closedWith:
    'Les hôtes gardent pour eux « Répondu par un membre avant l’équipe »\u00a0: cette page, qui dit presque la même chose, n’est lue que d’eux.',
  onePage: 'Une page à envoyer (PDF)',
  tooOften: 'Cela fait beaucoup de rapports en une heure. Prenez celui que vous avez, ou revenez plus tard.',
  report: {
    titled: (given: { title: string; home: string }) => `${given.title}\u00a0: ${given.home}`,
    uncounted: 'Ce qui n’est pas compté',
    because: (given: { name: string; why: string }) => `${given.name}. ${given.why}.`,
    scenario: (given: { name: string; said: string }) => `${given.name}. ${given.said}`,
    assumed: (given: { assumption: string; signed: string; source: string }) =>
      `${given.assumption}. ${given.signed}${given.source === '' ? '' : ` Source\u00a0: ${given.source}`}`,
    somebody: 'quelqu’un dont le nom s’écrit en d’autres lettres',
    foot: (given: { today: string; address: string }) =>
      `${given.today} · ${given.address} · Compté à partir de ce qui s’est passé, sans ce que quiconque a écrit. Associé à la communauté, sans dire qu’elle en est la cause.`,
  },
  sheet: 'Tableur, avec ses formules',
  sheetWords: {
    confirmed: 'Réponses confirmées',
    useful: 'Réponses utiles',
    questions: 'Questions de membres',
    low: 'Bas, en euros',
    high: 'Haut, en euros',
    whose: (given: { field: string }) => `Signé\u00a0: ${given.field}`,
    signed: (given: { name: string; when: string }) => `${given.name}, ${given.when}`,
  },
  reading: 'Encore en train de compter',
  readingText: (given: { read: number }) =>
    `Tout ce qui s’est passé ici est relu depuis le début\u00a0: ${of100(given.read)}\u00a0% est lu.`,
  readingFirst: 'C’est la première fois que tout cela est compté ici. Revenez dans un instant.',
  again: 'Regarder à nouveau',
  empty: 'Rien à compter encore',
  emptyText: 'Cela vient quand des membres se posent des questions et se répondent.',
  write: 'Écrire',
}
