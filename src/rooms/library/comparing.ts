/** What changed between two texts, as a person reads it: lines that stayed, lines that changed, and in these the words. */
import { diffArrays, diffWordsWithSpace } from 'diff'

export type Piece = { readonly text: string; readonly is: 'same' | 'gone' | 'new' }
export type Passage =
  | { readonly is: 'same'; readonly lines: readonly string[] }
  /** Lines that stayed and are left out, far from any change. */
  | { readonly is: 'left out'; readonly count: number }
  | { readonly is: 'changed'; readonly pieces: readonly Piece[] }

/**
 * Beyond this many lines or words that differ, one is shown after the other. What comparing costs grows with their square, and
 * a page has many passages: they share what one may cost.
 */
const MOST_LINES = 1000
const MOST_WORDS = 1000
/** Under this share of letters that stayed, words that happen to be in both only confuse. */
const ALIKE = 0.4
/** Around what changed, so that one knows where one is. */
const BESIDE = 2

export function compare(before: string, after: string): Passage[] {
  if (before === after) return [{ is: 'same', lines: after.split('\n') }]
  const parts = diffArrays(before.split('\n'), after.split('\n'), { maxEditLength: MOST_LINES })
  if (!parts) return [{ is: 'changed', pieces: wholly(before, after) }]
  const passages: Passage[] = []
  let gone: string[] = []
  let left = MOST_WORDS ** 2
  const change = (added: readonly string[]) => {
    if (gone.length + added.length > 0) {
      const { pieces, cost } = words(gone.join('\n'), added.join('\n'), left)
      passages.push({ is: 'changed', pieces })
      left -= cost
    }
    gone = []
  }
  for (const { added, removed, value } of parts) {
    if (removed) gone = value
    else if (added) change(value)
    else {
      change([])
      passages.push({ is: 'same', lines: value })
    }
  }
  change([])
  return passages.flatMap((passage, nth) => nearby(passage, nth === 0, nth === passages.length - 1))
}

function words(before: string, after: string, left: number): { pieces: Piece[]; cost: number } {
  const most = Math.floor(Math.sqrt(Math.max(0, left)))
  const parts = diffWordsWithSpace(before, after, { maxEditLength: most })
  const edits = parts?.reduce((sum, { added, removed, count }) => sum + (added || removed ? count : 0), 0) ?? most
  const pieces = parts?.map(({ added, removed, value }): Piece => ({
    text: value,
    is: added ? 'new' : removed ? 'gone' : 'same',
  }))
  return { pieces: pieces && shareOf(pieces) >= ALIKE ? pieces : wholly(before, after), cost: edits ** 2 }
}

/** How much of the longer text stayed, in letters: spaces are in every text. */
function shareOf(pieces: readonly Piece[]): number {
  const letters = (one: Piece['is']) =>
    pieces.reduce((sum, { text, is }) => (is === one ? sum + text.replaceAll(/\s/g, '').length : sum), 0)
  const [same, gone, added] = [letters('same'), letters('gone'), letters('new')]
  return same / Math.max(1, same + Math.max(gone, added))
}

const wholly = (before: string, after: string): Piece[] =>
  [{ text: before, is: 'gone' } as const, { text: after, is: 'new' } as const].filter(({ text }) => text !== '')

/** A long passage that stayed is told by its ends. */
function nearby(passage: Passage, first: boolean, last: boolean): Passage[] {
  if (passage.is !== 'same') return [passage]
  const { lines } = passage
  const [ahead, behind] = [first ? 0 : BESIDE, last ? 0 : BESIDE]
  const count = lines.length - ahead - behind
  if (count <= BESIDE) return [passage]
  const ends = (some: readonly string[]): Passage[] => (some.length === 0 ? [] : [{ is: 'same', lines: some }])
  return [...ends(lines.slice(0, ahead)), { is: 'left out', count }, ...ends(lines.slice(lines.length - behind))]
}
