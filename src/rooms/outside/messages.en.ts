import { messages } from '#platform/i18n.ts'
import { fr } from './messages.fr.ts'

export const outsideWords = messages(fr)({
  refused: 'This space is not open to programs that gather texts for artificial intelligence. See /robots.txt.',
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
