/**
 * What one has begun to name just before the caret: somebody after an @, a conversation after a #, an emoji after a colon.
 * Looks at one line; knows no field.
 */

const namingSigns = ['@', '#', ':'] as const
export type Sign = (typeof namingSigns)[number]
export type Begun = {
  readonly sign: Sign
  /** What was typed after the sign. */
  readonly typed: string
  /** How much it would replace, the sign included. */
  readonly length: number
}

/**
 * The sign begins a word, or it would be a part of an address. A name has a few words, and the server reads it alike; a title
 * has many; an emoji has one, of two letters at least, since ":D" and " : " mean themselves.
 */
const begins: Readonly<Record<Sign, RegExp>> = {
  '@': /(?<![\p{L}\p{N}@._/-])@((?:[\p{L}\p{M}][\p{L}\p{M}\p{N}'’.-]*(?: [\p{L}\p{M}\p{N}'’.-]*){0,3})?)$/u,
  '#': /(?<![\p{L}\p{N}#/&])#([\p{L}\p{N}][^\n#[\]()]{0,59})$/u,
  ':': /(?<![\p{L}\p{N}:/]):([\p{L}\p{N}+][\p{L}\p{N}_+-]{1,29})$/u,
}

/** More than this before the caret is no name. */
export const FAR_ENOUGH = 90

/** The sign that is nearest to the caret: an @ after a # is somebody, not a part of a title. */
export function begunIn(before: string): Begun | undefined {
  const near = before.slice(-FAR_ENOUGH)
  const all = namingSigns.flatMap((sign): Begun[] => {
    const found = begins[sign].exec(near)
    return found ? [{ sign, typed: found[1] ?? '', length: found[0].length }] : []
  })
  return all.sort((one, other) => one.length - other.length)[0]
}
