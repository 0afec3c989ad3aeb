/**
 * What people write. Markdown is what is stored, because it travels: to mail, to the API, to another home. Here it
 * becomes HTML that cannot harm (`renderMarkdown`), words for search and lists (`plainText`, `excerpt`,
 * `firstSentence`), and answers about itself: whom it names, whether it asks, in which language it speaks.
 */
export { renderMarkdown } from './render.ts'
export { plainText, excerpt, firstSentence, shorten } from './plain.ts'
export { mentionsIn, mentionOf } from './mentions.ts'
export { quoteOf } from './quote.ts'
export { asksSomething } from './question.ts'
export { guessLanguage, guessLanguages } from './language.ts'
export { frenchSpaces } from './typography.ts'
