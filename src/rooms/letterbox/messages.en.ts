import { fr } from './messages.fr.ts'

const en: typeof fr = {
  refused: {
    both: {
      why: 'You receive this because a mail came from your address. Each mail is explained once.',
    },
    answer: {
      subject: 'Your answer by mail was not published',
      text: ({ because }) =>
        `Your answer by mail was not published.\n\n${because}\n\nHere is what you wrote, so that nothing is lost:`,
      expired: 'The address you answered is more than three months old and takes nothing any more. Answer on the page.',
      gone: 'This conversation is no longer open to you.',
      notAllowed: 'You cannot answer in this conversation.',
      button: 'Answer on the page',
    },
    beginning: {
      subject: 'Your mail was not published',
      text: ({ because }) =>
        `Your mail did not begin a conversation.\n\n${because}\n\nHere is what you wrote, so that nothing is lost:`,
      expired:
        'The address you wrote to takes nothing any more: you changed or closed it, or it was not used for a year. The page of the group gives you another one.',
      gone: 'This group is no longer open to you.',
      notAllowed: 'You cannot write in this group.',
      tooMany: 'Ten conversations an hour can be begun by mail.',
      button: 'Write on the page',
    },
  },
  several: {
    subject: 'Your answer is not published yet',
    text: 'The message you answered spoke of several conversations: we do not know to which one your answer goes.',
    choose: 'Under the right conversation, press “Answer here”: a mail opens with what you wrote, ready to be sent.',
    copy: 'Open the conversation and paste your answer there; or, in the message you received, press “Answer by mail” under the conversation.',
    wrote: 'Here is what you wrote, so that nothing is lost:',
    here: 'Answer here',
    unnamed: 'A conversation',
    button: 'See what waits for you',
  },
  partly: {
    subject: 'Your answer is published, without all of its files',
    text: ({ names }) =>
      `Your answer is published. A conversation takes pictures only: these files are not in it.\n\n${names}`,
    button: 'See your answer',
  },
  begun: {
    subject: ({ title }) => `Your conversation is published: ${title}`,
    text: 'Your mail began a conversation. Answer this letter to add something to it.',
    without: 'A conversation takes pictures only: these files are not in it.',
    why: 'You receive this because a mail came from your address. If you did not write it, remove it on its page and change your address for this group.',
    button: 'See the conversation',
  },
  byMail: {
    act: 'Write by mail',
    title: 'Write by mail',
    lede: 'An address of your own: a mail you send there begins a conversation in this group. Its subject is the title, its pictures are in it.',
    make: 'Get my address',
    address: 'Your address for this group',
    book: 'Keep it in your address book: it works as long as you use it once a year.',
    write: 'Write now',
    keep: 'Put it into my address book',
    secret: 'It is yours alone and works from your own address only. Somebody knows it? Change it.',
    another: 'Change it',
    end: 'Close it',
    ended: 'Your address for this group is closed.',
  },
  trial: {
    subject: 'Our letters reach you again',
    text: 'If you can read this, your address works: there is nothing to do.\n\nShould this letter come back to us, we would stop writing again, and your page would say so.',
    why: ({ href }) => `You receive this because you asked for a letter to try. Of what and when we write: ${href}`,
    sent: 'Noted. A letter to try has just left: if it comes back to us, you will see it here.',
    refused: 'Your address has just refused our letter again.',
    later: 'Noted: we write to you again. No letter to try could leave for now.',
    often: 'Enough tries for today. Keeping the page “Tell me” is enough too.',
  },
}

export const letterboxWords = { fr, en }
