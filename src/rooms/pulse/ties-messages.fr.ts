import { outOf, plural, sayNumber } from '#platform/i18n.ts'

const count = plural('fr')
const n = (value: number): string => sayNumber('fr', value)
const of100 = (share: number): string => n(Math.round(100 * share))
type Interval = { low: number; high: number }
const between = ({ low, high }: Interval): string => `entre ${of100(low)} et ${of100(high)}`
const Between = ({ low, high }: Interval): string => `Entre ${of100(low)} et ${of100(high)}`
type Share = Interval & { value: number; n: number }
type Course = { first: string; last: string; from: string; to: string }

/** 150 : « 2 h 30 ». */
function time(minutes: number): string {
  const whole = Math.round(minutes)
  if (whole < 1) return 'moins d’une minute'
  if (whole < 60) return count(whole, { one: '# minute', other: '# minutes' })
  const [hours, rest] = [Math.floor(whole / 60), whole % 60]
  if (rest === 0) return count(hours, { one: '# heure', other: '# heures' })
  return `${hours}\u00a0h\u00a0${String(rest).padStart(2, '0')}`
}

/** The numbers about what binds people, and what is decided of any number. */
export const tiesFr = {
  replies: {
    title: 'Des réponses de membre à membre',
    sentence: (given: { share: number; n: number }) =>
      `*${n(outOf(given).some)} réponses sur ${n(outOf(given).of)}* vont d’un membre à un autre.`,
    note: (given: Share) =>
      `${Between(given)} sur 100, pour ${count(given.n, { one: '# réponse', other: '# réponses' })}.`,
    ratio: (given: { toMembers: number; toStaff: number }) =>
      `Les membres ont répondu ${n(given.toMembers)} fois à un membre, ${n(given.toStaff)} fois à quelqu’un de l’équipe. Une audience ne répond qu’à qui l’anime.`,
    ofTheirs: (given: Share) =>
      `Sur les seules réponses écrites par des membres\u00a0: ${of100(given.value)} sur 100 vont à un membre (${between(given)}, sur ${n(given.n)}).`,
    contested: (given: { now: number; would: number }) =>
      `Si une seule personne était comptée autrement (un membre comme salarié, ou l’inverse), ce serait au plus loin ${of100(given.would)} au lieu de ${of100(given.now)}.`,
    course: (given: Course) =>
      `Réponses d’un membre à un membre\u00a0: ${given.first} ${given.from}, ${given.last} ${given.to}`,
    definition:
      'Une réponse va à l’auteur du message sous lequel elle est écrite ou qu’elle cite\u00a0; à défaut, à la personne qui a ouvert la conversation. On compte celles des membres, des salariés et des personnes en visite\u00a0; ce qu’on se répond à soi-même et ce qu’écrivent les robots n’en est pas. Dans un mois de messagerie importé, un message qui ne répond à personne en particulier n’est pas une réponse.',
    source: 'Part, avec l’intervalle de Wilson à 95\u202f% (1927).',
    behind: 'Les réponses comptées, d’un membre à un membre',
  },
  holds: {
    title: 'Ce qui tient sans l’équipe',
    sentence: (given: { share: number; n: number }) =>
      `Sans l’équipe, *${n(outOf(given).some)} membres actifs sur ${n(outOf(given).of)}* restent reliés entre eux.`,
    note: (given: Share & { withTeam: number }) =>
      `${Between(given)} sur 100, pour ${count(given.n, { one: '# membre actif', other: '# membres actifs' })}. Avec elle, ${of100(given.withTeam)}.`,
    team: (given: { team: number }) =>
      count(given.team, {
        zero: 'Personne de l’équipe n’a de lien sur cette période.',
        one: '# personne de l’équipe a été retirée.',
        other: '# personnes de l’équipe ont été retirées.',
      }),
    bothWays: (given: { share: number }) =>
      `En ne gardant que les liens qui vont dans les deux sens\u00a0: ${of100(given.share)} sur 100.`,
    contested: (given: { now: number; would: number }) =>
      `Sans le membre qui a le plus de liens, ce serait ${of100(given.would)} au lieu de ${of100(given.now)}.`,
    course: (given: Course) =>
      `Membres encore reliés sans l’équipe\u00a0: ${given.first} ${given.from}, ${given.last} ${given.to}`,
    definition:
      'Deux personnes sont reliées quand l’une a répondu à l’autre, l’a remerciée ou a marqué sa réponse comme utile, au cours des 90 derniers jours de la période. On retire l’équipe et ses liens, et l’on compte les membres actifs (qui ont écrit, ou ont un lien) qui font partie du plus grand ensemble où chacun peut rejoindre chacun de proche en proche. L’entraide et ce qui s’est dit en privé n’en sont jamais. Sur la courbe, chaque point ne compte que les liens du mois ou du trimestre\u00a0: il est plus bas.',
    source:
      'Composante géante après suppression de sommets\u00a0; union d’ensembles disjoints (Tarjan 1975)\u00a0; dessin\u00a0: Fruchterman et Reingold (1991). L’intervalle est celui de Wilson, comme si chacun tenait par soi-même\u00a0: il est un peu étroit.',
    behind: 'Les réponses d’un membre à un membre',
    drawing: (given: { left: number; people: number; alone: number }) =>
      given.alone === 0
        ? `Retirez l’équipe\u00a0: les ${n(given.people)} membres restent reliés`
        : `Retirez l’équipe\u00a0: ${n(given.left)} membres sur ${n(given.people)} restent reliés, ${n(given.alone)} ne le sont plus`,
    with: (given: { team: number; share: number }) =>
      `*Avec l’équipe.* ${count(given.team, { zero: 'Personne d’elle n’a de lien ici', one: 'Un carré', other: '# carrés' })}, ${of100(given.share)}\u202f% des membres reliés.`,
    without: '*Sans elle.* Les cercles vides sont hors du plus grand ensemble.',
    drawn:
      'Un point est un membre actif, un trait une réponse, un merci ou une réponse marquée utile. Personne n’y est nommé.',
    columns: { who: 'Membres', with: 'Avec l’équipe', without: 'Sans elle' },
    linked: 'reliés entre eux',
    apart: 'hors du plus grand ensemble',
    tooMany: 'Trop de monde pour que chacun soit un point\u00a0: le tableau dit ce que le dessin montrerait.',
  },
  newcomers: {
    title: 'Des nouveaux qui ont deux liens',
    sentence: (given: { share: number; n: number }) =>
      `*${n(outOf(given).some)} nouveaux sur ${n(outOf(given).of)}* ont deux liens réciproques un mois après leur arrivée.`,
    note: (given: Share) =>
      `${Between(given)} sur 100, pour ${count(given.n, { one: '# arrivée', other: '# arrivées' })}.`,
    few: (given: { n: number }) =>
      `Sur ${count(given.n, { one: '# arrivée', other: '# arrivées' })}, moins de cinq ont deux liens réciproques un mois après\u00a0: trop peu pour en dire plus sans parler de quelqu’un.`,
    one: (given: Share) => `Avec un seul lien réciproque\u00a0: ${of100(given.value)} sur 100 (${between(given)}).`,
    withStaff: (given: Share) =>
      `En comptant aussi les liens avec l’équipe\u00a0: ${of100(given.value)} sur 100 (${between(given)}).`,
    ofWriters: (given: Share) =>
      `Parmi ceux qui ont écrit dans leurs trente premiers jours\u00a0: ${of100(given.value)} sur 100 (${between(given)}, sur ${n(given.n)}).`,
    contested: (given: { by: number }) =>
      `Une personne de plus ou de moins change ce nombre de ${n(given.by)} sur 100.`,
    course: (given: Course) =>
      `Nouveaux avec deux liens\u00a0: ${given.first} pour ceux arrivés ${given.from}, ${given.last} ${given.to}`,
    definition:
      'Quelqu’un arrive le jour où il devient membre, ou écrit pour la première fois si c’était avant. Un lien est réciproque quand chacun des deux a répondu à l’autre, l’a remercié ou a marqué sa réponse comme utile, dans les trente jours qui suivent l’arrivée\u00a0; l’autre est un membre. Qui est là depuis moins de trente jours n’est pas encore compté. Qui est parti depuis l’est. Dans une histoire importée, on arrive avec son premier message.',
    source: 'Part, avec l’intervalle de Wilson à 95\u202f% (1927).',
    behind: 'Le premier message de chaque nouveau compté',
  },
  waiting: {
    title: 'Le temps d’une réponse utile',
    sentence: (given: { minutes: number }) =>
      `La moitié des questions ont une réponse utile en *${time(given.minutes)}* ou moins.`,
    sentenceNever: 'Moins de la moitié des questions ont une réponse utile en deux jours.',
    note: (given: { low: string | undefined; high: string | undefined; n: number }) =>
      `${given.low === undefined ? 'Intervalle ouvert' : `Entre ${given.low} et ${given.high ?? 'plus de deux jours'}`}, sur ${count(given.n, { one: '# question', other: '# questions' })}, celles qui attendent comprises.`,
    ninetieth: (given: { minutes: number }) => `Neuf questions sur dix l’ont en ${time(given.minutes)} ou moins.`,
    ninetiethNever: 'Après deux jours, plus d’une question sur dix l’attend encore.',
    byMember: (given: { minutes: number }) =>
      `À ne compter que les réponses des membres, la moitié l’ont en ${time(given.minutes)} ou moins.`,
    byMemberNever: 'À ne compter que les réponses des membres, la moitié ne l’ont pas en deux jours.',
    unanswered: (given: { n: number }) =>
      count(given.n, {
        zero: 'Aucune question n’attend une réponse utile.',
        one: '# question attend encore une réponse utile.',
        other: '# questions attendent encore une réponse utile.',
      }),
    off: (given: { off: Share; office: Share }) =>
      `Posées la nuit, le soir ou le week-end, ${of100(given.off.value)} questions répondues sur 100 le sont par un membre (${between(given.off)}, sur ${n(given.off.n)})\u00a0; aux heures de bureau, ${of100(given.office.value)} (${between(given.office)}, sur ${n(given.office.n)}).`,
    contested:
      'Une médiane bouge peu quand une seule question change\u00a0; une personne qui répond à tout peut la porter. Le premier des six nombres le dit.',
    course: (given: Course) =>
      `La moitié des questions répondues en ${given.first} ${given.from}, en ${given.last} ${given.to}`,
    definition:
      'Le temps entre la question et sa première réponse utile, par quelqu’un d’autre, en suivant chaque question deux jours au plus. Les questions encore sans réponse comptent pour le temps qu’elles ont attendu. Les jours et les heures sont ceux de la maison.',
    source:
      'Médiane et neuvième décile de Kaplan et Meier (1958), intervalle de Brookmeyer et Crowley (1982)\u00a0; les seules réponses des membres\u00a0: Aalen et Johansen (1978).',
    behind: 'Les questions qui attendent encore',
  },
  time: (given: { minutes: number }) => time(given.minutes),
  spread: {
    split: (given: { silent: number | undefined; top: number; topShare: number }) =>
      `${given.silent === undefined ? '' : `Sur 100 membres, ${of100(given.silent)} n’ont rien écrit. `}Les ${n(given.top)} personnes qui écrivent le plus ont écrit ${of100(given.topShare)} messages sur 100.`,
    half: (given: { half: number | undefined }) =>
      given.half === undefined
        ? 'Moins de cinq personnes écrivent la moitié des messages.'
        : `${n(given.half)} personnes écrivent la moitié des messages.`,
    gini: (given: { writers: string; all: string | undefined }) =>
      `Coefficient de Gini\u00a0: ${given.writers} entre ceux qui écrivent${given.all === undefined ? '' : `, ${given.all} en comptant les silencieux`} (0, tous autant\u00a0; 1, un seul).`,
    answers: (given: { people: number; voices: number; half: number | undefined }) =>
      `Pour les seules réponses utiles\u00a0: ${count(given.people, { one: '# personne', other: '# personnes' })}, qui pèsent comme ${count(given.voices, { one: '# voix', other: '# voix' })}\u00a0; ${given.half === undefined ? 'moins de cinq' : n(given.half)} en donnent la moitié.`,
    ratio: (given: { share: number }) => `Soit ${of100(given.share)} voix pour 100 personnes.`,
  },
  unprompted: (given: Share) =>
    `Ouvertes par un membre sans que l’équipe ait écrit dans le même groupe depuis une heure\u00a0: *${of100(given.value)} sur 100* (${between(given)}).`,
  withoutGuests: (given: { share: number }) =>
    `Sans compter ce qu’ouvrent les personnes en visite\u00a0: ${of100(given.share)} sur 100.`,
  onlySaid: (given: Share) =>
    `À ne garder que les réponses marquées ou remerciées par la personne qui demandait\u00a0: ${of100(given.value)} sur 100 (${between(given)}, sur ${n(given.n)}).`,
  changes: 'Ce qui le changerait',
  others: 'Avec une autre définition',
  alongside: 'À côté des six',
  parts: 'Aller plus loin',
  takenAt: (given: { when: string }) => `Ce qui est long à compter l’a été ${given.when}.`,
  soon: 'Ce nombre se compte en ce moment. Revenez dans une minute.',
  leftOut: (given: { n: number }) =>
    count(given.n, {
      one: '# personne a demandé à ne pas être comptée\u00a0: ce qu’elle a écrit n’y est pas.',
      other: '# personnes ont demandé à ne pas être comptées\u00a0: ce qu’elles ont écrit n’y est pas.',
    }),
  someLeftOut: 'Quelques personnes ont demandé à ne pas être comptées\u00a0: ce qu’elles ont écrit n’y est pas.',
  verdict: { audience: 'audience', between: 'entre les deux', community: 'communauté' },
  signed: (given: { by: string; at: string; audience: number; community: number }) =>
    `Ce mot est celui de ${given.by}, qui a posé ces limites le ${given.at}\u00a0: audience sous ${n(given.audience)}, communauté à partir de ${n(given.community)}, quand tout l’intervalle est du même côté.`,
  up: (given: { share: number }) => `À ${n(given.share)} sur 100, le mot changerait.`,
  somebody: 'un hôte',
  close: {
    title: 'Qui voit ce nombre',
    isClosed: 'Les hôtes gardent ce nombre pour eux.',
    isOpen: 'Tous les membres voient ce nombre.',
    tag: 'fermé aux membres',
    close: 'Le garder pour les hôtes',
    open: 'Le montrer aux membres',
    hint: 'Si vous le fermez, ils verront qu’il existe et qu’il est fermé.',
    closed: 'Ce nombre est fermé aux membres.',
    opened: 'Les membres voient ce nombre.',
  },
  limit: {
    title: 'À partir d’où un mot\u00a0?',
    text: 'Aucune source ne dit à partir d’où ce nombre fait une communauté. Si vous le savez pour la vôtre, posez la limite\u00a0: le mot portera votre nom et la date.',
    audience: 'Audience en dessous de (sur 100)',
    community: 'Communauté à partir de (sur 100)',
    order: 'La seconde limite ne peut pas être sous la première.',
    keep: 'Signer ces limites',
    forget: 'Retirer le mot',
    kept: 'Les limites sont posées, sous votre nom.',
    forgotten: 'Le nombre reste sans mot.',
  },
  objection: {
    title: 'Le pouls et vous',
    counted:
      'Le pouls compte ce que vous écrivez, sans jamais vous nommer. Vous pouvez demander à ne pas être compté·e.',
    out: (given: { since: string }) => `Vous n’êtes pas compté·e dans le pouls, depuis le ${given.since}.`,
    object: 'Ne me comptez pas',
    takeBack: 'Comptez-moi de nouveau',
    objected: 'Vous n’êtes plus compté·e dès le prochain calcul.',
    takenBack: 'Vous êtes de nouveau compté·e.',
  },
}
