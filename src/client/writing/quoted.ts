/** Words of a published text, with their form, as the quote that Markdown says. */
import { DOMParser } from 'prosemirror-model'
import { quoteOf } from '#platform/text/quote.ts'
import { schema } from './schema.ts'
import { markdownFrom } from './to-markdown.ts'

const reader = DOMParser.fromSchema(schema)

export function quoteFrom(range: Range, author: string, href: string): string {
  const words = document.createElement('div')
  words.append(range.cloneContents())
  return quoteOf(markdownFrom(reader.parse(words)), author, href)
}
