import { LONGEST, mayHoldAddress } from './parser.ts'

/**
 * Whether a text has no mark that Markdown would read: lines that begin with a letter and hold nothing but letters and
 * everyday signs. Most of what people write is so, and reading Markdown to find nothing costs the most there. A property
 * test holds it to what the parser says.
 */
export const isBare = (source: string): boolean => source.length <= LONGEST && BARE.test(source)
const LINE = String.raw`\p{L}[\p{L}\p{N} ,;'’"“”«»()…?!.:/%€-]*`
const BARE = new RegExp(`^${LINE}(?:\\n+${LINE})*\\n*$`, 'u')

/** Without an address in it, either: its words are all its author's. */
export const isBareWords = (source: string): boolean => isBare(source) && !mayHoldAddress(source)

export const bareLines = (source: string): string[] =>
  source
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
