import type { Known } from './kinds.ts'
import { endingOfName } from './kinds.ts'

/** Signs that turn the direction of what follows: with one, `facture‮fdp.exe` reads as a PDF. */
const TURNING = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu

/** One name and no path, on one line, without what hides its ending: `facture.hta.` is saved as `facture.hta`. */
export const plainName = (typed: string): string =>
  (typed.split(/[/\\]/).at(-1) ?? '')
    .replace(TURNING, '')
    .replace(/[\p{Cc}\p{Cs}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')

/** The name under which a file is saved, with the ending of what it is. */
export function nameFor(typed: string, { ending }: Known): string {
  const plain = plainName(typed)
  const own = endingOfName(plain)
  const stem = own === '' ? plain : plain.slice(0, -own.length - 1)
  const right = ending === '' ? own : ending === 'jpg' && own === 'jpeg' ? own : ending
  return `${stem.slice(0, 120).trim() || 'document'}${right === '' ? '' : `.${right}`}`
}
