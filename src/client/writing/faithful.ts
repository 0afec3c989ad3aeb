/** Nobody's text is changed by opening it: what the editor would not give back as it was, it does not take. */
import type { Node } from 'prosemirror-model'
import { parse, toHtml } from '#platform/text/parser.ts'
import { docFrom } from './from-markdown.ts'
import { markdownFrom } from './to-markdown.ts'

/** The document that a Markdown text is; undefined when the same page would not come out of it again. */
export function openFaithfully(markdown: string): Node | undefined {
  const doc = docFrom(markdown)
  return doc && rendered(markdownFrom(doc)) === rendered(markdown) ? doc : undefined
}

const rendered = (markdown: string): string => toHtml(parse(markdown))
