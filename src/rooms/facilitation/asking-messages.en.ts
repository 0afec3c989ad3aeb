import { messages, plural } from '#platform/i18n.ts'
import { fr } from './asking-messages.fr.ts'

const n = plural('en')

export const askingWords = messages(fr)({
  who: (p) => n(p.people, { one: 'One person could answer', other: '# people could answer' }),
  nobody: 'Nobody to propose this week: it takes having helped here before, and being around lately.',
  alike: (p) => `answered ${n(p.questions, { one: '# question like it', other: '# questions like it' })}`,
  tagged: (p) =>
    `answered ${n(p.questions, { one: '# question with the same tag', other: '# questions with the same tag' })}`,
  people: (p) => `helped ${n(p.people, { one: '# person', other: '# people' })} in this group`,
  last: (p) => `last on ${p.when}`,
  ask: 'Ask them',
  askOne: (p) => `Ask them: ${p.name}`,
  asked: (p) => `Asked already: ${p.names}.`,
  sent: 'They are asked, in your name.',
  sentBoth: 'Each of them is asked, apart. You will hear no more of it: it is theirs.',
  notNow: 'This cannot be asked at the moment. Nothing was sent.',
  tooOften: 'You asked many people today. Leave them the time to answer, and go on tomorrow.',
  told: (p) => `${p.name} thinks that you could answer`,
  page: {
    title: 'Could you answer?',
    lede: (p) => `${p.name}, who looks after ${p.group}, thinks of you for this question.`,
    why: 'Why you? You helped somebody with this or in this group before, and you were around lately.',
    free: 'Nothing obliges you: if you pass by, nobody is told.',
    read: 'Read the question',
  },
  alone: {
    title: 'When somebody thinks of you for an answer',
    may: 'Those who look after a group may ask you to answer a question: once a week at most, whoever it is that asks.',
    since: (p) => `Since ${p.since}, nobody asks you.`,
    leave: 'Please do not ask me',
    again: 'I may be asked again',
    left: 'Noted: nobody will ask you.',
    takenBack: 'Noted: you may be asked, once a week at most.',
  },
})
