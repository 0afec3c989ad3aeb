/** Runs an import: one that somebody uploaded and chose from, or a file at hand. */
import type { Home } from '#platform/home.ts'
import { found } from '#platform/refusal.ts'
import { archiveOf, dropArchive } from './archive.ts'
import { bring } from './bringing.ts'
import type { Choices, ImportId, Progress, Report, State } from './import.ts'
import { alone, importById, updateDone, updateProgress } from './store.ts'

export type RunOptions = {
  readonly onProgress?: (progress: Progress) => void
  readonly signal?: AbortSignal
  readonly postsAtOnce?: number
}

/** The import was told to stop: what is there stays, and the next run goes on from it. */
export class Stopped extends Error {
  override readonly name = 'Stopped'
}
/** Another one runs, here or at the machine. */
export class Busy extends Error {
  override readonly name = 'Busy'
}

export type FileToBring = { readonly file: string; readonly choices?: Choices; readonly by?: number }

/** Safe to repeat, and to interrupt: the same source is the same thing. Throws `Stopped`, `Busy` or an `ExportProblem`. */
export async function runImport(home: Home, what: ImportId | FileToBring, options: RunOptions = {}): Promise<Report> {
  const done = await alone(home.db, () => (typeof what === 'number' ? runKept(home, what, options) : runFile(home, what, options)))
  if (!done) throw new Busy('another import is running')
  return done.result
}

async function runKept(home: Home, id: ImportId, { onProgress, signal, postsAtOnce }: RunOptions): Promise<Report> {
  const one = found(await importById(home.db, id))
  if (one.report) return one.report
  let state: State | undefined = one.state
  const report = await bring(home, {
    path: archiveOf(home, id), choices: one.choices, by: one.by, before: one.progress, postsAtOnce,
    async keep(progress, tx) {
      state = await updateProgress(tx ?? home.db, id, progress)
      onProgress?.(progress)
    },
    heed() {
      if (signal?.aborted || state !== 'running') throw new Stopped()
    },
  })
  await updateDone(home.db, id, report, home.now())
  await dropArchive(home, id)
  return report
}

/** What is here of an earlier run is told by the sources alone. */
const runFile = (home: Home, { file, choices, by }: FileToBring, { onProgress, signal, postsAtOnce }: RunOptions): Promise<Report> =>
  bring(home, {
    path: file, choices: choices ?? null, by: by ?? null, before: null, postsAtOnce,
    keep: async (progress) => onProgress?.(progress),
    heed() {
      if (signal?.aborted) throw new Stopped()
    },
  })
