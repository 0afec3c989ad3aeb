import { plural, type Lang } from '#platform/i18n.ts'
import { fr, type Words } from './messages.fr.ts'

const n = plural('en')

export const en: Words = {
  list: {
    title: 'Notifications',
    lede: 'What concerns you, and what you follow. One line for each conversation.',
    knowAll: 'Mark everything as read',
    allKnown: 'Everything is marked as read.',
    know: 'Mark as read',
    knowThis: (p) => `Mark as read: ${p.title}`,
    unread: 'Unread',
    rows: 'Your notifications',
    older: 'Older',
    moreTold: 'There is something new.',
    lookAgain: 'Show it',
    empty: 'Nothing waits for you.',
    emptyText:
      'When somebody answers you, names you, or speaks in a conversation that you follow, you will read it here.',
    emptyAct: 'Go to the groups',
    unnamed: 'A conversation',
  },
  who: {
    two: (p) => `${p.one} and ${p.other}`,
    many: (p) => `${p.one} and ${n(p.count, { one: '# other', other: '# others' })}`,
  },
  why: {
    named: (p) => `${p.who} ${n(p.n, { one: 'names you', other: 'name you' })}`,
    answered: (p) => `${p.who} answered you`,
    helped: (p) => `Your answer helped ${p.who}`,
    began: (p) => `${p.who} began a conversation`,
    followed: (p) => `${p.who} answered`,
    more: (p) => n(p.count, { one: 'and # other post', other: 'and # other posts' }),
  },
  following: {
    title: 'Being told',
    button: (p) => `Notifications: ${p.level}`,
    short: { everything: 'everything', concerns: 'what concerns me', nothing: 'nothing' },
    of: { conversation: 'Of this conversation, tell me…', group: 'Of this group, tell me…' },
    levels: { everything: 'everything', concerns: 'what concerns me', nothing: 'nothing' },
    hints: {
      everything: 'Every new post.',
      concerns: 'When somebody answers, quotes or names me.',
      nothing: 'Even when I am named.',
    },
    groupNote: 'Conversations that you begin, or answer in, stay followed until you say otherwise where they are.',
    keep: 'Save',
    kept: {
      everything: 'You will be told of everything here.',
      concerns: 'You will be told of what concerns you here.',
      nothing: 'You will be told of nothing more here.',
    },
    back: 'Back to the group',
  },
}

export const notificationWords: Readonly<Record<Lang, Words>> = { fr, en }
