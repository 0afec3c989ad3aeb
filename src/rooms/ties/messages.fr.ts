import { outOf, plural, sayNumber } from '#platform/i18n.ts'

const count = plural('fr')
const n = (value: number): string => sayNumber('fr', value)
/** In hundredths, as one says it aloud. */
const of100 = (share: number): string => n(Math.round(100 * share))
type Interval = { low: number; high: number }
const between = ({ low, high }: Interval): string => `Entre ${of100(low)} et ${of100(high)}`

export const fr = {
  title: 'Les liens',
  line: 'Qui fait quelque chose pour qui, ce qui se rend et se transmet, le cœur, les ponts, les cercles\u00a0; et le réseau entier, à parcourir.',
  kicker: (given: { from: string; to: string }) =>
    `Du ${given.from} au ${given.to}, sans les personnes en visite ni les robots`,
  opening:
    'Qui fait quelque chose pour qui, et ce qui fait tenir l’ensemble. Chacun est un point\u00a0; seuls portent un nom celles et ceux qui l’ont voulu.',
  windows: 'Sur quelle période',
  window: { '90': '90 jours', '365': 'un an', all: 'depuis le début' },
  sides: 'Avec ou sans l’équipe',
  side: { with: 'Avec l’équipe', without: 'Sans l’équipe' },
  summary: 'En quelques phrases',
  few: 'Trop peu de monde pour en dire quelque chose\u00a0: en dessous de cinq personnes, un nombre parlerait de quelqu’un.',
  none: 'Personne n’a encore répondu à personne ni remercié personne sur cette période.',
  soon: 'Le réseau se compte en ce moment, pour la première fois. Revenez dans quelques minutes.',
  empty: 'Pas encore de liens',
  emptyText: 'Ils naissent quand on se répond et qu’on se remercie.',
  reading: 'On compte encore',
  readingText: (given: { read: number }) =>
    `Tout ce qui s’est passé ici est relu depuis le début, ${of100(given.read)}\u202f% l’est déjà. Les liens viendront quand tout aura été lu.`,
  again: 'Regarder de nouveau',
  write: 'Écrire',
  tied: (given: { share: number }) => `*${of100(given.share)} membres actifs sur 100* ont au moins un lien.`,
  tiedWithout: (given: { share: number }) =>
    `*${of100(given.share)} membres actifs sur 100* ont au moins un lien avec un autre membre.`,
  alone: (given: { alone: number; active: number }) =>
    `${count(given.alone, { zero: 'Personne n’est resté sans lien', one: '# membre a écrit sans qu’aucun lien se noue', other: '# membres ont écrit sans qu’aucun lien se noue' })}, sur ${n(given.active)}.`,
  aloneFew: (given: { active: number }) =>
    `Moins de cinq, sur ${n(given.active)}, ont écrit sans qu’aucun lien se noue.`,
  back: (given: { share: number; n: number }) =>
    `Sur ${n(outOf(given).of)} liens qui vont d’une personne à une autre, *${n(outOf(given).some)}* reviennent dans l’autre sens.`,
  backNote: (given: Interval & { n: number; pairs: number }) =>
    `${between(given)} sur 100, pour ${count(given.n, { one: '# lien', other: '# liens' })}. En comptant par paires, ${of100(given.pairs)} sur 100 sont mutuelles.`,
  passed: (given: { share: number; n: number }) =>
    `Sur ${n(outOf(given).of)} membres qu’un autre membre a aidés, *${n(outOf(given).some)}* ont ensuite aidé une tierce personne.`,
  passedNote: (given: Interval & { n: number; days: number }) =>
    `${between(given)} sur 100, pour ${n(given.n)} membres, chacun suivi ${n(given.days)} jours\u00a0; équipe non comprise.`,
  passedFew: 'De ce qui se transmet à une tierce personne, trop peu pour en tirer un nombre.',
  closed: (given: { share: number }) =>
    `Quand deux personnes ont un lien avec une même troisième, elles en ont un entre elles *${of100(given.share)} fois sur 100*.`,
  closedNote: (given: Interval & { n: number }) =>
    `${between(given)} sur 100, pour ${n(given.n)} rencontres possibles. Peu\u00a0: on passe par les mêmes personnes. Beaucoup\u00a0: on se connaît autour.`,
  core: (given: { members: number; ties: number }) =>
    `Au cœur, *${count(given.members, { one: '# membre', other: '# membres' })}* ont chacun ${given.ties === 1 ? 'un lien' : `au moins ${n(given.ties)} liens`} à l’intérieur de ce même cœur.`,
  coreNote: (given: { share: number; tied: number }) =>
    `Soit ${of100(given.share)} sur 100 des ${n(given.tied)} membres qui ont un lien.`,
  coreTable: 'Du cœur à la périphérie',
  coreColumns: { ties: 'Liens au moins, dans l’ensemble', members: 'Membres de l’ensemble' },
  bridges: (given: { members: number }) =>
    `*${count(given.members, { one: '# membre', other: '# membres' })}* se trouvent sur la moitié des plus courts chemins qui relient les autres.`,
  bridgesFew: '*Moins de cinq membres* se trouvent sur la moitié des plus courts chemins qui relient les autres.',
  bridgesNone: 'Personne n’est sur le chemin de personne\u00a0: les liens ne se rejoignent pas.',
  bridgesNote: (given: { sampled: boolean }) =>
    `S’ils partaient, le reste se parlerait de plus loin.${given.sampled ? ' Chemins cherchés depuis 400 personnes tirées au hasard.' : ''}`,
  circles: (given: { circles: number; inside: number }) =>
    given.circles === 1
      ? `Un seul cercle d’au moins cinq personnes\u00a0; *${of100(given.inside)} liens sur 100* restent à l’intérieur d’un cercle.`
      : `*${n(given.circles)} cercles* d’au moins cinq personnes\u00a0; ${of100(given.inside)} liens sur 100 restent à l’intérieur d’un cercle.`,
  circlesNone: 'Pas de cercle d’au moins cinq personnes.',
  circlesNote:
    'Un cercle\u00a0: des gens plus liés entre eux qu’avec les autres. C’est une piste\u00a0; le hasard aussi fait des cercles.',
  circle: (given: { nth: number }) => `Cercle ${n(given.nth)}`,
  circlesTable: 'Les cercles',
  circleColumns: {
    circle: 'Cercle',
    people: 'Personnes',
    inside: 'Liens qui y restent, sur 100',
    places: 'Surtout dans',
  },
  drawing: (given: { people: number; ties: number; circles: number }) =>
    `Le réseau\u00a0: ${count(given.people, { one: '# personne', other: '# personnes' })}, ${count(given.ties, { one: '# paire liée', other: '# paires liées', many: '# de paires liées' })}, ${count(given.circles, { zero: 'aucun cercle', one: 'un cercle', other: '# cercles' })}`,
  drawn:
    'Un point est une personne, un carré quelqu’un de l’équipe\u00a0; une couleur est un cercle. Pour que personne ne soit reconnu à ses liens, les traits sont mêlés entre cinq points voisins au moins\u00a0: la forme de l’ensemble est juste, un trait pris seul ne dit rien de quelqu’un. Ne sont tels quels que les traits entre deux personnes nommées, noués là où tout le monde lit. Qui n’a aucun lien, ou n’a pas assez de semblables pour être mêlé à eux, n’est pas dessiné.',
  bubbles:
    'Ici, un rond est un cercle, d’autant plus grand qu’il compte de monde, et un trait d’autant plus épais que deux cercles sont liés. Chaque point se voit en parcourant le réseau.',
  onlyStrongest: (given: { most: number; tied: number }) =>
    `Le réseau est regardé sur les ${n(given.most)} personnes aux liens les plus forts, parmi ${n(given.tied)} membres qui en ont un\u00a0; les membres sans lien sont comptés parmi tous.`,
  table: 'Lire le tableau',
  names: {
    title: 'Qui porte un nom',
    text: (given: { n: number }) =>
      count(given.n, {
        zero: 'Personne n’a encore choisi d’être nommé ici.',
        one: 'Une personne a choisi d’être nommée.',
        other: '# personnes ont choisi d’être nommées.',
      }),
    yours: 'C’est à vous de décider, sur votre page.',
    more: (given: { n: number }) =>
      `Et ${count(given.n, { one: '# autre', other: '# autres' })}, à trouver sur le dessin.`,
    columns: { name: 'Personne', circle: 'Cercle' },
    noCircle: 'aucun',
  },
  explore: {
    open: 'Parcourir le réseau',
    opening: 'Le réseau arrive…',
    failed: 'Le dessin n’a pas pu s’ouvrir ici. Les phrases et les tableaux disent la même chose.',
    label:
      'Le réseau, à parcourir. Flèches\u00a0: se déplacer. Plus et moins\u00a0: approcher, éloigner. Zéro\u00a0: tout voir.',
    closer: 'Approcher',
    further: 'Éloigner',
    whole: 'Tout voir',
    find: 'Trouver quelqu’un',
    nobody: 'Tout le monde',
    somebody: (given: { circle: number | undefined }) =>
      given.circle === undefined ? 'Quelqu’un, hors des cercles.' : `Quelqu’un du cercle ${n(given.circle)}.`,
    ofTeam: 'Quelqu’un de l’équipe.',
    named: (given: { name: string; circle: number | undefined; with: readonly string[] }) =>
      `${given.name}${given.circle === undefined ? '' : `, cercle ${n(given.circle)}`}.${given.with.length === 0 ? '' : ` En lien avec ${given.with.join(', ')}.`}`,
    page: 'Voir sa page',
    ready: (given: { people: number; lines: number }) => `${n(given.people)} points et ${n(given.lines)} traits.`,
  },
  how: 'Comment c’est compté',
  definition: (given: { days: number }) =>
    `Un lien va de qui a fait quelque chose à qui l’a reçu\u00a0: répondre, remercier, marquer la réponse qui a aidé. L’entraide et ce qui s’est dit en privé n’en sont jamais. Chaque geste pèse moitié moins tous les ${n(given.days)} jours\u00a0; les cercles en tiennent compte. L’équipe est reconnue à ses dates\u00a0; les bénévoles sont des membres. Qui a demandé à ne pas être compté n’y est pas.`,
  sources:
    'Retours\u00a0: r = L↔/L (Newman, Forrest et Balthrop 2002), corrigé du hasard (Garlaschelli et Loffredo 2004). Fermeture\u00a0: transitivité, 3 × triangles / triplets (Newman, Strogatz et Watts 2001). Cœur\u00a0: k-cores (Seidman 1983\u00a0; Batagelj et Zaveršnik 2003). Ponts\u00a0: intermédiarité (Freeman 1977\u00a0; Brandes 2001), estimée au-delà de 400 personnes (Brandes et Pich 2007). Cercles\u00a0: Louvain (Blondel et al. 2008), à graine fixe. Dessin\u00a0: ForceAtlas2 (Jacomy et al. 2014), sur un graphe généralisé par cellules de cinq (Hay et al. 2008). Intervalles à 95\u202f%\u00a0: Wilson (1927) pour les parts de membres, rééchantillonnage par personne pour les autres.',
  corrected: (given: { share: number }) =>
    `Des liens qui reviennent, ce que le hasard ne donnerait pas\u00a0: ${of100(given.share)} sur 100.`,
  modularity: (given: { q: number }) =>
    `Modularité des cercles\u00a0: ${n(Math.round(100 * given.q) / 100)} (0\u00a0: comme au hasard).`,
  takenAt: (given: { when: string }) => `Compté ${given.when}.`,
  archive: 'Tout vient d’un import\u00a0: la période s’arrête au dernier message apporté.',
  choice: {
    title: 'Votre nom dans le réseau',
    off: 'Sur la page des liens, vous êtes un point parmi les autres, sans nom. Vous pouvez y laisser paraître votre nom\u00a0: les membres de la maison verront alors votre point, combien de traits il a, et avec qui d’autre de nommé vous échangez là où tout le monde lit.',
    on: (given: { since: string }) =>
      `Votre nom paraît dans le réseau, sur la page des liens, depuis le ${given.since}. Le retirer prend effet aussitôt.`,
    name: 'Nommez-moi dans le réseau',
    unname: 'Ne me nommez plus',
    named: 'Votre nom paraîtra dans le réseau dès le prochain calcul.',
    unnamed: 'Votre nom n’y paraît plus.',
    see: 'Voir les liens',
  },
}
