/** A file that nobody adds to any more gets its true length and a table to seek by; and loses stretches that somebody wants out. */
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { blocksAt, headIn, lookThrough, marksIn, readFilm, withFile, type Mark } from './film.ts'
import { lengthOf } from './opus.ts'
import type { Stretch } from './speaking.ts'
import { openSheet, WINDOW_MS } from './take.ts'
import { cuesOf } from './clusters.ts'
import { headOf, PICTURE, SOUND } from './webm.ts'

/** Where there is no picture, one can begin anywhere: this often is enough. */
const CUE_EVERY_MS = 5000

/** False: there is nothing in it. What a kill left half-written at its end goes. Twice does no harm, nor being killed meanwhile: the head is written last. */
export async function finish(path: string): Promise<boolean> {
  return withFile(path, 'r+', async (file) => {
    const head = await headIn(file)
    if (!head || head.finished) return head !== undefined
    const marks = await marksIn(file)
    const last = marks.at(-1)
    if (!last) return false
    const film = await lookThrough(file, head.codec, marks)
    const cuesAt = last.at + last.length
    const cues = cuesOf(cuesIn(marks))
    await file.truncate(cuesAt)
    await file.write(cues, 0, cues.length, cuesAt)
    await file.sync()
    const finished = { ...film, cuesAt, bytes: cuesAt + cues.length }
    await file.write(headOf({ ...head, finished }), 0, undefined, 0)
    return true
  })
}

function cuesIn(marks: readonly Mark[]): { track: number; ms: number; at: number }[] {
  const cues: { track: number; ms: number; at: number }[] = []
  for (const { at, first } of marks) {
    const since = first.ms - (cues.at(-1)?.ms ?? -Infinity)
    if ((first.track === PICTURE && first.key) || (first.track === SOUND && since > CUE_EVERY_MS))
      cues.push({ track: first.track, ms: first.ms, at })
  }
  return cues
}

/** False: nothing is left. Times are those within the file. Pictures come again with the next whole one, ten seconds later at most. */
export async function takeOut(path: string, stretches: readonly Stretch[]): Promise<boolean> {
  const anew = `${path}.new`
  if (!(await cutFilm(path, anew, { fromMs: 0, untilMs: Infinity, without: stretches }))) return false
  await rename(anew, path)
  return true
}

/** Times within the film as it was. */
export type Cut = Stretch & { readonly without: readonly Stretch[] }
export type Left = {
  readonly lengthMs: number
  readonly sound: boolean
  readonly picture: boolean
  /** Where its pictures wait for the next whole one; times within the film as it was. */
  readonly blind: readonly Stretch[]
}

/**
 * Writes into `to` what lies within a stretch of a film, without others of it: what stood at `fromMs` stands at 0. A packet of sound that
 * is out by a part is out; and so are pictures that are drawn on one that is. Undefined: nothing is left, and nothing is written.
 */
export async function cutFilm(path: string, to: string, { fromMs, untilMs, without }: Cut): Promise<Left | undefined> {
  const isOut = (ms: number, lasts: number): boolean =>
    ms < fromMs || ms + lasts > untilMs || without.some((out) => ms < out.untilMs && ms + lasts > out.fromMs)
  const blind: Stretch[] = []
  await withFile(path, 'r', async (file) =>
    withFile(to, 'w', async (copy) => {
      await copy.chmod(0o600)
      const head = await headIn(file)
      if (!head) return
      await copy.appendFile(headOf({ ...head, began: head.began + fromMs, finished: undefined }))
      const sheet = openSheet()
      let broken: number | undefined
      for (const mark of await marksIn(file)) {
        if (mark.first.ms >= untilMs) break
        for (const { track, ms, key, bytes } of await blocksAt(file, mark)) {
          const out = isOut(ms, track === SOUND ? lengthOf(bytes) : 1)
          if (track === SOUND && !out) sheet.sound(ms - fromMs, bytes, 0)
          if (track !== PICTURE) continue
          if (out || (broken !== undefined && !key)) broken ??= ms
          else {
            if (broken !== undefined) blind.push({ fromMs: broken, untilMs: ms })
            broken = undefined
            sheet.picture(ms - fromMs, key, bytes)
          }
        }
        await copy.appendFile(sheet.until(mark.first.ms - fromMs).clusters)
      }
      await copy.appendFile(sheet.until(Infinity).clusters)
      if (broken !== undefined) blind.push({ fromMs: broken, untilMs: Infinity })
    }),
  )
  const left = (await finish(to)) ? await readFilm(to) : undefined
  if (!left) {
    await rm(to, { force: true })
    return undefined
  }
  return { lengthMs: left.lengthMs, sound: left.sound, picture: left.size !== undefined, blind }
}

/** The same in the file beside it, which says who was heard. */
export async function forget(path: string, stretches: readonly Stretch[]): Promise<void> {
  const windows = await readFile(path).catch(() => Buffer.alloc(0))
  for (const { fromMs, untilMs } of stretches)
    windows.fill(0, Math.max(0, Math.floor(fromMs / WINDOW_MS)), Math.max(0, Math.ceil(untilMs / WINDOW_MS)))
  await writeFile(`${path}.new`, windows, { mode: 0o600 })
  await rename(`${path}.new`, path)
}
