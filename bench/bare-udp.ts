/** The ceiling of forwarding: the same number of packets of the same size to as many sockets, by Node's `dgram` and nothing else. */
import { createSocket } from 'node:dgram'
import { apart } from './apart.ts'

export type BareUdp = {
  readonly viewers: number
  readonly packetsASecond: number
  readonly bytes: number
  readonly seconds: number
}

apart<BareUdp, { cores: number; sent: number }>(async ({ viewers, packetsASecond, bytes, seconds }) => {
  const sinks = await Promise.all(Array.from({ length: 4 }, bound))
  const ports = sinks.map((sink) => sink.address().port)
  // As the home does: a port of its own for each.
  const sockets = await Promise.all(Array.from({ length: viewers }, bound))
  const packet = Buffer.alloc(bytes, 1)
  const began = performance.now()
  const before = process.cpuUsage()
  let sent = 0
  await new Promise<void>((done) => {
    const timer = setInterval(() => {
      const elapsed = (performance.now() - began) / 1000
      if (elapsed > seconds) {
        clearInterval(timer)
        return done()
      }
      for (; sent < elapsed * packetsASecond; sent += 1)
        for (const [at, socket] of sockets.entries()) socket.send(packet, ports[at % ports.length], '127.0.0.1')
    }, 5)
  })
  const { user, system } = process.cpuUsage(before)
  for (const socket of [...sockets, ...sinks]) socket.close()
  return { cores: (user + system) / 1e6 / ((performance.now() - began) / 1000), sent: sent * viewers }
})

function bound() {
  const socket = createSocket('udp4')
  socket.unref()
  return new Promise<typeof socket>((done) => socket.bind(0, '127.0.0.1', () => done(socket)))
}
