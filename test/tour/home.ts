/** A home on a temporary folder, with its own clock, for the pictures and for the journeys that need a lived-in one. */
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { readConfig } from '#platform/config.ts'
import { openHome, type Home } from '#platform/home.ts'
import { buildWeb } from '#platform/http/server.ts'
import { openLog } from '#platform/log.ts'
import { openPostgres } from '#platform/postgres/index.ts'
import { house } from '#app'
import { shortLived } from '../folders.ts'

export type TourHome = {
  readonly home: Home
  readonly address: string
  /** The moment of the pictures; the scene moves it while it is set. */
  readonly moment: Date
  at(moment: Date): void
  close(): Promise<void>
}

export async function openTourHome(root: string): Promise<TourHome> {
  const folder = await mkdtemp(join(shortLived(), 'foyer-tour-'))
  // The database's user comes through here when we are root.
  await chmod(folder, 0o711)
  const dataDir = join(folder, 'data')
  const postgres = await openPostgres({ dir: dataDir, settings: { fsync: 'off', synchronous_commit: 'off' } })
  const moment = lastEvening()
  let now = moment
  const config = { ...readConfig(root, [], {}), dataDir }
  const home = await openHome({ config, log: openLog({ log: 'error' }), house, databaseUrl: postgres.url, now: () => now })
  const app = await buildWeb(home)
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  return {
    home,
    address: address.replace('127.0.0.1', 'localhost'),
    moment,
    at: (other) => void (now = other),
    async close() {
      await app.close()
      await home.close()
      await postgres.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** 18:55 in Paris, yesterday or today: sessions and links are dated by the real clock, and should not have ended. */
function lastEvening(): Date {
  const evening = new Date()
  evening.setUTCHours(17, 55, 0, 0)
  return evening.getTime() > Date.now() ? new Date(evening.getTime() - 86_400_000) : evening
}
