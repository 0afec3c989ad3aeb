import { setTimeout as pause } from 'node:timers/promises'
import { resolve } from 'node:path'
import { alreadyHeld, currentHolder } from './claim.ts'
import { openPostgres, type OpenPostgres } from './opening.ts'
import { dataPlaces } from './place.ts'
import { Trouble } from '#platform/trouble.ts'

/** A home that recovers from a crash of the machine may take its time; a start takes less than a second. */
const LONGEST_START = 120_000
const LOOK_AGAIN = 50

export interface JoinedPostgres extends Pick<OpenPostgres, 'url' | 'startedBy' | 'stop'> {
  /** Where the home answers, when one runs. */
  address: string | undefined
}

/** The database for a command: that of the running home, or ours for as long as the command takes. */
export async function joinPostgres(dir: string, onLog?: (line: string) => void): Promise<JoinedPostgres> {
  const home = await runningHome(dir)
  if (home) return { url: home.url, address: home.address, startedBy: 'somebody else', stop: async () => {} }
  const { url, startedBy, stop } = await openPostgres({ dir, purpose: 'a command', ...(onLog && { onLog }) })
  return { url, startedBy, stop, address: undefined }
}

/** The home that runs on this data. One that is just starting is waited for; a command's own database is not shared. */
async function runningHome(dir: string) {
  const places = dataPlaces(resolve(dir))
  for (const from = Date.now(); ; await pause(LOOK_AGAIN)) {
    const holder = await currentHolder(places)
    if (!holder) return undefined
    if (holder.purpose === 'a command') throw new Trouble(alreadyHeld(places, holder))
    if (holder.url) return { url: holder.url, address: holder.address }
    if (Date.now() - from > LONGEST_START)
      throw new Trouble(`The home (process ${holder.pid}) does not come up: look at its log.`)
  }
}
