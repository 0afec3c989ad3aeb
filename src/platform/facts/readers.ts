/** Keeps every consumer of this process close behind the facts: woken after each commit, here or on another node. */
import type { Db } from '#platform/database/index.ts'
import { catchUpFully, whoIsBehind } from './behind.ts'
import { catchUp, type Reaction } from './consumer.ts'

/** A wake-up can be lost with its connection; nobody waits longer than this. */
const AT_THE_LATEST_MS = 15_000

/** `onRead`: what rooms derive from the facts may have changed. */
type Keeping = { onRead: () => void; onError: (error: unknown, consumer: string) => void }

export type Readers = { wake(): void; settled(): Promise<void>; stop(): Promise<void> }

export function startReaders(
  { db, onRead, onError }: Keeping & { db: Db },
  reactions: readonly Reaction[],
): Readers {
  const loops = new Map(reactions.map((reaction) => [reaction, oneAtATime(() => read(reaction))]))
  const looking = oneAtATime(() => look().catch((error: unknown) => onError(error, 'all')))
  const timer = setInterval(looking.wake, AT_THE_LATEST_MS)
  async function look(): Promise<void> {
    for (const reaction of await whoIsBehind(db, reactions)) loops.get(reaction)?.wake()
  }
  async function read(reaction: Reaction): Promise<void> {
    if (await catchUp(db, reaction).catch((error: unknown) => onError(error, reaction.name))) onRead()
  }
  looking.wake()
  return {
    wake: looking.wake,
    settled: () => catchUpFully(db, reactions),
    async stop() {
      clearInterval(timer)
      await looking.stop()
      await Promise.all([...loops.values()].map((loop) => loop.stop()))
    },
  }
}

/** Done once more if it was woken meanwhile. */
function oneAtATime(work: () => Promise<void>) {
  let running: Promise<void> | undefined
  let again = false
  let stopped = false
  const run = async (): Promise<void> => {
    do {
      again = false
      await work()
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
