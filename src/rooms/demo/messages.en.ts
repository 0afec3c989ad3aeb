import { messages, plural } from '#platform/i18n.ts'
import { fr } from './messages.fr.ts'

const n = plural('en')

export const demoWords = messages(fr)({
  name: 'Demo home',
  bannerText: 'Its people are invented.',
  bannerLink: 'Remove it',
  offer: {
    title: 'Would you like to look before you open?',
    text: 'An invented French neighbourhood can move in here: forty neighbours, a year of conversations. You walk about in it, then all of it leaves in one go.',
    act: 'Visit a lived-in home',
    here: 'The demo is installed here.',
  },
  empty: {
    title: 'Visit a lived-in home',
    lede: 'Les Voisins du Lavoir, a neighbourhood of a French town that does not exist: forty people drawn by hand, eight groups, a year of favours, breakdowns, long tables and paperwork, in French. It ends last night.',
    what: 'It moves in within seconds and leaves in one go, without a trace. Nobody is written to.',
    act: 'Install it here',
  },
  loaded: {
    title: 'You are in a demo home',
    lede: 'Everything in it is invented, except the way people answer each other. Walk about: nothing you do here binds anybody.',
    tryTitle: 'Three things to try',
    tryAnswer: 'Answer the question that nobody has taken yet: it is on your front page.',
    tryQueue: 'Open the moderation queue: a post waits for somebody to decide.',
    tryPulse: 'Read the pulse: who answers, before whom, and how many voices count.',
    visit: 'Go into its groups',
    visited: 'You are in its eight groups. Enjoy the visit.',
    back: 'Back to the front page',
  },
  removal: {
    title: 'Remove it',
    what: (p) =>
      `Gone for good: ${n(p.people, { one: '# person', other: '# people' })}, ${n(p.groups, { one: '# group', other: '# groups' })}, ${n(p.conversations, { one: '# conversation', other: '# conversations' })} and ${n(p.posts, { one: '# post', other: '# posts' })}, with their pictures, their reactions, what they needed and offered, their guides and what the pulse had counted of them.`,
    yours: (p) =>
      n(p.posts, {
        zero: 'Nobody else has written anything there.',
        one: 'One post that you or somebody else wrote there goes too.',
        other: '# posts that you or others wrote there go too.',
      }),
    stays: 'Your account, your settings and your own groups stay.',
    act: 'Remove the demo',
    done: 'The demo has left. The home is yours.',
  },
  refusals: {
    already: 'The demo is already installed here.',
    inhabited: 'People live in this home already: the demo only moves into a home where its host is still alone.',
  },
})
