import { createServer } from 'node:net'
import { join } from 'node:path'
import type { Place } from './place.ts'

/** Where PostgreSQL listens: a socket in its own closed folder, or a port of this machine alone. */
export interface Address {
  /** Undefined: a port of 127.0.0.1 instead. */
  socketFolder: string | undefined
  port: number
}

/** What a Unix socket's path may have: `sun_path` is 108 bytes on Linux and 104 on macOS, its ending zero included. */
const LONGEST_SOCKET_PATH = 103
const USUAL_PORT = 5432

export const fitsSocket = (path: string): boolean => Buffer.byteLength(path) <= LONGEST_SOCKET_PATH

/** The socket is the better one: no other user reaches it and no port is used up. Its path has to be short. */
export async function addressFor({ cluster }: Place): Promise<Address> {
  const socket = join(cluster, `.s.PGSQL.${USUAL_PORT}`)
  return fitsSocket(socket)
    ? { socketFolder: cluster, port: USUAL_PORT }
    : { socketFolder: undefined, port: await freePort() }
}

export function databaseUrl({ socketFolder, port }: Address, password: string) {
  const host = socketFolder === undefined ? '127.0.0.1' : encodeURIComponent(socketFolder)
  return `postgres://foyer:${password}@${host}:${port}/foyer`
}

const freePort = () =>
  new Promise<number>((found, failed) => {
    const probe = createServer().once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const at = probe.address()
      probe.close(() => (typeof at === 'object' && at ? found(at.port) : failed(new Error('no port'))))
    })
  })
