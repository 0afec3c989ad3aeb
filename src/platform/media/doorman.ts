/**
 * A second port beside that of a line, for browsers that come by a relay over TCP or TLS: it lets in whoever knows the line's password,
 * and makes their checks such as the native library takes them (`check.ts`). What follows passes as it is, both ways. Only homes that name
 * such a relay open any.
 */
import { createSocket, type Socket } from 'node:dgram'
import { acceptable } from './check.ts'

/** A browser asks from a handful of relayed addresses at once. */
const MOST_GUESTS = 8
const TRIES = 20

export type Doorman = { readonly port: number; close(): void }

type Opening = {
  /** Of the line, which whoever checks it was told in its answer. */
  readonly password: string
  /** Where the line itself listens. */
  readonly line: { readonly address: string; readonly port: number }
  readonly ports: { readonly from: number; readonly to: number }
  readonly bind: string | undefined
  /** Something in our own code threw, or a socket broke. */
  readonly stumbled: (error: unknown) => void
}

/** Undefined: no port was free. The line is there without it. */
export async function openDoorman({ password, line, ports, bind, stumbled }: Opening): Promise<Doorman | undefined> {
  const family = line.address.includes(':') ? 'udp6' : 'udp4'
  const door = await bindWithin(ports, bind, family)
  if (!door) return undefined
  const guests = new Map<string, Socket>()
  const letIn = (address: string, port: number): Socket => {
    const guest = createSocket(family)
    guest.on('error', stumbled)
    guest.on('message', (bytes, from) => {
      if (from.port === line.port && from.address === line.address) door.send(bytes, port, address)
    })
    guests.set(`${address} ${port}`, guest)
    return guest
  }
  door.on('error', stumbled)
  door.on('message', (bytes, { address, port }) => {
    const check = acceptable(bytes, password)
    const known = guests.get(`${address} ${port}`)
    if (!known && (!check || guests.size >= MOST_GUESTS)) return
    const guest = known ?? letIn(address, port)
    guest.send(check ?? bytes, line.port, line.address)
  })
  return {
    port: door.address().port,
    close() {
      for (const socket of [door, ...guests.values()]) socket.close()
    },
  }
}

async function bindWithin(
  { from, to }: Opening['ports'],
  bind: string | undefined,
  family: 'udp4' | 'udp6',
): Promise<Socket | undefined> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const socket = createSocket(family)
    const port = from + Math.floor(Math.random() * (to - from + 1))
    const isBound = await new Promise<boolean>((resolve) => {
      socket.once('error', () => resolve(false))
      socket.bind({ port, ...(bind === undefined ? {} : { address: bind }), exclusive: true }, () => resolve(true))
    })
    socket.removeAllListeners('error')
    if (isBound) return socket
    socket.close()
  }
  return undefined
}
