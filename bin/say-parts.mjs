// Runs the parts of npm test and passes on what they say. Two parts that run beside each other say it line by line, with
// the name of the part in front; a signal reaches all of them, and nobody leaves before they have cleared their things.
import { spawn } from 'node:child_process'
import { setPriority } from 'node:os'
import { createInterface } from 'node:readline'
import { root } from './bootstrap/places.mjs'

const running = new Set()
/** A part that does not end when it is asked is ended. */
const PATIENCE = 15_000
/** Niceness of a part that lets the one beside it have the processor first. */
const GIVES_WAY = 5
let asked = false

/** Answers the exit code. */
export async function say(name, args, { env = {}, beside = false, givesWay = false } = {}) {
  if (asked) return 1
  console.log(`\n── ${name} ──`)
  const colours = beside && process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', ...(beside ? ['pipe', 'pipe'] : ['inherit', 'inherit'])],
    env: { ...process.env, ...colours, ...env },
  })
  running.add(child)
  if (givesWay && child.pid !== undefined) setPriority(child.pid, GIVES_WAY)
  if (beside) for (const channel of ['stdout', 'stderr']) passOn(name, child[channel], process[channel])
  const code = await new Promise((ended) => {
    child.once('error', (error) => {
      console.error(error.message)
      ended(1)
    })
    child.once('close', (code) => ended(code ?? 1))
  })
  running.delete(child)
  return code
}

function passOn(name, from, to) {
  createInterface({ input: from }).on('line', (line) => to.write(`${name.padEnd(8)} │ ${line}\n`))
}

export function endAllWhenAsked() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (asked) return
      asked = true
      process.exitCode = 1
      for (const child of running) child.kill(signal)
      const ending = setTimeout(() => {
        for (const child of running) child.kill('SIGKILL')
        process.exit(1)
      }, PATIENCE)
      ending.unref()
    })
  }
}
