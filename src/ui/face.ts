/** How many hues the doorways come in; the style sheet has as many. */
export const HUES = 12

/** A hue that never changes for one person: FNV-1a over the id. */
export function hueOf(id: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193)
  // The low bits of FNV are its weakest: fold the high ones in before taking the rest.
  return ((hash ^ (hash >>> 15)) >>> 0) % HUES
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** First and last initial; one sign where letters have no capitals (Arabic, Chinese), where two would read as a word. */
export function initialsOf(name: string): string {
  const parts = name
    .trim()
    .split(/\s+/)
    .flatMap((part) => firstSign(part) ?? [])
  const first = parts.at(0)
  const last = parts.at(-1)
  if (first === undefined || last === undefined) return '?'
  const cased = (sign: string) => sign.toLowerCase() !== sign.toUpperCase()
  return parts.length > 1 && cased(first) && cased(last) ? `${first}${last}`.toUpperCase() : first.toUpperCase()
}

/** A Latin letter or a digit that nothing is joined to: most names, and a hundred times faster than taking them apart. */
const PLAIN = /^[0-9A-Za-zÀ-ÖØ-öø-ɏ](?!\p{M}|\p{Cf}|\p{Variation_Selector})/u

/** Skips what is not a letter or a digit, so that "(Tom)" and "@tom" give T; keeps an emoji when there is nothing else. */
function firstSign(part: string): string | undefined {
  const plain = PLAIN.exec(part)?.[0]
  if (plain !== undefined) return plain
  const signs = [...graphemes.segment(part)].map((piece) => piece.segment)
  return signs.find((sign) => /[\p{L}\p{N}]/u.test(sign)) ?? signs.at(0)
}
