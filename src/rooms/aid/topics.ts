/** What a text is about, in words of the lexicon. Pure. */
import { topicsOfWord, type Topic } from './lexicon.ts'

/** Without accents, in small letters, one by one. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/œ/gi, 'oe')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/** In the order in which they are first spoken of. */
export const topicsOf = (text: string, lang: string): Topic[] => [
  ...new Set(wordsOf(text).flatMap((word) => topicsOfWord(word, lang))),
]
