import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { endWithParent } from './end-with-parent.mjs'
import { root } from './places.mjs'

/** Becomes, as far as one process can become another, this script under the right Node: same channels, signals and exit code. */
export function run(node, script, args, env = {}, nodeArgs = ['--enable-source-maps']) {
  const terminal = process.stdin.isTTY
  const child = spawn(node, [...nodeArgs, '--import', watch, script, ...args], {
    cwd: root,
    stdio: 'inherit',
    detached: !terminal, // a signal to our whole group would reach the child twice: directly and through us
    env: {
      ...process.env,
      PATH: dirname(node) + delimiter + (process.env.PATH ?? ''),
      FOYER_CALLED_FROM: process.env.INIT_CWD ?? process.cwd(), // npm moves to the clone: paths a person types start here
      FOYER_PARENT: String(process.pid),
      ...env,
    },
  })
  passSignals(child, terminal)
  if (process.env.npm_lifecycle_event) endWithParent() // a shell that started us in the background may end: the home lives on
  child.once('error', (error) => {
    console.error(error.message)
    process.exit(1)
  })
  child.once('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))
}

const watch = pathToFileURL(join(root, 'bin/bootstrap/watch-parent.mjs')).href

/** How long a second signal is taken for an echo of the first, and not for impatience. */
const ECHO = 1000

/** The child hears of each wish once: a terminal tells it of Ctrl-C itself, and npm's end follows npm's own signal. */
function passSignals(child, terminal) {
  let last = -Infinity
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      const echo = performance.now() - last < ECHO
      last = performance.now()
      if (!echo && !(terminal && signal === 'SIGINT')) child.kill(signal)
    })
  }
}
