import { messages, plural } from '#platform/i18n.ts'
import { fr } from './words.fr.ts'

const count = plural('en')

export const writingWords = messages(fr)({
  toolbar: 'Formatting',
  bold: 'Bold (Ctrl+B)',
  italic: 'Italic (Ctrl+I)',
  link: 'Link (Ctrl+K)',
  heading: 'Heading',
  bullets: 'List',
  numbers: 'Numbered list',
  quote: 'Quote',
  code: 'Code',
  picture: 'Picture',
  asMarkdown: 'Write Markdown',
  asText: 'Write with formatting',
  refused: 'This text holds a sign that formatting cannot show without changing it: it stays in Markdown.',
  linkField: 'Address of the link',
  linkWrong: 'This address cannot be a link. Example: https://example.org',
  linkSet: 'Set the link',
  linkRemove: 'Remove the link',
  altField: 'What one sees in the picture',
  altHint: 'For those who do not see it. Leave it empty if it tells nothing.',
  altSet: 'Describe',
  cancel: 'Cancel',
  suggesting: { '@': 'People and groups', '#': 'Conversations', ':': 'Emoji' },
  suggested: (given: { n: number }) =>
    count(given.n, {
      one: '# suggestion. Arrows to choose it, Enter to write it.',
      other: '# suggestions. Arrows to choose, Enter to write.',
    }),
  sending: 'The picture is on its way…',
  sent: 'The picture is there.',
  pictureWaits: 'The picture waits for the network, in this browser.',
  pictureMissing:
    'A picture was only on another device: it is no longer in the text. Add it again, or publish without it.',
  manyPictures: (given: { n: number }) => `${given.n} pictures at most at a time.`,
  previewEmpty: 'Nothing to show yet.',
  previewFailed: 'The preview could not be asked for. What you wrote is kept.',
  preview: 'Preview',
  goOn: 'Go on writing',
  draftKept: (given: { when: string }) => `Draft kept, ${given.when}.`,
  throwAway: 'Throw it away',
  foundHere: (given: { when: string }) => `Found on this device, as you left it: ${given.when}.`,
  otherVersion: (given: { when: string }) => `Another version is kept elsewhere: ${given.when}.`,
  takeOther: 'Take it',
  quoteThis: 'Quote',
  quoteOf: (given: { name: string }) => `these words by ${given.name}`,
  quoteHow: 'Tab, then Enter, to quote these words.',
  waitingTitle: 'Waiting',
  waits: 'This post waits for the network. It will go out by itself, once.',
  notTaken: (given: { because: string }) => `This post was not published. ${given.because}`,
  takeBack: 'Take it back',
  wasSent: 'Your post has gone out.',
  seeIt: 'See it',
})

export type WritingWords = (typeof writingWords)['fr']
