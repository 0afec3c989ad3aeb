/**
 * Everything is read again, while it is searched: the old words are found until the new ones stand in their place, and
 * what happens meanwhile is read as ever. Each step is a transaction that keeps how far it came: whoever is killed goes on
 * there.
 */
import type { Home } from '#platform/home.ts'
import type { House, Job } from '#platform/house.ts'
import { waitFor } from '#platform/facts/consumer.ts'
import { subjectsTold } from '#platform/facts/subjects-told.ts'
import { CONSUMER, isFound, read } from './indexing.ts'
import { beginReading, endReading, moveReading, readingUnderWay, type Reading } from './rereading-store.ts'

export const REREAD = 'search.reread'

/** What is written in one step holds back, for as long, all who read facts. */
const STEP = 100

export async function readAgain(home: Home): Promise<void> {
  await home.db.transaction().execute(async (tx) => {
    await waitFor(tx, CONSUMER)
    await beginReading(tx)
  })
}

/** After an upgrade that keeps words in another way, or where the home was closed in the middle. */
export async function goOnReading(home: Home): Promise<void> {
  if (await readingUnderWay(home.db)) await home.jobs.add(home.db, REREAD, {}, { key: REREAD })
}

export const reread: Job = (home, _, closing) => readOn(home, { signal: closing })

type Going = { readonly signal: AbortSignal; readonly onProgress?: (share: number) => void }

/** Until everything has been read, or somebody says to stop. */
export async function readOn(home: Home, { signal, onProgress }: Going): Promise<void> {
  const kinds = kindsOf(home.house)
  while (!signal.aborted) {
    const reached = await step(home, kinds)
    if (!reached) return
    onProgress?.(kinds.indexOf(reached.kind) / kinds.length)
  }
}

const kindsOf = (house: House): string[] =>
  house.rooms.flatMap((room) => room.subjects ?? []).flatMap(({ kind }) => (isFound(house, kind) ? kind : []))

/** What changes between its reading and its writing here is read again behind it, by whoever follows the facts. */
const step = ({ db, house }: Home, kinds: readonly string[]): Promise<Reading | undefined> =>
  db.transaction().execute(async (tx) => {
    await waitFor(tx, CONSUMER)
    const reading = await readingUnderWay(tx)
    if (!reading) return undefined
    const kind = reading.kind || kinds[0]
    const ids = kind === undefined ? [] : await subjectsTold(tx, kind, reading.after, STEP)
    const next = ids.length > 0 ? kind : kinds[kinds.indexOf(kind ?? '') + 1]
    if (kind === undefined || next === undefined) return void (await endReading(tx, reading.nth))
    await read(tx, house, kind, ids)
    const reached = { nth: reading.nth, kind: next, after: ids.at(-1) ?? 0 }
    await moveReading(tx, reached)
    return reached
  })
