/** A real name server for tests (RFC 1035): knows a few names, says NXDOMAIN of every other, and can fall silent. */
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { whenOver } from './world.ts'

/** The name in small letters; the records of each kind. */
export type Zone = Readonly<Record<string, { readonly txt?: readonly string[]; readonly mx?: readonly string[] }>>
export type NameServer = {
  /** As `nameServers` of a configuration. */
  readonly servers: readonly string[]
  /** What was asked, as `TXT name`. */
  readonly asked: string[]
  readonly knows: (zone: Zone) => void
  readonly fallSilent: () => void
}

const TYPES = { 16: 'txt', 15: 'mx' } as const
const NXDOMAIN = 3

export async function openNameServer(): Promise<NameServer> {
  const asked: string[] = []
  let zone: Zone | undefined = {}
  const socket = createSocket('udp4')
  socket.on('message', (question, { port, address }) => {
    const { name, type, end } = questionOf(question)
    asked.push(`${(type ?? '?').toUpperCase()} ${name}`)
    if (zone) socket.send(answerTo(question.subarray(0, end), zone[name], type), port, address)
  })
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  whenOver(() => new Promise<void>((resolve) => socket.close(() => resolve())))
  return {
    servers: [`127.0.0.1:${socket.address().port}`],
    asked,
    knows: (said) => void (zone = said),
    fallSilent: () => void (zone = undefined),
  }
}

function questionOf(question: Buffer): { name: string; type: 'txt' | 'mx' | undefined; end: number } {
  const labels: string[] = []
  let at = 12
  for (let length = question.readUInt8(at); length > 0; length = question.readUInt8(at)) {
    labels.push(question.toString('latin1', at + 1, at + 1 + length))
    at += 1 + length
  }
  const type = Object.entries(TYPES).find(([number]) => Number(number) === question.readUInt16BE(at + 1))?.[1]
  return { name: labels.join('.').toLowerCase(), type, end: at + 5 }
}

function answerTo(question: Buffer, here: Zone[string] | undefined, type: 'txt' | 'mx' | undefined): Buffer {
  const texts = type === 'txt' ? (here?.txt ?? []).map(text) : []
  const servers =
    type === 'mx' ? (here?.mx ?? []).map((host) => Buffer.concat([Buffer.from([0, 10]), nameOf(host)])) : []
  const answers = [...texts.map((data) => record(16, data)), ...servers.map((data) => record(15, data))]
  const head = Buffer.from(question)
  head.writeUInt16BE(0x81_80 | (here ? 0 : NXDOMAIN), 2)
  for (const [place, count] of [1, answers.length, 0, 0].entries()) head.writeUInt16BE(count, 4 + 2 * place)
  return Buffer.concat([head, ...answers])
}

/** Of the name that was asked, for a minute. */
const record = (type: number, data: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0xc0, 12, 0, type, 0, 1, 0, 0, 0, 60, data.length >> 8, data.length & 255]), data])

/** In pieces of 255 at most, as long keys are. */
const text = (said: string): Buffer =>
  Buffer.concat(
    (said.match(/.{1,255}/gs) ?? ['']).map((piece) =>
      Buffer.from(`${String.fromCharCode(piece.length)}${piece}`, 'latin1'),
    ),
  )

const nameOf = (host: string): Buffer => Buffer.concat([...host.split('.').filter(Boolean).map(text), Buffer.from([0])])
