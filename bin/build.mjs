// Builds both halves of the home into dist/: the server with esbuild, the browser's half with vite.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { root } from './bootstrap/places.mjs'

/** One file each; what comes from npm stays outside, our own rooms (`#people`) go in. */
export const serverBuild = {
  absWorkingDir: root,
  entryPoints: {
    server: './src/server.ts',
    cli: './src/cli.ts',
    'platform/text/guessing-apart': './src/platform/text/guessing-apart.ts',
    'platform/media/apart': './src/platform/media/apart.ts',
    'platform/documents/reading-apart': './src/platform/documents/reading-apart.ts',
    'rooms/comparison/summing-apart': './src/rooms/comparison/summing-apart.ts',
    'rooms/ties/measuring-apart': './src/rooms/ties/measuring-apart.ts',
  },
  outdir: 'dist/server',
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'node24',
  format: 'esm',
  sourcemap: true,
  sourcesContent: false, // a trace needs places, not the text: held in memory, that would be 20 MB
  jsx: 'automatic',
  jsxImportSource: 'preact',
  logLevel: 'warning',
}

export function buildClient(args = [], env = {}) {
  const vite = spawn(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel=warn', ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  })
  const done = new Promise((built, failed) =>
    vite.once('exit', (code) => (code === 0 ? built() : failed(new Error('The half for the browser was not built.')))),
  )
  return { vite, done }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { build } = await import('esbuild')
  await Promise.all([build(serverBuild), buildClient().done]).catch((error) => {
    if (!error.errors) console.error(error.message) // esbuild has said its own already
    process.exit(1)
  })
}
