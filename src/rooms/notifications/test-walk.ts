/** A home in a process of its own that sends its digests, for a test that kills it: `node … ROOT DATABASE SMTP DATA NOW`. */
import { house } from '#app'
import { readConfig } from '#platform/config.ts'
import { openHome } from '#platform/home.ts'
import { openLog } from '#platform/log.ts'
import { sendDigests } from './digest.ts'

const [root = '', databaseUrl = '', smtpUrl = '', dataDir = '', now = ''] = process.argv.slice(2)
const config = {
  ...readConfig(root, [], {}),
  dataDir,
  log: 'error' as const,
  smtpUrl,
  mailFrom: 'foyer@voisins.example',
}
const home = await openHome({
  config,
  log: openLog(config),
  house,
  databaseUrl,
  now: () => new Date(now),
  background: false,
})
await sendDigests(home, new AbortController().signal)
await home.close()
