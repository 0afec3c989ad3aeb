import { messages } from '#platform/i18n.ts'
import { fr } from './calendar-messages.fr.ts'

export const agendaWords = messages(fr)({
  keep: 'Add to my calendar',
  follow: 'Follow in my calendar',
  followGroup: 'Gatherings in my calendar',
  page: {
    title: 'In your calendar',
    lede: 'An address that your calendar reads again by itself (Google, Outlook, Apple, Thunderbird…): what is moved or cancelled is put right there too.',
    own: 'The gatherings you come to',
    ownText: 'Those you said yes or maybe to, and those you host.',
    make: 'Make my address',
    places: 'The gatherings of a group, a space, the home',
    place: 'Which ones',
    makePlace: 'Make the address',
    whole: 'All that I may read here',
    warning:
      'These addresses are keys: whoever has one reads in your name. Keep them to yourself. An address stops working as soon as you close it.',
    open: 'A public address: it is the same for everybody.',
    openHome: 'The gatherings that are open to everybody',
    address: 'Address to give to your calendar',
    since: ({ made, read }) =>
      read === undefined ? `Made on ${made}, never read.` : `Made on ${made}, last read on ${read}.`,
    end: 'Close this address',
    ended: 'This address is closed: nothing is read there any more.',
    gone: 'A place that you no longer read: this address gives nothing any more.',
    made: 'Your address is made.',
    mail: 'By mail',
    mailOn:
      'When you say yes, an invitation comes to you by mail, which your calendar can read; then a word if it is moved or cancelled.',
    mailOff: 'You get no invitations by mail.',
    choose: 'Choose what I receive',
    wantNone: 'Send me no more',
    want: 'Send me some',
    wanted: { yes: 'Invitations will come to you by mail.', no: 'No invitation will come to you by mail any more.' },
  },
  feed: {
    own: ({ home }) => `My gatherings · ${home}`,
    of: ({ name, home }) => `${name} · ${home}`,
  },
  panel: 'Your calendar addresses',
  panelText: 'They read gatherings in your name. Close those that are no longer of use.',
  letter: {
    coming: ({ title }) => `You are coming: ${title}`,
    moved: ({ title }) => `Changed: ${title}`,
    cancelled: ({ title }) => `Cancelled: ${title}`,
    left: ({ title }) => `You are no longer coming: ${title}`,
    comingText: 'Noted, you are coming. The invitation with this message puts it into your calendar.',
    movedText:
      'This gathering, which you come to, has changed. This is how it is now; your calendar is put right with this message.',
    cancelledText:
      'This gathering, which you were coming to, will not take place. This message takes it out of your calendar.',
    leftText: 'Noted, you are no longer coming. This message takes it out of your calendar.',
    online: 'Online',
    button: 'See the gathering',
    why: ({ href, off }) =>
      `You get this because you said yes to this gathering.\nChoose: ${href}\nNo more invitations by mail: ${off}`,
  },
})
