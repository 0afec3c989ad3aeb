/** Asks for pages as fast as they are answered, from some connections, in a process of its own. */
import { setTimeout as pause } from 'node:timers/promises'
import { apart } from './apart.ts'
import { openLine } from './line.ts'
import { written, type Request } from './request.ts'

export type Load = {
  readonly port: number
  readonly connections: number
  readonly seconds: number
  readonly warmUp: number
  readonly requests: readonly Request[]
  /** What every answer must be: a fast error is no page. */
  readonly status: number
}
export type Loaded = {
  readonly perSecond: number
  /** In all, warming up included. */
  readonly answered: number
  readonly p50: number
  readonly p99: number
  /** How busy this process was, of 1: near 1, it is the load that is measured. */
  readonly busy: number
}

async function load({ port, connections, seconds, warmUp, requests, status }: Load): Promise<Loaded> {
  const times: number[] = []
  const now = { asking: true, counting: false }
  let sent = 0
  const ask = async (from: number) => {
    const line = await openLine(port)
    for (let at = from; now.asking; at += connections) {
      const request = requests[at % requests.length]
      if (!request) throw new Error('nothing to ask for')
      const began = performance.now()
      const got = await line.ask(written(request, sent++))
      if (got !== status) throw new Error(`${request.method} ${request.path} was answered with ${got}`)
      if (now.counting) times.push(performance.now() - began)
    }
    line.close()
  }
  const all = Promise.all(Array.from({ length: connections }, (_, from) => ask(from)))
  const meanwhile = async () => {
    await pause(warmUp * 1000)
    const [began, cpu] = [performance.now(), process.cpuUsage()]
    now.counting = true
    await pause(seconds * 1000)
    now.asking = now.counting = false
    const elapsed = performance.now() - began
    const { user, system } = process.cpuUsage(cpu)
    return { elapsed, busy: (user + system) / 1000 / elapsed }
  }
  const [{ elapsed, busy }] = await Promise.all([meanwhile(), all])
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return { perSecond: (times.length * 1000) / elapsed, answered: sent, p50: at(0.5), p99: at(0.99), busy }
}

apart(load)
