import { spawn } from 'node:child_process'
import { Trouble } from './trouble.mjs'

/** Runs a program whose words matter only when it fails. */
export function quietly(program, args, { cwd, env, failing }) {
  return new Promise((done, failed) => {
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    const stopWithUs = () => child.kill('SIGTERM')
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    let said = ''
    for (const channel of [child.stdout, child.stderr]) channel.on('data', (chunk) => (said += chunk))
    for (const signal of signals) process.on(signal, stopWithUs)
    child.once('error', (error) => failed(new Trouble(`${failing} (${error.message})`)))
    child.once('close', (code, signal) => {
      for (const each of signals) process.off(each, stopWithUs)
      if (signal === 'SIGTERM') process.exit(1)
      if (code === 0) return done(said)
      failed(new Trouble(`${said.trimEnd()}\n\n${failing}`))
    })
  })
}
