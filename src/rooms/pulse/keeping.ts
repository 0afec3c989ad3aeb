/**
 * The numbers of a window, counted once and kept (`kept.ts`): in a small home while the reader waits, in a large one by a job,
 * so that the first page after a start opens as quickly as any other.
 */
import { z } from 'zod'
import { dayKey } from '#platform/clock.ts'
import type { Home } from '#platform/home.ts'
import { helpGroups } from '#spaces'
import { curveFrom } from './answered.ts'
import { contestedAnswers, contestedStarts, contestedVoice, takePulse, type Pulse } from './counting.ts'
import { takeDeep, type Deep } from './deep.ts'
import { thanksRead } from './giving.ts'
import { isLarge, readUpTo } from './keeping-store.ts'
import { countIfChanged, FEW_POSTS, keptOrCounted, type Kept, type Keeping } from './kept.ts'
import { passedOn, type Passed } from './lent-store.ts'
import { numberNames, windowNames, type Asked, type NumberName, type WindowName } from './number.ts'
import { projection } from './projecting.ts'
import { remembered } from './remembering.ts'
import { usefulByMembers, type Useful } from './useful-store.ts'

/** Counted for every reader in a home of some size; in a large one, for many of them at once. */
export const countedFor = async <T>(home: Home, key: string, count: () => Promise<T>): Promise<T> =>
  (await isLarge(home.db, FEW_POSTS)) ? remembered(home, key, count) : count()

/** Raised when what is kept is shaped otherwise. */
const SHAPE = 3

/** What is counted at once: the numbers, what takes longest, and what one number owes to one person. */
type What = 'numbers' | 'deep' | 'useful' | NumberName

const keyOf = (window: WindowName, what: What): string => (what === 'deep' ? window : `${window} ${what}`)

/** Null while they are counted for the first time, undefined when nothing was ever said. */
export async function pulseKept(home: Home, window: WindowName): Promise<Pulse | undefined | null> {
  if (!(await isLarge(home.db, FEW_POSTS))) return takeNumbers(home, window)
  const kept = await keptOrCounted(
    home,
    await keepingOf(home, { window, what: 'numbers', count: () => takeNumbers(home, window) }),
  )
  return kept ? withCurve(kept.body) : null
}

export async function deepOf(home: Home, window: WindowName, pulse: Pulse): Promise<Kept<Deep> | undefined> {
  return keptOrCounted(
    home,
    await keepingOf(home, { window, what: 'deep', count: () => takeDeep(home.db, window, pulse) }),
  )
}

/** What members answered each other, and how many of those who were helped helped somebody else. */
export type UsefulSoFar = Useful & { readonly passing: Passed }
export async function usefulKept(
  home: Home,
  window: WindowName,
  { from, to, zone }: Pick<Asked, 'from' | 'to' | 'zone'>,
): Promise<UsefulSoFar | undefined> {
  const count = async () => takeUseful(home, { from, to, zone, helpGroups: await helpGroups(home.db) })
  return (await keptOrCounted(home, await keepingOf(home, { window, what: 'useful', count })))?.body
}

const takeUseful = async ({ db }: Home, asked: Asked): Promise<UsefulSoFar> => ({
  ...(await usefulByMembers(db, asked)),
  passing: await passedOn(db, asked),
})

/** What the number would be with one person counted the other way. */
export async function contestedKept(
  home: Home,
  { window, number, pulse }: { window: WindowName; number: NumberName; pulse: Pulse },
): Promise<number | undefined> {
  const count = contesting(home, number, pulse)
  if (!count) return undefined
  if (!(await isLarge(home.db, FEW_POSTS))) return count()
  const kept = await keptOrCounted(home, await keepingOf(home, { window, what: number, count: worth(count) }))
  return kept?.body.would
}

/** That nobody could change it is an answer too, and is kept. */
const worth = (count: () => Promise<number | undefined>) => async (): Promise<{ would?: number | undefined }> => ({
  would: await count(),
})

function contesting(
  { db }: Home,
  number: NumberName,
  { asked, started }: Pulse,
): (() => Promise<number | undefined>) | undefined {
  if (number === 'answered') return () => contestedAnswers(db, asked)
  if (number === 'started') return () => contestedStarts(db, asked, started)
  return number === 'voices' ? () => contestedVoice(db, asked) : undefined
}

type Wanted<T> = { readonly window: WindowName; readonly what: What; readonly count: () => Promise<T | undefined> }

async function keepingOf<T>(home: Home, { window, what, count }: Wanted<T>): Promise<Keeping<T>> {
  const key = keyOf(window, what)
  return {
    key,
    shape: SHAPE,
    upto: await uptoNow(home),
    count,
    later: (inMs) => home.jobs.add(home.db, COUNT_JOB, { window, what }, { key: `${COUNT_JOB} ${key}`, inMs }),
  }
}

async function uptoNow({ db, now }: Home): Promise<string> {
  const read = await readUpTo(db, [projection.name, thanksRead.name])
  return `${dayKey(now(), 'UTC')} ${(await helpGroups(db)).join(',')} ${read}`
}

const takeNumbers = async (home: Home, window: WindowName): Promise<Pulse | undefined> =>
  takePulse(home.db, {
    window,
    now: home.now(),
    helpGroups: await helpGroups(home.db),
    inPieces: await isLarge(home.db, FEW_POSTS),
  })

/** The functions of a curve are not kept: they are its steps. */
const withCurve = (pulse: Pulse): Pulse => ({
  ...pulse,
  answered: { ...pulse.answered, curve: curveFrom(pulse.answered.curve) },
})

/** The same window, as of now: what was counted last ends when it was counted. */
export const asOfNow = (asked: Asked, ongoing: boolean, now: Date): Asked =>
  ongoing ? { ...asked, to: new Date(Math.max(asked.to.getTime(), now.getTime() + 1)) } : asked

export const COUNT_JOB = 'pulse.count'
const payload = z.object({
  window: z.enum(windowNames),
  what: z.enum(['numbers', 'deep', 'useful', ...numberNames]).catch('deep'),
})

export async function countLater(home: Home, given: unknown): Promise<void> {
  const { window, what } = payload.parse(given)
  const pulse = await numbersNow(home, window)
  if (!pulse || what === 'numbers') return
  const keep = async <T>(count: () => Promise<T | undefined>): Promise<void> =>
    void (await countIfChanged(home, await keepingOf(home, { window, what, count })))
  if (what === 'deep') return keep(() => takeDeep(home.db, window, pulse))
  if (what === 'useful') return keep(() => takeUseful(home, pulse.asked))
  const count = contesting(home, what, pulse)
  if (count) await keep(worth(count))
}

/** What all else is counted from: as it is kept, if nothing happened since. */
async function numbersNow(home: Home, window: WindowName): Promise<Pulse | undefined> {
  const keeping = await keepingOf(home, { window, what: 'numbers', count: () => takeNumbers(home, window) })
  const kept = await countIfChanged(home, keeping)
  return kept && withCurve(kept.body)
}
