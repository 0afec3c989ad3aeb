import { eld } from 'eld/extrasmall'
import { ownWords } from './own-words.ts'
import { parse, type Token } from './parser.ts'

/** Fewer letters than this are a guess about nothing: "ok", "Bravo Maya", "lol". */
const LETTERS = 12
/** A writing that one or two languages share needs fewer: こんにちは says enough. */
const OWN_SCRIPT =
  /\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Script=Han}|\p{Script=Greek}|\p{Script=Hebrew}|\p{Script=Thai}|\p{Script=Armenian}|\p{Script=Georgian}/u
/**
 * The first must lead the second by this much of eld's score (0 to 1). On 50 short posts in French and English, none was
 * taken for another language at any lead; 0.05 called 2 of them unsure, 0.1 called 8.
 */
const LEAD = 0.02

/** The language that the author writes in, as BCP 47 (`fr`, `en`), or `und` when the text is short or the guess unsure. */
export function guessLanguage(source: string): string {
  const words = wordsIn(ownWords(parse(source)))
  const letters = words.match(/\p{L}/gu)?.length ?? 0
  if (letters < (OWN_SCRIPT.test(words) ? 3 : LETTERS)) return 'und'
  const guess = eld.detect(words.slice(0, 2000))
  const [first = 0, second = 0] = Object.values(guess.getScores()).sort((a, b) => b - a)
  return guess.language !== '' && guess.isReliable() && first - second >= LEAD ? guess.language : 'und'
}

/** Names, addresses and code are of no language. */
function wordsIn(tokens: readonly Token[]): string {
  let link = false
  return tokens
    .flatMap(({ children }) => children ?? [])
    .map(({ type, content, info }) => {
      if (type === 'link_open') link = info === 'auto'
      if (type === 'link_close') link = false
      return type === 'text' && !link ? content.replace(/@\S+/g, '') : ' '
    })
    .join('')
}
