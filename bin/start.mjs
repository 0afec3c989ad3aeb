// npm start: brings what is missing, then opens the home.
import { bootstrap } from './bootstrap.mjs'
import { run } from './bootstrap/run.mjs'

run(await bootstrap(), 'dist/server/server.js', process.argv.slice(2), { NODE_ENV: 'production' })
