import { sayNumber, type Like } from '#platform/i18n.ts'
import type { courseFr } from './course-messages.fr.ts'

const n = (value: number): string => sayNumber('en', value)
const two = (value: number): string => n(Math.round(100 * value) / 100).replace('-', '−')
const signed = (value: number): string => `${value > 0 ? '+' : value < 0 ? '−' : ''}${two(Math.abs(value))}`

export const courseEn: Like<typeof courseFr> = {
  asked: {
    title: 'A figure over three periods',
    text: 'Three columns, “earlier”, “before” and “after”, hold the same figure over three periods as long, the same for everybody: spending in three years. Then one reads whether it changed otherwise for those who joined between “before” and “after”. Of those who joined leave only these on the list; keep the figure of those who left, 0 if they took nothing any more.',
  },
  title: 'The figure, before and after',
  few: 'Fewer than thirty pairs have this figure at each time: nothing is said of its course.',
  moved: (p) =>
    `From before to after, the mean figure of those who joined went from ${two(p.before)} to ${two(p.after)}, that of the others from ${two(p.otherBefore)} to ${two(p.otherAfter)}.`,
  apart: (p) =>
    `Having joined is associated with a course that differs by *${signed(p.value)}* (between ${signed(p.low)} and ${signed(p.high)}), in the ${n(p.n)} pairs of ${n(p.pairs)} that have the figure at each time.`,
  trends: {
    title: 'Did they go the same way already?',
    value: (p) =>
      `From earlier to before, both sides moved apart by ${signed(p.value)} (between ${signed(p.low)} and ${signed(p.high)}). It should be zero.`,
    alike:
      'They went the same way, and what this interval still allows would not explain the whole difference, if it went on as before.',
    apart:
      'They moved apart before anybody joined: the difference afterwards may only be that going on. Conclude nothing from it.',
    unsure:
      'No parting is seen, but the figures are too scattered: one as large as the difference afterwards would not have been seen.',
    unknown:
      'The list has no column “earlier”, or too little in it: whether both sides went the same way already is not known. Conclude nothing from it.',
  },
  chart: (p) => `After: ${two(p.one)} on average for those who joined, ${two(p.other)} for the others`,
  table: 'The table behind it',
  moment: 'Time',
  earlier: 'Earlier',
  before: 'Before',
  after: 'After',
  one: 'Joined',
  other: 'Did not',
  how: 'Difference in differences within pairs (Ashenfelter and Card 1985; Heckman, Ichimura and Todd 1997), normal 95% interval. It takes for granted that both sides would have moved alike had nobody joined: nobody can see that. The test from before does not prove it (Roth 2022). The figure of those who left has to stay on the list.',
}
