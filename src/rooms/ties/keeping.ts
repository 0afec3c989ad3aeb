/**
 * Counted once and kept with its date: a small home counts while its reader waits, so that they always see what just happened; a
 * large one reads what was counted last, and a job counts again, in a thread, at most a twentieth of the time.
 */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Home } from '#platform/home.ts'
import { together } from '#platform/together.ts'
import { objectingAmong, readSoFar, tiesLent, type ReadSoFar } from '#pulse'
import { openGroups } from '#spaces'
import { gathering } from './graph.ts'
import { measureThere } from './measuring-there.ts'
import { MOST_PEOPLE } from './most.ts'
import * as store from './store.ts'
import { windows, type Taken, type Window } from './store.ts'

const KEPT_FOR = 20
/** Raised when what is kept is shaped otherwise. */
const SHAPE = 1
const MOST_NAMED = 2_000

export type Read = { readonly so: ReadSoFar; readonly taken: Taken | undefined }

/** A number from 0 to 1 while the pulse still reads; undefined when nothing was ever said here. */
export async function tiesOf(home: Home, window: Window): Promise<Read | number | undefined> {
  const so = await readSoFar(home, window)
  if (so === undefined || typeof so === 'number') return so
  const upto = await uptoNow(home, so)
  const last = await store.takenFor(home.db, window)
  // What is kept under this shape was written by this very room.
  const kept = last?.upto.startsWith(`${SHAPE} `) ? last : undefined
  if (kept?.upto === upto) return { so, taken: kept }
  if (!so.large) {
    const taken = await together(home, `ties ${window} ${upto}`, () => countAndKeep(home, window, so))
    return { so, taken }
  }
  const inMs = last ? Math.max(0, last.at.getTime() + last.tookMs * KEPT_FOR - home.now().getTime()) : 0
  await home.jobs.add(home.db, COUNT_JOB, { window }, { key: `${COUNT_JOB} ${window}`, inMs })
  return { so, taken: kept }
}

export const COUNT_JOB = 'ties.count'
const payload = z.object({ window: z.enum(windows) })

export async function countLater(home: Home, given: unknown, closing?: AbortSignal): Promise<void> {
  const { window } = payload.parse(given)
  const so = await readSoFar(home, window)
  if (so === undefined || typeof so === 'number') return
  if ((await store.takenFor(home.db, window))?.upto !== (await uptoNow(home, so)))
    await countAndKeep(home, window, so, closing)
}

export async function countAndKeep(home: Home, window: Window, so: ReadSoFar, closing?: AbortSignal): Promise<Taken> {
  const began = performance.now()
  const upto = await uptoNow(home, so)
  const chosen = await store.choosing(home.db, MOST_NAMED)
  const objecting = await objectingAmong(home.db, chosen)
  const gathered = gathering()
  const open = await openGroups(home.db)
  const people = await tiesLent(home, { from: so.from, to: so.to, open, most: MOST_PEOPLE, take: gathered.take })
  const { graph, persons } = gathered.end(new Set(chosen.filter((person) => !objecting.has(person))))
  const measured = await measureThere(graph, await seedOf(home), closing)
  const personsOf = (side: store.Side) => measured[side].drawing.named.flatMap((i) => persons[i] ?? [])
  const named = { with: personsOf('with'), without: personsOf('without') }
  const tookMs = Math.round(performance.now() - began)
  const at = home.now()
  await home.db
    .transaction()
    .execute((tx) => store.keepTaken(tx, window, { at, upto, tookMs, people, measured, named }))
  return {
    at,
    upto,
    tookMs,
    people,
    figures: { with: store.toldOf(measured.with), without: store.toldOf(measured.without) },
  }
}

async function uptoNow({ db }: Home, { upto }: ReadSoFar): Promise<string> {
  const open = createHash('sha256')
    .update((await openGroups(db)).join(' '))
    .digest('base64url')
    .slice(0, 12)
  return `${SHAPE} ${upto} ${open} ${await store.choicesUpTo(db)}`
}

async function seedOf(home: Home): Promise<number> {
  return createHash('sha256')
    .update(await home.secret('ties.veil'))
    .digest()
    .readUInt32BE(0)
}
