/// <reference types="vite/client" />
/**
 * The usual emoji by their French and English names, whatever the language of the page. In `emoji.txt` one a line: the sign,
 * its two names, other words for it. From emojibase-data 17.0.0 and Unicode's CLDR: see src/ui/licences/emojibase.txt.
 */
import type { Lang } from '#platform/i18n.ts'
import lines from './emoji.txt?raw'
import type { Suggestion } from './suggestions.tsx'

const MOST = 8

type Emoji = {
  readonly sign: string
  readonly names: Readonly<Record<Lang, string>>
  /** The names as they are compared. */
  readonly folded: readonly string[]
  readonly shortCode: string
  /** As they are looked for: short codes and other words, the names, each word of them. */
  readonly known: readonly string[]
}

const fold = (text: string): string =>
  text.replaceAll('œ', 'oe').normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()

const all: readonly Emoji[] = lines
  .trim()
  .split('\n')
  .map((line) => {
    const [begin = '', en = '', others = ''] = line.split('|')
    const [sign = ''] = begin.split(' ', 1)
    const fr = begin.slice(sign.length + 1)
    const words = fold(`${others} ${fr} ${en}`).split(/[^\p{L}\p{N}+_-]+/u)
    const [shortCode = ''] = others.split(' ', 1)
    const folded = [fold(fr), fold(en)]
    return { sign, names: { fr, en }, folded, shortCode, known: [...new Set([...words, ...folded])] }
  })

/** Those of which a word is or begins with what was typed, the nearest first. */
export function emojiLike(typed: string, lang: Lang): readonly Suggestion[] {
  const asked = fold(typed)
  const near = all.flatMap((emoji) => {
    const at = nearness(emoji, asked)
    return at === undefined ? [] : [{ emoji, at }]
  })
  const best = near.sort((one, other) => one.at - other.at).slice(0, MOST)
  return best.map(({ emoji: { sign, names } }) => ({ label: names[lang], sign }))
}

/** A heart is meant before a face with eyes like hearts, and a whole word before the beginning of one; then the order of the list. */
function nearness({ known, folded, shortCode }: Emoji, asked: string): number | undefined {
  if (shortCode === asked) return 0
  if (folded.some((name) => name === asked || name.startsWith(`${asked} `))) return 1
  if (known.includes(asked)) return 2
  if (folded.some((name) => name.startsWith(asked))) return 3
  return known.some((word) => word.startsWith(asked)) ? 4 : undefined
}
