import { build } from 'esbuild'
import { defineConfig, type Plugin } from 'vite'
import { spriteFile, spriteSvg } from './src/ui/sprite.ts'

// Browsers that know light-dark(), oklch(from …), nesting and popovers: nothing is rewritten for older ones, which would
// break the colours that are derived from the host's.
const browsers = { chrome: 125, edge: 125, firefox: 129, safari: 18 }
const target = Object.entries(browsers).map(([name, version]) => `${name}${version}`)
const targets = Object.fromEntries(Object.entries(browsers).map(([name, version]) => [name, version << 16]))

/**
 * The browser's half of the house: one script, one style sheet, the fonts, the icons. Pages are written by the server, which
 * reads the names of these files in the manifest.
 */
export default defineConfig({
  // Everything is served under /assets/, hashed, for ever.
  base: '/',
  publicDir: false,
  plugins: [sprite(), alone('worker.js', 'src/client/offline/worker.ts'), alone('asking.js', 'src/rooms/crisis/asking.alone.ts')],
  css: {
    transformer: 'lightningcss',
    // Vite takes its own, older targets here unless told.
    lightningcss: { targets },
  },
  build: {
    outDir: 'dist/client',
    emptyOutDir: true,
    manifest: true,
    target,
    cssTarget: target,
    cssMinify: 'lightningcss',
    // The policy of our pages allows no data: address for fonts, and pictures gain nothing from it.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // On a busy machine it wonders aloud how long the worker takes.
    rolldownOptions: { input: 'src/client/app.ts', checks: { pluginTimings: false } },
  },
})

/** Writes the icons as one file, and gives islands its address without the drawings themselves. */
function sprite(): Plugin {
  return {
    name: 'foyer-sprite',
    load: (id) =>
      id.endsWith('/src/ui/sprite.ts')
        ? `export const spriteUrl = ${JSON.stringify(`/assets/${spriteFile}`)}`
        : undefined,
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: `assets/${spriteFile}`, source: spriteSvg() })
    },
  }
}

/**
 * A script that comes alone: the worker, which stays beside the pages and answers for them when the network does not, and the
 * one of the bare form, which must not wait for the others. One plain script, since not every browser lets a worker import
 * others, and under one name: whoever serves it says what it holds.
 */
function alone(fileName: string, entry: string): Plugin {
  return {
    name: `foyer-${fileName}`,
    async generateBundle() {
      const { outputFiles } = await build({
        entryPoints: [entry],
        bundle: true,
        write: false,
        format: 'iife',
        minify: true,
        target,
        legalComments: 'none',
      })
      this.emitFile({ type: 'asset', fileName, source: outputFiles[0]?.text ?? '' })
    },
  }
}
