/** What was recorded becomes a replay: its files are kept beside all the others, and so are in the backup; the recorder's folder goes. */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { record, type Ctx } from '#platform/action.ts'
import { theHome, type Home } from '#platform/home.ts'
import { finishRecording, readRecording, type Recording } from '#platform/media/recording.ts'
import type { PersonId } from '#people'
import { agreedToRecording, publisherNamed } from '#stage'
import { chaptersFor } from './chaptering.ts'
import { insertChapters } from './chapters-store.ts'
import { recorded } from './facts.ts'
import type { Part, Span, Track } from './replay.ts'
import { forgetPart, holdReplay, keepPart, partsOf } from './store.ts'
import { insertFile, insertSpans, insertTrack } from './tracks-store.ts'

type Put = {
  readonly track: Omit<Track, 'id' | 'file'>
  readonly key: string
  readonly bytes: number
  readonly type: string
}

export async function keepRecorded(home: Home, part: Part, folder: string): Promise<void> {
  if ((await readRecording(folder)) === undefined) await forgetPart(home.db, part.id)
  else await keep(home, part, folder, await finishRecording(folder))
  await rm(folder, { recursive: true, force: true })
}

/** Of those who agreed; of the others nothing is kept, not even for a moment. */
async function keep(home: Home, part: Part, folder: string, found: Recording): Promise<void> {
  const put = await putFilms(home, folder, found, await agreedToRecording(home.db, part.gathering))
  await home.act(theHome, (ctx) => keepIn(ctx, part, found, put))
}

export async function putFilms(
  home: Home,
  folder: string,
  { tracks }: Recording,
  agreed: ReadonlySet<PersonId>,
): Promise<Put[]> {
  const put: Put[] = []
  for (const { publisher, file, fromMs, lengthMs, sound, picture, bytes } of tracks) {
    const sender = publisherNamed(publisher)
    if (!sender || !agreed.has(sender.person)) continue
    const type = picture ? 'video/webm' : 'audio/webm'
    const key = await home.files.putFile(join(folder, file), type)
    put.push({ track: { ...sender, fromMs, lengthMs, sound, picture }, key, bytes, type })
  }
  return put
}

export async function keepIn(ctx: Ctx, part: Part, found: Recording, put: readonly Put[]): Promise<void> {
  const { tx, now } = ctx
  const { gathering } = part
  await holdReplay(tx, gathering)
  const base = await keepPart(
    tx,
    { id: part.id, gathering, begunAt: found.startedAt, lengthMs: Math.round(found.lengthMs) },
    now,
  )
  for (const { track, key, bytes, type } of put) {
    const file = await insertFile(tx, {
      key,
      name: `${track.person}-${track.what}.webm`,
      type,
      bytes,
    })
    await insertTrack(tx, gathering, {
      ...track,
      file,
      fromMs: base + Math.round(track.fromMs),
      lengthMs: Math.round(track.lengthMs),
    })
  }
  const people = new Set(put.map(({ track }) => track.person))
  const spans = [...spansIn('heard', found.speaking), ...spansIn('seen', found.seen)]
    .filter(({ person }) => people.has(person))
    .map((span) => ({ ...span, fromMs: base + span.fromMs, untilMs: base + span.untilMs }))
  await insertSpans(tx, gathering, spans)
  await insertChapters(tx, gathering, await chaptersFor(tx, gathering, await partsOf(tx, gathering), base))
  const seconds = Math.round(found.lengthMs / 1000)
  await record(ctx, recorded(gathering, { seconds, people: people.size }), { actor: null })
}

const spansIn = (kind: Span['kind'], spans: Recording['speaking']): Span[] =>
  spans.flatMap(({ publisher, fromMs, untilMs }) => {
    const sender = publisherNamed(publisher)
    return sender ? [{ kind, ...sender, fromMs, untilMs }] : []
  })
