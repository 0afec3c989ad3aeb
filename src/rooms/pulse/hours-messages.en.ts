import { sayNumber, type Like } from '#platform/i18n.ts'
import type { hoursFr } from './hours-messages.fr.ts'

export const hoursEn: Like<typeof hoursFr> = {
  title: 'Who answers, by the hour of the question',
  note: 'Of 100 questions that had a useful answer, those that had it from a member, by the day and the hour they were asked. The small figure is their number; under five, too few to say.',
  asked: 'Asked',
  day: { 1: 'Monday', 2: 'Tuesday', 3: 'Wednesday', 4: 'Thursday', 5: 'Friday', 6: 'Saturday', 7: 'Sunday' },
  quarter: { 0: 'night', 1: 'morning', 2: 'afternoon', 3: 'evening' },
  howLong: 'How long, by the hour of the question',
  howLongNote:
    'The time within which half of the questions have a useful answer, by anybody, and its 95% interval (Kaplan and Meier; Brookmeyer and Crowley). Questions still without one count for as long as they have waited, two days at most. “Not reached”: fewer than half have one.',
  week: { 0: 'weekday, night', 1: 'weekday, morning', 2: 'weekday, afternoon', 3: 'weekday, evening' },
  weekend: { 0: 'weekend, night', 1: 'weekend, morning', 2: 'weekend, afternoon', 3: 'weekend, evening' },
  half: 'Half within',
  between: 'Between',
  questions: 'Questions',
  span: (given) => `${given.low} and ${given.high}`,
  n: (given) => sayNumber('en', given.n),
  notReached: 'not reached',
  open: 'more',
  few: 'too few',
}
