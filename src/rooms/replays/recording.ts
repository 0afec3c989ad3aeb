/**
 * What the recorder is to do, from what the database says: a room that is open and recorded is, whatever happened to this server
 * meanwhile; what ended is kept. Asked again each time, so that nothing depends on which fact came.
 */
import { randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Reaction } from '#platform/facts/consumer.ts'
import type { Job } from '#platform/house.ts'
import type { Home } from '#platform/home.ts'
import { ended, opened, phaseOf, recordingOff, recordingOn, roomOf } from '#stage'
import { addJob } from './jobs-store.ts'
import { keepRecorded } from './keeping.ts'
import type { Part } from './replay.ts'
import { uncutReplays } from './shortening-store.ts'
import { SHORTEN } from './shortening.ts'
import { beginPart, openParts, partsOf } from './store.ts'

export const FOLLOW = 'replays.follow'

export const folderOf = ({ config }: Pick<Home, 'config'>, { folder }: Pick<Part, 'folder'>): string =>
  join(config.dataDir, 'recordings', folder)

/** In the transaction that reads the fact: a home that falls at this moment follows when it opens. */
export const followStage: Reaction = {
  name: 'replays.stage',
  on: [opened, ended, recordingOn, recordingOff].map(({ factName }) => factName),
  async react(tx, facts) {
    for (const gathering of new Set(facts.filter((fact) => !fact.imported).map((fact) => fact.subject)))
      await addJob(tx, FOLLOW, { gathering })
  },
}

const turns = new Map<number, Promise<void>>()

/** One after the other for each room: the recorder is begun before it is ended. */
export const followRoom: Job = async (home, payload) => {
  const gathering = Number(Object(payload).gathering)
  const mine = (turns.get(gathering) ?? Promise.resolve())
    .catch(() => undefined)
    .then(() => bringInStep(home, gathering))
  turns.set(gathering, mine)
  try {
    await mine
  } finally {
    if (turns.get(gathering) === mine) turns.delete(gathering)
  }
}

/** When the home opens: a recording that was going on goes on, and what was to be cut is cut. */
export async function followAgain(home: Home): Promise<void> {
  for (const gathering of new Set((await openParts(home.db)).map((part) => part.gathering)))
    await home.jobs.add(home.db, FOLLOW, { gathering })
  for (const gathering of await uncutReplays(home.db)) await home.jobs.add(home.db, SHORTEN, { gathering })
}

async function bringInStep(home: Home, gathering: number): Promise<void> {
  const room = await roomOf(home.db, gathering)
  if (!room) return
  const open = (await partsOf(home.db, gathering)).filter((part) => part.keptAt === null)
  if (!room.recorded || phaseOf(room) !== 'live') {
    if (open.length > 0) await home.media.stopRecording(String(gathering))
    for (const part of open) await keepRecorded(home, part, folderOf(home, part))
    return
  }
  if (open.length === 0)
    await beginPart(home.db, { gathering, audience: room.audience, folder: randomUUID(), at: home.now() })
  const [part] = (await partsOf(home.db, gathering)).filter((one) => one.keptAt === null)
  if (!part) return
  const folder = folderOf(home, part)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await home.media.record(String(gathering), folder)
}
