/** Stored Markdown as bare words, for search, lists, titles and mail subjects. Never safe to set as HTML: escape it. */
import { ownWords } from './own-words.ts'
import { bareLines, isBare } from './bare.ts'
import { parse, type Token } from './parser.ts'

/** Every word of a text, quotes and code included; one line per block, blank lines between paragraphs left out. */
export const plainText = (source: string): string =>
  isBare(source) ? bareLines(source).join('\n') : linesOf(parse(source)).join('\n')

/** The beginning of what the author says in at most `chars` characters, on one line, cut at a word. */
export const excerpt = (source: string, chars: number): string => shorten(ownLines(source).join(' '), chars)

/** The first sentence that the author says, for lists and subjects where no title was asked. At most `max` characters. */
export function firstSentence(source: string, max = 80): string {
  const line = ownLines(source).find((text) => /[\p{L}\p{N}]/u.test(text)) ?? ''
  let sentence = ''
  for (const { segment } of sentences.segment(line)) {
    sentence += segment
    if (ends.test(sentence) && !abbreviation.test(sentence)) break
  }
  return shorten(sentence, max)
}

/** At most `chars` UTF-16 units, ellipsis included, cut at a word where there is one, never inside a letter or emoji. */
export function shorten(text: string, chars: number): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  if (line.length <= chars) return line
  let cut = 0
  for (const { index } of letters.segment(line.slice(0, chars + 1))) if (index < chars) cut = index
  const room = line.slice(0, cut)
  const word = room.lastIndexOf(' ')
  const kept = line[cut] === ' ' || word < cut * 0.6 ? room : room.slice(0, word)
  return `${kept.replace(/[\s\p{P}]+$/u, '')}…`
}

const sentences = new Intl.Segmenter('fr', { granularity: 'sentence' })
const letters = new Intl.Segmenter('fr', { granularity: 'grapheme' })
/** A mark inside a word or an address (`x.fr/?a=b`) ends nothing; Chinese and Japanese put no space after theirs. */
const ends = /\s$|[。！？]$/u
/** "M. Dupont", "Dr. Who", "J. Doe": the full stop ends a word, not the sentence. */
const abbreviation = /(?:^|[\s(])(?:\p{Lu}|MM|Mr|Mrs|Ms|Dr|Me|St|Ste|cf|ex|vs|approx|env)\.\s+$/u

/** Without quotes, code and pictures where that leaves anything, since a list should show what is new and said. */
function ownLines(source: string): string[] {
  if (isBare(source)) return bareLines(source)
  const tokens = parse(source)
  const own = ownWords(tokens).filter(({ type }) => type !== 'fence' && type !== 'code_block')
  // What a picture shows is said beside it: in one line it would run into the author's own words.
  const said = linesOf(own, false)
  if (said.length > 0) return said
  const shown = linesOf(own)
  return shown.length > 0 ? shown : linesOf(tokens)
}

export function linesOf(tokens: readonly Token[], pictures = true): string[] {
  return tokens.flatMap((token) => {
    const words = token.children
      ? wordsOf(token.children, pictures)
      : token.type === 'fence' || token.type === 'code_block'
        ? token.content
        : ''
    return words
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
  })
}

const wordsOf = (children: readonly Token[], pictures: boolean): string =>
  children.map((child) => wordOf(child, pictures)).join('')

function wordOf({ type, content, children }: Token, pictures: boolean): string {
  if (type === 'softbreak' || type === 'hardbreak') return '\n'
  if (type !== 'image') return content
  return pictures ? wordsOf(children ?? [], pictures) : ''
}
