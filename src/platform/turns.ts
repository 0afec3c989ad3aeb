/**
 * Work that takes a whole processor, so many at a time: whoever comes first is served first. Done all at once the same work
 * takes as long in all, and each waits for the longest.
 */
export function turns(atOnce: number): <T>(work: () => Promise<T>) => Promise<T> {
  let busy = 0
  const waiting: (() => void)[] = []
  return async (work) => {
    if (busy >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
    else busy += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else busy -= 1
    }
  }
}
