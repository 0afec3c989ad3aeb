/** Waiting for what comes when it comes. The limit ends what hangs and measures nothing: a busy machine takes its time. */
import { vi } from 'vitest'

const AT_LAST = { timeout: 60_000, interval: 30 }

/** Asks again until it throws no more, and answers what it then gives. */
export const eventually = <T>(so: () => T | Promise<T>): Promise<T> => vi.waitFor(so, AT_LAST)

/** Asks again until it is so. */
export const until = (so: () => boolean | Promise<boolean>): Promise<unknown> => vi.waitUntil(so, AT_LAST)
