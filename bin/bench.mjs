// npm run bench: what the home can carry, beside what this machine could at best. Options: NAME… --json --markdown --data DIR --list
import { join } from 'node:path'
import { bootstrap } from './bootstrap.mjs'
import { root } from './bootstrap/places.mjs'
import { run } from './bootstrap/run.mjs'

run(await bootstrap({ forWork: true }), join(root, 'bin/bench-the-house.mjs'), process.argv.slice(2), {
  NODE_ENV: 'production',
})
