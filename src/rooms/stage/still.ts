/** Pictures that came and come no more while the line goes on: the home sends the sound alone where a line carries no more. */

/** A camera in the dark gives five pictures a second; a change of size waits for a whole one. */
const STANDS_MS = 2000

/**
 * Answers which of the places stand still. `counted`: packets so far, by place, of those whose picture should come. To be asked about
 * once a second; a place that has only just been named stands still after two.
 */
export type Still = (now: number, counted: ReadonlyMap<number, number>) => ReadonlySet<number>

export function openStill(): Still {
  const last = new Map<number, { readonly packets: number; readonly since: number }>()
  return (now, counted) => {
    for (const place of last.keys()) if (!counted.has(place)) last.delete(place)
    for (const [place, packets] of counted)
      if (last.get(place)?.packets !== packets) last.set(place, { packets, since: now })
    return new Set([...last].filter(([, { since }]) => now - since > STANDS_MS).map(([place]) => place))
  }
}
