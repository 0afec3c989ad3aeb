/**
 * Counted once and kept with its date, across starts: a small home counts while its reader waits, so that they always see what
 * just happened; a large one reads what was counted last, and a job counts again.
 */
import type { Home } from '#platform/home.ts'
import { together } from '#platform/together.ts'
import { isLarge, keepTaken, takenFor, type Taken } from './keeping-store.ts'

/** With more, nobody waits for a count. */
export const FEW_POSTS = 30_000
/**
 * Counting rests as long as it took, and only goes on while somebody looks. Never for longer than this: the first count looks at years
 * of which the next finds all but the last month kept, and what happens is told within some seconds.
 */
const RESTS_AT_MOST_MS = 3000

export type Keeping<T> = {
  /** Which count: no other has the same. */
  readonly key: string
  /** Raised when what is kept is shaped otherwise. */
  readonly shape: number
  /** The same for as long as a count would give the same. */
  readonly upto: string
  /** Plain data and dates. */
  readonly count: () => Promise<T | undefined>
  /** Asks for a job that counts and keeps it. */
  readonly later: (inMs: number) => Promise<void>
}
export type Kept<T> = { readonly at: Date; readonly body: T }

/** Undefined while it is counted for the first time, or when there is nothing to count. */
export async function keptOrCounted<T>(home: Home, keeping: Keeping<T>): Promise<Kept<T> | undefined> {
  const taken = await takenFor(home.db, keeping.key)
  const kept = keptIn(taken, keeping)
  if (kept && taken?.upto === stampOf(keeping)) return kept
  if (!(await isLarge(home.db, FEW_POSTS))) return countAndKeep(home, keeping)
  await keeping.later(taken ? restOf(taken, home.now()) : 0)
  return kept
}

const restOf = ({ at, tookMs }: Taken, now: Date): number =>
  Math.max(0, at.getTime() + Math.min(tookMs, RESTS_AT_MOST_MS) - now.getTime())

/** For jobs: asked for while it was being counted, it is not counted once more. */
export const countIfChanged = async <T>(home: Home, keeping: Omit<Keeping<T>, 'later'>): Promise<Kept<T> | undefined> =>
  (await keptUntilNow(home, keeping)) ?? countAndKeep(home, keeping)

/** Undefined when something happened since. */
async function keptUntilNow<T>(home: Home, keeping: Omit<Keeping<T>, 'later'>): Promise<Kept<T> | undefined> {
  const taken = await takenFor(home.db, keeping.key)
  return taken?.upto === stampOf(keeping) ? keptIn(taken, keeping) : undefined
}

// What is kept under this shape was written by whoever reads it.
const keptIn = <T>(taken: Taken | undefined, { shape }: Omit<Keeping<T>, 'later'>): Kept<T> | undefined =>
  taken?.upto.startsWith(`${shape} `) ? { at: taken.at, body: revived(taken.body) as T } : undefined

/** Those who ask while it is being counted wait for the same count. */
export const countAndKeep = <T>(home: Home, keeping: Omit<Keeping<T>, 'later'>): Promise<Kept<T> | undefined> =>
  together(home, `${keeping.key} ${stampOf(keeping)}`, () => counted(home, keeping))

async function counted<T>(home: Home, keeping: Omit<Keeping<T>, 'later'>): Promise<Kept<T> | undefined> {
  const began = performance.now()
  const body = await keeping.count()
  if (body === undefined) return undefined
  const at = home.now()
  const tookMs = Math.round(performance.now() - began)
  await keepTaken(home.db, keeping.key, { at, upto: stampOf(keeping), tookMs, body })
  return { at, body }
}

const stampOf = ({ shape, upto }: Pick<Keeping<unknown>, 'shape' | 'upto'>): string => `${shape} ${upto}`

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
/** Dates come back as dates: nothing else that is kept is written like one. */
export function revived(body: unknown): unknown {
  if (typeof body === 'string') return MOMENT.test(body) ? new Date(body) : body
  if (Array.isArray(body)) return body.map(revived)
  if (typeof body !== 'object' || body === null) return body
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, revived(value)]))
}
