/**
 * A room full of people who have it open, and lines that come at a steady pace, whoever has heard the one before: how long each line
 * takes to each of them. In a process of its own, over plain sockets, as `listeners.ts`.
 */
import { connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { apart } from './apart.ts'
import { openLine, type Line } from './line.ts'
import { markIn } from './mark.ts'
import { written, type Request } from './request.ts'

export type Chatting = {
  readonly port: number
  readonly topic: string
  /** Headers of those who listen, one connection each. */
  readonly ears: readonly string[]
  readonly lines: readonly Request[]
  readonly aSecond: number
}
export type Chatted = {
  readonly p50: number
  readonly p99: number
  /** From sending the form to its answer: what is written is told after that. */
  readonly writtenP99: number
  readonly arrived: number
  readonly missing: number
  /** From the first line to the last arrival that was waited for. */
  readonly tookMs: number
  /** Of one core, of this process: near 1, it is the listeners that are measured. */
  readonly busy: number
  /** What one of them was told of one line, as it came. */
  readonly message: string
}

const COMING_IN = 64
/** Writers at once: a line that waits for its answer holds nobody else up. */
const WRITERS = 48
const LONGEST_MS = 20_000
const MARKS = /reperef[0-9]{6}/g

async function chat({ port, topic, ears, lines, aSecond }: Chatting): Promise<Chatted> {
  const sent = new Map<string, number>()
  const times: number[] = []
  let message = ''
  const hear = (socket: Socket): void => {
    const heard = new Set<string>()
    // A mark may be cut by the end of a piece: what may be the beginning of one is kept for the next.
    let rest = ''
    socket.on('data', (piece) => {
      const text = rest + piece.toString('latin1')
      rest = text.slice(-64)
      const now = performance.now()
      for (const [mark] of text.matchAll(MARKS)) {
        const began = sent.get(mark)
        if (began === undefined || heard.has(mark)) continue
        heard.add(mark)
        times.push(now - began)
        if (message === '') message = piece.toString()
      }
    })
  }
  const sockets = await letIn({ port, topic, ears }, hear)
  const writers = await Promise.all(Array.from({ length: WRITERS }, () => openLine(port)))
  const [began, cpu] = [performance.now(), process.cpuUsage()]
  const written99 = await say(writers, lines, aSecond, sent)
  const all = ears.length * lines.length
  for (const until = performance.now() + LONGEST_MS; times.length < all && performance.now() < until;) await pause(20)
  const tookMs = performance.now() - began
  const { user, system } = process.cpuUsage(cpu)
  for (const socket of sockets) socket.destroy()
  for (const writer of writers) writer.close()
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN
  return {
    p50: at(0.5), p99: at(0.99), writtenP99: written99, arrived: times.length, missing: all - times.length, tookMs, message,
    busy: (user + system) / 1000 / tookMs,
  } // prettier-ignore
}

/** At its moment, each by the next writer that is free; late ones are not made up for by a crowd. */
async function say(
  writers: readonly Line[],
  lines: readonly Request[],
  aSecond: number,
  sent: Map<string, number>,
): Promise<number> {
  const began = performance.now()
  const took: number[] = []
  let next = 0
  await Promise.all(
    writers.map(async (writer) => {
      while (next < lines.length) {
        const nth = next++
        const line = lines[nth]
        if (!line) return
        await pause(Math.max(0, began + (nth * 1000) / aSecond - performance.now()))
        const asked = performance.now()
        sent.set(markIn(line.body ?? '') ?? '', asked)
        const status = await writer.ask(written(line, nth))
        took.push(performance.now() - asked)
        if (status !== 303) throw new Error(`a line was answered with ${status}`)
      }
    }),
  )
  return took.toSorted((a, b) => a - b)[Math.floor(took.length * 0.99)] ?? NaN
}

type Letting = Pick<Chatting, 'port' | 'topic' | 'ears'>

async function letIn({ port, topic, ears }: Letting, hear: (socket: Socket) => void): Promise<Socket[]> {
  const sockets: Socket[] = []
  let next = 0
  const one = async (): Promise<void> => {
    while (next < ears.length) {
      const nth = next++
      sockets.push(await open(port, asking(topic, ears[nth] ?? '', nth), hear))
    }
  }
  await Promise.all(Array.from({ length: COMING_IN }, one))
  return sockets
}

function open(port: number, request: string, hear: (socket: Socket) => void): Promise<Socket> {
  return new Promise((done, failed) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => socket.write(request))
    socket.once('error', failed)
    socket.once('data', (piece) => {
      if (!piece.toString('latin1').startsWith('HTTP/1.1 200'))
        return failed(new Error('a live connection was refused'))
      hear(socket)
      done(socket)
    })
  })
}

const asking = (topic: string, headers: string, nth: number): string =>
  `GET /live?topics=${topic} HTTP/1.1\r\nhost: localhost\r\nx-forwarded-for: 10.2.${(nth >> 8) % 256}.${nth % 256}\r\naccept: text/event-stream\r\n${headers}\r\n`

apart(chat)
