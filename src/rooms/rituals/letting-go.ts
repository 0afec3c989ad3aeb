/** Pictures that were taken away, or whose painter leaves: seen by nobody from that moment on, and off the disk once that is kept. */
import type { Db } from '#platform/database/index.ts'
import { forgetFiles, showFileTo } from '#platform/files/added.ts'
import type { FileKey } from '#platform/files/index.ts'
import { letContentsGo } from '#platform/files/letting-go.ts'
import type { Job } from '#platform/house.ts'
import { addJob } from './jobs-store.ts'

export const LET_GO = 'rituals.letGo'

export async function letPicturesGo(db: Db, pictures: readonly number[]): Promise<void> {
  for (const picture of pictures) await showFileTo(db, picture, null)
  const keys = await forgetFiles(db, pictures)
  if (keys.length > 0) await addJob(db, LET_GO, { keys })
}

export const letContents: Job = async (home, payload) => {
  const { keys } = Object(payload) as { keys: readonly FileKey[] }
  await letContentsGo(home, keys)
}
