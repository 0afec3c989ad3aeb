import { messages, outOf, plural, sayNumber } from '#platform/i18n.ts'
import { fr } from './messages.fr.ts'

const count = plural('en')
const n = (value: number): string => sayNumber('en', value)
const of100 = (share: number): string => n(Math.round(100 * share))
const between = ({ low, high }: { low: number; high: number }): string => `Between ${of100(low)} and ${of100(high)}`

export const tiesWords = messages(fr)({
  title: 'Ties',
  line: 'Who does something for whom, what comes back and what is passed on, the core, the bridges, the circles; and the whole network, to walk through.',
  kicker: (given) => `From ${given.from} to ${given.to}, without guests or bots`,
  opening:
    'Who does something for whom, and what holds it all together. Everybody is a dot; only those who chose to have a name here.',
  windows: 'Over which period',
  window: { '90': '90 days', '365': 'a year', all: 'from the beginning' },
  sides: 'With or without the team',
  side: { with: 'With the team', without: 'Without the team' },
  summary: 'In a few sentences',
  few: 'Too few people to say anything: under five, a number would be about somebody.',
  none: 'Nobody has answered or thanked anybody yet in this period.',
  soon: 'The network is being counted for the first time. Come back in a few minutes.',
  empty: 'No ties yet',
  emptyText: 'They come when people answer and thank one another.',
  reading: 'Still counting',
  readingText: (given) =>
    `All that happened here is being read from its beginning, and ${of100(given.read)}% of it has been. The ties come when everything is read.`,
  again: 'Look again',
  write: 'Write',
  tied: (given) => `*${of100(given.share)} active members in 100* have at least one tie.`,
  tiedWithout: (given) => `*${of100(given.share)} active members in 100* have at least one tie with another member.`,
  alone: (given) =>
    `${count(given.alone, { zero: 'Nobody was left without a tie', one: '# member wrote without any tie coming of it', other: '# members wrote without any tie coming of it' })}, of ${n(given.active)}.`,
  aloneFew: (given) => `Fewer than five, of ${n(given.active)}, wrote without any tie coming of it.`,
  back: (given) =>
    `Of ${n(outOf(given).of)} ties that go from one person to another, *${n(outOf(given).some)}* also go back.`,
  backNote: (given) =>
    `${between(given)} in 100, for ${count(given.n, { one: '# tie', other: '# ties' })}. Counting pairs, ${of100(given.pairs)} in 100 are mutual.`,
  passed: (given) =>
    `Of ${n(outOf(given).of)} members whom another member helped, *${n(outOf(given).some)}* went on to help a third person.`,
  passedNote: (given) =>
    `${between(given)} in 100, for ${n(given.n)} members, each followed for ${n(given.days)} days; the team is not among them.`,
  passedFew: 'Of what is passed on to a third person, too little to make a number of.',
  closed: (given) =>
    `When two people are tied to the same third one, they are tied to each other *${of100(given.share)} times in 100*.`,
  closedNote: (given) =>
    `${between(given)} in 100, for ${n(given.n)} possible meetings. Few: everything goes through the same people. Many: people know each other all around.`,
  core: (given) =>
    `At the core, *${count(given.members, { one: '# member', other: '# members' })}* each have ${given.ties === 1 ? 'one tie' : `at least ${n(given.ties)} ties`} inside that same core.`,
  coreNote: (given) => `That is ${of100(given.share)} in 100 of the ${n(given.tied)} members who have a tie.`,
  coreTable: 'From the core to the edge',
  coreColumns: { ties: 'Ties at least, inside the set', members: 'Members in the set' },
  bridges: (given) =>
    `*${count(given.members, { one: '# member is', other: '# members are' })}* on half of the shortest ways between the others.`,
  bridgesFew: '*Fewer than five members* are on half of the shortest ways between the others.',
  bridgesNone: 'Nobody is on the way between two others: the ties do not meet.',
  bridgesNote: (given) =>
    `If they left, the others would be further apart.${given.sampled ? ' Ways looked for from 400 people drawn by chance.' : ''}`,
  circles: (given) =>
    given.circles === 1
      ? `One single circle of five people or more; *${of100(given.inside)} ties in 100* stay inside a circle.`
      : `*${n(given.circles)} circles* of five people or more; ${of100(given.inside)} ties in 100 stay inside a circle.`,
  circlesNone: 'No circle of five people or more.',
  circlesNote:
    'A circle: people tied more among themselves than with others. It is a place to look; chance makes circles too.',
  circle: (given) => `Circle ${n(given.nth)}`,
  circlesTable: 'The circles',
  circleColumns: { circle: 'Circle', people: 'People', inside: 'Ties that stay in it, in 100', places: 'Mostly in' },
  drawing: (given) =>
    `The network: ${count(given.people, { one: '# person', other: '# people' })}, ${count(given.ties, { one: '# pair tied', other: '# pairs tied' })}, ${count(given.circles, { zero: 'no circle', one: 'one circle', other: '# circles' })}`,
  drawn:
    'A dot is a person, a square somebody of the team; a colour is a circle. So that nobody is recognised by their ties, lines are mixed among five neighbouring dots or more: the shape of the whole is right, a single line says nothing of anybody. Only lines between two named people, tied where everybody reads, are as they are. Who has no tie, or too few like them to be mixed with, is not drawn.',
  bubbles:
    'Here a disc is a circle, larger with the people in it, and a line is thicker where two circles are tied more. Each dot is seen by walking through the network.',
  onlyStrongest: (given) =>
    `The network is looked at among the ${n(given.most)} people with the heaviest ties, of ${n(given.tied)} members who have one; members without a tie are counted among all.`,
  table: 'Read the table',
  names: {
    title: 'Who has a name',
    text: (given) =>
      count(given.n, {
        zero: 'Nobody has chosen to be named here yet.',
        one: 'One person chose to be named.',
        other: '# people chose to be named.',
      }),
    yours: 'It is for you to decide, on your page.',
    more: (given) => `And ${count(given.n, { one: '# other', other: '# others' })}, to be found on the drawing.`,
    columns: { name: 'Person', circle: 'Circle' },
    noCircle: 'none',
  },
  explore: {
    open: 'Walk through the network',
    opening: 'The network is coming…',
    failed: 'The drawing could not open here. The sentences and the tables say the same.',
    label: 'The network, to walk through. Arrows: move. Plus and minus: closer, further. Zero: see it whole.',
    closer: 'Closer',
    further: 'Further',
    whole: 'See it whole',
    find: 'Find somebody',
    nobody: 'Everybody',
    somebody: (given) =>
      given.circle === undefined ? 'Somebody outside the circles.' : `Somebody of circle ${n(given.circle)}.`,
    ofTeam: 'Somebody of the team.',
    named: (given) =>
      `${given.name}${given.circle === undefined ? '' : `, circle ${n(given.circle)}`}.${given.with.length === 0 ? '' : ` Tied with ${given.with.join(', ')}.`}`,
    page: 'See their page',
    ready: (given) => `${n(given.people)} dots and ${n(given.lines)} lines.`,
  },
  how: 'How it is counted',
  definition: (given) =>
    `A tie goes from whoever did something to whoever received it: answering, thanking, marking the answer that helped. Needs and offers and what was said in private are never among them. Each gesture weighs half as much every ${n(given.days)} days; circles take it into account. The team is told by its dates; volunteers are members. Whoever asked not to be counted is not in it.`,
  sources:
    'Coming back: r = L↔/L (Newman, Forrest and Balthrop 2002), corrected for chance (Garlaschelli and Loffredo 2004). Closure: transitivity, 3 × triangles / triples (Newman, Strogatz and Watts 2001). Core: k-cores (Seidman 1983; Batagelj and Zaveršnik 2003). Bridges: betweenness (Freeman 1977; Brandes 2001), estimated beyond 400 people (Brandes and Pich 2007). Circles: Louvain (Blondel et al. 2008), with a fixed seed. Drawing: ForceAtlas2 (Jacomy et al. 2014), on a graph generalised by cells of five (Hay et al. 2008). 95% intervals: Wilson (1927) for shares of members, resampling by person for the others.',
  corrected: (given) => `Of ties that come back, what chance would not give: ${of100(given.share)} in 100.`,
  modularity: (given) => `Modularity of the circles: ${n(Math.round(100 * given.q) / 100)} (0: as by chance).`,
  takenAt: (given) => `Counted ${given.when}.`,
  archive: 'Everything came with an import: the period ends with the last message brought.',
  choice: {
    title: 'Your name in the network',
    off: 'On the page of ties you are a dot among others, without a name. You may let your name stand there: members of the home will then see your dot, how many lines it has, and with which other named people you exchange where everybody reads.',
    on: (given) =>
      `Your name has stood in the network, on the page of ties, since ${given.since}. Taking it back works at once.`,
    name: 'Name me in the network',
    unname: 'Name me no more',
    named: 'Your name will stand in the network from the next count on.',
    unnamed: 'Your name stands there no more.',
    see: 'See the ties',
  },
})
