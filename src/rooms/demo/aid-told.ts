/** What the neighbours need and offer: some of it open, some met and thanked for, some that comes back every week. */
import type { Urgency } from '#aid'

type Hand = {
  readonly by: string
  readonly word: string
  /** Hours after it was asked. */
  readonly after: number
  readonly part?: number
  /** What was answered; nothing yet when left out. */
  readonly answer?: { readonly word: string; readonly after: number }
  readonly done?: true
}
export type WishTold = {
  readonly kind: 'need' | 'offer'
  readonly by: string
  /** Days before the home is opened, and the hour. */
  readonly before: number
  readonly clock: string
  readonly title: string
  readonly text?: string
  readonly place?: string
  readonly urgency?: Urgency
  /** Before that many days from today. */
  readonly within?: number
  readonly weekdays?: readonly number[]
  readonly wanted?: number
  readonly phone?: string
  readonly address?: string
  readonly hands?: readonly Hand[]
  /** So many days before the home is opened. */
  readonly closed?: { readonly before: number; readonly thanks: string }
}
/** What was asked on one night; both in hours, the second after it was asked. */
export type NightTold = Omit<WishTold, 'before' | 'clock' | 'closed'> & {
  readonly after: number
  readonly closed: { readonly after: number; readonly thanks: string }
}

export const aidTold: readonly WishTold[] = [
  {
    kind: 'need', by: 'ludo', before: 9, clock: '18:10', place: 'Rue du Four',
    title: 'Monter un frigo au quatrième sans ascenseur',
    text: 'Jeudi vers 18 h. Deux personnes suffisent avec une sangle. Je fournis les crêpes.', wanted: 2,
    hands: [
      { by: 'lucas', word: 'tjrs partant, j’amène la sangle', after: 1, answer: { word: 'Parfait, jeudi 18 h !', after: 2 }, done: true },
      { by: 'clement', word: 'Je finis à 17 h, je passe avec le diable.', after: 3, answer: { word: 'Génial, merci.', after: 5 }, done: true },
    ],
    closed: { before: 6, thanks: 'Ils l’ont monté en dix-huit minutes, et ils sont restés pour les crêpes. Je leur dois une fière chandelle.' },
  },
  {
    kind: 'need', by: 'amina', before: 15, clock: '12:30', place: 'Rue des Tanneurs',
    title: 'Une poussette double pour un mois', text: 'Le temps que la mienne revienne de réparation. Je la rends propre.',
    hands: [{ by: 'elise', word: 'La nôtre dort dans la cave depuis un an.', after: 4, answer: { word: 'Tu me sauves.', after: 5 }, done: true }],
    closed: { before: 4, thanks: 'Rendue, lavée, et Jules a eu ses madeleines. Merci du fond du cœur.' },
  },
  {
    kind: 'offer', by: 'gerard', before: 30, clock: '08:05', place: 'Rue du Four',
    title: 'PERCEUSE, FURET, LAMPE A SOUDER (AVEC MOI A COTE)', text: 'JE MONTRE COMMENT ON FAIT. ON SONNE FORT.',
  },
  {
    kind: 'offer', by: 'yannick', before: 26, clock: '20:15', place: 'Rue des Tanneurs',
    title: 'Trois places en voiture, chaque mardi matin, vers la gare',
    text: 'Départ 7 h 40 devant la boulangerie, retour 17 h 30. J’écoute la radio trop fort.', weekdays: [2], wanted: 3,
    hands: [
      { by: 'fatou', word: 'Mon stage est à côté de la gare, le mardi justement !', after: 3, answer: { word: 'Montez.', after: 4 } },
      { by: 'chloe', word: 'J’en profiterais bien, si la radio n’est pas négociable.', after: 30, answer: { word: 'Elle ne l’est pas. À mardi.', after: 31 } },
    ],
  },
  {
    kind: 'offer', by: 'mireille', before: 21, clock: '17:40',
    title: 'Relire un dossier, une lettre, un formulaire', text: 'Trente-neuf ans de comptabilité et le goût des phrases courtes. Par écrit ou autour d’un café.',
  },
  {
    kind: 'offer', by: 'sofia', before: 12, clock: '19:00', place: 'Rue des Tanneurs',
    title: 'Garder vos enfants le mercredi après-midi', text: 'Goûter, parc s’il fait beau, carton et ciseaux sinon.', weekdays: [3],
  },
  {
    kind: 'need', by: 'fatou', before: 8, clock: '23:50',
    title: 'Dossier CAF refusé deux fois', text: 'Il manque toujours un papier, et ce n’est jamais le même. Quelqu’un pour relire avec moi ?',
  },
  {
    kind: 'need', by: 'viktor', before: 6, clock: '20:20', place: 'Quai du Lavoir',
    title: 'Une heure par semaine de conversation en français', text: 'Je comprends presque tout, je parle trop peu. Je peux réparer une voiture en échange, ou un vélo.', weekdays: [4],
  },
  {
    kind: 'need', by: 'helene', before: 4, clock: '13:05', place: 'Rue des Tanneurs', urgency: 1, wanted: 12,
    title: 'Douze repas pour la famille aux jumeaux', text: 'Ils sont rentrés de la maternité lundi. Rien de compliqué, juste quelque chose de chaud le soir.',
    hands: [
      { by: 'moussa', word: 'J’en fais quatre, lundi à jeudi.', after: 1, part: 4, answer: { word: 'Merci, ils ont déjà tout mangé.', after: 2 }, done: true },
      { by: 'nour', word: 'Deux, avec des gâteaux.', after: 6, part: 2, answer: { word: 'Avec joie !', after: 8 } },
      { by: 'paul', word: 'Je peux prendre le week-end : quatre parts.', after: 60, part: 4 },
    ],
  },
  {
    kind: 'need', by: 'tom', before: 3, clock: '19:45', place: 'Quai du Lavoir', phone: '06 00 00 00 12', address: '14, quai du Lavoir, 2e étage',
    title: 'Fixer une barre d’appui dans la douche de ma mère', text: 'Mur en carrelage sur brique. J’ai la barre et les chevilles, il me manque la perceuse, et l’assurance.',
    hands: [{ by: 'bruno', word: 'Samedi matin, j’amène la mèche qu’il faut. Pas mes ciseaux à bois.', after: 5, answer: { word: 'Samedi, café prêt à 9 h.', after: 7 } }],
  },
  {
    kind: 'need', by: 'josette', before: 1, clock: '09:15', place: 'Rue du Four', urgency: 1, within: 3, phone: '06 00 00 00 83', address: '3, rue du Four, 4e étage',
    title: 'Quelqu’un pour m’accompagner à l’hôpital, et surtout pour le retour', text: 'Petite opération de la cataracte, je ne dois pas rentrer seule. Départ à 8 h 15, retour vers midi. Le bus me va très bien.',
    hands: [{ by: 'annick', word: 'Je peux à l’aller. Pour le retour je demande à Odile.', after: 2 }],
  },
  {
    kind: 'offer', by: 'rachid', before: 2, clock: '10:30', place: 'Quai du Lavoir',
    title: 'Une échelle double, une remorque, deux bras le samedi', text: 'Il faut juste me prévenir la veille pour l’échelle, mon dos fait des devis maintenant.', weekdays: [6],
  },
] // prettier-ignore
