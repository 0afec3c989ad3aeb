import type { Token } from './parser.ts'

/** The tokens outside quotes: what this author says, without what somebody else said before. */
export function ownWords(tokens: readonly Token[]): Token[] {
  let quotes = 0
  return tokens.filter((token) => {
    if (token.type === 'blockquote_open') quotes += 1
    if (token.type === 'blockquote_close') quotes -= 1
    return quotes === 0 && token.type !== 'blockquote_close'
  })
}
