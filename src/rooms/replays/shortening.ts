/**
 * Brings the files of a replay in line with what is to be shown: once it is published, what was trimmed away is cut from them; so is
 * what somebody wants out of their part, at once. Films are written anew beside the old ones, which go when nothing shows them; until
 * then nobody is given those that are to be cut (`given.ts`).
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Ctx } from '#platform/action.ts'
import type { Db } from '#platform/database/index.ts'
import { arrivingIn } from '#platform/files/folder.ts'
import type { FileKey } from '#platform/files/index.ts'
import { letContentsGo } from '#platform/files/letting-go.ts'
import { theHome, type Home } from '#platform/home.ts'
import type { Job } from '#platform/house.ts'
import { cutFilms, type Anew } from './cutting-films.ts'
import { letFilesGo } from './dropping.ts'
import { addJob } from './jobs-store.ts'
import { layOut } from './laying.ts'
import { isUncut, type Part, type Replay, type Track } from './replay.ts'
import {
  deleteTrack,
  deleteWanted,
  relay,
  showAll,
  takeFromSpans,
  wantedOf,
  type WantedRow,
} from './shortening-store.ts'
import { silence, silenceOutside } from './silencing.ts'
import { holdReplay, partsOf, replayOf, setWhole } from './store.ts'
import { filesByIds, insertFile, insertTrack, tracksOf } from './tracks-store.ts'
import { wholeSoon } from './whole.ts'

export const SHORTEN = 'replays.shorten'

export const shortenSoon = (db: Db, gathering: number): Promise<void> => addJob(db, SHORTEN, { gathering })

/** Hosts may change their mind while a film is cut. */
const MOST_TRIES = 5

export const shorten: Job = async (home, payload) => {
  const gathering = Number(Object(payload).gathering)
  for (let tries = 0; tries < MOST_TRIES; tries += 1) if (await shortened(home, gathering)) return
  throw new Error('a replay changed each time while it was cut')
}

async function shortened(home: Home, gathering: number): Promise<boolean> {
  const plan = await planFor(home.db, gathering)
  if (!plan) return true
  const folder = await mkdtemp(join(arrivingIn(home.config), 'cut-'))
  try {
    const anew = await cutFilms(home, folder, plan.due)
    const isDone = await home.act(theHome, (ctx) => apply(ctx, plan, anew))
    if (!isDone) await letContentsGo(home, anew.flatMap(({ film }) => film?.key ?? [])) // prettier-ignore
    return isDone
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Of a track, what stays; moments of the replay, as it stands. */
export type Due = {
  readonly track: Track
  readonly key: FileKey
  readonly fromMs: number
  readonly untilMs: number
  readonly without: readonly WantedRow[]
}
type Plan = {
  readonly replay: Replay
  readonly parts: readonly Part[]
  readonly tracks: readonly Track[]
  readonly wanted: readonly WantedRow[]
  readonly due: readonly Due[]
}

/** Undefined: all is as it is to be. */
async function planFor(db: Db, gathering: number): Promise<Plan | undefined> {
  const replay = await replayOf(db, gathering)
  if (!replay) return undefined
  const wanted = await wantedOf(db, gathering)
  if (!isUncut(replay) && wanted.length === 0) return undefined
  const parts = (await partsOf(db, gathering)).filter((part) => part.keptAt !== null)
  const tracks = await tracksOf(db, gathering)
  const files = await filesByIds(db, tracks.map(({ file }) => file)) // prettier-ignore
  const due = tracks.flatMap((track): Due[] => {
    const ends = track.fromMs + track.lengthMs
    const isShown = isUncut(replay) && track.fromMs < replay.lengthMs
    const stays = {
      fromMs: isShown ? Math.max(track.fromMs, replay.fromMs) : track.fromMs,
      untilMs: isShown ? Math.min(ends, replay.untilMs) : ends,
    }
    const without = wanted.filter(
      (one) => one.person === track.person && one.fromMs < ends && one.untilMs > track.fromMs,
    )
    const isWhole = stays.fromMs === track.fromMs && stays.untilMs === ends && without.length === 0
    return isWhole ? [] : [{ track, key: files.get(track.file)?.key ?? '', ...stays, without }]
  })
  return { replay, parts, tracks, wanted, due }
}

/** False: something changed meanwhile, and what was made is of no use. */
async function apply(ctx: Ctx, plan: Plan, anew: readonly Anew[]): Promise<boolean> {
  const { tx } = ctx
  const { replay, parts, wanted } = plan
  const { gathering } = replay
  await holdReplay(tx, gathering)
  if (!isSame(await planFor(tx, gathering), plan)) return false
  const files: number[] = []
  for (const one of anew) files.push(...(await putAnew(ctx, gathering, one)))
  for (const one of wanted) {
    await silence(tx, gathering, parts, one)
    await takeFromSpans(tx, gathering, one)
  }
  await deleteWanted(tx, wanted.map(({ id }) => id)) // prettier-ignore
  if (isUncut(replay)) {
    const laid = layOut(parts, replay)
    await silenceOutside(tx, gathering, parts, laid)
    await relay(tx, gathering, parts, laid)
    await showAll(tx, gathering)
  }
  const whole = await setWhole(tx, gathering, null)
  await wholeSoon(tx, gathering)
  await letFilesGo(tx, [...files, whole])
  return true
}

async function putAnew(
  { tx }: Ctx,
  gathering: number,
  { due: { track, fromMs, untilMs }, film }: Anew,
): Promise<number[]> {
  if (film) {
    const { person, what } = track
    const { key, type, bytes, sound, picture } = film
    const file = await insertFile(tx, { key, name: `${person}-${what}.webm`, type, bytes })
    const lengthMs = Math.min(Math.round(film.lengthMs), untilMs - fromMs)
    await insertTrack(tx, gathering, { person, what, file, fromMs, lengthMs, sound, picture })
    for (const one of film.blind) await takeFromSpans(tx, gathering, { person, what, kind: 'seen', ...one })
  }
  return deleteTrack(tx, track.id)
}

const isSame = (now: Plan | undefined, then: Plan): boolean =>
  now !== undefined && JSON.stringify(standing(now)) === JSON.stringify(standing(then))
const standing = ({ replay, parts, tracks, wanted }: Plan) => [
  isUncut(replay),
  replay.fromMs,
  replay.untilMs,
  parts,
  tracks,
  wanted,
]
