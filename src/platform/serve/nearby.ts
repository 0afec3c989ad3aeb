/** Where others of the same network would reach this machine, while it has no name of its own: a guess, and said as one. */
import { networkInterfaces } from 'node:os'

/** Networks of one's own (RFC 1918): a home, an office. */
const OWN = /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/
/** Made by programs for themselves: nobody else is on them. */
const MADE_UP = /^(?:docker|br-|veth|virbr|vmnet|vboxnet|utun|tun|tap|zt|tailscale)/

type Interfaces = ReturnType<typeof networkInterfaces>

export function nearbyHost(interfaces: Interfaces = networkInterfaces()): string | undefined {
  const addresses = Object.entries(interfaces).flatMap(([name, all = []]) => (MADE_UP.test(name) ? [] : all))
  return addresses.find((one) => one.family === 'IPv4' && !one.internal && OWN.test(one.address))?.address
}

/** The same address, as the others of the network would type it; undefined where it is not this machine only, or nobody is near. */
export function nearbyOrigin(origin: string, bind: string, interfaces?: Interfaces): string | undefined {
  const url = new URL(origin)
  const host = nearbyHost(interfaces)
  if (host === undefined || !isHere(url.hostname) || isHere(bind)) return undefined
  url.hostname = host
  return url.origin
}

const isHere = (host: string): boolean => host === 'localhost' || host === '[::1]' || host === '::1' || host.startsWith('127.')
