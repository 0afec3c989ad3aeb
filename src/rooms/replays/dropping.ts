/** Contents that nothing shows any more go from the disk once the deed that let them go is kept: in the same transaction, as a job. */
import type { Db } from '#platform/database/index.ts'
import type { FileKey } from '#platform/files/index.ts'
import type { Job } from '#platform/house.ts'
import { addJob } from './jobs-store.ts'
import { shownAmong } from './tracks-store.ts'

export const DROP = 'replays.drop'

export async function dropSoon(db: Db, keys: readonly FileKey[]): Promise<void> {
  if (keys.length > 0) await addJob(db, DROP, { keys })
}

/** The same bytes may have come again meanwhile. */
export const dropContents: Job = async (home, payload) => {
  const { keys } = Object(payload) as { keys: readonly FileKey[] }
  const shown = await shownAmong(home.db, keys)
  for (const key of keys) if (!shown.has(key)) await home.files.remove(key)
}
