// npm run dev: the home, rebuilt and restarted whenever a file changes.
import { bootstrap } from './bootstrap.mjs'
import { run } from './bootstrap/run.mjs'

run(await bootstrap({ forWork: true, build: false }), 'bin/develop.mjs', process.argv.slice(2), {
  NODE_ENV: 'development',
})
