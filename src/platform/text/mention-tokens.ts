import type { Token } from 'markdown-it'
import { personOfHref } from './links.ts'

export type MentionTokens = { person: number; open: Token; words: Token[]; close: Token }

/** The mentions in one run of text: links to a person whose words begin with `@`. Links do not nest, so one walk does. */
export function* mentionsAmong(children: readonly Token[]): Generator<MentionTokens> {
  let open: Token | undefined
  let words: Token[] = []
  for (const token of children) {
    if (token.type === 'link_open') {
      open = token
      words = []
    } else if (token.type === 'link_close' && open) {
      const person = personOfHref(String(open.attrGet('href') ?? ''))
      if (person !== undefined && words[0]?.content.startsWith('@')) yield { person, open, words, close: token }
      open = undefined
    } else if (open) words.push(token)
  }
}
