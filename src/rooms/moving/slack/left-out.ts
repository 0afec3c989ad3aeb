/** What does not come along, counted by what it is and why. */
export type LeftOut = {
  readonly what: 'message' | 'file' | 'reaction' | 'preview' | 'text'
  /** A Slack subtype (`channel_join`, `tombstone` …) or one of our own reasons (`empty`, `duplicate`, `broken` …). */
  readonly why: string
  readonly count: number
}

export type Tally = Map<string, LeftOut>

export const newTally = (): Tally => new Map()

export function count(tally: Tally, what: LeftOut['what'], why: string, times = 1): void {
  if (times === 0) return
  const key = `${what} ${why}`
  tally.set(key, { what, why, count: (tally.get(key)?.count ?? 0) + times })
}

export function addAll(tally: Tally, others: Iterable<LeftOut>): void {
  for (const { what, why, count: times } of others) count(tally, what, why, times)
}

/** The most frequent first. */
export const listed = (tally: Tally): LeftOut[] => [...tally.values()].sort((one, other) => other.count - one.count)
