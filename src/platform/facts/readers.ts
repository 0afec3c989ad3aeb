/** Keeps every consumer of this process close behind the facts: woken after each commit, here or on another node. */
import type { Db } from '#platform/database/index.ts'
import { catchUp, catchUpFully, type Reaction } from './consumer.ts'

/** A wake-up can be lost with its connection; nobody waits longer than this. */
const AT_THE_LATEST_MS = 15_000

/** `onRead`: what rooms derive from the facts may have changed. */
type Keeping = { onRead: () => void; onError: (error: unknown, consumer: string) => void }

export type Readers = { wake(): void; settled(): Promise<void>; stop(): Promise<void> }

export function startReaders(
  { db, onRead, onError }: Keeping & { db: Db },
  reactions: readonly Reaction[],
): Readers {
  const loops = reactions.map((reaction) => keepUp(db, reaction, { onRead, onError }))
  const wakeAll = () => loops.forEach((loop) => loop.wake())
  const timer = setInterval(wakeAll, AT_THE_LATEST_MS)
  wakeAll()
  return {
    wake: wakeAll,
    settled: async () => void (await Promise.all(reactions.map((reaction) => catchUpFully(db, reaction)))),
    async stop() {
      clearInterval(timer)
      await Promise.all(loops.map((loop) => loop.stop()))
    },
  }
}

/** One consumer: one catch-up at a time, and one more if it was woken meanwhile. */
function keepUp(db: Db, reaction: Reaction, { onRead, onError }: Keeping) {
  let running: Promise<void> | undefined
  let again = false
  let stopped = false
  const run = async (): Promise<void> => {
    do {
      again = false
      if (await catchUp(db, reaction).catch((error: unknown) => onError(error, reaction.name))) onRead()
    } while (again && !stopped)
    running = undefined
  }
  const wake = () => {
    if (stopped) return
    if (running) again = true
    else running = run()
  }
  return {
    wake,
    stop: async () => {
      stopped = true
      await running
    },
  }
}
