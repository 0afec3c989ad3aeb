/**
 * How many could watch on this machine: how many packets of a picture it sends with one core, to sockets of its own, for a moment. What
 * it takes to encrypt them and to hear those who watch is reckoned in: beside bare packets the engine carries eight in ten (`npm run
 * bench -- stage`, 22 November 2026: 0.79 with 400 who watch, 0.92 with 200).
 */
import { createSocket, type Socket } from 'node:dgram'

const SHARE_OF_BARE = 0.8
/** A picture of a megabit a second, and sound beside it: as many packets, of this size (the same bench). */
const PACKETS_A_VIEWER = 150
const PACKET = 1180
const MEASURED_MS = 1500
/** Each who watches has a port of their own. */
const SOCKETS = 50

/** `packets`: a second, with one core. */
export type Capacity = { readonly packets: number; readonly viewers: number }

export const capacityOf = (packets: number): Capacity => ({
  packets: Math.round(packets),
  viewers: Math.floor((packets * SHARE_OF_BARE) / PACKETS_A_VIEWER),
})

/** Ends at once, without an answer, when `disturbed` says that somebody came. */
export async function measureCapacity(disturbed: () => boolean): Promise<Capacity | undefined> {
  const [sink, ...sockets] = await Promise.all(Array.from({ length: SOCKETS + 1 }, bound))
  try {
    if (!sink) return undefined
    const { port } = sink.address()
    const packet = Buffer.alloc(PACKET, 1)
    const before = process.cpuUsage()
    const until = performance.now() + MEASURED_MS
    let sent = 0
    while (performance.now() < until) {
      if (disturbed()) return undefined
      for (const socket of sockets) socket.send(packet, port, '127.0.0.1')
      sent += sockets.length
      await new Promise(setImmediate)
    }
    const { user, system } = process.cpuUsage(before)
    return capacityOf((sent * 1e6) / (user + system))
  } finally {
    for (const socket of [sink, ...sockets]) socket?.close()
  }
}

function bound(): Promise<Socket> {
  const socket = createSocket({ type: 'udp4', recvBufferSize: 65_536 })
  return new Promise((done) => socket.bind(0, '127.0.0.1', () => done(socket)))
}
