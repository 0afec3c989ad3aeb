import { sayNumber } from '#platform/i18n.ts'

const n = (value: number): string => sayNumber('fr', value)
const two = (value: number): string => n(Math.round(100 * value) / 100).replace('-', '−')
const signed = (value: number): string => `${value > 0 ? '+' : value < 0 ? '−' : ''}${two(Math.abs(value))}`
type Interval = { value: number; low: number; high: number }
type Moved = { before: number; after: number; otherBefore: number; otherAfter: number }

export const courseFr = {
  asked: {
    title: 'Un chiffre sur trois périodes',
    text: 'Trois colonnes, « plus tôt », « avant » et « après », portent le même chiffre sur trois périodes aussi longues, les mêmes pour tous : la dépense de trois années. On lit alors s’il a changé autrement chez les personnes venues entre « avant » et « après ». De celles qui sont venues, ne laissez que celles-là ; gardez le chiffre de qui est parti, 0 s’il n’a plus rien pris.',
  },
  title: 'Le chiffre, avant et après',
  few: 'Moins de trente paires ont ce chiffre à chaque moment : rien n’est dit de son cours.',
  moved: (p: Moved) =>
    `D’avant à après, le chiffre moyen des personnes venues est passé de ${two(p.before)} à ${two(p.after)}, celui des autres de ${two(p.otherBefore)} à ${two(p.otherAfter)}.`,
  apart: (p: Interval & { n: number; pairs: number }) =>
    `Être venu est associé à un cours différent de *${signed(p.value)}* (entre ${signed(p.low)} et ${signed(p.high)}), dans les ${n(p.n)} paires, sur ${n(p.pairs)}, qui ont ce chiffre à chaque moment.`,
  trends: {
    title: 'Allaient-elles déjà du même pas ?',
    value: (p: Interval) =>
      `De plus tôt à avant, les deux côtés se sont écartés de ${signed(p.value)} (entre ${signed(p.low)} et ${signed(p.high)}). Il faudrait zéro.`,
    alike:
      'Elles allaient du même pas, et un écart que cet intervalle laisse encore possible n’expliquerait pas toute la différence, s’il a continué de même.',
    apart:
      'Elles s’écartaient déjà avant que personne ne vienne : la différence d’après peut n’en être que la suite. N’en concluez rien.',
    unsure:
      'On ne voit pas d’écart, mais les chiffres sont trop dispersés : un écart aussi grand que la différence d’après passerait inaperçu.',
    unknown:
      'La liste n’a pas de colonne « plus tôt », ou trop peu remplie : on ne sait pas si les deux côtés allaient déjà du même pas. N’en concluez rien.',
  },
  chart: (p: { one: number; other: number }) =>
    `Après : ${two(p.one)} en moyenne pour les personnes venues, ${two(p.other)} pour les autres`,
  table: 'Le tableau derrière',
  moment: 'Moment',
  earlier: 'Plus tôt',
  before: 'Avant',
  after: 'Après',
  one: 'Venues',
  other: 'Non venues',
  how: 'Différence des différences, par paires (Ashenfelter et Card 1985 ; Heckman, Ichimura et Todd 1997), intervalle normal à 95 %. Elle suppose que sans la venue, les deux côtés auraient bougé du même pas : personne ne peut le voir. L’épreuve d’avant ne le prouve pas (Roth 2022). Le chiffre de qui est parti doit rester sur la liste.',
}
