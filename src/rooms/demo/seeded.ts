/** The same for the same words, whenever it is asked: a home opened twice is the same home. */

/** FNV-1a, 32 bits. */
export function seedOf(words: string): number {
  let hash = 0x811c9dc5
  for (const letter of words) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0
  // The last bits of short words are alike: mixed once more.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 0
  return (hash ^ (hash >>> 13)) >>> 0
}

const MINUTE = 60_000
const NIGHT = 8 * 60

/** When somebody reacts to what was said at that hour: most within the evening, some at breakfast, nobody after `end`. */
export function stepsAside(at: Date, who: string, end: Date): Date {
  const seed = seedOf(who)
  const minutes = 2 + (seed % 97) + (seed % 5 === 0 ? NIGHT : 0)
  const left = Math.max(1, Math.floor((end.getTime() - at.getTime()) / MINUTE))
  return new Date(at.getTime() + Math.min(minutes, left) * MINUTE)
}
