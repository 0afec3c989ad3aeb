import { messages, plural } from '#platform/i18n.ts'
import { fr } from './messages.fr.ts'

const n = plural('en')

export const belongingWords = messages(fr)({
  title: 'Feeling that one belongs',
  beside: 'Do people feel at home here? Eight sentences, put to some members drawn by lot.',
  lede: 'Eight sentences of a tested scale, put to some members drawn by lot. Nobody can know who answered what.',
  open: (p) =>
    `${n(p.n, { one: '# person drawn by lot can answer', other: '# people drawn by lot can answer' })} until ${p.until}. The result will be here afterwards, and not before.`,
  none: 'The question has not been asked yet.',
  noneText: 'Once it has, this page says what members answered, and how many said nothing.',
  items: {
    item1: 'I can get what I need in this community.',
    item2: 'This community helps me fulfill my needs.',
    item3: 'I feel like a member of this community.',
    item4: 'I belong in this community.',
    item5: 'I have a say about what goes on in my community.',
    item6: 'People in this community are good at influencing each other.',
    item7: 'I feel connected to this community.',
    item8: 'I have a good bond with others in this community.',
  },
  dimensions: { needs: 'My needs', membership: 'Being part of it', influence: 'Having a say', connection: 'Bonds' },
  cohorts: {
    weeks: 'Here for less than three months',
    months: 'Three months to a year',
    years: 'One to three years',
    long: 'More than three years',
    mixed: 'The others, together',
  },
  ask: {
    title: 'Ask the question',
    text: 'Members drawn by lot find it on their bell, and answer in less than a minute. Nobody is asked twice in six months. Staff, guests, bots and whoever asked not to be counted never are.',
    people: 'How many members?',
    peopleHint: 'From 20 to 2,000. With 200, if half of them answer, the mean is known to about two tenths of a point.',
    days: 'For how many days?',
    send: 'Draw lots and ask',
    done: 'It is asked.',
    tooFew: (p) =>
      `${n(p.n, { zero: 'Nobody can', one: 'Only one person can', other: 'Only # people can' })} be asked today; it takes ten. Whoever was asked less than six months ago is not asked again.`,
    already: 'The question is being asked at the moment. It can be asked again once that is over.',
  },
  answer: {
    title: 'Do you feel that you belong here?',
    told: 'The lot fell on you: eight sentences, less than a minute.',
    lede: (p) =>
      `${n(p.n, { one: '# person was', other: '# people were' })} drawn by lot, and you are one of them. Eight sentences, until ${p.until}.`,
    secret:
      'Your answers are added to a total at once, without your name and without the hour. They are kept nowhere one by one: neither you nor anybody can find them again, and so the data you can take along do not hold them. We keep that you were asked, to leave you in peace for six months.',
    ruler: 'Strongly disagree|Disagree|Neither|Agree|Strongly agree',
    send: 'Send my answers',
    thanks: 'Thank you. Your answers are in the total.',
    declining: 'Would you rather not answer?',
    decliningText: 'Nobody will see it, and nothing changes for you.',
    notNow: 'Not this time',
    never: 'Never ask me again',
    declined: 'Understood.',
    doneTitle: 'Done.',
    overTitle: 'It is over for this time.',
    afterwards: 'The result can be read on the pulse, by everybody, once the period is over.',
    seeResults: 'See the results',
    already: 'You have answered already, or said that you would not.',
    tooLate: 'The period is over; your answers were not counted.',
  },
  result: {
    of: (p) => `The question asked on ${p.when}`,
    sentence: (p) => `${p.value} of 5, when asked on ${p.when}`,
    between: (p) =>
      `Between ${p.low} and ${p.high}, on ${n(p.n, { one: '# answer', other: '# answers' })}. One means “strongly disagree”, five “strongly agree”.`,
    gauge: (p) => `A mean of ${p.value} of 5, between ${p.low} and ${p.high}.`,
    least: '1, disagree',
    most: '5, agree',
    silent: (p) =>
      `Of ${n(p.asked, { one: '# person', other: '# people' })} asked, ${p.silent}% said nothing. What they think this number does not know: had all of them answered 1, the mean would be ${p.low}; had all of them answered 5, ${p.high}. Those who feel far away often answer less.`,
    alpha: (p) =>
      `Do the eight sentences go together? Cronbach’s α ${p.value}, between ${p.low} and ${p.high}: the nearer to 1, the more they measure one thing.`,
    noAlpha: 'Everybody has the same sum: whether the eight sentences go together cannot be said.',
    byDimension: 'The four sides of the question',
    byCohort: 'By how long people have been here',
    cohort: 'Arrived',
    mean: 'Mean of 5',
    interval: 'Between',
    answers: 'Answers',
    range: (p) => `${p.low} and ${p.high}`,
    nOf: (p) => `${p.n} of ${p.asked}`,
    cohortNote: (p) =>
      `How long is counted on the day of the lot. Below ${p.fewest} answers a row would be about somebody: it becomes part of “The others, together”.`,
    tooFew: (p) =>
      `Fewer than ${p.fewest} answers from ${p.asked} people asked: too few to say anything. Nothing of them was kept.`,
  },
  how: {
    title: 'Where the sentences come from, how it is counted, what is kept',
    scale:
      'The Brief Sense of Community Scale of Peterson, Speer and McMillan (2008, Journal of Community Psychology, 36, pp. 61-73, 293 people): eight sentences, two for each of four sides, from 1 to 5. The result is the mean of the eight.',
    wording:
      'The original says “neighborhood”; we say “community”, as many have done, though that change has not been validated again. We found no validated French version: the French is our own translation, not validated. So compare this home with itself, from one time to the next and within one language, and not with published figures.',
    caption: 'Each sentence and its source',
    asked: 'The sentence asked',
    dimension: 'Side',
    printed: 'In the article of 2008',
    formulas:
      'Interval of the mean: Student’s law. α: Cronbach (1951), its interval: Feldt (1965). Bounds of silence: Manski (1989). Intervals of 95%.',
    secret:
      'An answer goes into one sum for each length of stay, and leaves no other trace: no row, no hour, no order. While the question is being asked, those sums and the list of who is done go into no backup, so that nobody compares before and after; if the database is stopped dead they are lost, and people can answer again. At the end there remain only sums of ten people or more. What is left is somebody who holds the machine and watches it at the very moment you answer: from that we do not protect you.',
  },
})
