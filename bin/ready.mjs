// npm run ready: brings what is missing and opens a home once, in an empty place that is removed again. After it a service
// that may write nothing but its data can start; and whoever builds an image knows that a home opens in it (`--as-it-is`).
import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bootstrap } from './bootstrap.mjs'
import { root } from './bootstrap/places.mjs'
import { step } from './bootstrap/say.mjs'

const node = process.argv.includes('--as-it-is') ? process.execPath : await bootstrap()
await step('Opening a home once, in an empty place', openOnce).catch((error) => {
  console.error(`\n${error.message}\n`)
  process.exit(1)
})

async function openOnce() {
  const place = mkdtempSync(join(tmpdir(), 'foyer-ready-'))
  chmodSync(place, 0o755) // started by root the database belongs to another user, who has to get there
  try {
    await openIn(join(place, 'data'))
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

function openIn(data) {
  const home = spawn(node, ['dist/server/server.js', '--port', '0', '--data', data], {
    cwd: root,
    env: surroundings(),
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 120_000,
  })
  let said = ''
  home.stderr.on('data', (chunk) => (said += chunk))
  let answered
  home.stdout.on('data', (chunk) => {
    said += chunk
    const port = /http:\/\/localhost:(\d+)/.exec(said)?.[1]
    if (port) answered ??= frontPage(port).finally(() => home.kill('SIGTERM'))
  })
  return new Promise((opened, failed) =>
    home.once('exit', async (code) => {
      const status = await answered
      if (code === 0 && status === 200) return opened()
      failed(new Error(`${said.trim()}\n\nNo home opens here (the page answered ${status}, the end was ${code}).`))
    }),
  )
}

/** A home of nobody's: with nothing of what this machine's own home is told. */
function surroundings() {
  const own = Object.entries(process.env).filter(([name]) => !/^(FOYER_|DATABASE_URL|NATS_URL|OTEL_)/.test(name))
  return { ...Object.fromEntries(own), NODE_ENV: 'production' }
}

/** By number: a bare machine may not know the name localhost. */
async function frontPage(port) {
  try {
    return (await fetch(`http://127.0.0.1:${port}`)).status
  } catch (error) {
    return error.cause?.code ?? error.message
  }
}
