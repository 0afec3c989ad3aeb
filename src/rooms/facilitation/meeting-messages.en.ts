import { messages } from '#platform/i18n.ts'
import { fr } from './meeting-messages.fr.ts'

export const meetingWords = messages(fr)({
  told: (p) => `${p.name} would like to introduce you to somebody`,
  introduced: (p) => `${p.name} and you said yes: meet each other`,
  title: 'Would you like to meet?',
  lede: (p) =>
    `${p.name}, who looks after ${p.group}, noticed that somebody answers the same questions there as you, and that you never spoke with each other.`,
  apart:
    'They are asked too, apart from you. You will know who it is only if both of you say yes; otherwise nobody hears anything, neither they nor whoever asked.',
  yes: 'Yes, with pleasure',
  no: 'No, thank you',
  saidYes: 'You said yes. If the other person says so too, you will be introduced.',
  saidNo: 'You said no, and nobody hears of it.',
  met: (p) => `${p.name} and you said yes.`,
  metText: 'One word is enough to begin.',
  see: (p) => `The page of ${p.name}`,
})
