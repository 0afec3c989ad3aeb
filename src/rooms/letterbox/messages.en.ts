import { fr } from './messages.fr.ts'

const en: typeof fr = {
  refused: {
    subject: 'Your answer by mail was not published',
    text: ({ because }) =>
      `Your answer by mail was not published.\n\n${because}\n\nHere is what you wrote, so that nothing is lost:`,
    why: 'You receive this because a mail came from your address. Each mail is explained once.',
    expired: 'The address you answered is more than three months old and takes nothing any more. Answer on the page.',
    gone: 'This conversation is no longer open to you.',
    notAllowed: 'You cannot answer in this conversation.',
    button: 'Answer on the page',
  },
  partly: {
    subject: 'Your answer is published, without all of its files',
    text: ({ names }) =>
      `Your answer is published. A conversation takes pictures only: these files are not in it.\n\n${names}`,
    button: 'See your answer',
  },
}

export const letterboxWords = { fr, en }
