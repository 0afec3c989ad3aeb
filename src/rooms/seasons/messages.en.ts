import { messages, plural, sayNumber } from '#platform/i18n.ts'
import { fr } from './messages.fr.ts'

const count = plural('en')
const n = (value: number): string => sayNumber('en', value)
const of100 = (share: number): string => n(Math.round(100 * share))

export const seasonsWords = messages(fr)({
  title: 'People over time',
  part: 'Who comes, who is answered and comes back, who helps many, who tires.',
  kicker: (given) => `From ${given.from} to ${given.to}, without staff, guests or bots`,
  opening: 'Do those who come here stay? And what for?',
  counting: 'Still counting',
  countingText: (given) =>
    `All that happened here is being read from its beginning; ${of100(given.read)}% of it has been. The numbers come after.`,
  countingFirst: 'All of this is being counted here for the first time. Come back in a moment.',
  again: 'Look again',
  empty: 'Nothing to count yet',
  emptyText: 'The numbers come from what people do.',
  takenAt: (given) => `Counted ${given.when}.`,
  few: 'fewer than 5',
  untold: 'not told',
  tooFew: 'Too few people to say: under five, it would be about somebody.',
  between: (given) =>
    `Between ${of100(given.low)} and ${of100(given.high)}, of ${count(given.n, { one: '# person', other: '# people' })}.`,
  table: 'Read the table',
  joined: {
    title: (given) =>
      count(given.n, { one: '# person came in twelve months', other: '# people came in twelve months' }),
    note: 'One bar for each month of coming. One comes by joining the home, or with one’s first message when an import brought it. Whoever left stays counted. Not told: fewer than five, and one month more where subtracting would tell.',
    month: 'Month',
    people: 'People who came',
  },
  first: {
    title: 'First steps',
    wrote: (given) => `*${of100(given.share)} in 100* of those who came wrote at least once.`,
    replied: (given) => `*${of100(given.share)} in 100* were answered within a day of their first message.`,
    again: (given) => `*${of100(given.share)} in 100* wrote a second time within two weeks.`,
    note: 'The answer may come from anybody but a bot. Whoever has just written for the first time counts once that day, or those two weeks, are over.',
  },
  cohorts: {
    title: 'Who stays',
    text: 'Each line: the people who came in the same month. Each cell: how many in 100 still did it, so many months later. The current month is not among them.',
    visit: { title: 'Came by', note: 'Signed in at least once in the month.' },
    wrote: { title: 'Wrote', note: 'At least one message in the month.' },
    helped: { title: 'Were helped', note: 'One of their conversations had a useful answer in the month.' },
    arrived: 'Came in',
    people: 'n',
    after: (given) => (given.n === 0 ? 'that month' : `+${given.n}`),
    seenSince: (given) =>
      `Visits have been noted since ${given.month}: one line for each person and month, nothing else, erased after two years or with the person.`,
    notYet:
      'Visits will be noted from now on: one line for each person and month, nothing else, erased after two years or with the person. This table fills month by month.',
    imported: 'Whoever came with an import comes with their first message: in their first month, all of them wrote.',
  },
  champions: {
    title: 'Those who help many',
    now: (given) =>
      count(given.n, {
        one: '*# member* gave at least five useful answers to four people or more in 90 days.',
        other: '*# members* gave at least five useful answers to four people or more in 90 days.',
        zero: 'Nobody gave five useful answers to four people in 90 days.',
      }),
    nowFew: 'Fewer than five members gave at least five useful answers to four people or more in 90 days.',
    emerging: (given) => `Getting there, and not there in the 90 days before: ${given.n}.`,
    tiring: (given) =>
      `Were there, and now give less than half of it: ${given.n}. Thanks, or a word to ask how they are, does more than a nudge.`,
    nobody: 'nobody',
    emergingNames: 'Getting there:',
    tiringNames: 'Tiring, perhaps:',
    named: 'Only those who agreed are named, and only to those who look after the home.',
    consent: 'Being named here',
    ask: 'If you help many, or less than before, may those who look after the home read your name here, to thank you or ask how you are?',
    isNamed: 'You said that those who look after the home may read your name here.',
    allow: 'Yes, my name',
    takeBack: 'No longer my name',
    allowed: 'Noted: your name may be read here.',
    takenBack: 'Noted: your name will no longer be read here.',
  },
  levels: {
    title: 'Near the centre, or far from it',
    text: 'Four orbits, as in the Orbit Model: one enters an orbit by what one does, or by being there regularly. It is no grade, and nobody is named.',
    level: { 1: 'exploring', 2: 'participating', 3: 'contributing', 4: 'leading' },
    heading: 'Orbit',
    people: 'People',
    gravity: (given) =>
      `Average gravity: ${given.value}. For each person, their step (0 to 12) times their reach (ten for each person they had to do with, a tenth less for each month of silence).`,
    regular:
      'What also counts, with no weight to choose: two days in a week (4 to 6), seven in a month (7 to 9), thirty in a quarter (10 to 12). Hosting a gathering or a ritual is not counted yet.',
    weights: 'What each deed weighs',
    weightsText:
      'These weights are a convention: from 1 to 12, three steps to an orbit. A host may choose others, under their name.',
    deed: {
      thanked: 'saying thanks',
      replied: 'replying',
      began: 'starting a conversation',
      helped: 'giving a useful answer',
      helpedMany: 'helping many (five useful answers to four people in 90 days)',
    },
    weighs: (given) => `${given.deed}: ${n(given.weight)}`,
    signed: (given) =>
      `“${given.deed}” weighs ${n(given.weight)} instead of ${n(given.usual)}: ${given.by}’s choice, on ${given.at}.`,
    somebody: 'somebody',
    usual: 'All weights are those it began with.',
    keep: 'Keep these weights',
    kept: 'These weights are kept, under your name.',
    sensitivity: 'And with other weights?',
    sensitivityText:
      'If a number changes much when one weight alone changes, it is the weight that speaks, and not the community.',
    half: (given) => `${given.deed}: half`,
    twice: (given) => `${given.deed}: twice`,
    equal: 'all weights equal',
    changed: 'What changes',
    moved: 'Change orbit',
    gravityShort: 'Gravity',
    none: 'nobody',
  },
  definition: 'Definitions and sources',
  sources:
    'Retention by month of coming: those who still do it, of all who came that month, whoever left included; Wilson’s 95% intervals (1927). Orbits, steps, reach and gravity: the Orbit Model (Orbit Labs, 2020). Whoever bore a mark of staff, guest or bot at any time is in no line, nor is whoever asked not to be counted.',
})
