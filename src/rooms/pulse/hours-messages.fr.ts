import { sayNumber } from '#platform/i18n.ts'

/** The time to a useful answer, and who gives it, by the hour of the question. */
export const hoursFr = {
  title: 'Qui répond, selon l’heure de la question',
  note: 'Sur 100 questions qui ont eu une réponse utile, celles qui l’ont eue d’un membre, selon le jour et l’heure où elles ont été posées. Le petit chiffre est leur nombre\u00a0; sous cinq, trop peu pour le dire.',
  asked: 'Posées',
  day: { 1: 'lundi', 2: 'mardi', 3: 'mercredi', 4: 'jeudi', 5: 'vendredi', 6: 'samedi', 7: 'dimanche' },
  quarter: { 0: 'nuit', 1: 'matin', 2: 'après-midi', 3: 'soir' },
  howLong: 'Combien de temps, selon l’heure de la question',
  howLongNote:
    'Le temps au bout duquel la moitié des questions ont une réponse utile, de qui que ce soit, et son intervalle à 95\u202f% (Kaplan et Meier\u00a0; Brookmeyer et Crowley). Les questions encore sans réponse comptent pour le temps qu’elles ont attendu, deux jours au plus. «\u00a0Pas atteint\u00a0»\u00a0: moins de la moitié en ont une.',
  week: { 0: 'semaine, nuit', 1: 'semaine, matin', 2: 'semaine, après-midi', 3: 'semaine, soir' },
  weekend: { 0: 'week-end, nuit', 1: 'week-end, matin', 2: 'week-end, après-midi', 3: 'week-end, soir' },
  half: 'La moitié en',
  between: 'Entre',
  questions: 'Questions',
  span: (given: { low: string; high: string }) => `${given.low} et ${given.high}`,
  n: (given: { n: number }) => sayNumber('fr', given.n),
  notReached: 'pas atteint',
  open: 'plus',
  few: 'trop peu',
}
