import { messages, plural, sayNumber } from '#platform/i18n.ts'
import { fr } from './file-messages.fr.ts'

const n = plural('en')

/** "3.2 MB", as one says it of a file: by thousands of 1,024. */
const size = (bytes: number): string => {
  if (bytes < 1024) return `${sayNumber('en', bytes)} bytes`
  const [unit, by] = bytes < 1024 ** 2 ? ['KB', 1024] : bytes < 1024 ** 3 ? ['MB', 1024 ** 2] : ['GB', 1024 ** 3]
  const many = bytes / Number(by)
  return `${sayNumber('en', many < 10 ? Math.round(many * 10) / 10 : Math.round(many))} ${unit}`
}

export const libraryFileWords = messages(fr)({
  size: (p: { bytes: number }) => size(p.bytes),
  form: {
    title: 'Bring a file',
    lede: 'A document, slides, a picture, a recording: it stays here for whoever will need it.',
    kinds:
      'PDF, Word, PowerPoint, Excel, LibreOffice, pictures, sound, film, text. Anything else is kept as it is. Programs and web pages are not taken.',
    file: 'File',
    fileHint: (p: { most: number }) =>
      `${size(p.most)} at most. If a field has to be put right, the file must be chosen again.`,
    heading: 'Title',
    headingHint: 'A sentence that is understood by itself. Without one, it is the name of the file.',
    text: 'What is it about?',
    room: (p: { left: number; room: number }) =>
      `${size(p.left)} are left of the ${size(p.room)} that the home gives to its files.`,
    send: 'Bring it',
    sent: 'The file is in the library.',
    none: 'Choose a file.',
    tooLarge: (p: { most: number }) =>
      `This file is too large: ${size(p.most)} at most. A film can be put elsewhere, and its link added here.`,
    full: (p: { room: number }) =>
      `The library is full: the home gives ${size(p.room)} to its files. Its hosts can give it more.`,
    diskFull: 'The disk of the home is nearly full: nothing more is kept on it. Tell the hosts.',
    tooOften: 'You brought many files in a short time. Wait an hour, then go on.',
  },
  sending: {
    label: 'Sending the file',
    going: (p: { share: number }) => `${sayNumber('en', p.share)} % sent. Leave this page open.`,
    keeping: 'All of it is sent, the home is putting it away.',
    stop: 'Stop',
    stopped: 'It was stopped. Nothing was kept, and what you wrote is still here.',
    broken: 'The line was cut while it was sent. What you wrote is still here: try again.',
  },
  version: {
    title: (p: { title: string }) => `A new version of “${p.title}”`,
    lede: 'It takes the place of today’s file, which stays in the history.',
    send: 'Replace the file',
    sent: 'The new version is in place.',
    bring: 'Bring a new version',
    back: 'Back',
  },
  read: {
    file: 'The file',
    save: 'Save',
    open: 'Read it here',
    see: 'See it large',
    kinds: {
      pdf: 'PDF',
      docx: 'Word document',
      pptx: 'PowerPoint slides',
      xlsx: 'Excel workbook',
      odt: 'LibreOffice document',
      odp: 'LibreOffice slides',
      ods: 'LibreOffice workbook',
      picture: 'Picture',
      audio: 'Sound',
      video: 'Film',
      text: 'Text',
      markdown: 'Text',
      csv: 'Table',
      other: 'File',
    },
    pages: (p: { count: number }) => n(p.count, { one: '# page', other: '# pages' }),
    slides: (p: { count: number }) => n(p.count, { one: '# slide', other: '# slides' }),
    firstWords: 'The first words',
    firstPage: (p: { name: string }) => `The first page of ${p.name}`,
    earlier: 'Earlier versions of the file',
    noPlayer: 'Your browser cannot play it: save it.',
    reading: {
      none: '',
      read: '',
      waiting: 'The home is reading this document. In a moment, search will find its words.',
      locked: 'This document is protected by a password: search knows its title only.',
      broken: 'The home could not read this document: search knows its title only.',
      'too-much': 'This document asks too much of the home to be read: search knows its title only.',
      'too-heavy': 'This document is too large to be read by the home: search knows its title only.',
    },
  },
  pages: {
    title: (p: { title: string }) => `Reading “${p.title}”`,
    page: (p: { nth: number; pages: number }) => `Page ${p.nth} of ${p.pages}`,
    next: 'The next pages',
    before: 'The pages before',
    whole: 'The text of the document',
    rest: (p: { count: number }) =>
      `The first ${sayNumber('en', p.count)} pages are read here. For the rest, save the file.`,
    tooOften: 'You opened many pages in a short time. Wait a moment, or save the file.',
  },
  settings: {
    title: 'Room for files',
    lede: 'What the library takes, and what its files may take in all.',
    largest: 'The largest file, in megabytes',
    room: 'For all files together, in gigabytes',
    taken: (p: { bytes: number }) => `They take ${size(p.bytes)} today.`,
    save: 'Save',
    saved: 'It is settled.',
    link: 'Room for files',
  },
})
