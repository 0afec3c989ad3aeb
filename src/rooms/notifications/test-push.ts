/** A home in a process of its own that tells devices, for a test that kills it: `node … ROOT DATABASE PUSH DATA NOW`. */
import { house } from '#app'
import { readConfig } from '#platform/config.ts'
import { openHome } from '#platform/home.ts'
import { openLog } from '#platform/log.ts'
import { pushDue } from './pushing.ts'

const [root = '', databaseUrl = '', privatePush = '', dataDir = '', now = ''] = process.argv.slice(2)
const config = {
  ...readConfig(root, [], {}),
  dataDir,
  log: 'error' as const,
  privatePush,
}
const home = await openHome({
  config,
  log: openLog(config),
  house,
  databaseUrl,
  now: () => new Date(now),
  background: false,
})
await pushDue(home, new AbortController().signal)
await home.close()
