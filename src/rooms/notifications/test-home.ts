/** A home in a process of its own that does one thing, for a test that kills it: `node … DEED SETTINGS`, these as JSON. */
import { house } from '#app'
import { readConfig } from '#platform/config.ts'
import { openHome } from '#platform/home.ts'
import { openLog } from '#platform/log.ts'
import { sendDigests } from './digest.ts'
import { pushDue } from './pushing.ts'

const deeds = { sendDigests, pushDue }
export type Deed = keyof typeof deeds

const [deed = '', settings = '{}'] = process.argv.slice(2)
const { root, databaseUrl, now, ...said } = JSON.parse(settings)
const config = { ...readConfig(root, [], {}), ...said, log: 'error' as const }
const home = await openHome({
  config,
  log: openLog(config),
  house,
  databaseUrl,
  now: () => new Date(now),
  background: false,
})
await deeds[deed as Deed](home, new AbortController().signal)
await home.close()
