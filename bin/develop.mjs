// The home while one works on it: a change of a file is on screen within a second. Runs under Node 24 (see dev.mjs).
import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { context } from 'esbuild'
import { openPostgres } from '../src/platform/postgres/index.ts'
import { root } from './bootstrap/places.mjs'
import { buildClient, serverBuild } from './build.mjs'

const LONGEST_STOP = 5000
const A_MOMENT = 40 // editors save in several steps

const args = process.argv.slice(2)
const database = process.env.DATABASE_URL ? undefined : await openPostgres({ dir: dataDir() }).catch(giveUp)
const env = { ...process.env, FOYER_DEV: '1', ...(database && { DATABASE_URL: database.url }) }
const server = await context({
  ...serverBuild,
  plugins: [{ name: 'restart', setup: (build) => build.onEnd(restartIfWhole) }],
})
const { vite, done } = buildClient(['--watch', '--minify=false', '--sourcemap'], { NODE_ENV: 'development' })
let home
let stopped = false
let restarting = Promise.resolve()

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop)
void database?.lost.then(giveUp)
process.once('exit', () => [vite, home].forEach((child) => child?.kill())) // however this ends, nobody is left behind
done.catch((error) => stopped || giveUp(error))
whenChanged('src', () => server.rebuild().catch(() => {})) // esbuild says what is wrong; the last whole home stays up
whenChanged('migrations', restart)
whenChanged('dist/client/.vite', restart) // the server reads the names of the built files once
await server.rebuild().catch(() => {})

function dataDir() {
  const { values } = parseArgs({ args, options: { data: { type: 'string' } }, strict: false })
  const asked = values.data ?? process.env.FOYER_DATA
  return asked ? resolve(process.env.FOYER_CALLED_FROM ?? root, asked) : join(root, 'data')
}

/** One call for a burst of changes. A folder that is not there yet is waited for in its parent. */
function whenChanged(folder, then) {
  let soon
  try {
    watch(join(root, folder), { recursive: true }, (_, file) => {
      if (file && /\.test\.tsx?$|~$|\.sw.$/.test(file)) return
      clearTimeout(soon)
      soon = setTimeout(then, A_MOMENT)
    }).on('error', () => {}) // a passing file of an editor was gone, or closed to us, before it could be looked at
  } catch {
    setTimeout(whenChanged, 500, folder, then)
  }
}

function restartIfWhole({ errors }) {
  if (errors.length === 0) restart()
}

/** One after the other: two homes at once would fight for the port. */
function restart() {
  restarting = restarting.then(async () => {
    await end(home)
    home = spawn(process.execPath, ['--enable-source-maps', 'dist/server/server.js', ...args], {
      cwd: root,
      stdio: 'inherit',
      env,
    })
  })
}

function end(child) {
  if (!child || child.exitCode !== null || child.signalCode !== null) return
  const killing = setTimeout(() => child.kill('SIGKILL'), LONGEST_STOP)
  child.kill('SIGTERM')
  return new Promise((ended) => child.once('exit', ended)).finally(() => clearTimeout(killing))
}

async function stop() {
  stopped = true
  vite.kill()
  await restarting
  await Promise.all([end(home), server.dispose()])
  await database?.stop()
  process.exit(0)
}

function giveUp(error) {
  console.error(`\n${error.message}\n`)
  process.exit(1)
}
