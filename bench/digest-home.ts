/** A home that lives on a Monday morning and sends its digests, until it is killed. */
import { readConfig } from '#platform/config.ts'
import { openHome } from '#platform/home.ts'
import { openLog } from '#platform/log.ts'
import { house } from '#app'
import { apart } from './apart.ts'
import { root } from './places.ts'

export type DigestHome = {
  readonly dir: string
  readonly databaseUrl: string
  readonly smtpUrl: string
  readonly now: string
}

apart<DigestHome, void>(async ({ dir, databaseUrl, smtpUrl, now }) => {
  const config = { ...readConfig(root, [], {}), dataDir: dir, smtpUrl, mailFrom: 'foyer@voisins.example' }
  const home = await openHome({ config, log: openLog({ log: 'error' }), house, databaseUrl, now: () => new Date(now) })
  await home.jobs.add(home.db, 'notifications.digest', {}, { key: 'notifications.digest', inMs: 0 })
})
