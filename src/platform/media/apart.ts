/**
 * The process that forwards. It knows nothing of the home, has no secret, and no files but those it is told to record
 * into; it ends with whoever started it, and by itself when nobody has been live for a while.
 */
import type { FromApart, FromHome, Reach } from './asking.ts'
import { openForwarding, type Forwarding } from './forwarding.ts'
import type { Native } from './line.ts'

/** Whoever comes back within this time does not wait for a start. */
const RESTING_MS = 60_000

// A terminal sends these to the whole family: the home closes us when it is time.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined)
// The home has fallen. Nothing of ours needs an orderly end, and the native library's takes time.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))

const say = (said: FromApart): void => void (process.connected && process.send?.(said))
const reach: Reach = JSON.parse(process.argv[2] ?? '')
const native = await load().catch(() => undefined)
if (native) work(native)
else say({ is: 'not-here' })

/** The name stands in a variable for the bundler to leave it alone: it is looked for when the process runs. */
async function load(): Promise<Native> {
  return import(reach.library ?? 'node-datachannel')
}

function work(library: Native): void {
  const forwarding = openForwarding({
    native: library,
    reach,
    tell: (told) => say({ is: 'told', told }),
    left: (room) => say({ is: 'left', room }),
    stumbled,
  })
  let lastAsked = performance.now()
  process.on('message', ({ id, ask }: FromHome) => {
    if (ask.do !== 'figures') lastAsked = performance.now()
    if (ask.do === 'stop') return end(forwarding)
    forwarding.ask(ask).then(
      (answer) => say({ is: 'answer', id, answer }),
      (error: unknown) => {
        stumbled(error)
        say({ is: 'answer', id, answer: { refused: 'busy' } })
      },
    )
  })
  setInterval(() => {
    if (forwarding.isEmpty() && performance.now() - lastAsked > RESTING_MS) process.exit(0)
  }, 1000)
  say({ is: 'ready' })
}

/** Browsers are told, and do not wait for a silence; what was recorded is written. */
function end(forwarding: Forwarding): void {
  const told = new Promise((done) => setTimeout(done, 100))
  void Promise.allSettled([told, forwarding.close()]).then(() => process.kill(process.pid, 'SIGKILL'))
}

function stumbled(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
}
