import { messages } from '#platform/i18n.ts'
import { fr } from './outside-messages.fr.ts'

const bySubject = (said: string) => (p: { title: string }) => `${said}: ${p.title}`

export const outsideWords = messages(fr)({
  form: {
    open: 'Come without an account',
    lede: 'A name and an address are enough.',
    ledeNameOnly: 'A name is enough.',
    name: 'Your name',
    nameHint: 'Read by those who host, and by nobody else.',
    email: 'Your mail address',
    emailHint: 'To confirm, to send you the invitation and to tell you of a change. Nothing else.',
    kept: (p) => `All of it is erased ${p.days} days after the gathering, or sooner if you ask.`,
    noMail:
      'This home sends no mail: the next page is your link to change your mind, so keep it. Nobody will be able to tell you of a change.',
    sent: (p) =>
      `A letter is on its way to that address. Open the link in it within ${p.hours} hours: your seat is yours from then on.`,
    tooOften: 'Too many requests from here or for this address. Please come back in an hour.',
    label: 'Come without an account',
  },
  own: {
    title: (p) => `Your coming, ${p.title}`,
    unconfirmed: 'One thing left',
    unconfirmedText: (p) => `Hello ${p.name}. Say that you come, and it is done.`,
    hello: (p) => `For ${p.name}, without an account.`,
    keep: 'Keep this page: its address is your key. Whoever has it can change your answer.',
    off: 'It will not take place, or can no longer be seen.',
    over: 'It is over.',
    see: 'The page of the gathering',
    kept: 'What the home keeps about you',
    keptText: (p) => `Your name, your address if you gave one, and your answers. Erased on ${p.day}.`,
    keptNameText: 'Your name and your answers, read by those who host.',
    take: 'Download it',
    erase: 'Erase everything now',
    eraseSure: 'Your seat is given back, and this link leads nowhere any more.',
    erased: 'Everything is erased.',
    member: 'Do you have an account here? Sign in instead, and say yes on the page of the gathering.',
    done: {
      unconfirmed: 'Noted.',
      coming: 'Noted: you are coming.',
      no: 'Noted. Thank you for saying so.',
      asked: 'Your request is on its way.',
      refused: 'The hosts have answered already.',
      waiting: 'You are on the waiting list.',
    },
  },
  people: {
    mark: 'from outside',
    some: (p) => (p.n === 1 ? 'One of them from outside.' : `${p.n} of them from outside.`),
  },
  told: { asked: 'Somebody from outside asks to come' },
  letter: {
    button: { confirm: 'Confirm that I come', see: 'See or change my answer' },
    why: (p) =>
      `You receive this because this address was given to come to this gathering. It is erased ${p.days} days after it.\nNot coming after all, or erasing everything: ${p.href}`,
    confirm: {
      subject: bySubject('Confirm that you come'),
      text: (p) =>
        `Hello,\n\nyour seat is waiting: open the link and say that you come. It stays open for ${p.hours} hours. If you asked nothing of ${p.home}, there is nothing to do, and everything will be erased.`,
    },
    link: {
      subject: bySubject('Your link'),
      text: (p) =>
        `Hello ${p.name},\n\nyou had already answered for this gathering. Here is your link, to read your answer or change it.`,
    },
    coming: {
      subject: bySubject('You are coming'),
      text: () => 'Noted, you are coming. The invitation with this message puts it into your calendar.',
    },
    moved: {
      subject: bySubject('Changed'),
      text: () =>
        'This gathering, which you are coming to, has changed. This is what holds now; your calendar is corrected by this message.',
    },
    cancelled: {
      subject: bySubject('Cancelled'),
      text: () => 'This gathering, which you were to come to, will not take place.',
    },
    left: {
      subject: bySubject('You are no longer coming'),
      text: () => 'Noted, you are no longer coming. This message takes it out of your calendar.',
    },
    waiting: {
      subject: bySubject('On the waiting list'),
      text: () => 'It is full for now. As soon as a seat is free it is yours, and we write to you.',
    },
    asked: {
      subject: bySubject('Your request is on its way'),
      text: () => 'The hosts say yes to each person. You will have a message as soon as they have.',
    },
    refused: {
      subject: bySubject('Not this time'),
      text: () => 'The hosts could not say yes to you this time.',
    },
    tomorrow: { subject: bySubject('Soon'), text: () => 'You are coming, and it is soon. Your link is below.' },
  },
})
