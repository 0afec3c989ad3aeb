import { eld } from 'eld/extrasmall'
import { isBareWords } from './bare.ts'
import { saysTooLittle } from './letters.ts'
import { ownWords } from './own-words.ts'
import { parse, type Token } from './parser.ts'

/**
 * The first must lead the second by this much of eld's score (0 to 1). On 50 short posts in French and English, none was
 * taken for another language at any lead; 0.05 called 2 of them unsure, 0.1 called 8.
 */
const LEAD = 0.02

/** As `guessLanguage` says, here and now: its dictionary fills 60 MB, so only a thread of its own asks this. */
export function guess(source: string): string {
  const words = isBareWords(source) ? source : wordsIn(ownWords(parse(source)))
  if (saysTooLittle(words)) return 'und'
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
