/** What somebody typed, read: words, and filters that are words too. */

/** More would be a text, not a question. */
const LONGEST = 200
const MOST_WORDS = 12

export type Asked = {
  /** Lower case, without signs. */
  readonly words: readonly string[]
  /** The last one may be the beginning of a word: it was not followed by a space. */
  readonly unfinished: boolean
}

export function readAsked(typed: string): Asked {
  const text = typed.slice(0, LONGEST)
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return { words: words.slice(0, MOST_WORDS), unfinished: /[\p{L}\p{N}]$/u.test(text) && words.length <= MOST_WORDS }
}

/** For `to_tsquery` with words as they are: each is letters and digits alone, so none can be a sign of the query. */
export const plainQuery = ({ words, unfinished }: Asked): string =>
  words.map((word, at) => (unfinished && at === words.length - 1 ? `${word}:*` : word)).join(' & ')

/** For `websearch_to_tsquery`, which takes off the ends of words. */
export const stemmedQuery = ({ words }: Asked): string => words.join(' ')
