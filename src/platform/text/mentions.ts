/** A mention is `[@Maya](/people/12)`: a link everywhere else, and here a person, under the name they bear today. */
import { mentionsAmong } from './mention-tokens.ts'
import { ownWords } from './own-words.ts'
import { parse, type Token } from './parser.ts'

export type Mentioned = { readonly name: string; readonly href: string }

/** What the editor writes for a person. */
export const mentionOf = (person: number, name: string): string =>
  `[@${escapeMarkdown(name.replace(/\s+/g, ' '))}](/people/${person})`

export const escapeMarkdown = (text: string): string => text.replace(/[\\[\]<>*_`~!&]/g, '\\$&')

/**
 * The people whom a text names, each once, in the order named. Those in a quote were named by somebody else, and are
 * not called a second time.
 */
export function mentionsIn(source: string): number[] {
  const named = ownWords(parse(source)).flatMap((token) => [...mentionsAmong(token.children ?? [])])
  return [...new Set(named.map(({ person }) => person))]
}

/** Gives each mention the present name of its person, in place; a person who is not known any more loses the link. */
export function nameMentions(tokens: readonly Token[], who: (person: number) => Mentioned | undefined): void {
  for (const token of tokens) {
    const gone = new Set<Token>()
    for (const { person, open, words, close } of mentionsAmong(token.children ?? [])) {
      const known = who(person)
      const [first, ...rest] = words
      if (known && first) {
        open.attrSet('href', known.href)
        first.content = `@${known.name}`
        for (const word of rest) gone.add(word)
      } else gone.add(open).add(close)
    }
    if (token.children && gone.size > 0) token.children = token.children.filter((child) => !gone.has(child))
  }
}
