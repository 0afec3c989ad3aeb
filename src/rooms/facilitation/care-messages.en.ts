import { messages, plural } from '#platform/i18n.ts'
import { fr } from './care-messages.fr.ts'

const n = plural('en')

export const careWords = messages(fr)({
  newcomer: {
    title: 'Newcomers without an answer',
    why: (p) => `wrote here for the first time on ${p.when}, and nobody answered`,
    how: 'They came less than thirty days ago.',
    more: 'All newcomers without an answer',
  },
  quiet: {
    title: 'No longer heard',
    why: (p) => `wrote on several days a week; nothing since ${p.when}`,
    how: 'They wrote on two days a week or more, in two weeks or more; then nothing anywhere for sixty days, and less than a hundred and twenty.',
    more: 'All who are no longer heard',
  },
  heated: {
    title: 'It may be getting warm',
    busy: (p) =>
      `${n(p.posts, { one: '# post', other: '# posts' })} in a day, by ${n(p.people, { one: '# person', other: '# people' })}`,
    reports: (p) => n(p.reports, { one: '# report waits', other: '# reports wait' }),
    how: 'Twelve posts or more in a day, by four people at most; or a report that waits. Two friends who chat look the same: go and see.',
    more: 'All conversations that get warm',
  },
  ritual: {
    title: 'Rituals of this week',
    hosted: (p) => `${p.when}, by ${p.name}`,
    unhosted: (p) => `${p.when}: nobody hosts it yet`,
    how: 'What comes round within seven days.',
    more: 'All rituals of this week',
  },
  meeting: {
    title: 'Two people to introduce',
    pair: (p) => `${p.a} and ${p.b}`,
    why: (p) => `answered the same ${p.questions} questions, and never spoke with each other`,
    ask: 'Ask each of them, apart',
    how: 'Both answered two questions at least, of the last sixty of a group, and never answered or thanked each other. Each is asked without naming the other; they are introduced only if both say yes, and silence tells nobody anything.',
    more: 'All who could be introduced',
  },
  thank: 'Say thanks',
  dismiss: 'Do not show again',
  dismissOne: (p) => `Do not show again: ${p.title}`,
  dismissed: 'You will not see it here again.',
  why: 'Why this is here',
  effect: {
    title: 'Does this page help?',
    small: (p) => `It is measured from ${p.members} members on: below, there would be too few cases to say anything.`,
    how: 'One suggestion in ten, drawn by lot once and for all, is shown to nobody here: it is the only way to know whether the others help. What is urgent is never held back.',
    kinds: {
      question: 'Questions that got a useful answer within seven days',
      newcomer: 'Newcomers who were answered within seven days',
      quiet: 'People who wrote again within thirty days',
    },
    few: 'too few to say',
    said: (p) =>
      `${p.shown} of the ${p.nShown} shown, ${p.held} of the ${p.nHeld} held back: a difference of ${p.points} points, between ${p.low} and ${p.high} (95 %).`,
  },
})
