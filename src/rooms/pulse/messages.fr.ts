import { outOf, plural, sayNumber } from '#platform/i18n.ts'
import { hoursFr } from './hours-messages.fr.ts'
import { tiesFr } from './ties-messages.fr.ts'

const count = plural('fr')
const n = (value: number): string => sayNumber('fr', value)
/** In hundredths, as one says it aloud. */
const of100 = (share: number): string => n(Math.round(100 * share))
type Interval = { low: number; high: number }
const between = ({ low, high }: Interval): string => `entre ${of100(low)} et ${of100(high)}`
/** A count that is too small stands for somebody. */
const few = (value: number | undefined): string => (value === undefined ? 'moins de 5' : n(value))

export const fr = {
  ...tiesFr,
  hours: hoursFr,
  name: 'Le pouls',
  title: 'Le pouls',
  kicker: (given: { from: string; to: string }) =>
    `Du ${given.from} au ${given.to}, sans les salariés, les personnes en visite ni les robots`,
  opening: 'Est-ce une communauté, ou une audience ? Six questions, et ce qui s’est passé ici pour y répondre.',
  notSaid:
    'Ce qu’ils ne disent pas\u00a0: si une réponse était bonne, ce qui s’est dit ailleurs, ni pourquoi un nombre a changé. Aucun n’est une note.',
  archive: 'Tout vient d’un import\u00a0: la période s’arrête au dernier message apporté.',
  windows: 'Sur quelle période',
  window: { '30': '30 jours', '90': '90 jours', '365': 'un an', all: 'depuis le début' },
  empty: 'Rien à compter pour l’instant',
  emptyText:
    'Les nombres viennent de ce que les gens font. Ouvrez une conversation, ou apportez l’histoire de votre communauté.',
  write: 'Écrire',
  counting: {
    title: 'On compte encore',
    text: (given: { read: string }) =>
      `Tout ce qui s’est passé ici est relu depuis le début, ${given.read} l’est déjà. Les nombres viendront quand tout aura été lu : une partie ne dirait rien de juste.`,
    first: 'Les nombres de cette période sont comptés pour la première fois. Revenez dans un instant.',
    again: 'Regarder de nouveau',
  },
  few: 'Trop peu pour en tirer un nombre\u00a0: en dessous de cinq, il parlerait de quelqu’un.',
  none: 'Rien de tel sur cette période.',
  open: 'Ouvrir ce nombre',
  percent: (given: { share: number }) => `${of100(given.share)}\u202f%`,
  answered: {
    title: 'Répondu par un membre avant l’équipe',
    sentence: (given: { share: number; n: number }) =>
      `Sur ${n(outOf(given).of)} questions qui ont eu une réponse utile, *${n(outOf(given).some)}* l’ont eue d’un membre, avant que l’équipe n’écrive.`,
    note: (given: Interval & { n: number }) =>
      `${cap(between(given))} sur 100, pour ${count(given.n, { one: '# question répondue', other: '# questions répondues' })} en moins de 48\u00a0heures.`,
    solved: (given: Interval & { value: number; n: number }) =>
      `Sur *toutes* les questions, répondues ou non, ${of100(given.value)} sur 100 ont eu leur première réponse utile d’un membre (${between(given)}, sur ${n(given.n)}). Ce nombre-là ne monte pas quand les questions difficiles restent sans réponse.`,
    outcomes: 'Au bout de 48 heures',
    outcome: {
      member: 'par un membre',
      staff: 'par l’équipe',
      guest: 'par quelqu’un en visite',
      unanswered: 'sans réponse utile',
    },
    after: 'Après',
    hours: (given: { n: number }) =>
      given.n < 24
        ? count(given.n, { one: '# heure', other: '# heures' })
        : count(given.n / 24, { one: '# jour', other: '# jours' }),
    curveTitle: (given: { value: number }) =>
      `Après deux jours, ${of100(given.value)} questions sur 100 ont une réponse utile d’un membre`,
    curveNote: (given: { n: number }) =>
      `Part des questions ayant reçu leur première réponse utile, selon qui l’a donnée. Les questions encore jeunes comptent pour le temps qu’elles ont duré. n\u00a0=\u00a0${n(given.n)}.`,
    fallback: (given: { value: number; n: number }) =>
      `${of100(given.value)} réponses utiles sur 100 le sont seulement par défaut\u00a0: la première d’au moins vingt signes, là où la personne n’a rien marqué ni remercié.`,
    rules: (given: { declared: number | undefined; asks: number | undefined; help: number | undefined }) =>
      `Ce qui a fait compter une question\u00a0: posée comme question (${few(given.declared)}), son texte demande (${few(given.asks)}), ouverte dans un groupe d’entraide (${few(given.help)}).`,
    contested: (given: { now: number; would: number }) =>
      `Si une seule personne était comptée autrement (un membre comme salarié, ou l’inverse), ce serait au plus loin ${of100(given.would)} au lieu de ${of100(given.now)}. L’essai porte sur ceux qui répondent ou demandent le plus.`,
    course: (given: { first: string; last: string; from: string; to: string }) =>
      `Les membres ont répondu avant l’équipe\u00a0: ${given.first} ${given.from}, ${given.last} ${given.to}`,
    definition:
      'Une question est une conversation ouverte par un membre et posée comme question, ou dont le texte demande (un point d’interrogation finit une phrase), ou ouverte dans un groupe déclaré d’entraide. Sa première réponse utile est celle, par quelqu’un d’autre et en moins de 48 heures, que la personne a marquée ou remerciée\u00a0; à défaut, la première d’au moins vingt signes. Elle vient d’un membre avant l’équipe quand un membre l’a écrite et qu’aucun salarié n’avait rien écrit auparavant. Les réponses à soi-même et celles des robots n’en sont pas.',
    source:
      'Part parmi les réponses utiles\u00a0: la définition de « répondu avant l’équipe », avec l’intervalle de Wilson à 95\u202f% (1927). Issues concurrentes\u00a0: Aalen et Johansen (1978).',
    behind: 'Les questions comptées',
    as: {
      member: 'réponse utile d’un membre',
      late: 'réponse utile d’un membre, après l’équipe',
      staff: 'réponse utile de l’équipe',
      guest: 'réponse utile de quelqu’un en visite',
      none: 'sans réponse utile en 48\u00a0heures',
    },
    how: { helped: 'marquée', thanked: 'remerciée', length: 'par défaut' },
    rule: { declared: 'posée comme question', asks: 'son texte demande', help: 'dans un groupe d’entraide' },
  },
  started: {
    title: 'Des conversations ouvertes par les membres',
    sentence: (given: { share: number; n: number }) =>
      `*${n(outOf(given).some)} conversations sur ${n(outOf(given).of)}* ont été ouvertes par un membre.`,
    note: (given: Interval & { n: number }) =>
      `${cap(between(given))} sur 100, pour ${count(given.n, { one: '# conversation', other: '# conversations' })}.`,
    rest: (given: {
      member: number | undefined
      staff: number | undefined
      guest: number | undefined
      bot: number | undefined
    }) =>
      `Par des membres\u00a0: ${few(given.member)}\u00a0; par l’équipe\u00a0: ${few(given.staff)}\u00a0; par des personnes en visite\u00a0: ${few(given.guest)}. À part\u00a0: ${few(given.bot)} par des robots.`,
    contested: (given: { now: number; would: number }) =>
      `Si une seule personne était comptée autrement (un membre comme salarié, ou l’inverse), ce serait au plus loin ${of100(given.would)} au lieu de ${of100(given.now)}.`,
    course: (given: { first: string; last: string; from: string; to: string }) =>
      `Conversations ouvertes par un membre\u00a0: ${given.first} ${given.from}, ${given.last} ${given.to}`,
    definition:
      'Conversations ouvertes sur la période par des membres, sur toutes celles qu’ont ouvertes des membres, des salariés et des personnes en visite. Celles des robots sont à part. Un mois de messagerie importé n’a été ouvert par personne et ne compte pas\u00a0; une conversation masquée, ou dont le premier message a été retiré, non plus.',
    source: 'Part des conversations ouvertes par les membres, avec l’intervalle de Wilson à 95\u202f% (1927).',
    behind: 'Les conversations comptées',
    as: { member: 'par un membre', staff: 'par l’équipe', guest: 'par quelqu’un en visite', bot: 'par un robot' },
  },
  voices: {
    title: 'Le poids des voix',
    sentence: (given: { people: number; voices: number }) =>
      `${count(given.people, { one: '# membre a écrit', other: '# membres ont écrit' })}\u00a0; leurs messages pèsent comme *${count(given.voices, { one: '# voix', other: '# voix' })}*.`,
    note: (given: { low: number; high: number; posts: number }) =>
      `Entre ${n(Math.round(given.low))} et ${n(Math.round(given.high))}, sur ${count(given.posts, { one: '# message', other: '# messages' })}.`,
    noteAlone: (given: { posts: number }) => `Sur ${count(given.posts, { one: '# message', other: '# messages' })}.`,
    entropy: (given: { voices: number }) =>
      `Une mesure moins sévère pour ceux, nombreux, qui écrivent peu donne ${count(given.voices, { one: '# voix', other: '# voix' })} (exponentielle de l’entropie).`,
    contested: (given: { now: number; would: number }) =>
      `Si une seule personne était comptée autrement (un membre comme salarié, ou l’inverse), ce serait au plus loin ${n(Math.round(given.would))} au lieu de ${n(Math.round(given.now))}.`,
    course: (given: { first: string; last: string; from: string; to: string }) =>
      `Les messages pesaient comme ${given.first} voix ${given.from}, comme ${given.last} ${given.to}`,
    definition:
      'Un divisé par la somme des carrés des parts de chacun dans les messages des membres. Si tous écrivaient autant, ce serait leur nombre\u00a0; si une personne écrivait tout, ce serait un. Les messages retirés ou masqués ne comptent pas, les modifications non plus.',
    source:
      'Inverse de l’indice de Herfindahl (Laakso et Taagepera 1979)\u00a0; entropie\u00a0: Hill (1973). Intervalle à 95\u202f% par rééchantillonnage des personnes, et non des messages (1 000 tirages, graine fixe, erreur du logarithme\u00a0: Efron et Tibshirani 1993).',
    behind: 'Les messages comptés',
  },
  helpers: {
    title: 'Des gens qui en ont aidé d’autres',
    sentence: (given: { people: number; month: string }) =>
      `En ${given.month}, *${count(given.people, { one: '# membre a', other: '# membres ont' })}* aidé quelqu’un d’autre.`,
    sentenceSoFar: (given: { people: number; month: string }) =>
      `Depuis le début du mois (${given.month}), *${count(given.people, { one: '# membre a', other: '# membres ont' })}* aidé quelqu’un d’autre.`,
    note: (given: Interval & { value: number; n: number }) =>
      `Soit ${of100(given.value)} sur 100 des ${n(given.n)} membres qui ont écrit ce mois-là, ${between(given)}.`,
    said: (given: { said: number | undefined; answers: number }) =>
      `Parmi eux, ${few(given.said)} dont une réponse a été marquée ou remerciée par la personne qui demandait\u00a0; les autres par défaut. ${count(given.answers, { one: '# réponse utile', other: '# réponses utiles' })} en tout.`,
    contested: 'Une personne comptée autrement changerait ce nombre d’une unité.',
    course: (given: { first: string; last: string; from: string; to: string }) =>
      `${given.first} membres en ont aidé d’autres ${given.from}, ${given.last} ${given.to}`,
    definition:
      'Membres différents qui ont donné, dans le mois, au moins une réponse utile à quelqu’un d’autre\u00a0: marquée ou remerciée par la personne qui a ouvert la conversation\u00a0; à défaut, et pour une question seulement, la première d’au moins vingt signes en 48 heures. Tout est compté, rien n’est extrapolé\u00a0: l’intervalle est celui de la part parmi les membres qui ont écrit.',
    source: 'Dénombrement\u00a0; part avec l’intervalle de Wilson à 95\u202f% (1927).',
    behind: 'Les réponses comptées ce mois-là',
  },
  weight: {
    few: 'Trop peu de votes pour dire combien de voix ils pèsent.',
    alike: (given: { people: number }) =>
      `${count(given.people, { one: '# personne a voté', other: '# personnes ont voté' })}, à voix égales.`,
    like: (given: { people: number; voices: number }) =>
      `${count(given.people, { one: '# personne a voté', other: '# personnes ont voté' })} ; cela pèse comme ${count(given.voices, { one: '# voix', other: '# voix' })}.`,
    half: (given: { half: number | undefined }) =>
      given.half === undefined
        ? 'Moins de cinq personnes donnent la moitié des votes.'
        : `${n(given.half)} personnes donnent la moitié des votes.`,
    wrote: (given: { wrote: number; silent: number }) =>
      `Parmi elles, ${n(given.wrote)} ont écrit ici depuis 90 jours, ${n(given.silent)} n’avaient rien dit.`,
  },
  gauge: (given: { value: string; low: string; high: string }) =>
    `${given.value}, entre ${given.low} et ${given.high}.`,
  charts: 'Au fil du temps',
  courseNote: {
    share:
      'Chaque point est un mois ou un trimestre\u00a0; le trait, son intervalle à 95\u202f%. Un cercle vide\u00a0: moins de cinq.',
    count: 'Chaque point est un mois ou un trimestre. Un cercle vide\u00a0: moins de cinq.',
    minutes:
      'Chaque point est un mois ou un trimestre de la période\u00a0; le trait, son intervalle à 95\u202f%. Un cercle vide\u00a0: moins de cinq.',
  },
  unfinished: 'Le dernier point n’est pas fini.',
  table: 'Lire le tableau',
  columns: { period: 'Période', value: 'Valeur', low: 'De', high: 'à', of: 'Sur' },
  hidden: 'moins de 5',
  nothing: 'rien',
  /** With its preposition: « en avril 2026 », « au 2e trimestre 2026 ». */
  during: {
    month: (given: { when: string }) => `en ${given.when}`,
    quarter: (given: { when: string }) => `au ${given.when}`,
  },
  quarter: (given: { n: number; year: number }) => `${given.n === 1 ? '1er' : `${given.n}e`} trimestre ${given.year}`,
  noStaff:
    'Personne n’est marqué comme salarié sur cette période\u00a0: tant que c’est le cas, ce nombre ne peut rien dire de l’équipe. Un hôte le note sur la page de la personne, avec sa date.',
  excluded: (given: { who: string }) =>
    `Ne comptent pas comme la communauté, aux dates où ils l’étaient\u00a0: ${given.who}. Les bénévoles sont des membres.`,
  excludedNobody:
    'Personne n’est marqué comme salarié, en visite ou robot sur cette période. Les bénévoles sont des membres.',
  excludedOne: {
    staff: (given: { n: number; since: string }) =>
      `${count(given.n, { one: '# personne salariée', other: '# personnes salariées' })}, depuis le ${given.since} pour la première`,
    guest: (given: { n: number; since: string }) =>
      `${count(given.n, { one: '# personne en visite', other: '# personnes en visite' })}, depuis le ${given.since} pour la première`,
    bot: (given: { n: number; since: string }) =>
      `${count(given.n, { one: '# robot', other: '# robots' })}, depuis le ${given.since} pour le premier`,
  },
  definition: 'Définition',
  details: 'De plus près',
  source: 'D’où vient la formule',
  unseen: (given: { n: number }) =>
    count(given.n, {
      one: '# autre sur cette page est comptée sans que vous puissiez la lire.',
      other: '# autres sur cette page sont comptées sans que vous puissiez les lire.',
    }),
  noRows: 'Rien de compté ici sur cette période.',
  back: 'Le pouls',
  more: 'Plus anciennes',
  newest: 'Les plus récentes',
}

function cap(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
