/** A home inside this process: to make the village, and to hear which questions a page asks. */
import { readConfig } from '#platform/config.ts'
import { openHome, type Home } from '#platform/home.ts'
import { openLog } from '#platform/log.ts'
import { openPostgres } from '#platform/postgres/index.ts'
import { house } from '#app'
import { root } from './places.ts'

export async function openAlone(
  dir: string,
  settings: Record<string, string> = {},
): Promise<{ home: Home; close(): Promise<void> }> {
  const postgres = await openPostgres({ dir, settings })
  const home = await openOn(postgres.url, dir, true)
  return {
    home,
    async close() {
      await home.close()
      await postgres.stop()
    },
  }
}

/** `background`: with the readers of facts, as a server has them. */
export const openOn = (databaseUrl: string, dataDir: string, background: boolean): Promise<Home> =>
  openHome({
    config: { ...readConfig(root, [], {}), dataDir },
    log: openLog({ log: 'error' }),
    house,
    databaseUrl,
    background,
  })
