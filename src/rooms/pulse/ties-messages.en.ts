import { outOf, plural, sayNumber, type Like } from '#platform/i18n.ts'
import type { tiesFr } from './ties-messages.fr.ts'

const count = plural('en')
const n = (value: number): string => sayNumber('en', value)
const of100 = (share: number): string => n(Math.round(100 * share))
type Interval = { low: number; high: number }
const between = ({ low, high }: Interval): string => `between ${of100(low)} and ${of100(high)}`
const Between = ({ low, high }: Interval): string => `Between ${of100(low)} and ${of100(high)}`

function time(minutes: number): string {
  const whole = Math.round(minutes)
  if (whole < 1) return 'less than a minute'
  if (whole < 60) return count(whole, { one: '# minute', other: '# minutes' })
  const [hours, rest] = [Math.floor(whole / 60), whole % 60]
  if (rest === 0) return count(hours, { one: '# hour', other: '# hours' })
  return `${hours}\u00a0h\u00a0${String(rest).padStart(2, '0')}`
}

export const tiesEn = {
  replies: {
    title: 'Replies from member to member',
    sentence: (given) => `*${n(outOf(given).some)} replies in ${n(outOf(given).of)}* go from one member to another.`,
    note: (given) => `${Between(given)} in 100, for ${count(given.n, { one: '# reply', other: '# replies' })}.`,
    ratio: (given) =>
      `Members answered a member ${n(given.toMembers)} times, and somebody of the team ${n(given.toStaff)} times. An audience answers only whoever runs it.`,
    ofTheirs: (given) =>
      `Of the replies that members wrote alone: ${of100(given.value)} in 100 go to a member (${between(given)}, of ${n(given.n)}).`,
    contested: (given) =>
      `If one single person were counted the other way (a member as staff, or the reverse), it would at the furthest be ${of100(given.would)} instead of ${of100(given.now)}.`,
    course: (given) => `Replies from a member to a member: ${given.first} ${given.from}, ${given.last} ${given.to}`,
    definition:
      'A reply goes to the author of the post it was written under or quotes; failing that, to whoever started the conversation. Those of members, staff and guests are counted; what one answers to oneself and what bots write is none. In an imported month of chat, a message that answers nobody in particular is no reply.',
    source: 'A share, with Wilson’s 95% interval (1927).',
    behind: 'The replies counted, from a member to a member',
  },
  holds: {
    title: 'What holds without the team',
    sentence: (given) =>
      `Without the team, *${n(outOf(given).some)} active members in ${n(outOf(given).of)}* stay connected to one another.`,
    note: (given) =>
      `${Between(given)} in 100, for ${count(given.n, { one: '# active member', other: '# active members' })}. With it, ${of100(given.withTeam)}.`,
    team: (given) =>
      count(given.team, {
        zero: 'Nobody of the team has a tie in this period.',
        one: '# person of the team was taken out.',
        other: '# people of the team were taken out.',
      }),
    bothWays: (given) => `Keeping only ties that go both ways: ${of100(given.share)} in 100.`,
    contested: (given) =>
      `Without the member who has most ties, it would be ${of100(given.would)} instead of ${of100(given.now)}.`,
    course: (given) =>
      `Members still connected without the team: ${given.first} ${given.from}, ${given.last} ${given.to}`,
    definition:
      'Two people are tied when one answered the other, thanked them, or marked their answer as what helped, in the last 90 days of the period. The team and its ties are taken out, and those active members (who wrote, or have a tie) are counted who belong to the largest set in which everybody can reach everybody, from one to the next. Needs and offers and what was said in private are never among it. On the course each point counts only the ties of its month or quarter: it lies lower.',
    source:
      'Giant component after removing vertices; union of disjoint sets (Tarjan 1975); drawing: Fruchterman and Reingold (1991). The interval is Wilson’s, as if everybody held by themselves: it is a little narrow.',
    behind: 'The replies from a member to a member',
    drawing: (given) =>
      given.alone === 0
        ? `Take the team out: all ${n(given.people)} members stay connected`
        : `Take the team out: ${n(given.left)} members of ${n(given.people)} stay connected, ${n(given.alone)} do not`,
    with: (given) =>
      `*With the team.* ${count(given.team, { zero: 'Nobody of it has a tie here', one: 'One square', other: '# squares' })}, ${of100(given.share)}% of members connected.`,
    without: '*Without it.* Hollow circles are outside the largest set.',
    drawn:
      'A dot is an active member, a line an answer, a thank-you or an answer marked as what helped. Nobody is named.',
    columns: { who: 'Members', with: 'With the team', without: 'Without it' },
    linked: 'connected to one another',
    apart: 'outside the largest set',
    tooMany: 'Too many for each to be a dot: the table says what the drawing would show.',
  },
  newcomers: {
    title: 'Newcomers with two ties',
    sentence: (given) =>
      `*${n(outOf(given).some)} newcomers in ${n(outOf(given).of)}* have two mutual ties a month after they came.`,
    note: (given) => `${Between(given)} in 100, for ${count(given.n, { one: '# arrival', other: '# arrivals' })}.`,
    few: (given) =>
      `Of ${count(given.n, { one: '# arrival', other: '# arrivals' })}, fewer than five have two mutual ties a month later: too few to say more without speaking of somebody.`,
    one: (given) => `With one mutual tie: ${of100(given.value)} in 100 (${between(given)}).`,
    withStaff: (given) => `Counting ties with the team too: ${of100(given.value)} in 100 (${between(given)}).`,
    ofWriters: (given) =>
      `Of those who wrote in their first thirty days: ${of100(given.value)} in 100 (${between(given)}, of ${n(given.n)}).`,
    contested: (given) => `One person more or less changes this number by ${n(given.by)} in 100.`,
    course: (given) =>
      `Newcomers with two ties: ${given.first} of those who came ${given.from}, ${given.last} ${given.to}`,
    definition:
      'Somebody arrives on the day they become a member, or first write if that was before. A tie is mutual when each of the two answered the other, thanked them, or marked their answer as what helped, within thirty days of the arrival; the other is a member. Whoever has been here for less than thirty days is not counted yet. Whoever has left since is. In an imported history one arrives with one’s first message.',
    source: 'A share, with Wilson’s 95% interval (1927).',
    behind: 'The first message of each newcomer counted',
  },
  waiting: {
    title: 'Time to a useful answer',
    sentence: (given) => `Half of the questions have a useful answer within *${time(given.minutes)}*.`,
    sentenceNever: 'Fewer than half of the questions have a useful answer within two days.',
    note: (given) =>
      `${given.low === undefined ? 'Interval open' : `Between ${given.low} and ${given.high ?? 'more than two days'}`}, of ${count(given.n, { one: '# question', other: '# questions' })}, those that wait among them.`,
    ninetieth: (given) => `Nine questions in ten have it within ${time(given.minutes)}.`,
    ninetiethNever: 'After two days, more than one question in ten still waits.',
    byMember: (given) => `Counting only answers of members, half have one within ${time(given.minutes)}.`,
    byMemberNever: 'Counting only answers of members, half do not have one within two days.',
    unanswered: (given) =>
      count(given.n, {
        zero: 'No question waits for a useful answer.',
        one: '# question still waits for a useful answer.',
        other: '# questions still wait for a useful answer.',
      }),
    off: (given) =>
      `Asked at night, in the evening or at a weekend, ${of100(given.off.value)} answered questions in 100 are answered by a member (${between(given.off)}, of ${n(given.off.n)}); in office hours, ${of100(given.office.value)} (${between(given.office)}, of ${n(given.office.n)}).`,
    contested:
      'A median moves little when one question changes; one person who answers everything may carry it. The first of the six numbers says so.',
    course: (given) =>
      `Half of the questions answered within ${given.first} ${given.from}, within ${given.last} ${given.to}`,
    definition:
      'The time between the question and its first useful answer, by somebody else, following each question for two days at most. Questions still without one count for as long as they have waited. Days and hours are those of the home.',
    source:
      'Median and ninth decile of Kaplan and Meier (1958), interval of Brookmeyer and Crowley (1982); answers of members alone: Aalen and Johansen (1978).',
    behind: 'The questions that still wait',
  },
  time: (given) => time(given.minutes),
  spread: {
    split: (given) =>
      `${given.silent === undefined ? '' : `Of 100 members, ${of100(given.silent)} wrote nothing. `}The ${n(given.top)} people who write most wrote ${of100(given.topShare)} messages in 100.`,
    half: (given) =>
      given.half === undefined
        ? 'Fewer than five people write half of the messages.'
        : `${n(given.half)} people write half of the messages.`,
    gini: (given) =>
      `Gini’s coefficient: ${given.writers} among those who write${given.all === undefined ? '' : `, ${given.all} with the silent`} (0, all alike; 1, one does all).`,
    answers: (given) =>
      `For useful answers alone: ${count(given.people, { one: '# person', other: '# people' })}, who weigh like ${count(given.voices, { one: '# voice', other: '# voices' })}; ${given.half === undefined ? 'fewer than five' : n(given.half)} give half of them.`,
    ratio: (given) => `That is ${of100(given.share)} voices for 100 people.`,
  },
  unprompted: (given) =>
    `Started by a member while the team had not written in the same group for an hour: *${of100(given.value)} in 100* (${between(given)}).`,
  withoutGuests: (given) => `Without what guests start: ${of100(given.share)} in 100.`,
  onlySaid: (given) =>
    `Keeping only answers that the asker marked or thanked: ${of100(given.value)} in 100 (${between(given)}, of ${n(given.n)}).`,
  changes: 'What would change it',
  others: 'With another definition',
  alongside: 'Beside the six',
  parts: 'Going further',
  takenAt: (given) => `What takes long to count was counted ${given.when}.`,
  soon: 'This number is being counted. Come back in a minute.',
  leftOut: (given) =>
    count(given.n, {
      one: '# person asked not to be counted: what they wrote is not in it.',
      other: '# people asked not to be counted: what they wrote is not in it.',
    }),
  someLeftOut: 'Some people asked not to be counted: what they wrote is not in it.',
  verdict: { audience: 'audience', between: 'in between', community: 'community' },
  signed: (given) =>
    `The word is that of ${given.by}, who set these limits on ${given.at}: audience under ${n(given.audience)}, community from ${n(given.community)} on, when the whole interval is on one side.`,
  up: (given) => `At ${n(given.share)} in 100, the word would change.`,
  somebody: 'a host',
  close: {
    title: 'Who sees this number',
    isClosed: 'The hosts keep this number to themselves.',
    isOpen: 'All members see this number.',
    tag: 'closed to members',
    close: 'Keep it to the hosts',
    open: 'Show it to members',
    hint: 'If you close it, they will see that it exists and that it is closed.',
    closed: 'This number is closed to members.',
    opened: 'Members see this number.',
  },
  limit: {
    title: 'From where on a word?',
    text: 'No source says from where on this number makes a community. If you know it for yours, set the limit: the word will bear your name and the date.',
    audience: 'Audience under (in 100)',
    community: 'Community from (in 100)',
    order: 'The second limit cannot be under the first.',
    keep: 'Sign these limits',
    forget: 'Take the word away',
    kept: 'The limits are set, under your name.',
    forgotten: 'The number stays without a word.',
  },
  objection: {
    title: 'The pulse and you',
    counted: 'The pulse counts what you write, and never names you. You may ask not to be counted.',
    out: (given) => `You are not counted in the pulse, since ${given.since}.`,
    object: 'Do not count me',
    takeBack: 'Count me again',
    objected: 'You are counted no more from the next reckoning on.',
    takenBack: 'You are counted again.',
  },
} satisfies Like<typeof tiesFr>
