/** Pictures unpacked at once: each may take 200 MB for a moment, and a small machine has one or two cores. */
const AT_ONCE = 2

let busy = 0
const waiting: (() => void)[] = []

/** Runs the work when its turn comes, first come first served. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (busy >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  else busy += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else busy -= 1
  }
}
