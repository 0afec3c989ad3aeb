/** Keeps every consumer of this process close behind the facts: woken after each commit, here or on another node. */
import type { Db } from '#platform/database/index.ts'
import { paced } from '#platform/paced.ts'
import { catchUpFully, whoIsBehind } from './behind.ts'
import { catchUp, type Reaction } from './consumer.ts'

/** A wake-up can be lost with its connection; nobody waits longer than this. */
const AT_THE_LATEST_MS = 15_000
/**
 * After what was read, before it is looked for again: each consumer opens a transaction of its own, and where fifty lines a second
 * are said they are read ten at a time, not one by one. What comes alone is read at once.
 */
const REST_MS = 200

/** `onRead`: what rooms derive from the facts may have changed. */
type Keeping = { now: () => Date; onRead: () => void; onError: (error: unknown, consumer: string) => void }

export type Readers = { wake(): void; settled(): Promise<void>; stop(): Promise<void> }

export function startReaders(
  { db, now, onRead, onError }: Keeping & { db: Db },
  reactions: readonly Reaction[],
): Readers {
  const loops = new Map(reactions.map((reaction) => [reaction, paced(() => read(reaction), 0)]))
  const looking = paced(() => look().catch((error: unknown) => (onError(error, 'all'), false)), REST_MS)
  const timer = setInterval(looking.wake, AT_THE_LATEST_MS)
  async function look(): Promise<boolean> {
    const behind = await whoIsBehind(db, reactions)
    for (const reaction of behind) loops.get(reaction)?.wake()
    return behind.length > 0
  }
  async function read(reaction: Reaction): Promise<boolean> {
    if (await catchUp(db, reaction, now).catch((error: unknown) => onError(error, reaction.name))) onRead()
    return false
  }
  looking.wake()
  return {
    wake: looking.wake,
    settled: () => catchUpFully(db, reactions, now),
    async stop() {
      clearInterval(timer)
      await looking.stop()
      await Promise.all([...loops.values()].map((loop) => loop.stop()))
    },
  }
}
