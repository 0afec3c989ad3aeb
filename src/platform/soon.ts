/**
 * What is done a moment from now, on this server alone, and need not be done any more once the home closes: a word to those who
 * are here, a place kept for somebody who may come back. What must not be forgotten is a job.
 */
import type { Log } from '#platform/log.ts'

export type Soon = {
  /** `once`: while something waits under this name, it is not asked for again. `failing`: what the log says if it did. */
  in(ms: number, deed: () => Promise<void>, told: { readonly failing: string; readonly once?: string }): void
  /** What waits is let go of, what is being done is finished, and nothing begins any more. */
  stop(): Promise<void>
}

export function openSoon(log: Log): Soon {
  const waiting = new Set<NodeJS.Timeout>()
  const named = new Set<string>()
  const doing = new Set<Promise<void>>()
  let stopped = false
  return {
    in(ms, deed, { failing, once }) {
      if (stopped || (once !== undefined && named.has(once))) return
      if (once !== undefined) named.add(once)
      const timer = setTimeout(() => {
        waiting.delete(timer)
        if (once !== undefined) named.delete(once)
        const done = deed()
          .catch((error: unknown) => log.error({ err: error }, failing))
          .finally(() => doing.delete(done))
        doing.add(done)
      }, ms).unref()
      waiting.add(timer)
    },
    async stop() {
      stopped = true
      for (const timer of waiting) clearTimeout(timer)
      await Promise.all(doing)
    },
  }
}
