/** What one has begun to name just before the caret: somebody after an @. Looks at one line; knows no field. */

export const namingSigns = ['@'] as const
export type Sign = (typeof namingSigns)[number]
export type Begun = {
  readonly sign: Sign
  /** What was typed after the sign. */
  readonly typed: string
  /** How much it would replace, the sign included. */
  readonly length: number
}

/** A name has a few words; the sign begins one, or it would be a part of an address. The server reads them alike. */
const begins: Readonly<Record<Sign, RegExp>> = {
  '@': /(?<![\p{L}\p{N}@._/-])@((?:[\p{L}\p{M}][\p{L}\p{M}\p{N}'’.-]*(?: [\p{L}\p{M}\p{N}'’.-]*){0,3})?)$/u,
}

/** More than this before the caret is no name. */
export const FAR_ENOUGH = 90

export function begunIn(before: string): Begun | undefined {
  const near = before.slice(-FAR_ENOUGH)
  for (const sign of namingSigns) {
    const found = begins[sign].exec(near)
    if (found) return { sign, typed: found[1] ?? '', length: found[0].length }
  }
  return undefined
}
