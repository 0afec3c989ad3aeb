// Bundles the bench and the processes it starts as the server is bundled, and runs it. Runs under Node 24 (see bench.mjs).
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { findBrowser } from './browser.mjs'
import { keep } from './bootstrap/places.mjs'
import { serverBuild } from './build.mjs'

const outdir = join(keep, 'bench')
const apart = ['load', 'bare-http', 'bare-sql', 'bare-start', 'bare-live', 'listeners', 'chatting', 'post-sink', 'digest-home', 'bare-post', 'bare-udp']
await build({ ...serverBuild, entryPoints: ['bench', ...apart].map((name) => `bench/${name}.ts`), outdir })
process.env.FOYER_CHROMIUM = (await findBrowser()) ?? ''
await import(pathToFileURL(join(outdir, 'bench.js')).href)
