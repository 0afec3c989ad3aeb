/** What somebody typed, read as words. */

/** More would be a text, not a question. */
const LONGEST = 200
const MOST_WORDS = 12

export type Asked = {
  /** Lower case, without signs. */
  readonly words: readonly string[]
  /** Pairs of neighbouring letters, of what is written without spaces. */
  readonly pairs: readonly string[]
  /** The last one may be the beginning of a word: it was not followed by a space. */
  readonly unfinished: boolean
}

export function readAsked(typed: string): Asked {
  const text = typed.slice(0, LONGEST)
  const all = text.toLowerCase().match(WORD) ?? []
  const some = all.slice(0, MOST_WORDS)
  return {
    words: some.filter((word) => !isUnspaced(word)),
    pairs: some.filter(isUnspaced).flatMap(pairsOf),
    unfinished: /[\p{L}\p{N}]$/u.test(text) && all.length <= MOST_WORDS && !isUnspaced(all.at(-1) ?? ''),
  }
}

export const isEmpty = ({ words, pairs }: Asked): boolean => words.length + pairs.length === 0

/**
 * What is written without spaces between its words is found by each two neighbouring letters, as the analysers for Chinese,
 * Japanese and Korean of search engines do it.
 */
export const pairsIn = (text: string): string[] => [...new Set((text.toLowerCase().match(WORD) ?? []).filter(isUnspaced).flatMap(pairsOf))]

/** A run of one way of writing: "F28を" is a word and a letter. */
const WORD =
  /[[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]&&[\p{L}\p{N}\p{M}]]+|[[\p{L}\p{N}]--[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]]+/gv
const UNSPACED = /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/v
const isUnspaced = (word: string): boolean => UNSPACED.test(word)

function pairsOf(run: string): string[] {
  const letters = [...run]
  return letters.length === 1 ? letters : letters.slice(1).map((letter, at) => `${letters[at] ?? ''}${letter}`)
}

/** For `to_tsquery` with words as they are: each is letters and digits alone, so none can be a sign of the query. */
export const plainQuery = ({ words, unfinished }: Asked): string =>
  words.map((word, at) => (unfinished && at === words.length - 1 ? `${word}:*` : word)).join(' & ')

/** For `websearch_to_tsquery`, which takes off the ends of words. */
export const stemmedQuery = ({ words }: Asked): string => words.join(' ')

/** For a cast to `tsquery`. One letter alone is the beginning of a pair. */
export const pairsQuery = ({ pairs }: Asked): string => pairs.map((pair) => `'${pair}'${[...pair].length === 1 ? ':*' : ''}`).join(' & ')
