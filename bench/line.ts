/**
 * One kept-alive connection, one request at a time, by hand: Node's own client costs as much as the server that is
 * measured. Understands what a home answers: a length, or chunks.
 */
import { connect, type Socket } from 'node:net'

export type Line = { ask(request: string): Promise<number>; close(): void }

export async function openLine(port: number): Promise<Line> {
  const socket = await opened(port)
  let waiting: { answered: (status: number) => void; failed: (error: Error) => void } | undefined
  let answer = emptyAnswer()
  socket.on('data', (piece) => {
    if (!take(answer, piece)) return
    const { status } = answer
    answer = emptyAnswer()
    waiting?.answered(status)
  })
  const lost = (error?: Error) => waiting?.failed(error ?? new Error('the home closed a connection'))
  socket.on('error', lost)
  socket.on('close', () => lost())
  return {
    ask: (request) =>
      new Promise((answered, failed) => {
        waiting = { answered, failed }
        socket.write(request)
      }),
    close() {
      waiting = undefined
      socket.destroy()
    },
  }
}

function opened(port: number): Promise<Socket> {
  return new Promise((done, failed) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => done(socket))
    socket.once('error', failed)
  })
}

type Answer = { head: string; status: number; left: number; chunked: boolean; tail: string }
const emptyAnswer = (): Answer => ({ head: '', status: 0, left: -1, chunked: false, tail: '' })

/** True once the answer is whole. */
function take(answer: Answer, piece: Buffer): boolean {
  let body = piece
  if (answer.status === 0) {
    answer.head += piece.toString('latin1')
    const end = answer.head.indexOf('\r\n\r\n')
    if (end < 0) return false
    const head = answer.head.slice(0, end).toLowerCase()
    body = piece.subarray(piece.length - (answer.head.length - end - 4))
    answer.status = Number(head.slice(9, 12))
    answer.chunked = head.includes('transfer-encoding: chunked')
    answer.left = answer.status === 304 ? 0 : Number(/content-length: (\d+)/.exec(head)?.[1] ?? 0)
  }
  if (!answer.chunked) {
    answer.left -= body.length
    return answer.left <= 0
  }
  answer.tail = (answer.tail + body.subarray(-7).toString('latin1')).slice(-7)
  return answer.tail.endsWith('0\r\n\r\n') && (answer.tail.endsWith('\r\n0\r\n\r\n') || answer.tail.length === 5)
}
