/** Films without what is to be gone from them, written beside those they follow. */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Home } from '#platform/home.ts'
import { cutFilm, type Left } from '#platform/media/recording.ts'
import type { Due } from './shortening.ts'

/** Undefined: nothing is left of it. */
export type Anew = {
  readonly due: Due
  readonly film: (Left & { readonly key: string; readonly type: string; readonly bytes: number }) | undefined
}

export async function cutFilms(home: Home, folder: string, due: readonly Due[]): Promise<Anew[]> {
  const anew: Anew[] = []
  for (const one of due) anew.push({ due: one, film: await filmOf(home, folder, one) })
  return anew
}

async function filmOf(
  { files }: Home,
  folder: string,
  { track, key, fromMs, untilMs, without }: Due,
): Promise<Anew['film']> {
  if (fromMs >= untilMs) return undefined
  const [was, is] = [join(folder, `${track.id}.was`), join(folder, `${track.id}.webm`)]
  if (!(await files.lend(key, was))) throw new Error(`track ${track.id} has no file`)
  const within = (ms: number): number => ms - track.fromMs
  const stretch = (one: { fromMs: number; untilMs: number }) => ({
    fromMs: within(one.fromMs),
    untilMs: within(one.untilMs),
  })
  const left = await cutFilm(was, is, { ...stretch({ fromMs, untilMs }), without: without.map(stretch) })
  if (!left) return undefined
  const type = left.picture ? 'video/webm' : 'audio/webm'
  const blind = left.blind.map((one) => ({
    fromMs: one.fromMs + track.fromMs,
    untilMs: Math.min(one.untilMs, track.lengthMs) + track.fromMs,
  }))
  return { ...left, blind, type, key: await files.putFile(is, type), bytes: (await stat(is)).size }
}
