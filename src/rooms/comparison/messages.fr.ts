import { plural, sayNumber } from '#platform/i18n.ts'
import { courseFr } from './course-messages.fr.ts'

const count = plural('fr')
const n = (value: number): string => sayNumber('fr', value)
const of100 = (share: number): string => n(Math.round(100 * share))
const points = (share: number): string =>
  `${share > 0 ? '+' : share < 0 ? '−' : ''}${n(Math.abs(Math.round(1000 * share) / 10))}`
const two = (value: number): string => n(Math.round(100 * value) / 100).replace('-', '−')
const between = (p: { low: number; high: number }): string => `entre ${points(p.low)} et ${points(p.high)}`
type Place = { line: number; column: string }
type Interval = { value: number; low: number; high: number }

export const fr = {
  title: 'Venus ici, ou non',
  beside:
    'Les clients venus dans la communauté restent-ils plus longtemps ? Comparés honnêtement, avec ce qu’on ne peut pas en dire.',
  lede: 'Les clients venus dans la communauté restent-ils plus longtemps que ceux qui n’y sont pas venus ? Souvent oui, et souvent parce qu’ils étaient déjà les plus attachés. Cette page dit jusqu’où on peut aller.',
  rungs: {
    title: 'Trois marches',
    observed: 'Différence observée',
    observedText: 'Deux groupes diffèrent. Ils différaient peut-être déjà avant.',
    matched: 'Différence après appariement',
    matchedText:
      'Chaque personne venue est mise à côté d’une autre, cliente depuis aussi longtemps et semblable sur ce que dit la liste. Ce que la liste ne dit pas peut encore tout expliquer.',
    invited: 'Effet d’une invitation tirée au sort',
    invitedText: 'Seul le sort a choisi qui était invité : ce qui diffère ensuite vient de l’invitation.',
  },
  compared: 'Ce qui a été comparé',
  none: 'Rien n’a encore été comparé.',
  noneText: 'Quand les hôtes publieront une comparaison, on la lira ici.',
  noneHost:
    'Donnez une liste de clients ci-dessous : il en reste des sommes, que seuls les hôtes voient tant qu’elles ne sont pas publiées.',
  publishedMark: 'Publié',
  hostsOnly: 'Hôtes seulement',
  list: {
    title: 'Comparer à partir d’une liste',
    text: 'Un fichier CSV en UTF-8. Sa première ligne nomme les colonnes : e-mail, début, fin (vide : toujours client), puis au plus huit traits tels qu’ils étaient avant que la personne vienne (pays, formule, dépense). Une colonne nommée « avant » peut porter un chiffre d’avant : il sert d’épreuve et non à apparier. Les dates s’écrivent 2025-03-01. Gardez aussi les clients partis : sans eux, tout le monde semble rester.',
    name: 'Nom de la comparaison',
    file: 'La liste',
    fileHint: 'Jusqu’à 200 000 lignes. Après une erreur, il faut la choisir à nouveau.',
    send: 'Comparer',
  },
  fate: {
    title: 'Ce que devient la liste',
    file: 'Le fichier n’est écrit nulle part : il est lu au fil de son arrivée, en mémoire.',
    hash: 'Chaque adresse devient aussitôt une empreinte, sous une clé tirée au sort pour cette seule lecture. Celles des membres aussi, le temps de les rapprocher.',
    key: 'La clé et les empreintes sont effacées dès que la page vous répond. La clé d’un tirage au sort, elle, attend la seconde liste : elle est détruite à la date dite, ou tout de suite si vous le demandez.',
    left: 'Il reste des sommes : effectifs, courbes, moyennes. Aucune ne porte sur moins de cinq personnes. Ni liste, ni empreinte, ni clé ne sont dans les sauvegardes.',
    out: 'Qui a demandé à ne pas être compté, l’équipe salariée, les personnes en visite et les robots n’y sont pas. Qui a fermé son compte, ou n’a jamais prouvé son adresse, passe pour n’être pas venu.',
  },
  made: 'C’est comparé. La liste et sa clé sont effacées.',
  published: 'Les membres peuvent lire cette comparaison.',
  withdrawn: 'Seuls les hôtes la lisent à présent.',
  removed: 'Elle est effacée.',
  publish: 'Montrer aux membres',
  withdraw: 'Garder pour les hôtes',
  remove: 'Effacer',
  deciding: 'Qui la voit',
  noFile: 'Choisissez le fichier de la liste.',
  often:
    'Vingt listes ont déjà été lues aujourd’hui. Recommencez demain : comparer sans cesse des listes presque pareilles dirait qui est dessus.',
  few: (p: { n: number }) =>
    `Il faut au moins ${n(p.n)} clients venus dans la communauté et ${n(p.n)} qui n’y sont pas venus. Avec moins, un chiffre parlerait de quelqu’un. Rien n’a été gardé.`,
  nothingKept: 'Rien n’a été gardé de la liste.',
  problems: {
    encoding: (_: Place) =>
      'Ce fichier n’est pas du texte en UTF-8. Dans le tableur, enregistrez-le sous « CSV UTF-8 ».',
    spreadsheet: (_: Place) => 'C’est un classeur et non un CSV. Dans le tableur, enregistrez-le sous « CSV UTF-8 ».',
    empty: (_: Place) => 'Il n’y a aucun client dans cette liste.',
    headings: (_: Place) =>
      'La première ligne doit nommer une fois chacune les colonnes e-mail, début et fin (email, start, end).',
    traits: (_: Place) => 'Les traits doivent porter des noms différents, et être huit au plus.',
    many: (_: Place) =>
      'La liste est trop longue : 200 000 lignes et 48 Mo au plus. Un échantillon tiré au sort dit la même chose.',
    long: (p: Place) => `La ligne ${n(p.line + 1)} environ est bien trop longue pour un client.`,
    fields: (p: Place) => `La ligne ${n(p.line)} n’a pas autant de colonnes que la première.`,
    quotes: (p: Place) => `À la ligne ${n(p.line)}, un guillemet s’ouvre et ne se ferme pas, ou se ferme trop tôt.`,
    formula: (p: Place) => `À la ligne ${n(p.line)}, colonne « ${p.column} », il y a une formule. Gardez sa valeur.`,
    identifier: (p: Place) => `À la ligne ${n(p.line)}, colonne « ${p.column} », ce n’est pas une adresse e-mail.`,
    date: (p: Place) =>
      `À la ligne ${n(p.line)}, colonne « ${p.column} », la date ne s’écrit pas comme 2025-03-01. Toutes doivent s’écrire ainsi : 01/03/2025 peut être en mars ou en janvier.`,
    order: (p: Place) => `À la ligne ${n(p.line)}, la fin vient avant le début.`,
    twice: (p: Place) => `L’adresse de la ligne ${n(p.line)} est déjà plus haut. Gardez une ligne par personne.`,
    levels: (p: Place) =>
      `La colonne « ${p.column} » a plus de douze valeurs : elle pourrait désigner des gens. Regroupez-les, ou retirez-la.`,
    number: (p: Place) => `À la ligne ${n(p.line)}, colonne « ${p.column} », ce n’est pas un nombre.`,
    word: (p: Place) =>
      `À la ligne ${n(p.line)}, colonne « ${p.column} », il y a une phrase. Un trait tient en un mot ou deux.`,
  },
  on: (p: { date: string }) => `Au ${p.date}`,
  months: { 182: 'six mois', 365: 'un an' },
  first: 'À première vue',
  seen: (p: {
    one: number
    n: number
    low: number
    high: number
    other: number
    m: number
    lowOther: number
    highOther: number
  }) =>
    `Sur 100 clients venus, *${of100(p.one)}* le sont toujours (entre ${of100(p.low)} et ${of100(p.high)}, sur ${n(p.n)}) ; sur 100 qui ne sont pas venus, *${of100(p.other)}* (entre ${of100(p.lowOther)} et ${of100(p.highOther)}, sur ${n(p.m)}).`,
  seenNote:
    'Ne pas conclure d’ici : il a fallu rester assez longtemps pour venir, et ceux qui viennent étaient souvent déjà attachés.',
  after: 'Après appariement',
  noPairs: 'Trop peu de personnes semblables pour les apparier : on s’arrête à la différence observée.',
  apart: (p: Interval & { months: string; pairs: number }) =>
    `${p.months.charAt(0).toUpperCase()}${p.months.slice(1)} après, être venu est associé à *${points(p.value)}* clients restés sur 100 (${between(p)}), sur ${count(p.pairs, { one: '# paire', other: '# paires' })}.`,
  spansZero: 'L’intervalle contient zéro : on ne peut pas dire qu’il y ait une différence.',
  noApart: 'Personne n’est suivi depuis assez longtemps pour parler de six mois.',
  e: (p: { value: number; limit: number }) =>
    p.limit <= 1
      ? 'Il ne faut rien de caché pour expliquer cela : le hasard suffit peut-être.'
      : `Pour l’expliquer tout à fait, une chose absente de la liste devrait aller avec la venue et avec le départ, chacune ${two(p.value)} fois plus souvent ; ${two(p.limit)} fois suffirait à ramener l’intervalle à zéro (E-value).`,
  held: {
    few: 'On s’arrête à la première marche : il faut trente paires au moins pour juger de leur ressemblance.',
    unbalanced:
      'On s’arrête à la première marche : même appariés, les deux côtés diffèrent encore sur un trait au moins.',
    placebo:
      'On s’arrête à la première marche : avant même de venir, les deux côtés différaient déjà sur le chiffre d’avant.',
    missing: 'On s’arrête à la première marche : plus d’une personne sur dix du tirage manque dans la seconde liste.',
  },
  stands: (p: { rung: string }) => `Ce qu’on peut dire : ${p.rung.toLowerCase()}.`,
  curve: {
    title: (p: { one: number; other: number; days: number }) =>
      `Encore clients après ${n(p.days)} jours : ${of100(p.one)} sur 100 des personnes venues, ${of100(p.other)} sur 100 des autres`,
    note: 'Les deux horloges partent le jour où l’une est venue. On s’arrête quand moins de cinq sont suivies d’un côté.',
    table: 'Le tableau derrière',
    day: 'Jours',
    one: 'Venues',
    other: 'Non venues',
    oneRisk: 'Suivies, venues',
    otherRisk: 'Suivies, non venues',
    days: (p: { n: number }) => `${n(p.n)} j`,
  },
  balance: {
    title: 'Se ressemblaient-elles ?',
    text: 'De combien d’écarts types les deux côtés diffèrent. Sous 0,1, on les dit semblables.',
    trait: 'Trait',
    before: 'Avant',
    after: 'Après',
    none: 'La liste ne porte aucun trait : seules l’ancienneté et la date sont égales des deux côtés.',
    apart: 'tout à fait',
    level: (p: { column: string; level: string }) => `${p.column} : ${p.level}`,
  },
  placebo: {
    title: 'L’épreuve d’avant',
    none: 'La liste n’a pas de colonne « avant », ou trop peu remplie : on ne sait pas si ceux qui sont venus différaient déjà.',
    value: (p: Interval) =>
      `Le chiffre d’avant diffère de ${two(p.value)} en moyenne dans les paires (entre ${two(p.low)} et ${two(p.high)}). Il faudrait zéro.`,
  },
  course: courseFr,
  how: {
    title: 'Comment c’est compté',
    text: 'Appariement au jour de la venue parmi ceux qui étaient là (Li, Propert et Rosenbaum 2001), 1 pour 1, au plus proche score de propension par régression logistique, à 0,2 écart type près. Débuts à trente jours près. Qui vient plus tard reste du côté des autres, ce qui réduit la différence. Deux mille paires au plus, tirées au sort. Courbes de Kaplan et Meier ; intervalles à 95 % par tirage de paires entières. E-value : VanderWeele et Ding 2017. Différence après appariement : « associé à », jamais plus.',
    lot: 'Tous ceux du tirage comptent du côté où le sort les a mis, venus ou non. Intervalle de Newcombe 1998 ; pour ceux que l’invitation a fait venir, Wald, si l’invitation agit en faisant venir et d’aucune autre façon.',
  },
  lot: {
    title: 'Inviter une moitié tirée au sort',
    text: 'La seule façon de savoir ce que change une invitation : que le sort choisisse qui la reçoit.',
    steps: {
      list: 'Donnez la liste des clients qui ne sont pas encore venus (e-mail, début, fin).',
      back: 'Vous recevez la même liste, avec « inviter » ou « attendre » : gardez-la chez vous, la maison ne la garde pas.',
      invite: 'Invitez les uns, laissez les autres tranquilles.',
      again: 'Dans six mois ou un an, donnez la liste du jour des mêmes clients, restés et partis.',
    },
    name: 'Nom du tirage',
    months: 'La clé est détruite dans combien de mois ?',
    monthsHint: 'De 1 à 24. Après, plus personne ne peut comparer.',
    send: 'Tirer au sort et recevoir la liste',
    all: 'Tirages',
    drawn: (p: { date: string; invited: number; others: number }) =>
      `Le ${p.date}, ${n(p.invited)} à inviter et ${n(p.others)} à laisser attendre.`,
    until: (p: { date: string }) => `Sa clé est détruite le ${p.date}.`,
    gone: 'Sa clé est détruite : il ne peut plus être comparé.',
    compare: 'Comparer avec la liste d’aujourd’hui',
    file: (p: { name: string }) => `La liste d’aujourd’hui pour « ${p.name} »`,
    destroy: 'Détruire la clé maintenant',
    destroyText: 'C’est sans retour : ce tirage ne pourra plus être comparé.',
    destroyed: 'La clé et les empreintes du tirage sont détruites.',
    compared: 'C’est comparé. La liste d’aujourd’hui est effacée.',
    few: (p: { n: number }) => `Il faut au moins ${n(p.n)} clients pour tirer au sort. Rien n’a été gardé.`,
    fewCame:
      'Trop peu pour dire quelque chose : il faut trente personnes de chaque côté, et dix venues en tout. Rien n’a été gardé de la liste.',
    noKey: 'La clé de ce tirage est détruite : il ne peut plus être comparé. Rien n’a été gardé de la liste.',
    sheet: { identifier: 'e-mail', group: 'groupe', invite: 'inviter', wait: 'attendre' },
    intention: (p: Interval & { n: number; m: number }) =>
      `L’invitation a changé de *${points(p.value)}* le nombre de clients restés sur 100 (${between(p)}), sur ${n(p.n)} invités et ${n(p.m)} autres, venus ou non.`,
    uptake: (p: Interval) => `Elle a fait venir ${points(p.value)} personnes sur 100 (${between(p)}).`,
    late: (p: Interval) => `Parmi ceux qu’elle a fait venir : *${points(p.value)}* restés sur 100 (${between(p)}).`,
    noLate: 'Elle n’a pas assez fait venir pour parler de ceux qui sont venus.',
    missing: (p: { invited: number; others: number }) =>
      `Manquent dans la seconde liste : ${of100(p.invited)} sur 100 des invités, ${of100(p.others)} sur 100 des autres.`,
    stayed: (p: { invited: number; others: number }) =>
      `Restés : ${of100(p.invited)} sur 100 des invités, ${of100(p.others)} sur 100 des autres.`,
  },
}
