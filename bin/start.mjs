// npm start: brings what is missing, then opens the home.
import { bootstrap } from './bootstrap.mjs'
import { run } from './bootstrap/run.mjs'

// Node sets 50 MB aside for what lives a moment: a third does as well here. Maps to the source would hold 40 MB more.
const lean = ['--max-semi-space-size=8']
run(await bootstrap(), 'dist/server/server.js', process.argv.slice(2), { NODE_ENV: 'production' }, lean)
