/** One file for whoever likes to carry it away: of what is published, where the machine has ffmpeg. Made anew when something was cut. */
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Db } from '#platform/database/index.ts'
import { arrivingIn } from '#platform/files/folder.ts'
import { letContentsGo } from '#platform/files/letting-go.ts'
import { theHome, type Home } from '#platform/home.ts'
import type { Job } from '#platform/house.ts'
import { ffmpegAt, makeOneFile, type Recording, type Track as Film } from '#platform/media/recording.ts'
import { addJob } from './jobs-store.ts'
import { isUncut, type Replay, type Span, type Track } from './replay.ts'
import { wantedOf } from './shortening-store.ts'
import { holdReplay, replayOf, setWhole } from './store.ts'
import { filesByIds, insertFile, spansOf, tracksOf } from './tracks-store.ts'

export const WHOLE = 'replays.whole'

export const wholeSoon = (db: Db, gathering: number): Promise<void> => addJob(db, WHOLE, { gathering })

/** A home that closes leaves it to the next one. */
export const makeWhole: Job = async (home, payload, closing) => {
  const gathering = Number(Object(payload).gathering)
  const replay = await replayWithout(home, gathering)
  if (ffmpegAt() === undefined || !replay) return
  const tracks = await shownOf(home, replay)
  if (tracks.length === 0) return
  const folder = await mkdtemp(join(arrivingIn(home.config), 'whole-'))
  try {
    const made = await makeOneFile(folder, join(folder, 'whole.webm'), {
      first: (publisher) => publisher.endsWith('-screen'),
      recording: await lentTo(home, folder, replay, tracks),
      closing,
    })
    if (made !== undefined) await keepWhole(home, replay, tracks, made)
  } catch (error) {
    if (!closing.aborted) throw error
    await wholeSoon(home.db, gathering)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Published, cut to what is shown, and not made yet: else it is made when that is so. */
async function replayWithout({ db }: Pick<Home, 'db'>, gathering: number): Promise<Replay | undefined> {
  const replay = await replayOf(db, gathering)
  const ready = replay && replay.publishedAt !== null && replay.whole === null && !isUncut(replay)
  return ready && (await wantedOf(db, gathering)).length === 0 ? replay : undefined
}

const shownOf = async ({ db }: Pick<Home, 'db'>, { gathering, lengthMs }: Replay): Promise<Track[]> =>
  (await tracksOf(db, gathering)).filter(({ fromMs }) => fromMs < lengthMs)

async function keepWhole(home: Home, replay: Replay, tracks: readonly Track[], path: string): Promise<void> {
  const { gathering } = replay
  const key = await home.files.putFile(path, 'video/webm')
  const { size: bytes } = await stat(path)
  const isKept = await home.act(theHome, async ({ tx }) => {
    await holdReplay(tx, gathering)
    const now = await replayWithout({ db: tx }, gathering)
    if (JSON.stringify(now && (await shownOf({ db: tx }, now))) !== JSON.stringify(tracks)) return false
    await setWhole(tx, gathering, await insertFile(tx, { key, name: 'replay.webm', type: 'video/webm', bytes }))
    return true
  })
  if (!isKept) await letContentsGo(home, [key])
}

async function lentTo(home: Home, folder: string, replay: Replay, tracks: readonly Track[]): Promise<Recording> {
  const files = await filesByIds(home.db, tracks.map(({ file }) => file)) // prettier-ignore
  const films: Film[] = []
  for (const { id, file, fromMs, lengthMs, sound, picture, ...of } of tracks) {
    const name = `${id}.webm`
    const { key = '', bytes = 0 } = files.get(file) ?? {}
    if (!(await home.files.lend(key, join(folder, name)))) throw new Error(`track ${id} has no file`)
    films.push({ publisher: nameOf(of), file: name, fromMs, lengthMs, sound, picture, bytes })
  }
  const spans = await spansOf(home.db, replay.gathering)
  const of = (kind: Span['kind']) => spans.filter((one) => one.kind === kind).map(({ fromMs, untilMs, ...one }) => ({ publisher: nameOf(one), fromMs, untilMs })) // prettier-ignore
  return {
    startedAt: replay.begunAt,
    lengthMs: replay.lengthMs,
    tracks: films,
    speaking: of('heard'),
    seen: of('seen'),
  }
}

const nameOf = ({ person, what }: Pick<Track, 'person' | 'what'>): string => `${person}-${what}`
