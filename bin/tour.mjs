// npm run tour: pictures of every main page of a lived-in home, into tour/. Options: --only door,home --lang fr --theme dark
// --device phone; --serve keeps the home open instead; --demo takes the pictures of the readme.
import { join } from 'node:path'
import { bootstrap } from './bootstrap.mjs'
import { root } from './bootstrap/places.mjs'
import { run } from './bootstrap/run.mjs'

run(await bootstrap({ forWork: true }), join(root, 'bin/tour-the-house.mjs'), process.argv.slice(2), { NODE_ENV: 'test' })
