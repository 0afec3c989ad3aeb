/**
 * Work that is asked for often and does for all who asked: at once after a quiet moment, and then no more often than it rests. What
 * comes at a burst is so read, written and told together.
 */
export type Paced = {
  wake(): void
  /** Done from here on, without resting first. Answers whether there was anything to do. */
  now(): Promise<boolean>
  stop(): Promise<void>
}

/** `work` answers whether there was anything to do: only then it rests. It does not fail. */
export function paced(work: () => Promise<boolean>, restMs: number): Paced {
  let working: Promise<boolean> | undefined
  let resting: NodeJS.Timeout | undefined
  let again = false
  let stopped = false

  const begin = (): Promise<boolean> => {
    again = false
    const begun = work().then((did) => {
      working = undefined
      if (did && !stopped) resting = setTimeout(rested, restMs)
      else if (again && !stopped) void begin()
      return did
    })
    working = begun
    return begun
  }
  const rested = (): void => {
    resting = undefined
    if (again) void begin()
  }
  return {
    wake() {
      if (stopped) return
      if (working || resting) again = true
      else void begin()
    },
    async now() {
      // Whoever was reading may have begun before what is asked for was there.
      while (working) await working
      clearTimeout(resting)
      resting = undefined
      return stopped ? false : begin()
    },
    async stop() {
      stopped = true
      clearTimeout(resting)
      while (working) await working
    },
  }
}
