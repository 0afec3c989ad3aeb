// Bundles the tour as the server is bundled, and walks it. Runs under Node 24 (see tour.mjs).
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { findBrowser } from './browser.mjs'
import { keep } from './bootstrap/places.mjs'
import { serverBuild } from './build.mjs'

const outdir = join(keep, 'tour')
await build({ ...serverBuild, entryPoints: ['test/tour/tour.ts'], outdir })
if (!process.argv.includes('--serve')) process.env.FOYER_CHROMIUM = (await findBrowser()) ?? ''
await import(pathToFileURL(join(outdir, 'tour.js')).href)
