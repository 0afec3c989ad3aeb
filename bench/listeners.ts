/**
 * Members who have a conversation open, each over a line of their own, and the answers that are posted meanwhile: how
 * long each takes to each of them. In a process of its own; the lines are plain sockets, for Node's client costs more
 * than the server that is measured.
 */
import { connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { apart } from './apart.ts'
import { openLine } from './line.ts'
import { markIn } from './mark.ts'
import { written, type Request } from './request.ts'

export type Listening = {
  readonly port: number
  readonly listeners: number
  readonly topic: string
  /** Headers of members, in turn: a person may have a few connections. */
  readonly ears: readonly string[]
  readonly posts: readonly Request[]
  /** From the last one in to the first answer. */
  readonly settlingMs: number
}
export type Heard = {
  readonly p50: number
  readonly p99: number
  /** From posting to whoever hears it first, in the middle of all posts. */
  readonly first: number
  readonly arrived: number
  readonly missing: number
  readonly twice: number
  readonly connectedMs: number
  /** What one of them was told of one answer, as it came. */
  readonly message: string
}

/** Nobody knocks all at once: so many are on their way in. */
const COMING_IN = 64
const LONGEST_MS = 30_000

async function listen({ port, listeners, topic, ears, posts, settlingMs }: Listening): Promise<Heard> {
  const began = performance.now()
  const round = newRound()
  const sockets = await letIn({ port, listeners, round }, (nth) => asking(topic, ears[nth % ears.length] ?? '', nth))
  const connectedMs = performance.now() - began
  await pause(settlingMs)
  const line = await openLine(port)
  const times: number[] = []
  const firsts: number[] = []
  let missing = 0
  for (const [nth, post] of posts.entries()) {
    const heard = await tell(round, () => line.ask(written(post, nth)), {
      mark: markIn(post.body ?? '') ?? '',
      listeners,
    })
    missing += listeners - heard.length
    // Before the first, neither the home nor the database has ever done this.
    if (nth > 0) times.push(...heard)
    if (nth > 0) firsts.push(Math.min(...heard))
  }
  line.close()
  for (const socket of sockets) socket.destroy()
  times.sort((a, b) => a - b)
  firsts.sort((a, b) => a - b)
  const at = (from: readonly number[], share: number) =>
    from[Math.min(from.length - 1, Math.floor(from.length * share))] ?? NaN
  return {
    p50: at(times, 0.5),
    p99: at(times, 0.99),
    first: at(firsts, 0.5),
    arrived: times.length,
    missing,
    twice: round.twice,
    connectedMs,
    message: round.sample,
  }
}

/** What is awaited now, and who has it. */
type Round = {
  mark: Buffer
  began: number
  heard: Map<Socket, number>
  all: number
  done: () => void
  twice: number
  sample: string
}
const newRound = (): Round => ({
  mark: Buffer.from('nothing yet'),
  began: 0,
  heard: new Map(),
  all: 0,
  done: () => undefined,
  twice: 0,
  sample: '',
})

/** Answers how long it took to each of those who heard it. */
async function tell(
  round: Round,
  post: () => Promise<number>,
  { mark, listeners }: { mark: string; listeners: number },
): Promise<number[]> {
  const everybody = new Promise<void>((done) =>
    Object.assign(round, { mark: Buffer.from(mark), heard: new Map(), all: listeners, done }),
  )
  round.began = performance.now()
  const [status] = await Promise.all([post(), Promise.race([everybody, pause(LONGEST_MS, undefined, { ref: false })])])
  if (status !== 303) throw new Error(`an answer was answered with ${status}`)
  return [...round.heard.values()]
}

function hear(round: Round, socket: Socket, piece: Buffer): void {
  if (!piece.includes(round.mark)) return
  if (round.heard.has(socket)) round.twice++
  else round.heard.set(socket, performance.now() - round.began)
  if (round.sample === '') round.sample = unchunked(piece.toString())
  if (round.heard.size === round.all) round.done()
}

/** Without the lengths that HTTP puts between the pieces. */
const unchunked = (wire: string): string =>
  wire
    .split('\r\n')
    .filter((_, place) => place % 2 === 1)
    .join('')

type Letting = { readonly port: number; readonly listeners: number; readonly round: Round }

async function letIn({ port, listeners, round }: Letting, asking: (nth: number) => string): Promise<Socket[]> {
  const sockets: Socket[] = []
  let next = 0
  const one = async (): Promise<void> => {
    while (next < listeners) sockets.push(await open(port, asking(next++), round))
  }
  await Promise.all(Array.from({ length: COMING_IN }, one))
  return sockets
}

function open(port: number, request: string, round: Round): Promise<Socket> {
  return new Promise((done, failed) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => socket.write(request))
    socket.once('error', failed)
    socket.once('close', () => failed(new Error('the home closed a live connection')))
    socket.once('data', (piece) => {
      if (!piece.toString('latin1').startsWith('HTTP/1.1 200'))
        return failed(new Error(`a live connection was answered with ${piece.toString('latin1', 9, 12)}`))
      socket.on('data', (more) => hear(round, socket, more))
      done(socket)
    })
  })
}

const asking = (topic: string, headers: string, nth: number): string =>
  `GET /live?topics=${topic} HTTP/1.1\r\nhost: localhost\r\nx-forwarded-for: 10.${2 + (nth >> 16)}.${(nth >> 8) % 256}.${nth % 256}\r\naccept: text/event-stream\r\n${headers}\r\n`

apart(listen)
