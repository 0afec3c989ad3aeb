/** How much of the machine the process takes, and how near to its limit it is. */
import { performance } from 'node:perf_hooks'

/** Of one core, since it was last asked, at most once a second. */
export function measureProcessor(now: () => number): () => number {
  let before = { spent: process.cpuUsage(), at: now(), share: 0 }
  return () => {
    const at = now()
    if (at - before.at < 1000) return before.share
    const spent = process.cpuUsage()
    const share = (spent.user + spent.system - before.spent.user - before.spent.system) / 1000 / (at - before.at)
    before = { spent, at, share }
    return share
  }
}

/**
 * The share of its time that this thread was at work since it was last asked (0 to 1): it forwards alone, and is full first. Waiting
 * for a processor that others use counts as work, as it should: nothing is forwarded meanwhile.
 */
export function measureBusy(): () => number {
  let before = performance.eventLoopUtilization()
  return () => {
    const { utilization } = performance.eventLoopUtilization(before)
    before = performance.eventLoopUtilization()
    return utilization
  }
}
