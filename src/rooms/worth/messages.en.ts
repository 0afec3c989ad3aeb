import { messages, outOf, plural, sayNumber } from '#platform/i18n.ts'
import type { Share } from '#platform/numbers/index.ts'
import { fr } from './messages.fr.ts'

const count = plural('en')
const n = (value: number): string => sayNumber('en', value)
const base = ({ value, n: all }: Pick<Share, 'value' | 'n'>): string => n(outOf({ share: value, n: all }).of)
const some = ({ value, n: all }: Pick<Share, 'value' | 'n'>): string => n(outOf({ share: value, n: all }).some)
const of100 = (share: number): string => n(Math.round(100 * share))

export const worthWords = messages(fr)({
  title: 'What it is worth',
  line: 'What members give each other, counted; and in money only under assumptions that somebody signed.',
  kicker: (given) => `From ${given.from} to ${given.to}, without staff, guests or bots`,
  opening:
    'Six ways to say what a community brings (SPICES). Only what happened is counted; what is not counted is said.',
  windows: 'Over which period',
  window: { '90': '90 days', '365': 'a year', all: 'from the beginning' },
  few: 'Too few people to say anything: under five, a number would be about somebody.',
  nothing: 'Nothing to count here in this period.',
  support: 'Support',
  supportSaid: (given) =>
    `Of ${base(given)} questions by members, *${some(given)}* had their first useful answer from another member, within 48 hours.`,
  supportNote: (given) =>
    `That is between ${of100(given.low)} and ${of100(given.high)} in 100, for ${count(given.n, { one: '# question', other: '# questions' })}; ${n(given.useful)} useful answers, of which ${given.confirmed === undefined ? 'fewer than five' : n(given.confirmed)} were marked or thanked by whoever asked. The others are counted for their length (20 characters at least).`,
  engagement: 'Engagement',
  engagementSaid: (given) =>
    `Of ${base(given)} members whom another member helped, *${some(given)}* went on to help a third person within 60 days.`,
  engagementNote: (given) =>
    `That is between ${of100(given.low)} and ${of100(given.high)} in 100, for ${n(given.n)} members. Answering, thanking, marking as helpful all count. Associated with the community, without saying that it is the reason.`,
  gatheringsSaid: (given) => `Of ${base(given)} members who came to a gathering, *${some(given)}* came to another.`,
  gatheringsNote: (given) =>
    `That is between ${of100(given.low)} and ${of100(given.high)} in 100, for ${n(given.n)} members at ${count(given.held, { one: '# gathering', other: '# gatherings' })} where two members were at least: in its live room, or seen in the place by its host. Associated, without saying why they came back.`,
  gatheringsFew: {
    few: 'Gatherings: too few members came, or came back, to say anything.',
    nothing: 'No gathering in this period where two members are known to have been.',
  },
  occasionsSaid: (given) =>
    `Of ${base(given)} members who said that they were there for a ritual, *${some(given)}* were there again.`,
  occasionsNote: (given) =>
    `That is between ${of100(given.low)} and ${of100(given.high)} in 100, for ${n(given.n)} members at ${count(given.held, { one: '# time', other: '# times' })} when two members were there at least. Whoever was in its live room as well stands in both lines.`,
  occasionsFew: {
    few: 'Rituals: too few members were there, or were there again, to say anything.',
    nothing: 'No ritual in this period where two members said that they were there.',
  },
  content: 'Content',
  contentSaid: (given) =>
    `Of ${base(given)} guides, links and files that members brought to the library, *${some(given)}* helped another member, who said so.`,
  contentNote: (given) =>
    `That is between ${of100(given.low)} and ${of100(given.high)} in 100, for ${n(given.resources)} brought by ${n(given.authors)} members; ${n(given.helped)} members said so. What is hidden or taken away is not among them. Whoever was helped and says nothing is not counted.`,
  success: 'Success',
  successSaid: (given) =>
    `Of ${base(given)} members who asked something, *${some(given)}* say that another member helped them.`,
  successNote: (given) =>
    `That is between ${of100(given.low)} and ${of100(given.high)} in 100, for ${n(given.n)} members: they marked or thanked an answer given within 48 hours. Needs and offers stay between those concerned.`,
  acquisition: 'Whom members bring (missing in SPICES)',
  acquisitionSaid: (given) =>
    `Of ${base(given)} members whom another member invited, *${some(given)}* have written something here.`,
  acquisitionNote: (given) =>
    `That is between ${of100(given.low)} and ${of100(given.high)} in 100, for ${n(given.n)} members invited by ${n(given.by)}. Those whom staff invited, or who came by themselves, are not among them.`,
  table: 'The six, and what CMX calls them (SPACES)',
  columns: { pillar: 'SPICES', spaces: 'SPACES', counted: 'Counted here' },
  pillars: {
    support: { name: 'Support', spaces: 'Support', counted: 'Questions by members that a member usefully answered' },
    product: {
      name: 'Product',
      spaces: 'Product',
      counted: 'Not counted: it takes ideas that are accepted and then done, and the home has no place for them yet',
    },
    insight: {
      name: 'Insight',
      spaces: 'Product',
      counted:
        'Not counted: votes in live gatherings are secret; it takes consultations, which the home does not have yet',
    },
    content: {
      name: 'Content',
      spaces: 'Contribution',
      counted: 'What members brought to the library, and whether it helped',
    },
    engagement: {
      name: 'Engagement',
      spaces: 'Engagement',
      counted: 'Members who were helped and helped in turn; who comes back to gatherings and rituals',
    },
    success: {
      name: 'Success',
      spaces: 'Success',
      counted: 'Members who asked and say that a member helped them',
    },
    acquisition: {
      name: 'Missing in SPICES',
      spaces: 'Acquisition',
      counted: 'Members whom a member invited, and who wrote',
    },
  },
  money: 'What these answers would have cost',
  moneyText:
    'Answers × minutes of staff for one answer × cost of an hour × share of questions that would have come to staff. The low end counts answers that the asker confirmed, the high end all useful answers. An amount associated with answers by members: it does not say that they saved it, nor what the community costs.',
  scenario: { careful: 'Careful', middle: 'Middle', bold: 'Bold' },
  range: (given) =>
    `Between *€${n(Math.round(given.low))}* and *€${n(Math.round(given.high))}*, associated with answers by members.`,
  unsigned: 'No assumption is signed: no amount.',
  assumption: (given) =>
    `${n(given.minutes)} min for an answer, €${n(given.hourly)} an hour, ${n(given.share)} questions in 100 would have come to staff`,
  signed: (given) => `Signed by ${given.name}, ${given.when}.`,
  fieldColumns: { what: 'Assumption', value: 'Value', who: 'By', when: 'On' },
  value: n,
  minutes: 'Minutes of staff for one answer',
  hourly: 'Cost of an hour of staff, in euros',
  share: 'Of 100 questions, those that would have come to staff',
  source: 'Where these figures come from',
  sign: 'Sign',
  signThis: (given) => `Assumptions: ${given.scenario}`,
  takeBack: 'Take back',
  kept: 'It is signed.',
  taken: 'It is taken back.',
  history: 'What was signed, and when',
  historyColumns: { when: 'When', scenario: 'Scenario', what: 'Assumptions', source: 'From', who: 'By' },
  wasTaken: 'Taken back',
  gone: 'Somebody who left',
  sheet: 'Spreadsheet, with its formulas',
  closedWith:
    'Hosts keep “Answered by a member before staff” to themselves: this page, which says nearly the same, is read by them alone.',
  onePage: 'One page to send (PDF)',
  tooOften: 'That is a lot of reports in an hour. Take the one you have, or come back later.',
  report: {
    titled: (given) => `${given.title}: ${given.home}`,
    uncounted: 'What is not counted',
    because: (given) => `${given.name}. ${given.why}.`,
    scenario: (given) => `${given.name}. ${given.said}`,
    assumed: (given) => `${given.assumption}. ${given.signed}${given.source === '' ? '' : ` From: ${given.source}`}`,
    somebody: 'somebody whose name is written in other letters',
    foot: (given) =>
      `${given.today} · ${given.address} · Counted from what happened, without what anybody wrote. Associated with the community, without saying that it is the cause.`,
  },
  sheetWords: {
    confirmed: 'Confirmed answers',
    useful: 'Useful answers',
    questions: 'Questions by members',
    low: 'Low, in euros',
    high: 'High, in euros',
    whose: (given) => `Signed: ${given.field}`,
    signed: (given) => `${given.name}, ${given.when}`,
  },
  reading: 'Still counting',
  readingText: (given) =>
    `All that happened here is being read from its beginning, and ${of100(given.read)}% of it has been.`,
  readingFirst: 'All of this is being counted here for the first time. Come back in a moment.',
  again: 'Look again',
  empty: 'Nothing to count yet',
  emptyText: 'It comes when members ask and answer one another.',
  write: 'Write',
})
