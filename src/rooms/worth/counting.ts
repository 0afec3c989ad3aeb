/** What the room counts of its own reading, kept as the pulse keeps its numbers: in a large home nobody waits for it. */
import { z } from 'zod'
import { stillReading } from '#platform/facts/consumer.ts'
import type { Home } from '#platform/home.ts'
import { countIfChanged, keptOrCounted, readSoFar, readUpTo, usefulLent, type Keeping, type ReadSoFar } from '#pulse'
import { counted, type Counted, type Deeds } from './counted.ts'
import { broughtIn, invitedIn, metIn } from './deeds-store.ts'
import { deedsRead } from './reading.ts'
import { windows, type Window } from './window.ts'

export type Look = { readonly so: ReadSoFar; readonly counted: Counted }

/** A number from 0 to 1 while it still reads what happened, null while it is counted first; undefined when nothing did. */
export async function lookAt(home: Home, window: Window): Promise<Look | number | null | undefined> {
  const so = await readSoFar(home, window)
  if (so === undefined || typeof so === 'number') return so
  const read = await stillReading(home.db, deedsRead.name)
  if (read !== undefined) return read
  const [useful, kept] = await Promise.all([
    usefulLent(home, window, so),
    keptOrCounted(home, await keepingOf(home, window, so)),
  ])
  if (!useful || !kept) return null
  const { passing, ...lent } = useful
  return { so, counted: counted({ ...lent, helpedFirst: passing.helped, passedOn: passing.passedOn }, kept.body) }
}

export const COUNT_JOB = 'worth.count'
const payload = z.object({ window: z.enum(windows) })

export async function countLater(home: Home, given: unknown): Promise<void> {
  const { window } = payload.parse(given)
  const so = await readSoFar(home, window)
  if (so !== undefined && typeof so !== 'number') await countIfChanged(home, await keepingOf(home, window, so))
}

/** Raised when what is kept is shaped otherwise. */
const SHAPE = 1

async function keepingOf(home: Home, window: Window, so: ReadSoFar): Promise<Keeping<Deeds>> {
  const key = `worth ${window}`
  return {
    key,
    shape: SHAPE,
    upto: `${so.upto} ${await readUpTo(home.db, [deedsRead.name])}`,
    count: () => takeDeeds(home, so),
    later: (inMs) => home.jobs.add(home.db, COUNT_JOB, { window }, { key: `${COUNT_JOB} ${window}`, inMs }),
  }
}

type Time = Pick<ReadSoFar, 'from' | 'to'>
export async function takeDeeds({ db }: Pick<Home, 'db'>, time: Time): Promise<Deeds> {
  return {
    brought: await broughtIn(db, time),
    gatherings: await metIn(db, 'gathering', time),
    occasions: await metIn(db, 'occasion', time),
    invited: await invitedIn(db, time),
  }
}
