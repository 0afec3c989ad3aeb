/**
 * Pictures that should come, or go out, and never have: something between here and there was lost as they began. The line is made
 * anew then, once for each. A picture that came and stopped is a narrow line's, and is left to the home, which chooses what it carries.
 */

/** A whole picture is asked for twice a second: whoever waits ten times as long waits for nothing. */
const DARK_AT_MOST_MS = 5000

export type Dark = {
  /**
   * `awaited`: pictures by a name of their own, and how many packets of each have been counted, whoever sent them. Answers whether one
   * has been awaited for too long.
   */
  look(now: number, awaited: ReadonlyMap<string, number>): boolean
  /** There is no line: nothing can come. */
  rest(): void
}

type Awaited = { readonly since: number; readonly counted: number }

export function openDark(): Dark {
  const waiting = new Map<string, Awaited>()
  /** They came, or the line was made anew for them. */
  const done = new Set<string>()
  return {
    look(now, awaited) {
      for (const known of [waiting, done]) for (const name of known.keys()) if (!awaited.has(name)) known.delete(name)
      for (const [name, counted] of awaited) {
        if (done.has(name)) continue
        const first = waiting.get(name)
        if (!first) waiting.set(name, { since: now, counted })
        else if (counted !== first.counted) done.add(name)
      }
      const tooLong = [...waiting].filter(([name, { since }]) => !done.has(name) && now - since > DARK_AT_MOST_MS)
      for (const [name] of tooLong) done.add(name)
      return tooLong.length > 0
    },
    rest: () => waiting.clear(),
  }
}
