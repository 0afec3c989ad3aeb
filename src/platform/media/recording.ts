/**
 * What was recorded of a room (`LiveEngine.record`), for the home's side: a folder with a file for each stretch that somebody sent
 * without leaving, all on one timeline, which begins at 0 when the first of them came. It is read while it goes on, after it
 * ended, and after the engine was killed in the middle: then what it held in memory is missing, two seconds at most.
 */
import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { readFilm } from './film.ts'
import { finish, forget, takeOut } from './finishing.ts'
import { seenIn, speakingIn, type Stretch } from './speaking.ts'

export { cutFilm, type Left } from './finishing.ts'
export { whoIsSeen } from './following.ts'
export { ffmpegAt, makeOneFile } from './one-file.ts'

export type Recording = {
  readonly startedAt: Date
  readonly lengthMs: number
  /** The earliest first. */
  readonly tracks: readonly Track[]
  /** Who was heard when, the earliest first; several at once where they were. Smoothed: a player can follow. */
  readonly speaking: readonly Span[]
  /** Whose picture came when. Between, a player would stand still on the last. */
  readonly seen: readonly Span[]
}

export type Track = {
  /** As named to `LiveEngine.publish`. Who leaves and comes back has several tracks. */
  readonly publisher: string
  /** Its name within the folder: `12-face.1.webm`. What stands at 0 in it was sent at `fromMs`. */
  readonly file: string
  readonly fromMs: number
  readonly lengthMs: number
  readonly sound: boolean
  readonly picture: boolean
  readonly bytes: number
}

export type Span = { readonly publisher: string; readonly fromMs: number; readonly untilMs: number }

/**
 * Undefined: nothing was recorded there, or all of it was cut. Quick once it is finished; a file of three hours that is not takes up to a second.
 */
export async function readRecording(dir: string): Promise<Recording | undefined> {
  const found = (await Promise.all((await filmsIn(dir)).map((file) => readTrack(dir, file)))).filter(
    (one) => one !== undefined,
  )
  if (found.length === 0) return undefined
  const startedAt = await startOf(dir, Math.min(...found.map(({ began }) => began)))
  const onTime = found.map(({ began, ...one }) => ({ ...one, fromMs: Math.max(0, began - startedAt) }))
  const spans = (of: 'speaking' | 'seen'): Span[] =>
    onTime
      .flatMap((one) => one[of].map((stretch) => ({ publisher: one.publisher, fromMs: one.fromMs + stretch.fromMs, untilMs: one.fromMs + Math.min(stretch.untilMs, one.lengthMs) })))
      .toSorted((a, b) => a.fromMs - b.fromMs) // prettier-ignore
  return {
    startedAt: new Date(startedAt),
    lengthMs: Math.max(...onTime.map(({ fromMs, lengthMs }) => fromMs + lengthMs)),
    tracks: onTime.map(({ speaking: _, seen: __, ...track }) => track).toSorted((a, b) => a.fromMs - b.fromMs),
    speaking: spans('speaking'),
    seen: spans('seen'),
  }
}

/**
 * Gives each file its true length and a table to seek by, in place: two seconds for three hours. To be called when nobody records into
 * the folder any more (`stopRecording`, `end`); twice does no harm. Throws where nothing was recorded.
 */
export async function finishRecording(dir: string): Promise<Recording> {
  for (const file of await filmsIn(dir)) if (!(await finish(join(dir, file)))) await remove(dir, file)
  return (await readRecording(dir)) ?? Promise.reject(new Error('nothing was recorded'))
}

/**
 * Takes stretches of what somebody sent out of a finished recording, for good: pictures, sound and that they were heard are no
 * longer in its files, and the rest plays on in its time. Undefined: nothing is left of it. What was made from it before
 * (`makeOneFile`) is to be made again.
 */
export async function cut(dir: string, spans: readonly Span[]): Promise<Recording | undefined> {
  for (const { file, publisher, fromMs, lengthMs } of (await readRecording(dir))?.tracks ?? []) {
    const within = (ms: number): number => ms - fromMs
    const stretches: Stretch[] = spans
      .filter((span) => span.publisher === publisher && span.fromMs < fromMs + lengthMs && span.untilMs > fromMs)
      .map((span) => ({ fromMs: within(span.fromMs), untilMs: within(span.untilMs) }))
    if (stretches.length === 0) continue
    if (
      stretches.some((one) => one.fromMs <= 0 && one.untilMs >= lengthMs) ||
      !(await takeOut(join(dir, file), stretches))
    )
      await remove(dir, file)
    else await forget(beside(join(dir, file)), stretches)
  }
  return readRecording(dir)
}

async function readTrack(dir: string, file: string) {
  const path = join(dir, file)
  const film = await readFilm(path)
  if (!film || film.lengthMs === 0) return undefined
  const windows = await readFile(beside(path)).catch(() => Buffer.alloc(0))
  const { publisher, began, lengthMs, sound, size } = film
  return {
    publisher, file, began, lengthMs, sound, picture: size !== undefined, bytes: (await stat(path)).size,
    speaking: speakingIn(windows), seen: seenIn(windows),
  } // prettier-ignore
}

/** Kept apart: a first track that is cut does not move the others. */
const startOf = async (dir: string, earliest: number): Promise<number> =>
  Number(await readFile(join(dir, 'began'), 'utf8').catch(() => '')) || earliest

const filmsIn = async (dir: string): Promise<string[]> =>
  (await readdir(dir).catch(() => [])).filter((name) => name.endsWith('.webm'))

const beside = (path: string): string => path.replace(/webm$/, 'heard')

async function remove(dir: string, file: string): Promise<void> {
  await rm(join(dir, file), { force: true })
  await rm(beside(join(dir, file)), { force: true })
}
