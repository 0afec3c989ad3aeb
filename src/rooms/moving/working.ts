/** The two jobs of an import: looking through it, and bringing it. Either may be taken up again after anything. */
import { z } from 'zod'
import type { Home } from '#platform/home.ts'
import { theHome } from '#platform/home.ts'
import type { Job } from '#platform/house.ts'
import { record } from '#platform/action.ts'
import { groupsSeen, joinGroup } from '#spaces'
import { archiveOf, sweepArchives } from './archive.ts'
import { queue } from './asking.ts'
import { importFinished } from './facts.ts'
import { nothingAdded, type Failure, type Import, type ImportId, type Report } from './import.ts'
import { Busy, runImport, Stopped } from './running.ts'
import { ExportProblem } from './slack/index.ts'
import { importById, unfinished, updateFailed, updateLooking, updateSurveyed, withArchive } from './store.ts'
import { lookThrough } from './surveying.ts'

const payload = z.object({ import: z.number() })

export const surveyJob: Job = async (home, given, closing) => {
  const id = payload.parse(given).import
  const one = await importById(home.db, id)
  if (one?.state !== 'uploaded') return
  await trying(home, one, closing, async () => {
    const found = await lookThrough(home, archiveOf(home, id), sharing(home, id, closing))
    await updateSurveyed(home.db, id, found)
  })
}

export const runJob: Job = async (home, given, closing) => {
  const id = payload.parse(given).import
  const one = await importById(home.db, id)
  if (one?.state !== 'running') return
  await trying(home, one, closing, async () => {
    const report = await runImport(home, id, { signal: closing })
    if (one.by !== null) await comeIn(home, one.by, report.into)
    await tellFinished(home, id, report)
  })
}

/** Whoever brought the groups is in them from the start: they read what arrives, and somebody is there to look after it. */
async function comeIn(home: Home, host: number, groups: readonly number[]): Promise<void> {
  const actor = await home.actorFor(host)
  const seen = new Set((await groupsSeen(home.db, actor)).filter((group) => group.openness === 'members' && group.archivedAt === null).map(({ id }) => id))
  for (const group of groups.filter((one) => seen.has(one))) await home.act(actor, (ctx) => joinGroup(ctx, group))
}

export const tellFinished = (home: Home, id: ImportId, { people, posts }: Report): Promise<void> =>
  home.act(theHome, (ctx) => record(ctx, importFinished(id, { people, posts })))

/** A file that cannot be read is told as such, whatever else as our trouble; a closing home leaves it to the next one. */
async function trying(home: Home, { id, state }: Import, closing: AbortSignal, work: () => Promise<void>): Promise<void> {
  const again = { id, state: state === 'uploaded' ? 'uploaded' : 'running' } as const
  try {
    await work()
  } catch (error) {
    if (closing.aborted) return queue(home, home.db, again)
    if (error instanceof Stopped) return
    if (error instanceof Busy) return queue(home, home.db, again, WAIT_MS)
    if (!(error instanceof ExportProblem)) home.log.error({ err: error, import: id }, 'an import failed')
    await updateFailed(home.db, id, failureFrom(error), home.now())
  }
}

const failureFrom = (error: unknown): Failure =>
  error instanceof ExportProblem ? { why: error.problem, ...(error.file !== undefined && { file: error.file }) } : { why: 'trouble' }

/** Until an import at the machine itself may be over. */
const WAIT_MS = 10_000

/** The share that was looked through, kept about once a second. */
function sharing(home: Home, id: ImportId, closing: AbortSignal): (share: number) => void {
  let told = 0
  return (share) => {
    if (closing.aborted) throw new Stopped()
    if (performance.now() - told < 1000) return
    told = performance.now()
    const progress = { step: 'reading', done: Math.round(share * 100), total: 100, groups: [], added: nothingAdded } as const
    // It is only for the eye: the look goes on while it is written, and without it.
    void updateLooking(home.db, id, progress).catch(() => undefined)
  }
}

/** What a stopped or killed home left in the middle goes on; what nothing needs any more goes. */
export async function takeUpAgain(home: Home): Promise<void> {
  for (const { id, state } of await unfinished(home.db)) if (state === 'uploaded' || state === 'running') await queue(home, home.db, { id, state })
  await sweepArchives(home, new Set(await withArchive(home.db)))
}
