/** `npm run foyer -- …`: one command, done beside a running home or with its database for its own time. */
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from './cli/frame.ts'
import { house } from './app.ts'

/** dist/server/cli.js stands two floors below the clone. */
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

const stopping = new AbortController()
/** What cannot be left between two steps in this time is cut off: every command can be. */
const PATIENCE_MS = 15_000
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    stopping.abort()
    setTimeout(() => process.exit(130), PATIENCE_MS).unref()
  })
}
// Whoever reads us may have read enough (`| head`).
process.stdout.on('error', () => process.exit(0))

process.exitCode = await run({
  args: process.argv.slice(2),
  env: process.env,
  root,
  house,
  answers: process.stdout,
  notes: process.stderr,
  signal: stopping.signal,
})
