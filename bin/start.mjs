// npm start: brings what is missing, then opens the home.
import { bootstrap } from './bootstrap.mjs'
import { run } from './bootstrap/run.mjs'

// Without maps to the source: they would hold 40 MB, and the built file names the file of each function.
run(await bootstrap(), 'dist/server/server.js', process.argv.slice(2), { NODE_ENV: 'production' }, [])
