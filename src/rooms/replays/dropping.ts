/** Contents that nothing shows any more go from the disk once the deed that let them go is kept: in the same transaction, as a job. */
import type { Db } from '#platform/database/index.ts'
import { forgetFiles } from '#platform/files/added.ts'
import type { FileKey } from '#platform/files/index.ts'
import { letContentsGo } from '#platform/files/letting-go.ts'
import type { Job } from '#platform/house.ts'
import { addJob } from './jobs-store.ts'

export const DROP = 'replays.drop'

/** Takes out the rows of files that nobody was given to see, and soon their contents. */
export const letFilesGo = async (db: Db, files: readonly (number | null)[]): Promise<void> =>
  dropSoon(db, await forgetFiles(db, files.filter((one) => one !== null))) // prettier-ignore

export async function dropSoon(db: Db, keys: readonly FileKey[]): Promise<void> {
  if (keys.length > 0) await addJob(db, DROP, { keys })
}

export const dropContents: Job = async (home, payload) => {
  const { keys } = Object(payload) as { keys: readonly FileKey[] }
  await letContentsGo(home, keys)
}
