/**
 * Lines that come and go, in a process of their own as in the engine: prints how many of twenty that were closed are still known. Only
 * with `--expose-gc`.
 */
import { setTimeout as after } from 'node:timers/promises'
import * as native from 'node-datachannel'
import { openLine } from './line.ts'

const LINES = 20
const offered = {
  ufrag: 'abcd',
  pwd: 'abcdefghijklmnopqrstuvwx',
  fingerprint: `sha-256 ${Array.from({ length: 32 }, () => 'AB').join(':')}`,
  setup: 'actpass',
} as const
const reach = { ports: { from: 47_000, to: 47_999 }, bind: '127.0.0.1', addresses: [] }

/** What a line is opened with holds whoever watches, and what is kept for them. */
async function comeAndGo(): Promise<WeakRef<object>> {
  const watcher = {}
  const line = await openLine(native, offered, reach, {
    packet: () => void watcher,
    state: () => undefined,
    stumbled: (error) => {
      throw error
    },
  })
  line.close()
  return new WeakRef(watcher)
}

const gone: WeakRef<object>[] = []
for (let come = 0; come < LINES; come += 1) gone.push(await comeAndGo())
const known = (): number => gone.filter((one) => one.deref() !== undefined).length
// The library closes on threads of its own, and the last one called may still stand on the stack.
for (let tries = 0; tries < 100 && known() > 1; tries += 1) {
  await after(50)
  globalThis.gc?.()
}
console.log(known())
process.exit(0)
