// npm test: everything, the journeys in a browser included.
import { bootstrap } from './bootstrap.mjs'
import { run } from './bootstrap/run.mjs'

run(await bootstrap({ forWork: true }), 'bin/test-everything.mjs', process.argv.slice(2), { NODE_ENV: 'test' })
