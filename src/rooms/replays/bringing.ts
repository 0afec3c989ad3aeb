/** A replay that nobody filmed: drawn, for the demo. Each deed is that of the stage and of this room, at the hour it is told of. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { found } from '#platform/refusal.ts'
import type { Ctx } from '#platform/action.ts'
import type { Home } from '#platform/home.ts'
import { drawFilm, type Drawn } from '#platform/media/drawn-film.ts'
import { finishRecording } from '#platform/media/recording.ts'
import { gatheringFor } from '#gatherings'
import { keepIn, putFilms } from './keeping.ts'
import { beginPart, partsOf } from './store.ts'
import { addChapter, publishReplay } from './tending.ts'

export type Bringing = {
  readonly gathering: number
  readonly began: Date
  readonly films: readonly (Pick<Drawn, 'pictureAt' | 'heard' | 'seconds'> & { readonly person: number })[]
  readonly chapters: readonly { readonly atMs: number; readonly title: string }[]
}

/** By one of its hosts, who publishes it. */
export async function bringReplay(
  ctx: Ctx,
  home: Home,
  { gathering: id, began, films, chapters }: Bringing,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'foyer-drawn-'))
  try {
    for (const { person, ...film } of films) await drawFilm(folder, { ...film, publisher: `${person}-face`, began })
    const recording = await finishRecording(folder)
    const put = await putFilms(home, folder, recording, new Set(films.map(({ person }) => person)))
    const { audience } = await gatheringFor(ctx, id)
    await beginPart(ctx.tx, { gathering: id, audience, folder: `drawn ${id}`, at: began })
    await keepIn(ctx, found((await partsOf(ctx.tx, id)).at(-1)), recording, put)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  for (const chapter of chapters) await addChapter(ctx, id, chapter)
  await publishReplay(ctx, id, false)
}
