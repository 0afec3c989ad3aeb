import { messages } from '#platform/i18n.ts'
import { fr } from './messages.fr.ts'

export const outsideWords = messages(fr)({
  refused: 'This space is not open to programs that gather texts for artificial intelligence. See /robots.txt.',
  left: 'somebody who left',
  feeds: {
    ofHome: 'What is said and held in public in this home, in the order of time.',
    ofGroup: 'The conversations and gatherings of this group, in the order of time.',
    ofConversation: 'The messages of this conversation, in the order of time.',
    calledOff: ({ title }) => `Cancelled: ${title}`,
    online: 'Online',
  },
  follow: {
    act: 'Follow in a feed reader',
    title: 'Follow in a feed reader',
    lede: 'Each new conversation of the group comes to your reader (Thunderbird, NetNewsWire, Feedly…), without coming here.',
    open: 'This group is public: this address is the same for everybody.',
    closed: 'This group is not public. For a reader to read it for you, the home makes an address that is yours alone.',
    make: 'Make my address',
    ownWarning:
      'This address is a key: whoever has it reads this group in your name. Keep it to yourself. It stops working as soon as you leave the group, or close it.',
    since: (p: { made: string; read: string | undefined }) =>
      p.read === undefined ? `Made on ${p.made}, never read.` : `Made on ${p.made}, last read on ${p.read}.`,
    end: 'Close this address',
    ended: 'This address is closed: nothing is read there any more.',
    yours: 'Your feed addresses',
    yoursLede: 'They read a group in your name, from a feed reader. Close those that serve no more.',
    noGroup: 'A group that you no longer read: this address gives nothing any more.',
  },
  machines: {
    title: 'Machines that read',
    lede: 'What is public here is read by people, and by programs. You say which of these are welcome.',
    search: 'Search engines may find us',
    searchHint: 'A question that was answered then serves whoever looks for it.',
    homeCloses: 'Without effect for now: the home itself has chosen not to be found.',
    ai: 'Programs for artificial intelligence may read us',
    aiHint: 'To be trained on, or to answer others with our words.',
    honest:
      'We tell all of them (robots.txt, headers, TDMRep), and refuse our pages to those that come under their true name. A program that disobeys, or hides its name, can still read what is public. Only a group for members keeps them out.',
    save: 'Keep this choice',
    saved: 'Noted, and told to machines from now on.',
  },
})
