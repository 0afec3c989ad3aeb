import { messages, outOf, plural, sayNumber } from '#platform/i18n.ts'
import { fr } from './messages.fr.ts'
import { hoursEn } from './hours-messages.en.ts'
import { tiesEn } from './ties-messages.en.ts'

const count = plural('en')
const n = (value: number): string => sayNumber('en', value)
const of100 = (share: number): string => n(Math.round(100 * share))
type Interval = { low: number; high: number }
const between = ({ low, high }: Interval): string => `between ${of100(low)} and ${of100(high)}`
const few = (value: number | undefined): string => (value === undefined ? 'fewer than 5' : n(value))

export const pulseWords = messages(fr)({
  ...tiesEn,
  hours: hoursEn,
  name: 'The pulse',
  title: 'The pulse',
  kicker: (given: { from: string; to: string }) => `From ${given.from} to ${given.to}, without staff, guests or bots`,
  opening: 'Is this a community, or an audience? Six questions, and what happened here to answer them.',
  notSaid:
    'What they do not say: whether an answer was good, what was said elsewhere, or why a number changed. None of them is a grade.',
  archive: 'Everything came with an import: the period ends with the last message brought.',
  windows: 'Over which period',
  window: { '30': '30 days', '90': '90 days', '365': 'a year', all: 'from the beginning' },
  empty: 'Nothing to count yet',
  emptyText: 'The numbers come from what people do. Start a conversation, or bring the history of your community.',
  write: 'Write',
  counting: {
    title: 'Still counting',
    text: (given) =>
      `All that happened here is being read from its beginning, and ${given.read} of it has been. The numbers come when everything is read: a part would say nothing true.`,
    first: 'The numbers of this period are being counted for the first time. Come back in a moment.',
    again: 'Look again',
  },
  few: 'Too few to make a number of: under five, it would be about somebody.',
  none: 'Nothing of the kind in this period.',
  open: 'Open this number',
  percent: (given: { share: number }) => `${of100(given.share)}%`,
  answered: {
    title: 'Answered by a member before staff',
    sentence: (given) =>
      `Of ${n(outOf(given).of)} questions that had a useful answer, *${n(outOf(given).some)}* had it from a member, before staff wrote anything.`,
    note: (given: Interval & { n: number }) =>
      `${cap(between(given))} in 100, for ${count(given.n, { one: '# question answered', other: '# questions answered' })} within 48\u00a0hours.`,
    solved: (given: Interval & { value: number; n: number }) =>
      `Of *all* questions, answered or not, ${of100(given.value)} in 100 had their first useful answer from a member (${between(given)}, of ${n(given.n)}). This one does not rise when hard questions go unanswered.`,
    outcomes: 'After 48 hours',
    outcome: { member: 'by a member', staff: 'by staff', guest: 'by a guest', unanswered: 'no useful answer' },
    after: 'After',
    hours: (given: { n: number }) =>
      given.n < 24
        ? count(given.n, { one: '# hour', other: '# hours' })
        : count(given.n / 24, { one: '# day', other: '# days' }),
    curveTitle: (given: { value: number }) =>
      `After two days, ${of100(given.value)} questions in 100 have a useful answer from a member`,
    curveNote: (given: { n: number }) =>
      `Share of questions that had their first useful answer, by who gave it. Questions still young count for as long as they have lasted. n\u00a0=\u00a0${n(given.n)}.`,
    fallback: (given: { value: number; n: number }) =>
      `${of100(given.value)} useful answers in 100 are so by default only: the first of twenty characters or more, where the asker marked nothing and thanked nobody.`,
    rules: (given: { declared: number | undefined; asks: number | undefined; help: number | undefined }) =>
      `What made it count as a question: asked as one (${few(given.declared)}), its text asks (${few(given.asks)}), started in a group declared as help (${few(given.help)}).`,
    contested: (given: { now: number; would: number }) =>
      `If one single person were counted the other way (a member as staff, or the reverse), it would at the furthest be ${of100(given.would)} instead of ${of100(given.now)}. Tried with those who answer or ask most.`,
    course: (given: { first: string; last: string; from: string; to: string }) =>
      `Members answered before staff: ${given.first} ${given.from}, ${given.last} ${given.to}`,
    definition:
      'A question is a conversation started by a member and asked as a question, or whose text asks (a question mark ends a sentence), or started in a group declared as help. Its first useful answer is the one, by somebody else and within 48 hours, that the asker marked or thanked; failing that, the first of twenty characters or more. It comes from a member before staff when a member wrote it and no staff had written anything earlier. Answers to oneself and those of bots are none.',
    source:
      'Share among useful answers: the definition of “answered before staff”, with Wilson’s 95% interval (1927). Competing outcomes: Aalen and Johansen (1978).',
    behind: 'The questions counted',
    as: {
      member: 'useful answer by a member',
      late: 'useful answer by a member, after staff',
      staff: 'useful answer by staff',
      guest: 'useful answer by a guest',
      none: 'no useful answer in 48\u00a0hours',
    },
    how: { helped: 'marked', thanked: 'thanked', length: 'by default' },
    rule: { declared: 'asked as a question', asks: 'its text asks', help: 'in a group declared as help' },
  },
  started: {
    title: 'Conversations started by members',
    sentence: (given: { share: number; n: number }) =>
      `*${n(outOf(given).some)} conversations in ${n(outOf(given).of)}* were started by a member.`,
    note: (given: Interval & { n: number }) =>
      `${cap(between(given))} in 100, for ${count(given.n, { one: '# conversation', other: '# conversations' })}.`,
    rest: (given: {
      member: number | undefined
      staff: number | undefined
      guest: number | undefined
      bot: number | undefined
    }) =>
      `By members: ${few(given.member)}; by staff: ${few(given.staff)}; by guests: ${few(given.guest)}. Apart: ${few(given.bot)} by bots.`,
    contested: (given: { now: number; would: number }) =>
      `If one single person were counted the other way (a member as staff, or the reverse), it would at the furthest be ${of100(given.would)} instead of ${of100(given.now)}.`,
    course: (given: { first: string; last: string; from: string; to: string }) =>
      `Conversations started by a member: ${given.first} ${given.from}, ${given.last} ${given.to}`,
    definition:
      'Conversations started in the period by members, of all those that members, staff and guests started. Those of bots stand apart. An imported month of chat was started by nobody and does not count; neither does a conversation that was hidden or whose first message was removed.',
    source: 'Member initiation share, with Wilson’s 95% interval (1927).',
    behind: 'The conversations counted',
    as: { member: 'by a member', staff: 'by staff', guest: 'by a guest', bot: 'by a bot' },
  },
  voices: {
    title: 'The weight of voices',
    sentence: (given: { people: number; voices: number }) =>
      `${count(given.people, { one: '# member wrote', other: '# members wrote' })}; their messages weigh like *${count(given.voices, { one: '# voice', other: '# voices' })}*.`,
    note: (given: { low: number; high: number; posts: number }) =>
      `Between ${n(Math.round(given.low))} and ${n(Math.round(given.high))}, from ${count(given.posts, { one: '# message', other: '# messages' })}.`,
    noteAlone: (given: { posts: number }) => `From ${count(given.posts, { one: '# message', other: '# messages' })}.`,
    entropy: (given: { voices: number }) =>
      `A measure less harsh to the many who write little gives ${count(given.voices, { one: '# voice', other: '# voices' })} (exponential of the entropy).`,
    contested: (given: { now: number; would: number }) =>
      `If one single person were counted the other way (a member as staff, or the reverse), it would at the furthest be ${n(Math.round(given.would))} instead of ${n(Math.round(given.now))}.`,
    course: (given: { first: string; last: string; from: string; to: string }) =>
      `Messages weighed like ${given.first} voices ${given.from}, like ${given.last} ${given.to}`,
    definition:
      'One divided by the sum of the squares of everybody’s share of what members wrote. If all wrote as much, it would be their number; if one person wrote everything, it would be one. Messages removed or hidden do not count, nor do edits.',
    source:
      'Inverse of Herfindahl’s index (Laakso and Taagepera 1979); entropy: Hill (1973). 95% interval by resampling people, not messages (1,000 draws, fixed seed, error of the logarithm: Efron and Tibshirani 1993).',
    behind: 'The messages counted',
  },
  helpers: {
    title: 'People who helped somebody',
    sentence: (given: { people: number; month: string }) =>
      `In ${given.month}, *${count(given.people, { one: '# member', other: '# members' })}* helped somebody else.`,
    sentenceSoFar: (given: { people: number; month: string }) =>
      `This month so far (${given.month}), *${count(given.people, { one: '# member has', other: '# members have' })}* helped somebody else.`,
    note: (given: Interval & { value: number; n: number }) =>
      `That is ${of100(given.value)} in 100 of the ${n(given.n)} members who wrote that month, ${between(given)}.`,
    said: (given: { said: number | undefined; answers: number }) =>
      `Of them, ${few(given.said)} had an answer marked or thanked by the one who asked; the others count by default. ${count(given.answers, { one: '# useful answer', other: '# useful answers' })} in all.`,
    contested: 'One person counted the other way would change this number by one.',
    course: (given: { first: string; last: string; from: string; to: string }) =>
      `${given.first} members helped others ${given.from}, ${given.last} ${given.to}`,
    definition:
      'Different members who gave, in the month, at least one useful answer to somebody else: marked or thanked by whoever started the conversation; failing that, and for a question only, the first of twenty characters or more within 48 hours. Everything is counted and nothing extrapolated: the interval is that of the share among members who wrote.',
    source: 'A count; the share with Wilson’s 95% interval (1927).',
    behind: 'The answers counted that month',
  },
  weight: {
    few: 'Too few votes to say how many voices they weigh like.',
    alike: (given) => `${count(given.people, { one: '# person', other: '# people' })} voted, each with one voice.`,
    like: (given) =>
      `${count(given.people, { one: '# person', other: '# people' })} voted; it weighs like ${count(given.voices, { one: '# voice', other: '# voices' })}.`,
    half: (given) =>
      given.half === undefined
        ? 'Fewer than five people give half of the votes.'
        : `${n(given.half)} people give half of the votes.`,
    wrote: (given) => `Of them, ${n(given.wrote)} wrote here in the last 90 days, ${n(given.silent)} had said nothing.`,
  },
  gauge: (given: { value: string; low: string; high: string }) =>
    `${given.value}, between ${given.low} and ${given.high}.`,
  charts: 'Over time',
  courseNote: {
    share:
      'Each point is a month or a quarter; the line through it is its 95% interval. A hollow circle: fewer than five.',
    count: 'Each point is a month or a quarter. A hollow circle: fewer than five.',
    minutes:
      'Each point is a month or a quarter of the period; the line through it is its 95% interval. A hollow circle: fewer than five.',
  },
  unfinished: 'The last point is not over yet.',
  table: 'Read the table',
  columns: { period: 'Period', value: 'Value', low: 'From', high: 'to', of: 'Of' },
  hidden: 'fewer than 5',
  nothing: 'nothing',
  during: {
    month: (given: { when: string }) => `in ${given.when}`,
    quarter: (given: { when: string }) => `in ${given.when}`,
  },
  quarter: (given: { n: number; year: number }) => `Q${given.n} ${given.year}`,
  noStaff:
    'Nobody is marked as staff in this period: until somebody is, this number can say nothing of the team. A host notes it on the page of the person, with its date.',
  excluded: (given: { who: string }) =>
    `Not counted as the community, on the dates when they were so: ${given.who}. Volunteers are members.`,
  excludedNobody: 'Nobody is marked as staff, guest or bot in this period. Volunteers are members.',
  excludedOne: {
    staff: (given: { n: number; since: string }) =>
      `${count(given.n, { one: '# member of staff', other: '# members of staff' })}, the first since ${given.since}`,
    guest: (given: { n: number; since: string }) =>
      `${count(given.n, { one: '# guest', other: '# guests' })}, the first since ${given.since}`,
    bot: (given: { n: number; since: string }) =>
      `${count(given.n, { one: '# bot', other: '# bots' })}, the first since ${given.since}`,
  },
  definition: 'Definition',
  details: 'More closely',
  source: 'Where the formula comes from',
  unseen: (given: { n: number }) =>
    count(given.n, {
      one: '# more on this page is counted but not yours to read.',
      other: '# more on this page are counted but not yours to read.',
    }),
  noRows: 'Nothing counted here in this period.',
  back: 'The pulse',
  more: 'Older ones',
  newest: 'The latest',
})

function cap(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
