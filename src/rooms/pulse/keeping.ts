/**
 * Counted once and kept with its date: a small home counts while its reader waits, so that they always see what just
 * happened; a large one reads what was counted last, and a job counts again.
 */
import { z } from 'zod'
import { dayKey } from '#platform/clock.ts'
import type { Home } from '#platform/home.ts'
import { helpGroups } from '#spaces'
import { takePulse, type Pulse } from './counting.ts'
import { takeDeep, type Deep } from './deep.ts'
import { thanksRead } from './giving.ts'
import { isLarge, keepTaken, readUpTo, takenFor } from './keeping-store.ts'
import { windowNames, type WindowName } from './number.ts'
import { projection } from './projecting.ts'
import { remembered } from './remembering.ts'

/** With more, nobody waits for a count. */
export const FEW_POSTS = 30_000
/** Counting takes at most a twentieth of the time. */
const KEPT_FOR = 20
/** Raised when what is kept is shaped otherwise. */
const SHAPE = 1

/** Counted for every reader in a home of some size; in a large one, for many of them at once. */
export const countedFor = async <T>(home: Home, key: string, count: () => Promise<T>): Promise<T> =>
  (await isLarge(home.db, FEW_POSTS)) ? remembered(home, key, count) : count()

export type Kept = { readonly at: Date; readonly deep: Deep }

/** Undefined while it is counted for the first time. */
export async function deepOf(home: Home, window: WindowName, pulse: Pulse): Promise<Kept | undefined> {
  const upto = await uptoNow(home, pulse)
  const taken = await takenFor(home.db, window)
  // What is kept under this shape was written by this very file.
  const kept = taken?.upto.startsWith(`${SHAPE} `) ? { at: taken.at, deep: taken.body as Deep } : undefined
  if (kept && taken?.upto === upto) return kept
  if (!(await isLarge(home.db, FEW_POSTS))) return countAndKeep(home, window, pulse)
  const inMs = taken ? Math.max(0, taken.at.getTime() + taken.tookMs * KEPT_FOR - home.now().getTime()) : 0
  await home.jobs.add(home.db, COUNT_JOB, { window }, { key: `${COUNT_JOB} ${window}`, inMs })
  return kept
}

async function countAndKeep(home: Home, window: WindowName, pulse: Pulse): Promise<Kept | undefined> {
  const upto = await uptoNow(home, pulse)
  const began = performance.now()
  const deep = await takeDeep(home.db, window, pulse)
  if (!deep) return undefined
  const at = home.now()
  await keepTaken(home.db, window, { at, upto, tookMs: Math.round(performance.now() - began), body: deep })
  return { at, deep }
}

async function uptoNow({ db }: Home, { asked }: Pulse): Promise<string> {
  const read = await readUpTo(db, [projection.name, thanksRead.name])
  return `${SHAPE} ${dayKey(asked.to, asked.zone)} ${asked.zone} ${asked.helpGroups.join(',')} ${read}`
}

export const COUNT_JOB = 'pulse.count'
const payload = z.object({ window: z.enum(windowNames) })

export async function countLater(home: Home, given: unknown): Promise<void> {
  const { window } = payload.parse(given)
  const pulse = await takePulse(home.db, { window, now: home.now(), helpGroups: await helpGroups(home.db) })
  if (pulse) await countAndKeep(home, window, pulse)
}
