import { messages, plural } from '#platform/i18n.ts'
import { fr } from './messages.fr.ts'

const n = plural('en')

export const recognitionWords = messages(fr)({
  names: {
    title: 'A word of thanks',
    gone: 'somebody who left',
    colon: ': ',
  },
  say: {
    title: (p) => `Say thanks to ${p.name}`,
    lede: 'A word is enough. There is nothing to win here, no points, no medals.',
    publicPerson: (p) =>
      `${p.name} reads it, and decides whether it shows on their page or on the front page. With your name.`,
    privateHint: (p) => `Nobody but ${p.name} reads it, or knows that you said it.`,
    send: 'Say thanks',
    sent: (p) => `${p.name} has it.`,
    needsWord: 'The word is missing.',
    wasHidden: 'Your word about this was taken away by moderation: it cannot be said again.',
    tooOften: 'That is a lot of thanks at once. Wait a little before the next ones.',
  },
  panel: {
    title: 'Thanks',
    credits: 'What grew out of their answers and ideas',
    say: 'Say thanks',
    all: 'All the words',
    own: 'Your thanks',
    ownNote: 'Only you see them, but for those you choose to show.',
  },
  own: {
    title: 'Your thanks',
    lede: 'What people said to you. Only you see it, and you decide what is shown.',
    givenLede: 'What you said to others. You may take it back: nothing of it stays.',
    received: 'Received',
    given: 'Said',
    sides: 'Thanks received and said',
    count: (p) =>
      `${n(p.received, { one: '# person thanked you', other: '# people thanked you' })} in the last month. ${n(p.given, { zero: 'And you, nobody yet.', one: 'And you, one.', other: 'And you, #.' })}`,
    none: 'No word yet.',
    noneText: 'When somebody says thanks to you it comes here, and nowhere else unless you agree.',
    noneGiven: 'You have not thanked anybody yet.',
    noneGivenText: 'Under an answer that helped you, or on somebody’s page, a word is enough.',
    private: 'between the two of you',
    apart: 'read where you helped, never on your page',
    onPage: 'shows on your page',
    offPage: 'is not shown',
    hidden: 'taken away by moderation',
    show: 'Show on my page',
    hide: 'Do not show',
    showing: 'This word shows on your page.',
    hiding: 'This word is not shown any more.',
    staysBetween: 'This word was said between the two of you: it is not shown.',
    takeBack: 'Take back',
    tookBack: 'It is taken back: nothing of it stays.',
    to: (p) => `to ${p.name}`,
    older: 'Older',
  },
  choices: {
    title: 'What is shown of you',
    whole: 'On my page, show all public words',
    wholeHint: 'Otherwise, only those you choose one by one.',
    front: 'My name may be on the front page',
    frontHint:
      'When somebody thanks me in public, or when I have answered many different people. The members of the home see it, nobody else. Without your yes, never.',
    leftOut: 'Say nothing of me to those who look after my groups',
    leftOutHint:
      'Otherwise they may see who answers many people and is thanked little, in order to thank them. Never how often, nor by whom.',
    save: 'Save',
    kept: 'Noted.',
  },
  page: {
    title: (p) => `Thanks to ${p.name}`,
    lede: (p) => `What ${p.name} chose to show.`,
    none: 'Nothing to show here.',
    noneText: 'Everybody decides what is seen of the words said to them.',
  },
  one: {
    to: (p) => `to ${p.name}`,
    about: 'See what it is about',
    mine: 'All your thanks',
  },
  credits: {
    'grew-from': 'grew out of one of their answers',
    idea: 'grew out of one of their ideas',
    shipped: 'their idea, which exists now',
  },
  told: {
    forYou: 'A word for you',
    thanked: (p) => `${p.name} said thanks to you`,
    thankedWith: (p) => `${p.name} said thanks to you: “${p.word}”`,
    credited: {
      'grew-from': 'This grew out of one of your answers',
      idea: 'This grew out of one of your ideas',
      shipped: 'Your idea exists now',
    },
  },
})
