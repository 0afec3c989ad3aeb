// npm run foyer -- backup, restore, import …: brings what is missing, then does it.
import { bootstrap } from './bootstrap.mjs'
import { run } from './bootstrap/run.mjs'

run(await bootstrap(), 'dist/server/cli.js', process.argv.slice(2), { NODE_ENV: 'production' })
