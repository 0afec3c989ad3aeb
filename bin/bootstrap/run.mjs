import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { endWithParent } from './end-with-parent.mjs'
import { root } from './places.mjs'

/** Becomes, as far as one process can become another, this script under the right Node: same channels, signals and exit code. */
export function run(node, script, args, env = {}) {
  const child = spawn(node, ['--enable-source-maps', '--import', watch, script, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: dirname(node) + delimiter + (process.env.PATH ?? ''),
      FOYER_CALLED_FROM: process.env.INIT_CWD ?? process.cwd(), // npm moves to the clone: paths a person types start here
      FOYER_PARENT: String(process.pid),
      ...env,
    },
  })
  endWithParent(npmsProcess())
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT')) // a terminal tells the child itself
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.once('error', (error) => {
    console.error(error.message)
    process.exit(1)
  })
  child.once('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))
}

const watch = pathToFileURL(join(root, 'bin/bootstrap/watch-parent.mjs')).href

/** Only npm is watched: a shell that started us in the background may end, and the home lives on. */
const npmsProcess = () => (process.env.npm_lifecycle_event ? process.ppid : undefined)
