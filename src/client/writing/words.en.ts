import { messages } from '#platform/i18n.ts'
import { fr } from './words.fr.ts'

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
  sending: 'The picture is on its way…',
  sent: 'The picture is there.',
  notSent: 'The picture could not be sent. Check the connection and add it again.',
  manyPictures: (given: { n: number }) => `${given.n} pictures at most at a time.`,
  previewEmpty: 'Nothing to show yet.',
  previewFailed: 'The preview could not be asked for. What you wrote is kept.',
  preview: 'Preview',
  goOn: 'Go on writing',
})

export type WritingWords = (typeof writingWords)['fr']
