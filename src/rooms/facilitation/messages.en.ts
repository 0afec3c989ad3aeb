import { messages, plural } from '#platform/i18n.ts'
import { fr } from './messages.fr.ts'

const n = plural('en')

export const facilitationWords = messages(fr)({
  open: 'Whom to thank',
  title: 'Whom to thank',
  lede: 'These people answer many others here, and hear little of it. A word from you counts.',
  answered: (p) =>
    `answered ${n(p.people, { one: '# person', other: '# different people' })} in three months, and few said thanks`,
  thank: 'Say thanks',
  none: 'Nobody is forgotten.',
  noneText: 'Those who answer many people here hear thanks.',
  few: 'Still too few people.',
  fewText:
    'Once five people at least have answered others within three months, this page says whom to thank. Below that, it would be about somebody.',
  how: 'In the order of names, and without a ranking. Staff, guests and bots are not in it, nor whoever asked not to be. Only those who look after this group see this page.',
  morning: 'Your morning',
  morningLede: 'What waits for you in the groups you look after. Ten minutes are enough.',
  waiting: 'Questions without a useful answer',
  noneWaiting: 'Every question of the last weeks has a useful answer.',
  answersSoFar: (p) =>
    n(p.answers, { zero: 'no answer', one: '# answer, not useful yet', other: '# answers, none useful yet' }),
  moreWaiting: 'All that wait',
  noGroups: 'You look after no group yet.',
  noGroupsText: 'Once you look after a group, this page says what waits for you there.',
  morningHow:
    'The oldest first, over 45 days, without your own. An answer is useful when whoever asked marked it or said thanks; failing that, when it has twenty characters at least. Those of bots do not count, those of staff do.',
})
